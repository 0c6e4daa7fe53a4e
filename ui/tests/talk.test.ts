import { describe, expect, test, vi } from 'vitest';
import { watchIdle } from '../src/app/idle';
import { navigation } from '../src/app/navigation.svelte';
import { session } from '../src/app/session.svelte';
import { press as pressWindow } from '../src/app/shortcuts.svelte';
import { PreparationSheet } from '../src/areas/hearing/preparation.svelte';
import Talk from '../src/areas/hearing/Talk.svelte';
import type { TalkState } from '../src/ipc/bindings';
import { say } from '../src/words/say.svelte';
import { grievances } from './answers/hearing';
import { phoneCall, speakers, talk } from './answers/talk';
import { violations } from './axe';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';
import { all, clear, press, settled, show, texts } from './page';
import { alt, kept, standing } from './talk-screen';
import { until } from './waiting';

const live = () => document.querySelector<HTMLTextAreaElement>('#live') as HTMLTextAreaElement;

async function open(state: TalkState, change: Parameters<typeof talk>[1] = {}): Promise<void> {
  standing(state, change);
  navigation.replace({ area: 'dossier', id: '14', tab: 'hearing' });
  await navigation.go({ area: 'talk', id: 'T2' });
  show(Talk, { id: 'T2' }, 'div');
  await until(() => document.querySelector('footer .btn') !== null, 'the talk');
}

async function type(text: string): Promise<void> {
  live().value = text;
  live().dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

/** Types a key, where the focus is unless told. Says whether the page took it. */
async function key(init: KeyboardEventInit, target: EventTarget = document.activeElement ?? document.body): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  // This DOM takes every Alt for AltGr.
  event.getModifierState = (name) => name === 'AltGraph' && init.modifierAltGraph === true;
  target.dispatchEvent(event);
  await settled();
  return event.defaultPrevented;
}

describe('the preparation', () => {
  const parts = grievances;
  const sheet = (questions = talk('prepared').preparation.questions) => {
    // What it keeps comes later than a test lasts.
    vi.useFakeTimers();
    const it = new PreparationSheet('T2', () => undefined);
    it.take({ agreed: '', open: '', questions });
    return it;
  };
  const shown = (it: PreparationSheet) => it.groups(parts, 'Algemeen').flatMap(({ grievance, questions }) => questions.map(({ text }) => `${grievance ?? 0} ${text}`));
  const question = (grievance: number | null, text: string) => ({ grievance, text, asked: false });

  test('questions stand by the part that they are about; one about a part that was dropped is a question in general', () => {
    expect(shown(sheet([question(2, 'b'), question(null, 'a'), question(9, 'c'), question(2, 'd')]))).toEqual(['0 a', '0 c', '2 b', '2 d']);
  });

  test.each<[string, number, (1 | -1)[], string[]]>([
    ['up', 1, [-1], ['1 b', '1 a', '3 c']], ['down', 0, [1], ['1 b', '1 a', '3 c']], ['down into the next part, and on', 1, [1, 1], ['1 a', '3 b', '3 c']], ['past the other there', 1, [1, 1, 1], ['1 a', '3 c', '3 b']],
    ['up into a part without questions', 2, [-1], ['1 a', '1 b', '2 c']], ['up to the questions in general', 0, [-1], ['0 a', '1 b', '3 c']], ['not past the first', 0, [-1, -1], ['0 a', '1 b', '3 c']], ['not past the last', 2, [1], ['1 a', '1 b', '3 c']],
  ])('a question goes %s', (_, at, ways, expected) => {
    const it = sheet([question(1, 'a'), question(1, 'b'), question(3, 'c')]);
    const moved = it.questions[at]!;
    for (const by of ways) it.move(it.questions.find(({ id }) => id === moved.id)!, by, it.groups(parts, 'Algemeen'));
    expect(shown(it)).toEqual(expected);
  });

  test('is kept while one types, also a question below another; empty ones are the office’s to leave out', async () => {
    await open('prepared');
    const agreed = document.querySelector<HTMLTextAreaElement>('#field-agreed') as HTMLTextAreaElement;
    expect(agreed.value).toBe('Er waren vijf gesprekken afgesproken.');
    agreed.value = 'Alles';
    agreed.dispatchEvent(new Event('input', { bubbles: true }));
    const first = document.querySelector<HTMLInputElement>('.group input') as HTMLInputElement;
    expect(await key({ key: 'Enter' }, first)).toBe(true);
    const second = document.activeElement as HTMLInputElement;
    expect(second.getAttribute('aria-label')).toBe('Vraag 2, Algemeen');
    second.value = 'En verder?';
    second.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => office.requests('talk_prepare').length > 0, 'keeping');
    const sent = office.requests('talk_prepare').at(-1)?.preparation;
    expect([sent?.agreed, sent?.questions.map(({ text }) => text)]).toEqual(['Alles', ['Wat moet er gebeuren om verder te kunnen?', 'En verder?', 'Op welke dagen werd er afgezegd?', 'Wie gaf toestemming om het verslag te versturen?']]);
    expect(texts('.saved')[0]).toMatch(/^opgeslagen /);
  });

  test('by keyboard a question moves, and an empty one goes', async () => {
    await open('prepared');
    const input = () => document.activeElement as HTMLInputElement;
    document.querySelector<HTMLInputElement>('.group input')?.focus();
    expect(await key({ key: 'ArrowDown', altKey: true })).toBe(true);
    expect([input().getAttribute('aria-label'), texts('[role="status"].vh')]).toEqual(['Vraag 1, 1 Afspraken drie keer op de dag zelf afgezegd', ['Verplaatst: nu vraag 1, 1 Afspraken drie keer op de dag zelf afgezegd']]);
    expect(await key({ key: 'ArrowDown' })).toBe(false);
    await key({ key: 'Enter' });
    expect(await key({ key: 'Backspace' })).toBe(true);
    expect([input().value, all('.group input').length]).toEqual(['Wat moet er gebeuren om verder te kunnen?', 3]);
    expect(await key({ key: 'Backspace' })).toBe(false);
    expect(await key({ key: 'Enter', isComposing: true })).toBe(false);
  });

  test('what is refused stands at its field', async () => {
    office.answers.talk_prepare = () => {
      throw wrongFields({ field: 'agreed', code: 'too_long' });
    };
    await open('prepared');
    const agreed = document.querySelector<HTMLTextAreaElement>('#field-agreed') as HTMLTextAreaElement;
    agreed.value = 'x'.repeat(50);
    agreed.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => document.querySelector('#field-agreed-fault') !== null, 'the fault');
    expect(texts('.told [role="alert"]')[0]).toContain('Het staat nog wel hier');
    await press('Gesprek beginnen');
    expect(office.requests('talk_clock')).toEqual([]);
  });

  test('Ctrl Enter begins the talk, after everything was kept', async () => {
    await open('prepared');
    pressWindow(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    await until(() => document.querySelector('#live') !== null, 'the talk');
    expect([office.requests('talk_clock'), document.activeElement?.id, texts('.tag.num')]).toEqual([[{ talk: 'T2', what: 'began' }], 'live', ['net begonnen']]);
  });
});

describe('on the page', () => {
  test('each side has its half, what leads the talk stands between, and the time is on the line', async () => {
    await open('live');
    expect([texts('.sides b'), texts('.sides .hint')]).toEqual([['mevrouw J. van der Meulen', 'Daan Brouwer'], ['klager, met de heer K. Post', 'beklaagde']]);
    expect(all('.turn').map((one) => [...one.classList].find((name) => ['left', 'right', 'mid'].includes(name)))).toEqual(['left', 'right', 'mid', 'left', 'right']);
    expect(texts('.turn time')).toEqual(['14:04', '14:09', '14:13', '14:16', '14:21']);
    expect(texts('.griefs .soft')).toEqual(['beide gehoord', 'klager gehoord, beklaagde nu', 'nog niemand gehoord']);
    expect(document.activeElement?.id).toBe('live');
  });

  test('one types on: Enter is the next turn, Alt with a figure the next speaker', async () => {
    await open('live', { turns: [] });
    await type('Ik was er op tijd.');
    expect(await key({ key: 'Enter' }, live())).toBe(true);
    await type('En toen?');
    expect(await key(alt('Digit2'), live())).toBe(true);
    expect([texts('.turn .said'), texts('.speaker[aria-pressed="true"] span'), live().value, document.activeElement?.id]).toEqual([['Ik was er op tijd.', 'En toen?'], ['Daan Brouwer'], '', 'live']);
    await type('Nee.');
    expect(await key(alt('Digit1', { shiftKey: true }), live())).toBe(true);
    expect(texts('.marks .chip[aria-pressed="true"]')).toEqual(['1 Afspraken drie keer']);
    await until(() => kept().some(({ text, grievances: about }) => text === 'Nee.' && about.includes(1)), 'keeping');
  });

  test('a composed sign and AltGr are typing', async () => {
    await open('live');
    const taken = [await key({ key: 'Enter', isComposing: true }, live()), await key(alt('Digit5', { modifierAltGraph: true, ctrlKey: true }), live())];
    expect([taken, all('.turn').length]).toEqual([[false, false], 5]);
  });

  test('Enter on a button presses the button', async () => {
    await open('live');
    expect(await key({ key: 'Enter' }, all('.speaker')[0])).toBe(false);
  });

  test('what a turn holds is chosen in its menu too, and let go of where it stands', async () => {
    await open('live');
    await press('Te doen', '.live');
    expect([texts('.marks .chip[aria-pressed="true"]'), document.activeElement?.id]).toEqual([['2 Verslag naar de', 'Te doen'], 'live']);
    await press('Te doen', '.live .marks > .chip, .live');
    expect(texts('.marks .chip[aria-pressed="true"]')).toEqual(['2 Verslag naar de']);
  });

  test('an earlier turn is mended in its place', async () => {
    await open('live');
    await press('Verbeteren: Beklaagde, 14:09');
    expect([live().value.slice(0, 9), all('.turn').findIndex((one) => one.classList.contains('live')), document.activeElement?.id]).toEqual(['Twee keer', 1, 'live']);
  });

  test('what cannot be kept is said; it stands there still', async () => {
    await open('live');
    office.answers.talk_keep = () => {
      throw refused({ code: 'disk_full' });
    };
    await type('Dit moet bewaard blijven');
    await until(() => document.querySelector('.told [role="alert"]') !== null, 'the alert');
    expect([texts('.told .note')[0], texts('.saved'), live().value]).toEqual([expect.stringContaining(say.faults.fault.disk_full({})), [], 'Dit moet bewaard blijven']);
  });

  test('pause, and on', async () => {
    await open('live');
    await press('Pauze');
    expect([texts('footer .soft'), document.querySelector('#live')]).toEqual([['Het gesprek staat stil. De klok ook.'], null]);
    await press('Verder met het gesprek');
    expect([office.requests('talk_clock').map(({ what }) => what), document.activeElement?.id]).toEqual([['paused', 'resumed'], 'live']);
  });

  test('an agreement is noted by whoever leads', async () => {
    await open('live');
    await press('Afspraak noteren');
    expect([texts('.live .who'), texts('.marks .chip[aria-pressed="true"]').at(-1), document.activeElement?.id]).toEqual([['Gespreksleider, Marit Holsteijn'], 'Afspraak', 'live']);
  });

  test('the end is asked, with what was not asked yet; then the notes are fixed', async () => {
    await open('live');
    await press('Gesprek afronden');
    expect([texts('dialog h2'), texts('dialog .note')]).toEqual([['Is het gesprek klaar?'], ['Er zijn nog 2 vragen niet gesteld.']]);
    await press('Gesprek afronden', 'dialog');
    expect([texts('footer .soft'), all('.reopen').length, document.querySelector('#live')]).toEqual([['Dit gesprek is afgerond. De notities liggen vast.'], 0, null]);
    await press('Naar het dossier');
    expect(navigation.route).toEqual({ area: 'dossier', id: '14', tab: 'hearing' });
  });

  test('a report is made of notes that are fixed; later it is opened again', async () => {
    await open('live');
    await press('Gesprek afronden');
    await press('Gesprek afronden', 'dialog');
    expect(texts('footer .btn.main')).toEqual(['Verslag maken Ctrl Enter']);
    pressWindow(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    await until(() => navigation.route.area === 'report', 'the report');
    await clear();
    await open('ended');
    await press('Verslag');
    expect(navigation.route).toEqual({ area: 'report', id: 'T2' });
  });

  test('notes that were destroyed with the report are said to be, and when', async () => {
    await open('ended', { turns: [], notes_destroyed_on: '2026-11-24' });
    expect([texts('.turns li'), texts('footer .soft')]).toEqual([['De notities zijn vernietigd op 24 november 2026, toen het verslag werd vastgesteld.'], ['Dit gesprek is afgerond. Het verslag is vastgesteld.']]);
    await clear();
    await open('ended', { turns: [] });
    expect([texts('.turns li'), texts('footer .soft')]).toEqual([['Er zijn geen notities.'], ['Dit gesprek is afgerond. De notities liggen vast.']]);
  });

  test('a call has no report', async () => {
    await open('ended', { hearing: null });
    expect(texts('footer button')).toEqual(['Naar het dossier Ctrl Enter']);
  });

  test('a turn shows what it said before', async () => {
    await open('ended');
    await press('Versies: Klager, 14:04');
    await until(() => document.querySelector('dialog li') !== null, 'the versions');
    expect([texts('dialog h2'), texts('dialog .hint'), texts('dialog .said').at(-1)]).toEqual([
      ['Wat deze beurt eerder zei (klager, 14:04)'], ['Nu · bewaard 24 november 14:06:40, Marit Holsteijn', 'Versie 1 · bewaard 24 november 14:05:02, Marit Holsteijn'], 'Drie keer afgezegd.',
    ]);
    expect(await violations()).toEqual([]);
    await press('Sluiten', 'dialog');
    // What fixed notes always said has nothing to look back at.
    expect(texts('.who button')).toEqual(['Versies: Klager, 14:04']);
  });

  test('a turn that may still become another says whether it has', async () => {
    await open('live');
    await press('Versies: Beklaagde, 14:09');
    await until(() => document.querySelector('dialog li') !== null, 'the versions');
    expect(texts('dialog .soft')).toEqual(['Deze beurt is niet veranderd.']);
  });

  test.each([[false, 'Verslag maken'], [true, 'Verslag']])('of a talk that is over the report is made, or read: %s', async (reported, words) => {
    await open('ended', { reported });
    expect(texts('footer .btn.main')).toEqual([`${words} Ctrl Enter`]);
  });

  const rowOf = (words: string) => all('.turn').find((one) => one.querySelector('.said')?.textContent?.includes(words)) as HTMLElement;

  /** Selects words of a turn that was written down. */
  async function select(words: string): Promise<void> {
    const place = rowOf(words).querySelector('.said') as HTMLElement;
    const node = [...place.childNodes].find((one) => one instanceof Text && one.data.includes(words)) as Text;
    const at = node.data.indexOf(words);
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    document.dispatchEvent(new Event('selectionchange'));
    await settled();
  }

  test('a passage of a turn is withheld by selecting it, told in words, and shown again', async () => {
    await open('paused');
    await select('mijn werkgever');
    await press('Afschermen bij inzage', '.turn');
    await until(() => kept().at(-1)?.withheld.length === 1, 'keeping');
    const row = rowOf('mijn werkgever');
    expect([kept().at(-1)?.withheld, kept().at(-1)?.no, row.querySelector('.withheld')?.textContent, [...row.querySelectorAll('.tag')].at(-1)?.textContent]).toEqual([
      [{ from: 21, to: 35 }], 4, 'mijn werkgever', 'deels afgeschermd bij inzage',
    ]);
    expect(await violations()).toEqual([]);
    await press('Niet meer afschermen', '.turn');
    await until(() => kept().at(-1)?.withheld.length === 0, 'keeping');
    expect(row.querySelector('.withheld')).toBeNull();
  });

  test('of the turn that is being written what is selected in it; it stays so while one types on', async () => {
    await open('live');
    live().setSelectionRange(3, 15);
    await press('Afschermen bij inzage', '.live');
    expect(texts('.live .chip[aria-pressed="true"]').at(-1)).toBe('Afgeschermd: ‘het contract…’');
    await type(`Nu: ${live().value}`);
    await until(() => kept().at(-1)?.text.startsWith('Nu: ') === true, 'keeping');
    const turn = kept().at(-1);
    expect(turn?.withheld.map(({ from, to }) => turn.text.slice(from, to))).toEqual(['het contract']);
    await press('Afgeschermd', '.live');
    await until(() => kept().at(-1)?.withheld.length === 0, 'keeping');
  });

  test('notes that are fixed are marked no more', async () => {
    await open('ended');
    await select('mijn werkgever');
    expect(texts('.turn button').filter((words) => !words.startsWith('Versies'))).toEqual([]);
  });

  test('an end that is refused stays a question, with why', async () => {
    await open('live');
    office.answers.talk_end = () => {
      throw refused({ code: 'not_allowed', params: { why: 'withdrawn' } });
    };
    await press('Gesprek afronden');
    await press('Gesprek afronden', 'dialog');
    expect(texts('dialog [role="alert"]')).toEqual([say.faults.fault.not_allowed({ why: 'withdrawn' })]);
    expect(texts('.told [role="alert"]')).toEqual([]);
  });

  test('somebody joins, and a part is added, without leaving the talk', async () => {
    await open('live');
    await press('Iemand erbij');
    office.answers.talk_speaker_add = () => {
      throw wrongFields({ field: 'name', code: 'required' });
    };
    await press('Toevoegen', 'dialog');
    expect(texts('dialog .fault')).toEqual(['Vul dit in.']);
    await press('Terug', 'dialog');
    await press('Nieuw onderdeel');
    const input = document.querySelector<HTMLInputElement>('#field-text') as HTMLInputElement;
    input.value = 'De rekening klopt niet';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Toevoegen', 'dialog');
    expect([texts('.griefs b').at(-1), document.activeElement?.id]).toEqual(['4 De rekening klopt niet', 'live']);
  });

  test('who joins to lead or to write belongs to neither side, and is not asked to which', async () => {
    await open('live');
    await press('Iemand erbij');
    const list = document.querySelector<HTMLSelectElement>('#field-capacity') as HTMLSelectElement;
    // This DOM does not know which option is `:checked`, so only one is left to choose.
    for (const option of list.options) option.disabled = option.value !== 'note_taker';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(document.querySelector('#field-side')).toBeNull();
    const name = document.querySelector<HTMLInputElement>('#field-name') as HTMLInputElement;
    name.value = 'Yara Benali';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Toevoegen', 'dialog');
    expect(office.requests('talk_speaker_add')).toEqual([{ talk: 'T2', name: 'Yara Benali', capacity: 'note_taker', side: 'third' }]);
  });

  test('Esc goes back to the dossier, with everything kept', async () => {
    await open('live');
    await type('Laatste woorden');
    pressWindow(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled();
    expect([navigation.route, kept().at(-1)]).toEqual([{ area: 'dossier', id: '14', tab: 'hearing' }, expect.objectContaining({ text: 'Laatste woorden', closed: false })]);
  });

  test('locking keeps what was typed first, and while people speak nothing locks by itself', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    let over = 0;
    const stop = watchIdle(10, () => (over += 1));
    await open('live');
    vi.advanceTimersByTime(3_600_000);
    expect(over).toBe(0);
    stop();
    await type('Net op tijd');
    await session.lock();
    const order = office.asked.map(({ command }) => command).filter((command) => ['talk_keep', 'archive_lock'].includes(command));
    expect([order, kept().at(-1)?.text]).toEqual([['talk_keep', 'archive_lock'], 'Net op tijd']);
  });

  test('a call that was begun by mistake leaves nothing; one with words is asked about', async () => {
    await open('live', phoneCall());
    expect([texts('h1'), texts('.sides .hint')]).toEqual([['Telefoongesprek'], ['klager', 'niet bij dit gesprek']]);
    await type('Mevrouw belt terug.');
    pressWindow(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled();
    expect([texts('dialog h2'), navigation.route.area]).toEqual([['Is het telefoongesprek klaar?'], 'talk']);
    await press('Nog niet', 'dialog');
    await type('');
    pressWindow(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled();
    expect([office.requests('talk_discard'), navigation.route.area]).toEqual([[{ talk: 'T2' }], 'dossier']);
  });

  test('a talk that is not there says so', async () => {
    office.answers.talk_open = () => {
      throw refused({ code: 'not_found' });
    };
    show(Talk, { id: 'gone' }, 'div');
    await until(() => document.querySelector('[role="alert"]') !== null);
    expect(texts('[role="alert"]')).toEqual([say.faults.fault.not_found({})]);
  });
});

describe('axe finds nothing', { timeout: 20_000 }, () => {
  test.each(['prepared', 'live', 'paused', 'ended'] as const)('in a talk that is %s', async (state) => {
    await open(state);
    for (const more of document.querySelectorAll<HTMLDetailsElement>('details')) more.open = true;
    await settled();
    expect(await violations()).toEqual([]);
  });

  test.each(['Gesprek afronden', 'Iemand erbij', 'Nieuw onderdeel'])('in the question: %s', async (words) => {
    await open('live', { speakers: [...speakers, { no: 5, part: 'Getuige', name: '', side: 'third' }] });
    await press(words);
    expect(await violations()).toEqual([]);
  });
});
