import { describe, expect, test, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { press as pressWindow } from '../src/app/shortcuts.svelte';
import { undo } from '../src/app/undo.svelte';
import { found, passagesOf, standsIn, unsent } from '../src/areas/report/report';
import Report from '../src/areas/report/Report.svelte';
import { ReportDesk } from '../src/areas/report/report.svelte';
import type { Report as ReportView, ReportLetter } from '../src/ipc/bindings';
import { say } from '../src/words/say.svelte';
import { entry, view, written } from './answers/dossiers';
import { content, history, remark, report, settled as final } from './answers/report';
import { said, speakers, turn } from './answers/talk';
import { violations } from './axe';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';
import { faultOf, press, settled, show, texts, type } from './page';
import { until } from './waiting';

/** Opens the room, with a report that stands so. */
async function open(change?: ReportView): Promise<void> {
  if (change !== undefined) office.answers.report_open = () => change;
  navigation.replace({ area: 'dossier', id: '14', tab: 'hearing' });
  await navigation.go({ area: 'report', id: 'T2' });
  show(Report, { id: 'T2' }, 'div');
  await until(() => document.querySelector(change?.settled ? '.told .running' : '#report-text') !== null, 'the report');
}

const choose = async (path: string, value: string) => {
  document.querySelector<HTMLInputElement>(`[name="field-${path}"][value="${value}"]`)?.click();
  await settled();
};
const editor = () => document.getElementById('report-text') as HTMLElement;

/** Writes in the text as one does: the first line becomes an item of a list. */
async function write(): Promise<void> {
  editor().focus();
  await until(() => document.querySelector('[role="toolbar"]') !== null, 'the tools');
  document.getElementById('report-text-bullets')?.click();
  await settled();
}

/** Selects words of the text. */
async function select(words: string): Promise<void> {
  const walker = document.createTreeWalker(editor(), NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text | null;
  while (node !== null && !node.data.includes(words)) node = walker.nextNode() as Text | null;
  expect(node, words).not.toBeNull();
  if (node === null) return;
  const at = node.data.indexOf(words);
  getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
  document.dispatchEvent(new Event('selectionchange'));
  await settled();
}

describe('what a report is made of', () => {
  test.each<[string, string, string[]]>([
    ['one passage', ' de heer Post ', ['de heer Post']], ['one for each line', 'een\n\n twee ', ['een', 'twee']], ['each once', 'een\neen', ['een']], ['nothing', ' \n ', []],
  ])('a selection has %s', (_, selected, expected) => expect(passagesOf(selected)).toEqual(expected));

  test.each([['de heer Post', true], ['Niemand had haar iets gevraagd. De heer Brouwer', false], ['De heer Post', true], ['de heer Posthumus', false]])('%s stands in a line of the text: %s', (passage, expected) => expect(standsIn(content, passage)).toBe(expected));

  test.each<[string, number[]]>([['', [1, 2, 3, 4]], ['AGENDA', [2, 3]], ['brouwer', [2]], ['gespreksleider', [3]], ['zeppelin', []]])('in the notes %s finds turns %s', (sought, expected) => {
    expect(found([...said, turn({ no: 5, text: ' ' })], speakers, sought).map(({ no }) => no)).toEqual(expected);
  });

  const letter = (change: Partial<ReportLetter>): ReportLetter => ({ side: 'complainant', letter: 'L5', state: 'posted', posted_on: '2026-11-20', ...change });
  test.each<[string, ReportLetter[], string[]]>([
    ['none', [], ['complainant', 'respondent']], ['one', [letter({})], ['respondent']], ['one that lies ready', [letter({ state: 'finalised', posted_on: null })], ['complainant', 'respondent']],
    ['one that came back', [letter({ state: 'returned' })], ['complainant', 'respondent']], ['one that came back, and another', [letter({ state: 'returned' }), letter({})], ['respondent']],
  ])('after %s it must still reach', (_, letters, expected) => expect(unsent({ sides: ['complainant', 'respondent'], letters })).toEqual(expected));
});

describe('the text', () => {
  const keeps = () => office.requests('report_keep');
  const desk = async () => {
    const made = new ReportDesk('T2');
    await made.load();
    vi.useFakeTimers();
    return made;
  };

  test('is kept after a pause, and within two seconds while one types on', async () => {
    const made = await desk();
    made.typed(written('een'));
    await vi.advanceTimersByTimeAsync(399);
    expect(keeps()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(keeps()).toEqual([{ talk: 'T2', content: written('een'), withheld: ['de heer Post'] }]);
    for (let n = 0; n < 10; n += 1) {
      made.typed(written(`twee ${n}`));
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(keeps().length).toBeGreaterThan(1);
    expect(made.keeper.savedAt).toBe('2026-11-24T15:03:24');
  });

  test('shows when it was kept; what cannot be kept is said and stays', async () => {
    await open();
    expect([texts('.saved'), texts('h1'), texts('header .tag')]).toEqual([['opgeslagen 15:03:22'], ['Verslag van het gesprek'], ['concept']]);
    office.answers.report_keep = () => {
      throw refused({ code: 'disk_full' });
    };
    await write();
    await until(() => document.querySelector('.pane [role="alert"]') !== null, 'the alert');
    expect([texts('.pane > .note')[0], texts('.saved'), editor().querySelector('ul')?.textContent]).toEqual([expect.stringContaining(say.faults.fault.disk_full({})), [], 'Wat de klager vertelde']);
    await press('K-2026-014');
    expect(navigation.route).toEqual({ area: 'report', id: 'T2' });
    await press('K-2026-014');
    expect([navigation.route, office.requests('report_close')]).toEqual([{ area: 'dossier', id: '14', tab: 'hearing' }, []]);
  });

  test('has no values of the dossier to put in, and a brace is a brace', async () => {
    await open();
    editor().focus();
    await until(() => document.querySelector('[role="toolbar"]') !== null, 'the tools');
    expect([document.getElementById('report-text-value'), document.getElementById('report-text-bullets') === null, editor().getAttribute('aria-autocomplete'), texts('#report-text-hint')]).toEqual([null, false, null, ['Alt F10: naar de opmaak. Esc: klaar.']]);
  });

  test('leaving keeps it first, and leaves a version that stays', async () => {
    await open();
    await write();
    pressWindow(new KeyboardEvent('keydown', { key: 'Escape' }));
    await until(() => navigation.route.area === 'dossier', 'the dossier');
    expect(office.asked.map(({ command }) => command).filter((command) => /^report_(keep|close)$/.test(command))).toEqual(['report_keep', 'report_close']);
    expect(keeps()[0]?.content[0]?.kind).toBe('bullets');
  });

  test('locking leaves a version too', async () => {
    await open();
    await navigation.settle();
    expect(office.requests('report_close')).toEqual([{ talk: 'T2' }]);
  });

  test('is made anew from the notes when one says so; what was typed is kept first', async () => {
    await open();
    await write();
    await press('Opnieuw maken uit de notities');
    expect(texts('dialog p')).toEqual(['De tekst wordt opnieuw gemaakt uit de notities. Wat er nu staat, blijft bewaard bij Versies.']);
    await press('Maak het opnieuw', 'dialog');
    await until(() => document.querySelector('dialog') === null, 'the end of the question');
    expect(office.asked.map(({ command }) => command).filter((command) => /^report_(keep|renew)$/.test(command))).toEqual(['report_keep', 'report_renew']);
    expect([texts('header .mark'), editor().querySelector('.heading, h2, h3')?.textContent]).toEqual([['De tekst is opnieuw gemaakt'], 'Wat de klager vertelde']);
  });

  test('a refusal of making it anew stays in the question', async () => {
    office.answers.report_renew = () => {
      throw refused({ code: 'talk_ended' });
    };
    await open();
    await press('Opnieuw maken');
    await press('Maak het opnieuw', 'dialog');
    expect(texts('dialog [role="alert"]')).toEqual([say.faults.fault.talk_ended({})]);
  });

  test('a report that is not there says so', async () => {
    office.answers.report_open = () => {
      throw refused({ code: 'not_found' });
    };
    show(Report, { id: 'T2' }, 'div');
    await until(() => document.querySelector('h1') !== null, 'the words');
    expect(texts('h1')).toEqual(['Dit verslag is er niet']);
  });
});

describe('beside it', () => {
  test('the notes, which can be searched', async () => {
    await open();
    expect([texts('aside li .said').length, texts('aside li .who')[1], texts('aside time')[0]]).toEqual([4, 'Beklaagde, Daan Brouwer', '14:04']);
    const search = document.querySelector<HTMLInputElement>('aside [type="search"]') as HTMLInputElement;
    search.value = 'trein';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    expect([texts('aside li time'), texts('aside [role="status"]')]).toEqual([['14:04'], ['1 beurt gevonden']]);
  });

  test('the paper, also as whoever inspects the dossier sees it; it follows the typing', async () => {
    await open();
    await press('Op papier');
    await until(() => office.requests('report_pdf').length > 0, 'the paper');
    await choose('reader', 'inspecting');
    await until(() => office.requests('report_pdf').some(({ reader }) => reader === 'inspecting'), 'the other paper');
    expect(office.requests('report_pdf').map(({ talk, version, reader }) => [talk, version, reader])).toEqual([['T2', null, 'heard'], ['T2', null, 'inspecting']]);
    office.asked = [];
    await write();
    await until(() => office.requests('report_pdf').length > 0, 'the paper of what was typed');
    expect(office.asked.map(({ command }) => command).filter((command) => /^report_/.test(command))).toEqual(['report_keep', 'report_pdf']);
  });

  test('the remarks of each side; one is added word for word, and can be taken back', async () => {
    await open();
    await press('Opmerkingen 1');
    expect([texts('aside h3'), texts('aside blockquote'), texts('aside .mark'), texts('aside li .hint')]).toEqual([
      ['Klager', 'Beklaagde'], [remark.text], ['verstuurd op 20 november', 'nog niet verstuurd'], ['Op 23 november 2026 · staat als bijlage bij het verslag'],
    ]);
    await press('Opmerking toevoegen');
    await type('on', '');
    await press('Noteer de opmerking');
    expect([faultOf('on'), faultOf('text'), document.activeElement?.id]).toEqual(['Vul dit in.', 'Vul dit in.', 'field-on']);
    await choose('side', 'respondent');
    await type('on', '25-11');
    await type('text', 'Zo heb ik het gezegd.\nVerder klopt het.');
    await press('Noteer de opmerking');
    expect(faultOf('on')).toBe(say.faults.field.in_future({}));
    await type('on', '23-11');
    await choose('taken_over', 'takenOver');
    await press('Noteer de opmerking');
    expect(office.requests('report_remark').at(-1)).toEqual({ talk: 'T2', side: 'respondent', on: '23-11', text: 'Zo heb ik het gezegd.\nVerder klopt het.', taken_over: true });
    expect([document.querySelector('dialog'), texts('aside blockquote').length, undo.offered?.words, texts('[role="tab"]')[2]]).toEqual([null, 2, 'De opmerking is genoteerd', 'Opmerkingen 2']);
    office.asked = [];
    await undo.takeBack();
    await until(() => office.requests('report_open').length > 0, 'the report anew');
    expect(office.requests('event_undo')).toEqual([{ dossier: '14', event: '42' }]);
  });

  test('a remark is taken back where it stands', async () => {
    await open();
    await press('Opmerkingen');
    office.answers.report_open = () => report({ remarks: [] });
    await press('Terugnemen');
    expect([office.requests('event_undo'), texts('aside blockquote'), texts('header .mark')]).toEqual([[{ dossier: '14', event: '41' }], [], ['De opmerking is teruggenomen']]);
    expect(texts('aside ul')).toEqual(['Geen opmerkingen genoteerd.', 'Geen opmerkingen genoteerd.']);
  });

  test('its versions, of which two are compared', async () => {
    await open();
    await press('Versies');
    await until(() => document.querySelector('.compared') !== null, 'the differences');
    expect([office.requests('report_compare'), texts('aside ins'), texts('aside del'), texts('#field-from option')]).toEqual([
      [{ talk: 'T2', from: 1, to: 2 }], ['nieuw: trein.'], ['weg: bus.'], ['Versie 2, 24 nov 15:03, Marit Holsteijn', 'Versie 1, 24 nov 14:46, Marit Holsteijn'],
    ]);
    const from = document.querySelector<HTMLSelectElement>('#field-from') as HTMLSelectElement;
    from.value = '2';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect([document.querySelector('.compared'), texts('aside .soft'), office.requests('report_compare').length]).toEqual([null, ['Dit is twee keer dezelfde versie. Kies een andere.'], 1]);
  });

  test('one version has nothing to be compared with', async () => {
    office.answers.report_history = () => ({ versions: history.versions.slice(0, 1) });
    await open();
    await press('Versies');
    expect([texts('aside .soft')[0], office.requests('report_compare')]).toEqual([expect.stringContaining('nog maar één versie'), []]);
  });

  test('passages are withheld by selecting their words, and shown again', async () => {
    await open();
    await press('Afschermen 1');
    expect([texts('.chosen'), document.querySelector('[aria-describedby="withhold-what"]')?.getAttribute('aria-disabled')]).toEqual([['Selecteer eerst woorden in de tekst.'], 'true']);
    await press('Scherm de selectie af');
    expect(office.requests('report_keep')).toEqual([]);
    await select('haar werkgever');
    expect(texts('.chosen')).toEqual(['Geselecteerd: ‘haar werkgever’']);
    await press('Scherm de selectie af');
    await press('Niet meer afschermen: de heer Post');
    await until(() => office.requests('report_keep').at(-1)?.withheld.join() === 'haar werkgever', 'keeping');
    expect([texts('.passage'), texts('[role="tab"]')[4]]).toEqual([['haar werkgever'], 'Afschermen 1']);
    await press('Bekijk het zoals bij inzage');
    await until(() => office.requests('report_pdf').length > 0, 'the paper');
    expect([office.requests('report_pdf')[0]?.reader, document.querySelector('[aria-selected="true"]')?.id]).toEqual(['inspecting', 'tab-paper']);
  });

  test('a passage that the text has no longer says so', async () => {
    await open(report({ withheld: ['de bakker'] }));
    await press('Afschermen');
    expect(texts('aside .mark')).toEqual(['staat niet meer zo in de tekst']);
  });
});

describe('what becomes of it', () => {
  test.each([['Aan de klager', 'complainant'], ['Aan de beklaagde', 'respondent']] as const)('it is sent: %s', async (words, side) => {
    await open();
    await press(words, 'footer');
    await until(() => navigation.route.area === 'letter', 'the letter');
    expect([office.requests('letter_begin'), office.requests('report_close')]).toEqual([[{ dossier: '14', kind: 'hearing_report', side, guest: null }], [{ talk: 'T2' }]]);
  });

  test('a letter that is refused is told, and the report stays', async () => {
    office.answers.letter_begin = () => {
      throw refused({ code: 'not_allowed' });
    };
    await open();
    await press('Aan de klager', 'footer');
    expect([texts('.pane [role="alert"]'), navigation.route.area]).toEqual([[say.faults.fault.not_allowed({})], 'report']);
  });

  test('it is made final: what becomes of the notes is asked once', async () => {
    await open();
    pressWindow(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    await settled();
    expect(texts('dialog .note')).toEqual(['Het verslag is nog niet verstuurd aan de beklaagde. Zo kunnen zij er niets meer op zeggen.']);
    await press('Stel het verslag vast');
    expect([faultOf('raw_notes'), office.requests('report_settle')]).toEqual(['Vul dit in.', [{ talk: 'T2', raw_notes: null }]]);
    await choose('raw_notes', 'destroyed');
    expect([faultOf('raw_notes'), texts('dialog .note.late').length]).toEqual(['', 1]);
    await press('Stel het verslag vast');
    await until(() => document.querySelector('#report-text') === null, 'the final report');
    expect(office.requests('report_settle').at(-1)).toEqual({ talk: 'T2', raw_notes: 'destroyed' });
    expect([texts('header .tag'), texts('aside .soft'), texts('.pane > .note')[0]]).toEqual([['vastgesteld'], ['De notities zijn vernietigd op 24 november 2026, toen het verslag werd vastgesteld.'], expect.stringContaining('De notities zijn vernietigd.')]);
  });

  test.each([['kept', 'De notities blijven in het dossier'], ['destroyed', 'De notities worden vernietigd']] as const)('a practice that chose %s before is told so', async (raw_notes, words) => {
    await open(report({ raw_notes }));
    await press('Vaststellen');
    expect([document.querySelector('[name="field-raw_notes"]'), texts('dialog p').some((text) => text.startsWith(words))]).toEqual([null, true]);
    await press('Stel het verslag vast');
    expect(office.requests('report_settle')).toEqual([{ talk: 'T2', raw_notes: null }]);
  });

  test('it is not made final without the words that could not be kept', async () => {
    office.answers.report_keep = () => {
      throw wrongFields({ field: 'content', code: 'too_long' });
    };
    await open(report({ raw_notes: 'kept' }));
    await write();
    await press('Vaststellen');
    await press('Stel het verslag vast');
    await until(() => document.querySelector('.pane > .note') !== null, 'what is wrong with the text');
    expect([office.requests('report_settle'), document.querySelector('dialog') !== null, texts('.pane > .note p')]).toEqual([[], true, [expect.stringContaining('kan zo niet worden opgeslagen'), say.faults.field.too_long({})]]);
  });

  test('a letter to a side that is a concept is finished, not begun', async () => {
    const concept = { side: 'respondent' as const, letter: 'L6', state: 'concept' as const, posted_on: null };
    await open(report({ letters: [concept] }));
    await press('Opmerkingen');
    expect(texts('.party')).toEqual(['Klager nog niet verstuurd Versturen: Klager', 'Beklaagde brief is een conceptMaak de brief af: Beklaagde, brief is een concept']);
    await press('Maak de brief aan de beklaagde af', 'footer');
    expect(office.requests('letter_begin')).toEqual([{ dossier: '14', kind: 'hearing_report', side: 'respondent', guest: null }]);
  });

  test('a paper that would show what is withheld does not stay', async () => {
    const desk = new ReportDesk('T2');
    await desk.load();
    await desk.lookAs('inspecting');
    await until(() => desk.pdf !== null, 'the paper');
    const { report_pdf } = office.answers;
    office.answers.report_pdf = () => {
      throw refused({ code: 'withheld_changed' });
    };
    await desk.lookAs('inspecting');
    await until(() => desk.refusal !== null, 'what is wrong');
    expect([desk.pdf, desk.refusal?.code]).toEqual([null, 'withheld_changed']);
    office.answers.report_pdf = report_pdf;
    desk.unwithhold('de heer Post');
    await until(() => desk.pdf !== null, 'the paper');
    expect(desk.refusal).toBeNull();
    desk.stop();
  });

  test('a final report is read: nothing of it can be changed, and its document is found', async () => {
    await open(final());
    expect([document.querySelector('[contenteditable]'), texts('footer button').map((words) => words.replace(' Ctrl Enter', ''))]).toEqual([null, ['Ondertekend exemplaar toevoegen', 'Naar het dossier']]);
    for (const [tab, acts] of [['Opmerkingen', ['Open de brief: Klager, verstuurd op 20 november']], ['Afschermen', ['Bekijk het zoals bij inzage']]] as const) {
      await press(tab);
      expect(texts('[role="tabpanel"] button'), tab).toEqual(acts);
    }
    document.querySelector<HTMLElement>('.pane > .note a')?.click();
    await settled();
    expect([navigation.route, office.requests('report_close')]).toEqual([{ area: 'dossier', id: '14', tab: 'documents' }, []]);
  });

  test.each([['a final report', final()], ['one that is not', report()]])('the copy of %s that was signed is added, and can be taken back', async (_, change) => {
    office.answers.dossier_open = ({ dossier }) => view({ dossier, timeline: [entry({ event: 's', kind: 'document_added', can_undo: true })] });
    await open(change);
    await press('Opmerkingen');
    await press('Ondertekend exemplaar');
    expect([office.requests('report_sign'), undo.offered?.words]).toEqual([[{ talk: 'T2' }], say.dossier.done.documentAdded]);
  });

  test('who turns away from the system’s own dialog adds nothing', async () => {
    office.answers.report_sign = () => ({ document: null });
    await open(final());
    await press('Ondertekend exemplaar');
    expect([office.requests('dossier_open'), undo.offered]).toEqual([[], null]);
  });
});

describe('axe finds nothing', { timeout: 30_000 }, () => {
  test.each(['Notities', 'Op papier', 'Opmerkingen', 'Versies', 'Afschermen'])('beside a report that is written: %s', async (tab) => {
    await open();
    await press(tab);
    await settled();
    expect(await violations()).toEqual([]);
  });

  test.each(['Notities', 'Op papier', 'Opmerkingen', 'Versies', 'Afschermen'])('beside a final report: %s', async (tab) => {
    await open(final());
    await press(tab);
    await settled();
    expect(await violations()).toEqual([]);
  });

  test.each(['Opnieuw maken', 'Vaststellen', 'Opmerking toevoegen'])('in the question: %s, also refused', async (words) => {
    await open();
    await press('Opmerkingen');
    await press(words);
    expect(await violations()).toEqual([]);
    document.querySelector<HTMLElement>('dialog .btn.main')?.click();
    await settled();
    expect(await violations()).toEqual([]);
  });
});
