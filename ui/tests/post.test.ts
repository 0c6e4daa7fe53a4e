import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { changes } from '../src/app/changes.svelte';
import { undo } from '../src/app/undo.svelte';
import Post from '../src/areas/post/Post.svelte';
import { Ledger, monthsOf } from '../src/areas/post/ledger.svelte';
import { PostDesk } from '../src/areas/post/post.svelte';
import { stateOf } from '../src/areas/post/sent';
import type { SentLetter, SentPage } from '../src/ipc/bindings';
import { Printing } from '../src/parts/printing.svelte';
import { nl } from '../src/words/nl';
import { say } from '../src/words/say.svelte';
import { ready, sent, sentLetter } from './answers/post';
import { violations } from './axe';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';
import { all, clear, settled, show, texts } from './page';

const find = <Found extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<Found>(selector) as Found;

async function open(): Promise<void> {
  show(Post, {});
  await settled();
}

/** Chooses how the letters left. This DOM does not know which option is `:checked`, so only one is left to choose. */
function choose(way: string): void {
  const list = find<HTMLSelectElement>('#field-way');
  for (const option of list.options) option.disabled = option.value !== way;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  for (const option of list.options) option.disabled = false;
  flushSync();
}

async function loaded(): Promise<PostDesk> {
  const desk = new PostDesk();
  await desk.load();
  return desk;
}

describe('what lies ready', () => {
  test('is ticked, leaves in one go, and can be taken back entry by entry', async () => {
    const desk = await loaded();
    expect(desk.leaving).toEqual(ready);
    await desk.post();
    expect(office.requests('post_all')).toEqual([{ on: '2026-11-24', way: 'ordinary', letters: ready.map(({ letter }) => ({ letter, code: '' })) }]);
    expect([desk.room?.ready, undo.offered?.words]).toEqual([[], 'Genoteerd: 5 brieven op de post op 24 november']);
    await undo.takeBack();
    expect(office.requests('event_undo').map(({ event }) => event)).toEqual(['90', '91', '92', '93', '94']);
  });

  test('what is not ticked stays; the button says how many leave', async () => {
    await open();
    const main = () => texts('form .btn.main')[0];
    expect(main()).toBe('Alles op de post gedaan');
    for (const expected of ['4 brieven op de post gedaan', '3 brieven op de post gedaan', '2 brieven op de post gedaan', '1 brief op de post gedaan', 'Kruis aan wat op de post is.']) {
      (all('[type="checkbox"]').find((box) => (box as HTMLInputElement).checked) as HTMLInputElement).click();
      flushSync();
      expect(main()).toBe(expected);
    }
    find('form .btn.main').click();
    await settled();
    expect(office.requests('post_all')).toEqual([]);
    expect(find('form .btn.main').getAttribute('aria-disabled')).toBe('true');
  });

  test('registered post asks a code of each letter that leaves, and no other way sends one', async () => {
    const desk = await loaded();
    desk.tick('16', false);
    desk.way = 'registered';
    desk.codes.set('15', '3SWILG1');
    desk.way = 'ordinary';
    office.answers.post_all = () => {
      throw refused({ code: 'disk_full' });
    };
    await desk.post();
    desk.way = 'registered';
    await desk.post();
    const codes = office.requests('post_all').map(({ letters }) => letters.find(({ letter }) => letter === '15')?.code);
    expect([codes, office.requests('post_all')[0]?.letters.length]).toEqual([['', '3SWILG1'], 4]);
    expect(desk.faults.refusal?.code).toBe('disk_full');
  });

  test('a refused letter is named at its row, nothing is taken away, and unticking it mends', async () => {
    await open();
    office.answers.post_all = () => {
      throw wrongFields({ field: 'letters.141', code: 'not_allowed', params: { why: 'letter_void' } }, { field: 'letters.15', code: 'too_early', params: { after: '2026-11-22' } });
    };
    find('form .btn.main').click();
    await settled();
    expect(texts('[role="alert"]')).toEqual(['2 brieven kunnen niet op de post. Er is nog niets genoteerd.']);
    expect(texts('.fault')).toEqual(['Deze datum moet na 22-11-2026 liggen.', say.faults.fault.not_allowed({ why: 'letter_void' })]);
    const wrong = all('[aria-invalid="true"]');
    expect([wrong.length, document.activeElement === wrong[0], document.getElementById(wrong[0]?.getAttribute('aria-describedby') ?? '')?.className]).toEqual([2, true, 'fault']);
    for (const box of wrong) box.click();
    flushSync();
    expect([texts('.fault'), texts('form .btn.main')]).toEqual([[], ['3 brieven op de post gedaan']]);
  });

  test('with registered post the code tells what is wrong with its letter', async () => {
    await open();
    choose('registered');
    expect(texts('.code label').map((label) => label.replace(' staat op het bewijs', ''))).toEqual(ready.map(({ number }) => `Code van ${number}`));
    office.answers.post_all = () => {
      throw wrongFields({ field: 'letters.90', code: 'too_long' });
    };
    find('form .btn.main').click();
    await settled();
    expect(document.activeElement?.id).toBe('field-letters-90');
  });

  test('what is ticked is printed as one job, and then lies ready as printed', async () => {
    const desk = await loaded();
    desk.tick('16', false);
    desk.printing = true;
    await desk.print({ printer: 'Kantoor', copies: 1, sides: 'two', with_copies: false });
    expect(office.requests('post_print')).toEqual([{ letters: ['15', '140', '141', '90'], printer: 'Kantoor', sides: 'two', with_copies: false }]);
    expect([desk.printing, desk.said, desk.room?.ready.filter(({ printed_on }) => printed_on === null)]).toEqual([false, 'De 4 brieven zijn naar de printer', []]);
    await desk.print(null);
    expect(office.requests('post_print')).toHaveLength(1);
  });

  test('a printer that prints on one side is not asked for two', async () => {
    const printing = new Printing();
    await printing.load();
    printing.sides = 'two';
    expect([printing.sidesOffered.includes('two'), printing.choice?.sides]).toEqual([true, 'two']);
    printing.printer = 'Balie';
    expect([printing.sidesOffered.includes('two'), printing.choice?.sides]).toEqual([false, 'printers_own']);
  });

  test('a day that cannot be is told at the day', async () => {
    const desk = await loaded();
    desk.on = '';
    await desk.post();
    expect([desk.faults.of('on')?.code, desk.refused, desk.room?.ready.length]).toEqual(['required', 0, 5]);
  });

  test('what was noted elsewhere meanwhile is asked anew', async () => {
    await open();
    office.asked = [];
    changes.tell(null);
    await settled();
    expect(office.requests('post_open')).toHaveLength(1);
  });
});

describe('the ledger', () => {
  const letters = (count: number, month = '11'): SentLetter[] => Array.from({ length: count }, (_, index) => sentLetter({ letter: `${month}${index}`, posted_on: `2026-${month}-0${(index % 9) + 1}` }));

  test('is by month, in the order of the office', () => {
    expect(monthsOf([...letters(2), ...letters(1, '10')]).map(({ month, letters: of }) => [month, of.length])).toEqual([['2026-11', 2], ['2026-10', 1]]);
    expect(monthsOf([])).toEqual([]);
  });

  test.each<[Partial<SentLetter>, string]>([
    [{}, 'done op de post'], [{ state: 'delivered', fate_on: '2026-11-14' }, 'done bezorgd 14 november'], [{ state: 'returned', fate_on: '2026-11-14' }, 'late kwam terug 14 november'],
    [{ state: 'void' }, 'wait vervallen'],
  ])('%o is told with shape and word', (change, words) => {
    const state = stateOf(sentLetter(change));
    expect(`${state.kind} ${state.words}`).toBe(words);
  });

  test('grows by pages and asks for each once', async () => {
    const pages: Record<string, SentPage> = { a: { letters: letters(2, '10'), next: 'b' }, b: { letters: letters(1, '09'), next: null } };
    office.answers.post_sent = ({ after }) => pages[after ?? ''] as SentPage;
    const ledger = new Ledger();
    await ledger.take({ letters: letters(2), next: 'a' });
    await Promise.all([ledger.more(), ledger.more()]);
    await ledger.more();
    await ledger.more();
    expect([office.requests('post_sent').map(({ after }) => after), ledger.page?.letters.length, ledger.page?.next]).toEqual([['a', 'b'], 5, null]);
  });

  test('searches when the typing rests; an answer to an older question is dropped', async () => {
    vi.useFakeTimers();
    const release: (() => void)[] = [];
    office.answers.post_sent = ({ query }) => new Promise((answer) => release.push(() => answer({ letters: [sentLetter({ to: query })], next: null })));
    const ledger = new Ledger();
    await ledger.take({ letters: [], next: null });
    for (const query of ['v', 've', 'ven']) {
      ledger.query = query;
      ledger.search();
    }
    await vi.advanceTimersByTimeAsync(200);
    ledger.query = 'visser';
    const newer = ledger.load();
    await vi.advanceTimersByTimeAsync(0);
    release[1]?.();
    await newer;
    release[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect([office.requests('post_sent').map(({ query }) => query), ledger.page?.letters.map(({ to }) => to), ledger.shown]).toEqual([['ven', 'visser'], ['visser'], 'visser']);
  });

  test('what is being searched stays searched when something was posted', async () => {
    const ledger = new Ledger();
    ledger.query = 'halmhof';
    await ledger.take({ letters: sent, next: null });
    expect(ledger.page?.letters.map(({ to }) => to)).toEqual(['Stichting De Halmhof']);
  });

  test('a letter that did not leave after all is taken back from its row', async () => {
    await open();
    const button = all('button').find((one) => one.textContent?.includes('Terugnemen: K-2026-012/03 op de post'));
    button?.click();
    await settled();
    expect([office.requests('event_undo'), texts('.said')]).toEqual([[{ dossier: '12', event: '9' }], ['Teruggenomen: K-2026-012/03 is niet op de post']]);
  });

  test('says why a letter cannot be taken back', async () => {
    office.answers.event_undo = () => {
      throw refused({ code: 'not_allowed', params: { why: 'stands_under' } });
    };
    const desk = await loaded();
    await desk.takeBack(sentLetter());
    expect([desk.refusal?.params['why'], desk.said]).toEqual(['stands_under', '']);
  });

  test('nothing found tells what to try, nothing sent says so', async () => {
    await open();
    const search = find<HTMLInputElement>('#sent-search');
    search.value = 'zeppelin';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 200));
    await settled();
    expect(texts('section p.soft').at(-1)).toMatch(/‘zeppelin’/);
    await clear();
    office.answers.post_open = () => ({ today: '2026-11-24', ready: [], sent: { letters: [], next: null } });
    await open();
    expect([texts('.head p'), texts('section p.soft'), document.querySelector('.btn.main')]).toEqual([['Er ligt geen brief klaar voor de post.'], ['Er is nog geen brief op de post gegaan.'], null]);
  });
});

describe('the room', () => {
  test('is found from the sidebar’s word and from the palette', () => {
    expect([nl.shell.post, nl.shell.palette.commands.post]).toEqual(['Post', 'Ga naar de post']);
  });

  test.each(['ordinary', 'registered'])('axe finds nothing, also when everything is refused (%s)', { timeout: 20_000 }, async (chosen) => {
    await open();
    choose(chosen);
    expect(all('.code')).toHaveLength(chosen === 'registered' ? ready.length : 0);
    expect(await violations()).toEqual([]);
    office.answers.post_all = ({ letters }) => {
      throw wrongFields({ field: 'on', code: 'in_future' }, ...letters.map(({ letter }) => ({ field: `letters.${letter}`, code: 'not_allowed' as const, params: { why: 'letter_void' } })));
    };
    find('form .btn.main').click();
    await settled();
    expect(all('.fault')).toHaveLength(6);
    expect(await violations()).toEqual([]);
  });
});
