import { describe, expect, test, vi } from 'vitest';
import { undo } from '../src/app/undo.svelte';
import Entry from '../src/areas/dossier/Entry.svelte';
import NextStep from '../src/areas/dossier/NextStep.svelte';
import People from '../src/areas/dossier/People.svelte';
import TermCardDialog from '../src/areas/dossier/TermCardDialog.svelte';
import Terms from '../src/areas/dossier/Terms.svelte';
import { courseOf } from '../src/areas/dossier/course';
import { DossierRoom } from '../src/areas/dossier/dossier.svelte';
import { stepOf } from '../src/areas/dossier/next-step';
import { roadMark } from '../src/areas/dossier/roads';
import { hasCard, termKey, termMark, undated } from '../src/areas/dossier/term';
import { daysAfter, daysBetween, OtherDay } from '../src/areas/dossier/what-if.svelte';
import type { DossierView, RoadCard, TermCard } from '../src/ipc/bindings';
import { duty, entry, term, view } from './answers/dossiers';
import { people, roads } from './answers/notes';
import { office } from './fake-core';
import { wrongFields } from './fake-office';
import { all, press, settled, show, texts } from './page';

const TODAY = '2026-11-24';

async function opened(shown: DossierView = view()): Promise<DossierRoom> {
  office.answers.dossier_open = () => shown;
  const room = new DossierRoom(shown.dossier);
  await room.load();
  return room;
}

describe('a term', () => {
  test.each<[string, Partial<TermCard>, string]>([
    ['nobody is late with a window of the complainant', { is_window: true, due: '2026-12-14' }, 'wait klager heeft tot 14 december'],
    ['a window that passed', { is_window: true, standing: 'passed', due: '2026-11-14' }, 'wait voorbij sinds 14 november'],
    ['passed without a day', { standing: 'passed', due: null }, 'wait voorbij'],
  ])('%s', (_, change, words) => {
    const mark = termMark(term(change));
    expect(`${mark.kind} ${mark.words}`).toBe(words);
  });

  test('that starts again has a name of its own, on the page as well', async () => {
    const twice = [term(), term({ time: 2 })];
    expect(new Set(twice.map(termKey)).size).toBe(2);
    const room = await opened(view({ terms: twice, roads: [], duties: [] }));
    show(Terms, { view: view({ terms: twice, roads: [], duties: [] }), today: TODAY, room });
    expect(texts('article h3')).toEqual(['Beslissing', 'Beslissing, 2e keer']);
  });

  test('a window stands in the course as the complainant’s, and is never late', () => {
    const [item] = courseOf([term({ is_window: true, due: '2026-11-14', standing: 'overdue' })], [], TODAY).filter(({ kind }) => kind === 'coming');
    expect(item).toMatchObject({ what: 'window', late: false });
  });

  test.each([[{}, true], [{ due: null }, false], [{ why: [] }, false]])('with %o has a card: %s', (change, has) => expect(hasCard(term(change))).toBe(has));

  test('S1.14, S3.14: an extension tells from when to when, why, to whom, and that it was late', async () => {
    const shown = view({ roads: [], duties: [] });
    show(Terms, { view: shown, today: TODAY, room: await opened(shown) });
    expect([texts('.more-time p')[0], texts('.more-time .mark'), texts('.more-time .hint')]).toEqual([
      expect.stringMatching(/^Verlengd van 27 november 2026 tot 4 december 2026/), ['na de oude laatste dag verteld'],
      ['de notulist is ziek · besloten op 23 november 2026 · klager: 23 november 2026 · beklaagde: nog niet verteld'],
    ]);
  });

  test('more time is asked of its own rule', async () => {
    const shown = view({ duties: [] });
    const room = await opened(shown);
    show(Terms, { view: shown, today: TODAY, room });
    await press('Meer tijd nodig?');
    expect(room.question).toEqual({ ask: 'note', start: { note: 'extend', about: 'decision' } });
    await press('Print de termijnkaart');
    expect(room.question).toEqual({ ask: 'card', rule: 'decision' });
    await press('Print alle termijnkaarten');
    expect(room.question).toEqual({ ask: 'card', rule: null });
  });
});

describe('what is owed without a day', () => {
  const owed = duty({ act: 'note_event', letter_kind: null, name: 'Beklaagde informeren', note: 'contact', about: 'respondent', due: null, act_by: '2026-11-01', group: 'today', days_left: -23, must_arrive: false });

  test('is found among all duties, and is never late', () => {
    expect(undated(view({ next: owed, duties: [duty({}), owed] }))).toEqual([owed, owed]);
    expect(stepOf(view({ next: owed }), TODAY)).toEqual({ title: 'Beklaagde informeren, zo snel mogelijk', text: 'Zonder vaste dag, zo snel mogelijk (artikel\u00a04.1).', button: 'Noteren' });
  });

  test('its button opens its note', async () => {
    const shown = view({ next: null, duties: [owed] });
    const room = await opened(shown);
    show(Terms, { view: shown, today: TODAY, room });
    await press('Noteren');
    expect(room.question).toEqual({ ask: 'note', start: { note: 'contact', about: 'respondent' } });
  });

  test('a letter is made here; that it was sent otherwise can be noted; without a kind of note one chooses', async () => {
    const room = await opened();
    const owes = duty({ letter_kind: 'decision', side: 'complainant', note: 'sent_elsewhere', about: 'decision', due: '2026-11-30' });
    await room.act(owes);
    expect(office.requests('letter_begin')).toEqual([{ dossier: '14', kind: 'decision', side: 'complainant', guest: null }]);
    const onelsewhere = vi.fn();
    show(NextStep, { view: view({ next: owes }), today: TODAY, onact: vi.fn(), onother: vi.fn(), onelsewhere });
    await press('Al buiten Wederhoor verstuurd?');
    expect(onelsewhere).toHaveBeenCalledWith('sent_elsewhere', 'decision');
    await room.act(duty({ act: 'note_event', letter_kind: null }));
    expect(room.question).toEqual({ ask: 'other' });
  });
});

describe('roads', () => {
  test.each<[Partial<RoadCard>, string]>([
    [{ standing: 'not_yet' }, 'later kan nog niet'], [{ standing: 'open', until: '2026-12-28' }, 'wait klager heeft tot 28 december 2026'], [{ standing: 'open' }, 'wait staat open voor de klager'],
    [{ standing: 'passed', until: '2026-12-28' }, 'wait niet gebruikt, kon tot 28 december 2026'], [{ standing: 'taken', on: '2026-11-20' }, 'soon loopt sinds 20 november 2026'],
    [{ standing: 'done', on: '2026-12-20' }, 'done afgerond 20 december 2026'],
  ])('%o', (change, words) => {
    const mark = roadMark({ ...(roads[0] as RoadCard), until: null, on: null, ...change });
    expect(`${mark.kind} ${mark.words}`).toBe(words);
  });

  test('an open road is taken, a taken one is followed; one that is not open offers nothing', async () => {
    const shown = view({ terms: [], duties: [] });
    const room = await opened(shown);
    show(Terms, { view: shown, today: TODAY, room });
    expect(texts('section article h3').length - texts('section article button').length).toBe(1);
    await press('Klager kiest hiervoor');
    expect(room.question).toEqual({ ask: 'note', start: { note: 'road_open', about: 'mediation' } });
    await press('Noteer wat er gebeurt');
    expect(room.question).toEqual({ ask: 'other', only: { title: 'Herbeoordeling door de directie', kinds: 'road_', about: 'review' } });
  });
});

describe('what if it had come on another day', () => {
  test.each([['2026-11-30', 1, '2026-12-01'], ['2026-03-01', -1, '2026-02-28'], ['2028-02-28', 1, '2028-02-29'], ['2026-10-25', 30, '2026-11-24'], ['2027-01-10', -30, '2026-12-11']])('%s and %d days is %s', (from, days, to) => {
    expect([daysAfter(from, days), daysBetween(from, to)]).toEqual([to, days]);
  });

  test('the slider and the date say the same, and the office is asked once it rests', async () => {
    vi.useFakeTimers();
    const other = new OtherDay('14', '2026-11-02');
    for (const days of [1, 2, 5]) other.slide(days);
    expect([other.day, other.text, other.shift, office.requests('what_if')]).toEqual(['2026-11-07', '2026-11-07', 5, []]);
    await vi.advanceTimersByTimeAsync(200);
    expect(office.requests('what_if')).toEqual([{ dossier: '14', received_on: '2026-11-07' }]);
    expect(other.answer?.rows[0]).toMatchObject({ due: '2026-11-30', then: '2026-12-05', moved: 5 });
    other.read('2026-10-30');
    expect([other.shift, other.isReal]).toEqual([-3, false]);
    other.read('2026-11-02');
    expect(other.isReal).toBe(true);
  });

  test('nothing is kept: only what_if is asked', async () => {
    const other = new OtherDay('14', '2026-11-02');
    await other.ask();
    expect(office.asked.map(({ command }) => command)).toEqual(['what_if']);
  });

  test('a late answer does not take the place of a newer one', async () => {
    const answered: (() => void)[] = [];
    office.answers.what_if = async ({ received_on }) => {
      await new Promise<void>((done) => answered.push(done));
      return { received_on, rows: [] };
    };
    const other = new OtherDay('14', '2026-11-02');
    const first = other.ask();
    other.day = '2026-11-03';
    const second = other.ask();
    answered[1]?.();
    await second;
    answered[0]?.();
    await first;
    expect(other.answer?.received_on).toBe('2026-11-03');
  });

  test('a day that cannot be reckoned with is told at the date', async () => {
    office.answers.what_if = () => {
      throw wrongFields({ field: 'received_on', code: 'out_of_bounds' });
    };
    const other = new OtherDay('14', '2026-11-02');
    await other.ask();
    expect(other.faults.of('received_on')?.code).toBe('out_of_bounds');
  });
});

describe('the people', () => {
  test('S1.22, S4.17: what is forbidden and what is unwise have their own shape and word', async () => {
    show(People, { people, room: await opened() });
    expect(all('.remark').map((one) => [one.className.match(/late|soon/)?.[0], one.querySelector('.vh')?.textContent])).toEqual([['soon', 'Liever niet:'], ['late', 'Mag niet:']]);
    expect([texts('.tag'), texts('li').length]).toEqual([['van buiten'], 5]);
  });

  test('a role is given and somebody is involved by a note', async () => {
    const room = await opened();
    show(People, { people: [], room });
    await press('Rol geven');
    expect(room.question).toEqual({ ask: 'note', start: { note: 'assign', about: null } });
    await press('Iemand is betrokken');
    expect(room.question).toEqual({ ask: 'note', start: { note: 'involve', about: null } });
  });
});

describe('the term card', () => {
  async function open(rule: string | null): Promise<string[]> {
    const said: string[] = [];
    show(TermCardDialog, { dossier: '14', rule, onclose: () => undefined, ondone: (words: string) => void said.push(words) });
    await settled();
    return said;
  }

  test('is seen, then printed on the chosen printer', async () => {
    const said = await open('decision');
    expect(office.requests('term_card')).toEqual([{ dossier: '14', rule: 'decision', language: null }]);
    await press('Printen');
    expect([office.requests('term_card_print'), said]).toEqual([[{ card: { dossier: '14', rule: 'decision', language: null }, printer: 'Kantoor' }], ['De termijnkaart is naar de printer']]);
  });

  test('is saved; turning away from the file dialog says nothing', async () => {
    const said = await open(null);
    await press('Opslaan als bestand');
    office.answers.term_card_save = () => ({ file: null });
    await press('Opslaan als bestand');
    expect([office.requests('term_card_save').length, said]).toEqual([2, ['Opgeslagen als K-2026-014-termijnkaart.pdf']]);
  });

  test('without a printer it can be saved, and that is said', async () => {
    office.answers.printer_list = () => ({ printers: [] });
    await open(null);
    expect([texts('.note')[0], texts('dialog .btn')]).toEqual([expect.stringMatching(/geen printer/), ['Terug', 'Opslaan als bestand']]);
  });
});

describe('a note in the course', () => {
  test.each([[false, 0], [true, 1]])('tells its title and all that was said; taken back (%s) it is struck through', (undone, struck) => {
    const noted = entry({ kind: 'noted', title: 'Telefoongesprek met de klager', detail: 'Zij belde.\nZij komt.', undone });
    show(Entry, { entry: noted, view: view(), onundo: () => undefined });
    expect([texts('p')[0]?.startsWith('Telefoongesprek met de klager'), all('.told')[0]?.textContent, all('s').length, all('.gone').length]).toEqual([true, 'Zij belde.\nZij komt.', struck, struck]);
  });

  test('the code of what was taken back is not shown', () => {
    show(Entry, { entry: entry({ kind: 'undone', detail: 'assigned' }), view: view(), onundo: () => undefined });
    expect(document.body.textContent).not.toContain('assigned');
  });

  test('the newest note can be taken back, though it happened before an older one', async () => {
    const room = await opened();
    const later = entry({ event: '7', kind: 'noted', title: 'Gisteren', on: '2026-11-23', can_undo: true });
    const newest = entry({ event: '8', kind: 'noted', title: 'Vorige week', on: '2026-11-16', can_undo: true });
    await room.answered(view({ timeline: [later, newest] }), 'noted', 'Genoteerd: Vorige week');
    await undo.takeBack();
    expect(office.requests('event_undo')).toEqual([{ dossier: '14', event: '8' }]);
  });

  test('what cannot be taken back is still said', async () => {
    const room = await opened();
    await room.answered(view({ timeline: [entry({ event: '8', kind: 'noted' })] }), 'noted', 'Genoteerd: iets');
    expect([undo.offered, room.said]).toEqual([null, 'Genoteerd: iets']);
  });
});
