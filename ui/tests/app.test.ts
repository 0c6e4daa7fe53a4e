import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchIdle } from '../src/app/idle';
import { navigation } from '../src/app/navigation.svelte';
import { PaletteSearch } from '../src/app/palette.svelte';
import { session } from '../src/app/session.svelte';
import { chordOf, press, shortcuts } from '../src/app/shortcuts.svelte';
import { undo } from '../src/app/undo.svelte';
import { ZOOMS, zoomed } from '../src/app/zoom';
import { office } from './fake-core';

beforeEach(() => {
  navigation.restart();
  undo.forget();
  session.state = null;
});

describe('navigation', () => {
  test('back retraces the way, and ends at today', async () => {
    await navigation.go({ area: 'dossiers' });
    await navigation.go({ area: 'dossier', id: '14' });
    navigation.replace({ area: 'dossier', id: '14', tab: 'letters' });
    await navigation.go({ area: 'letter', id: 'L1' });
    const seen = [];
    for (let step = 0; step < 4; step++) {
      await navigation.back();
      seen.push(navigation.route);
    }
    expect(seen).toEqual([{ area: 'dossier', id: '14', tab: 'letters' }, { area: 'dossiers' }, { area: 'today' }, { area: 'today' }]);
  });

  test('a screen puts away what it holds before the next one comes, once', async () => {
    const kept: string[] = [];
    navigation.onLeave(async () => {
      await Promise.resolve();
      kept.push(navigation.route.area);
    });
    await navigation.go({ area: 'dossiers' });
    await navigation.back();
    expect(kept).toEqual(['today']);
  });

  test('a screen that went takes only its own keeper with it', async () => {
    const kept: string[] = [];
    const forget = navigation.onLeave(() => void kept.push('first'));
    navigation.onLeave(() => void kept.push('second'));
    forget();
    await navigation.go({ area: 'help' });
    expect(kept).toEqual(['second']);
  });
});

describe('session', () => {
  test('the window follows language, appearance and size', async () => {
    await session.refresh();
    await session.prefer({ language: 'en', appearance: 'dark', zoom: 125 });
    const root = document.documentElement;
    expect([root.lang, root.dataset['theme'], root.style.fontSize]).toEqual(['en', 'dark', '125%']);
    await session.prefer({ language: 'nl', appearance: 'system', zoom: 100 });
    expect([root.lang, root.dataset['theme'], root.style.fontSize]).toEqual(['nl', undefined, '100%']);
  });

  test('locking keeps the draft first, then forgets where one was and what could be undone', async () => {
    await session.refresh();
    await navigation.go({ area: 'intake' });
    undo.offer({ words: '', takeBack: () => Promise.resolve() });
    navigation.onLeave(async () => {
      await office.ask('date_read', { text: 'gisteren', lean: 'past' }, new Uint8Array());
    });
    await session.lock();
    const order = office.asked.map(({ command }) => command).filter((command) => ['date_read', 'archive_lock'].includes(command));
    expect([order, session.state?.stage, navigation.route, undo.offered]).toEqual([['date_read', 'archive_lock'], 'locked', { area: 'today' }, null]);
  });

  test('a draft that cannot be kept does not keep the archive open', async () => {
    await session.refresh();
    navigation.onLeave(() => Promise.reject(new Error('disk full')));
    await session.lock();
    expect(session.state?.stage).toBe('locked');
  });

  test('what is due today or was due counts, what comes later does not', async () => {
    const due = { dossier: '1', number: 'K-2026-001', complainant: '', name: '', act: 'note_event', letter_kind: null, side: 'complainant', letter_words: '', letter: null, act_by: '2026-11-24', due: '2026-11-24', must_arrive: false, transit: 2, clause: '', days_left: 0, working_days_left: 0, printed_on: null, note: null, about: null } as const;
    office.answers.today_open = () => ({
      today: '2026-11-24', intake_begun: false, dossiers: 4, more: 0,
      duties: (['overdue', 'today', 'this_week', 'later'] as const).map((group) => ({ ...due, group })),
    });
    await session.refresh();
    expect(session.toDo).toBe(2);
  });
});

describe('shortcuts', () => {
  const key = (key: string, modifiers: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, cancelable: true, ...modifiers });

  test.each([
    ['k', { ctrlKey: true }, 'Ctrl+K'],
    ['k', { metaKey: true }, 'Ctrl+K'],
    ['Enter', { ctrlKey: true }, 'Ctrl+Enter'],
    ['+', { ctrlKey: true, shiftKey: true }, 'Ctrl++'],
    ['F1', {}, 'F1'],
    ['Escape', {}, 'Escape'],
    // No bare letter is a shortcut, and AltGr, which Windows sends as Ctrl+Alt, types characters.
    ['k', {}, null],
    ['Enter', {}, null],
    ['€', { ctrlKey: true, altKey: true }, null],
    ['Tab', { ctrlKey: true }, null],
  ])('%s with %o is %s', (name, modifiers, chord) => {
    expect(chordOf(key(name, modifiers))).toBe(chord);
  });

  test('the innermost screen comes first, and gives the key back when it goes', () => {
    const seen: string[] = [];
    const outer = shortcuts({ 'Ctrl+F': () => seen.push('outer'), F1: () => seen.push('help') });
    const inner = shortcuts({ 'Ctrl+F': () => seen.push('inner') });
    press(key('f', { ctrlKey: true }));
    press(key('F1'));
    inner();
    press(key('f', { ctrlKey: true }));
    outer();
    press(key('f', { ctrlKey: true }));
    expect(seen).toEqual(['inner', 'help', 'outer']);
  });

  test('Ctrl+Z in a text field takes back typing, elsewhere the last act', () => {
    const seen: string[] = [];
    const gone = shortcuts({ 'Ctrl+Z': () => seen.push('act') });
    const field = document.body.appendChild(document.createElement('input'));
    const listen = (event: Event) => press(event as KeyboardEvent);
    window.addEventListener('keydown', listen);
    field.dispatchEvent(key('z', { ctrlKey: true, bubbles: true }));
    document.body.dispatchEvent(key('z', { ctrlKey: true, bubbles: true }));
    window.removeEventListener('keydown', listen);
    field.remove();
    gone();
    expect(seen).toEqual(['act']);
  });

  test('a key that a part has used goes no further', () => {
    const seen: string[] = [];
    const gone = shortcuts({ Escape: () => seen.push('back') });
    const used = key('Escape');
    used.preventDefault();
    press(used);
    gone();
    expect(seen).toEqual([]);
  });
});

describe('idle', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);

  test('locks after silence, and any sign of life begins the count anew', () => {
    const locked = vi.fn();
    watchIdle(10, locked);
    minutes(9);
    window.dispatchEvent(new Event('keydown'));
    minutes(9);
    window.dispatchEvent(new Event('pointermove'));
    minutes(9);
    expect(locked).not.toHaveBeenCalled();
    minutes(2);
    expect(locked).toHaveBeenCalledTimes(1);
    minutes(30);
    expect(locked).toHaveBeenCalledTimes(1);
  });

  test('a touch after a long sleep does not save the open archive', () => {
    let now = 0;
    const locked = vi.fn();
    watchIdle(10, locked, () => now);
    now = 8 * 3_600_000;
    window.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(5_000);
    expect(locked).toHaveBeenCalledTimes(1);
  });

  test.each([0, -1])('%d minutes means never', (count) => {
    const locked = vi.fn();
    watchIdle(count, locked);
    minutes(10_000);
    expect(locked).not.toHaveBeenCalled();
  });
});

describe('undo', () => {
  test('offers the last act only, and takes it back once', async () => {
    const taken: string[] = [];
    undo.offer({ words: 'first', takeBack: async () => void taken.push('first') });
    undo.offer({ words: 'second', takeBack: async () => void taken.push('second') });
    await undo.takeBack();
    await undo.takeBack();
    expect(taken).toEqual(['second']);
  });

  test('goes by itself, but not while it is looked at', () => {
    vi.useFakeTimers();
    undo.offer({ words: 'posted', takeBack: () => Promise.resolve(), later: true });
    undo.held = true;
    vi.advanceTimersByTime(60_000);
    expect(undo.offered).not.toBeNull();
    undo.held = false;
    vi.advanceTimersByTime(60_000);
    expect(undo.offered).toBeNull();
    vi.useRealTimers();
  });

  test('what can be taken back nowhere else stays', () => {
    vi.useFakeTimers();
    undo.offer({ words: 'posted', takeBack: () => Promise.resolve(), later: true });
    undo.offer({ words: 'emptied', takeBack: () => Promise.resolve() });
    vi.advanceTimersByTime(60 * 60_000);
    expect(undo.offered?.words).toBe('emptied');
    vi.useRealTimers();
  });
});

describe('size', () => {
  test('steps through every size and stays at the ends', () => {
    const up = ZOOMS.map((zoom) => zoomed(zoom, 'in'));
    const down = ZOOMS.map((zoom) => zoomed(zoom, 'out'));
    expect([up, down]).toEqual([[...ZOOMS.slice(1), 200], [80, ...ZOOMS.slice(0, -1)]]);
    expect([zoomed(105, 'in'), zoomed(105, 'out')]).toEqual([110, 100]);
  });
});

describe('palette', () => {
  test.each([
    ['slot', 'lock'],
    ['COLLEGAS', 'colleagues'],
    ['nieuwe klacht', 'new'],
    ['klacht nieuwe', 'new'],
    ['donker', 'dark'],
  ])('"%s" finds the command %s', (query, key) => {
    const search = new PaletteSearch();
    search.query = query;
    expect(search.offers.map((offer) => offer.key)).toContain(key);
  });

  test('an answer to an older question is dropped', async () => {
    const release: (() => void)[] = [];
    office.answers.dossier_list = ({ query }) =>
      new Promise((answer) => {
        const row = { dossier: query, number: 'K', complainant: query, about: '', stage: 'handle', handler: '', received_on: '2026-11-01', next: null, done_on: null } as const;
        release.push(() => answer({ rows: [row], total: 1, counts: [] }));
      });
    const search = new PaletteSearch();
    search.query = 'a';
    const older = search.search();
    search.query = 'aa';
    const newer = search.search();
    release[1]?.();
    await newer;
    release[0]?.();
    await older;
    expect(search.offers.filter(({ key }) => key.startsWith('dossier-')).map(({ words }) => words)).toEqual(['aa']);
  });

  test.each([['Enter before the answer waits for what was typed', 0, 'meulen'], ['a row chosen with the arrows is meant as it stands', 1, 'a 2']])('%s', async (_, at, expected) => {
    const row = (words: string) => ({ dossier: words, number: 'K', complainant: words, about: '', stage: 'handle', handler: '', received_on: '2026-11-01', next: null, done_on: null }) as const;
    office.answers.dossier_list = ({ query }) => ({ rows: query === 'a' ? [row('a 1'), row('a 2')] : [row(query)], total: 1, counts: [] });
    const search = new PaletteSearch();
    search.query = 'a';
    await search.search();
    search.query = 'meulen';
    search.at = at;
    expect((await search.decide())?.words).toBe(expected);
  });

  test('the choice goes round', () => {
    const search = new PaletteSearch();
    search.step(-1);
    expect(search.at).toBe(search.offers.length - 1);
    search.step(1);
    expect(search.at).toBe(0);
  });
});
