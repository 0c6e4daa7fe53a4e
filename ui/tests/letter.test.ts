import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { session } from '../src/app/session.svelte';
import { undo } from '../src/app/undo.svelte';
import { footMark } from '../src/areas/letter/foot';
import { mended } from '../src/areas/letter/holes';
import { LetterDesk } from '../src/areas/letter/letter.svelte';
import { intakeField, isNamed, isOfLetter, lacks, missingName, placeOf, withOrWithout } from '../src/areas/letter/places';
import type { LetterDraft, MissingItem, TextBlock } from '../src/ipc/bindings';
import { Printing } from '../src/parts/printing.svelte';
import { tongue } from '../src/words/say.svelte';
import { draft, entry, paragraph, view, written } from './answers/dossiers';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';

beforeEach(async () => {
  await session.refresh();
  navigation.restart();
  undo.forget();
  office.asked = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

async function opened(): Promise<LetterDesk> {
  const desk = new LetterDesk('L17');
  await desk.load();
  await vi.advanceTimersByTimeAsync(0);
  return desk;
}

const END = { to: 'end' } as const;

const block = (desk: LetterDesk, key: string) => {
  const found = desk.draft?.blocks.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no block ${key}`);
  return found;
};

describe('writing', () => {
  it('it is known where one writes, until the block is left', async () => {
    const desk = await opened();
    const [account, core] = [block(desk, 'account'), block(desk, 'core')];
    desk.writesAt(account, 'U kreeg een factuur');
    desk.writesAt(core, '');
    expect(desk.at).toEqual({ block: 'account', words: 'U kreeg een factuur' });
    desk.edit(core, END);
    desk.writesAt(core, 'Wij hebben uw brief');
    desk.writesAt(account, '');
    expect(desk.at?.block).toBe('core');
    desk.leave(core);
    expect(desk.at).toBeNull();
  });

  it('is kept from the first key on, the newest next, and the paper follows', async () => {
    const desk = await opened();
    desk.edit(block(desk, 'steps'), END);
    const before = desk.pdf;
    for (const text of ['E', 'Eerst', 'Eerst horen', 'Eerst horen wij u.']) desk.typed('steps', written(text));
    await vi.advanceTimersByTimeAsync(0);
    expect(office.requests('letter_save').map(({ blocks }) => blocks)).toEqual([[{ key: 'steps', content: written('Eerst horen wij u.') }]]);
    expect(desk.pdf).not.toBe(before);
  });

  it('keeping is told only when it takes long', async () => {
    const desk = await opened();
    let answer: (draft: LetterDraft) => void = () => undefined;
    office.answers.letter_save = () => new Promise((done) => (answer = done));
    desk.typed('steps', written('een'));
    await vi.advanceTimersByTimeAsync(400);
    expect(desk.saving).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(desk.saving).toBe(true);
    answer(draft());
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.saving).toBe(false);
  });

  it('an answer never overwrites what has been typed since', async () => {
    const desk = await opened();
    desk.edit(block(desk, 'steps'), END);
    let answer: (draft: LetterDraft) => void = () => undefined;
    office.answers.letter_save = () => new Promise((done) => (answer = done));
    desk.typed('steps', written('een'));
    await vi.advanceTimersByTimeAsync(250);
    desk.typed('steps', written('een twee'));
    answer(draft({ blocks: draft().blocks.map((one) => (one.key === 'steps' ? { ...one, content: written('een'), edited: true } : one)) }));
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.textOf(block(desk, 'steps'))).toEqual(written('een twee'));
    await vi.advanceTimersByTimeAsync(300);
    expect(office.requests('letter_save').at(-1)?.blocks).toEqual([{ key: 'steps', content: written('een twee') }]);
  });

  it('is not lost when keeping fails', async () => {
    const desk = await opened();
    office.answers.letter_save = () => {
      throw refused({ code: 'disk_full' });
    };
    desk.edit(block(desk, 'steps'), END);
    desk.typed('steps', written('Nieuw.'));
    await vi.advanceTimersByTimeAsync(300);
    expect(desk.refusal?.code).toBe('disk_full');
    expect(desk.textOf(block(desk, 'steps'))).toEqual(written('Nieuw.'));
    delete office.answers.letter_save;
    office.answers.letter_save = () => draft();
    await desk.keep();
    expect(office.requests('letter_save').at(-1)?.blocks).toEqual([{ key: 'steps', content: written('Nieuw.') }]);
  });

  it('a block that is left is read again, and what was written is kept at once', async () => {
    const desk = await opened();
    const steps = block(desk, 'steps');
    desk.edit(steps, END);
    expect(desk.isOpen(steps)).toBe(true);
    desk.leave(steps);
    expect(desk.isOpen(steps)).toBe(false);
    expect(office.requests('letter_save')).toEqual([]);
    desk.edit(steps, END);
    desk.typed('steps', written('Nieuw.'));
    desk.leave(steps);
    await vi.advanceTimersByTimeAsync(0);
    expect(office.requests('letter_save')).toHaveLength(1);
    expect(desk.textOf(block(desk, 'steps'))).toEqual(written('Nieuw.'));
  });

  it('what one is asked to write of stands open, also after it was left', async () => {
    const desk = await opened();
    const account = block(desk, 'account');
    expect(desk.open).toEqual(['account']);
    desk.leave(account);
    desk.typed('steps', written('Nieuw.'));
    await vi.advanceTimersByTimeAsync(300);
    expect(desk.open).toEqual(['account']);
  });

  it('the hole that asks for a text is no part of it', async () => {
    const asked: TextBlock = paragraph({ kind: 'gap', style: 'plain', text: 'Wat vindt u?', name: 'block.extra', field: null });
    office.answers.letter_open = () => draft({ blocks: draft().blocks.map((one) => (one.key === 'extra' ? { ...one, content: [asked, ...written('Dit.')] } : one)) });
    const desk = await opened();
    expect(desk.textOf(block(desk, 'extra'))).toEqual(written('Dit.'));
  });

  it('a block that may not be edited does not open', async () => {
    const desk = await opened();
    desk.edit(block(desk, 'salutation'), END);
    expect(desk.isOpen(block(desk, 'salutation'))).toBe(false);
  });

  it('goes back to the dossier, and that can be taken back', async () => {
    const desk = await opened();
    desk.edit(block(desk, 'steps'), END);
    desk.typed('steps', written('Mijn tekst.'));
    await vi.advanceTimersByTimeAsync(300);
    await desk.follow(block(desk, 'steps'));
    expect(office.requests('letter_save').at(-1)?.blocks).toEqual([{ key: 'steps', content: null }]);
    expect(block(desk, 'steps').edited).toBe(false);
    await undo.takeBack();
    expect(block(desk, 'steps').content).toEqual(written('Mijn tekst.'));
  });

  it('what is chosen keeps the texts, and what was chosen before', async () => {
    const desk = await opened();
    await Promise.all([desk.choose({ language: 'en' }), desk.choose({ address: 'je', enclosures: [] })]);
    expect(office.requests('letter_save').map(({ options: { language, address, enclosures }, blocks }) => [language, address, enclosures, blocks])).toEqual([['en', 'u', ['regulation'], []], ['en', 'je', [], []]]);
  });
});

describe('a hole', () => {
  it('is filled in the dossier', async () => {
    const desk = await opened();
    expect(desk.complete).toBe(false);
    await desk.fill('complainant.address.town', 'Oudermeer');
    expect(desk.complete).toBe(true);
    expect(desk.mending).toBeNull();
  });

  it('a wrong filling is told beside the hole, whatever the office calls the field', async () => {
    office.answers.letter_fill = () => {
      throw wrongFields({ field: 'text', code: 'too_long' });
    };
    const desk = await opened();
    await desk.fill('complainant.address.town', 'x');
    expect(desk.faults.of('complainant.address.town')?.code).toBe('too_long');
  });
});

describe('freezing', () => {
  it('keeps, freezes, prints, and asks whether it is in the post', async () => {
    const desk = await opened();
    desk.typed('account', written('Laatste woord.'));
    await desk.finalise({ printer: 'Kantoor', copies: 2, sides: 'two', with_copies: true });
    const order = office.asked.map(({ command }) => command).filter((command) => ['letter_save', 'letter_finalise', 'letter_print'].includes(command));
    expect(order).toEqual(['letter_save', 'letter_finalise', 'letter_print']);
    expect(office.requests('letter_print')).toEqual([{ letter: 'L17', printer: 'Kantoor', copies: 2, sides: 'two', with_copies: true }]);
    expect(desk.frozen).toBe(true);
    expect(desk.question).toBe('post');
  });

  it('does not freeze a letter whose last words could not be kept', async () => {
    const desk = await opened();
    office.answers.letter_save = () => {
      throw refused({ code: 'disk_full' });
    };
    desk.typed('account', written('Laatste woord.'));
    await expect(desk.finalise(null)).rejects.toMatchObject({ code: 'disk_full' });
    expect(office.requests('letter_finalise')).toEqual([]);
  });

  it('a proof prints what was typed last and freezes nothing', async () => {
    office.answers.letter_print = () => view();
    const desk = await opened();
    desk.typed('account', written('Nog niet af.'));
    await desk.proof({ printer: null, copies: 1, sides: 'printers_own', with_copies: true });
    expect(office.asked.map(({ command }) => command).filter((command) => command.startsWith('letter_') && command !== 'letter_pdf').slice(1)).toEqual(['letter_save', 'letter_print']);
    expect(desk.frozen).toBe(false);
  });

  it('without a printer it is frozen and nothing is printed', async () => {
    const desk = await opened();
    await desk.finalise(null);
    expect(desk.draft?.state).toBe('finalised');
    expect(office.requests('letter_print')).toEqual([]);
    expect(desk.question).toBeNull();
  });

  it('a printer that refuses leaves a frozen letter and says so', async () => {
    office.answers.letter_print = () => {
      throw refused({ code: 'printer_refused' });
    };
    const desk = await opened();
    await desk.finalise({ printer: null, copies: 1, sides: 'printers_own', with_copies: true });
    expect(desk.draft?.state).toBe('finalised');
    expect(desk.refusal?.code).toBe('printer_refused');
    expect(desk.question).toBeNull();
  });

  it('a frozen letter is not written any more', async () => {
    const desk = await opened();
    await desk.finalise(null);
    office.asked = [];
    desk.edit(block(desk, 'steps'), END);
    desk.typed('steps', written('Te laat.'));
    await vi.advanceTimersByTimeAsync(500);
    expect(office.requests('letter_save')).toEqual([]);
  });

  it('noting the post leads back and can be taken back', async () => {
    await navigation.go({ area: 'letter', id: 'L17' });
    const desk = await opened();
    await desk.posted(view({ timeline: [entry({ event: 'p', kind: 'letter_posted', can_undo: true })] }), '2026-11-24');
    expect(navigation.route).toEqual({ area: 'today' });
    expect(undo.offered?.words).toBe('Genoteerd: op de post op 24 november');
  });

  it('a concept that was thrown away can be had again with its texts', async () => {
    await navigation.go({ area: 'letter', id: 'L17' });
    const desk = await opened();
    desk.typed('account', written('Mijn woorden.'));
    await desk.drop();
    expect(navigation.route).toEqual({ area: 'today' });
    await undo.takeBack();
    expect(office.requests('letter_save').at(-1)?.blocks).toEqual([{ key: 'account', content: written('Mijn woorden.') }]);
    expect(navigation.route).toEqual({ area: 'letter', id: 'L17' });
  });

  it('one that was to somebody of a hearing goes to them again', async () => {
    const guest = { hearing: 2, participant: 3 };
    office.answers.letter_open = () => draft({ kind: 'hearing_invitation', guest });
    await navigation.go({ area: 'letter', id: 'L17' });
    const desk = await opened();
    await desk.drop();
    await undo.takeBack();
    expect(office.requests('letter_begin')).toEqual([{ dossier: '17', kind: 'hearing_invitation', side: 'complainant', guest }]);
  });
});

describe('printing', () => {
  it.each<[string, boolean]>([['0', false], ['1', true], ['20', true], ['21', false], ['', false], ['twee', false]])('%s copies: allowed %s', async (copies, allowed) => {
    const printing = new Printing();
    await printing.load();
    printing.copies = copies;
    const done: unknown[] = [];
    await printing.act(async (choice) => void done.push(choice));
    expect(done).toHaveLength(allowed ? 1 : 0);
    expect(printing.faults.of('copies')?.code).toBe(allowed ? undefined : 'out_of_bounds');
  });

  it('a machine that cannot print has no printers', async () => {
    office.answers.printer_list = () => {
      throw refused({ code: 'no_program' });
    };
    const printing = new Printing();
    await printing.load();
    expect(printing.none).toBe(true);
    expect(printing.choice).toBeNull();
  });
});

describe('small things', () => {
  it.each<[number | null, number | null, string | null]>([[null, null, null], [-2, -2, 'late 2 dagen te laat'], [0, 0, 'soon vandaag op de post'], [2, 2, 'soon nog 2 werkdagen'], [20, 14, 'later over 20 dagen']])(
    'the posting day in %s days', (days_left, working_days_left, words) => {
      const mark = footMark({ days_left, working_days_left });
      expect(mark === null ? null : `${mark.kind} ${mark.words}`).toBe(words);
    },
  );

  it.each([['complainant.address.town', 'plaats (mevrouw Van der Aa)'], ['practice.phone', 'telefoonnummer van de praktijk'], ['handler', 'behandelaar']])('%s is missing', (field, words) => {
    tongue.language = 'nl';
    expect(missingName(field, 'mevrouw Van der Aa')).toBe(words);
  });

  const missing = (field: string, label = ''): MissingItem => ({ field, label, mend: 'here', at: null, about: null });

  it.each<[string, MissingItem[], string[][]]>([
    ['a whole address is one lack', ['complainant.address.street', 'complainant.address.town', 'summary'].map((field) => missing(field)), [['complainant.address.street', 'adres (mevrouw Van der Aa)'], ['summary', 'samenvatting']]],
    ['a part of it is called by its own name', [missing('complainant.address.town')], [['complainant.address.town', 'plaats (mevrouw Van der Aa)']]],
    ['two addresses are two', ['complainant.address.street', 'complainant.address.town', 'practice.address.street', 'practice.address.town'].map((field) => missing(field)), [['complainant.address.street', 'adres (mevrouw Van der Aa)'], ['practice.address.street', 'adres van de praktijk']]],
    ['what the office names is called so, once', [missing('hearing_on', 'dag van het gesprek'), missing('hearing_on', 'dag van het gesprek')], [['hearing_on', 'dag van het gesprek']]],
    ['nothing is missing', [], []],
  ])('%s', (_, items, expected) => {
    tongue.language = 'nl';
    expect(lacks(items, 'mevrouw Van der Aa').map(({ item, name }) => [item.field, name])).toEqual(expected);
  });

  it.each([['complainant', 'complainant.name'], ['complainant.address.town', 'complainant.address.town'], ['received_on', 'received_on']])('%s is corrected at %s', (field, at) => {
    expect(intakeField(field)).toBe(at);
  });

  it.each([['handler', ['Marit Holsteijn', 'Sanne Oosterveld', 'Yara Benali']], ['summary', []]])('a letter that lacks its %s offers the colleagues %j', async (field, names) => {
    office.answers.letter_open = () => draft({ missing: [{ field, label: '', mend: 'here', at: null, about: null }] });
    const desk = await opened();
    expect(desk.colleagues.map(({ name }) => name)).toEqual(names);
  });

  it.each([['complainant', { area: 'intake', correct: '17', field: 'complainant.name' }], ['received_on', { area: 'intake', correct: '17', field: 'received_on' }], ['practice.phone', { area: 'settings', tab: 'practice' }]])('%s is corrected in its own place', (field, place) => {
    expect(placeOf(field, '17')).toEqual(place);
  });

  it.each([['handler', true], ['practice.phone', true], ['letter.reply_by', false], ['hearing_on', false]])('%s has a name in the window: %s', (field, is) => {
    tongue.language = 'nl';
    expect(isNamed(field)).toBe(is);
  });

  it.each([['letter.reply_by', true], ['letter_dated', false], ['practice.phone', false]])('%s belongs to the letter alone: %s', (field, is) => {
    expect(isOfLetter(field)).toBe(is);
  });

  it('a value of the letter is a hole while it is changed', () => {
    const value = { kind: 'fill' as const, style: 'plain' as const, text: '1 mei', name: 'reply_by', field: 'letter.reply_by' };
    expect(mended([paragraph(value)], 'letter.reply_by')).toEqual([paragraph({ ...value, kind: 'gap' })]);
    expect(mended([paragraph(value)], 'letter.object_by')).toEqual([paragraph(value)]);
  });

  it.each([[['b'], 'a', true, ['a', 'b']], [['a', 'b'], 'b', false, ['a']], [[], 'c', true, ['c']], [['a'], 'b', false, ['a']]])('%j, and %s goes: %s', (chosen, thing, goes, expected) => {
    expect(withOrWithout(['a', 'b', 'c'], chosen, thing, goes)).toEqual(expected);
  });
});
