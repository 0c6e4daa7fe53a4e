import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { session } from '../src/app/session.svelte';
import { undo } from '../src/app/undo.svelte';
import { footMark } from '../src/areas/letter/foot';
import { LetterDesk } from '../src/areas/letter/letter.svelte';
import { intakeField, isCorrectable, lacks, missingName } from '../src/areas/letter/places';
import type { LetterDraft } from '../src/ipc/bindings';
import { Printing } from '../src/parts/printing.svelte';
import { en } from '../src/words/en';
import { nl } from '../src/words/nl';
import { tongue } from '../src/words/say.svelte';
import { draft, entry, view } from './answers/dossiers';
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

const block = (desk: LetterDesk, key: string) => {
  const found = desk.draft?.blocks.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no block ${key}`);
  return found;
};

describe('writing', () => {
  it('is kept 200 ms after the last key, and the paper follows', async () => {
    const desk = await opened();
    desk.edit(block(desk, 'steps'));
    for (const text of ['Eerst', 'Eerst horen', 'Eerst horen wij u.']) {
      desk.typed('steps', text);
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(office.requests('letter_save')).toEqual([]);
    const before = desk.pdf;
    await vi.advanceTimersByTimeAsync(100);
    expect(office.requests('letter_save').map(({ blocks }) => blocks)).toEqual([[{ key: 'steps', text: 'Eerst horen wij u.' }]]);
    expect(desk.pdf).not.toBe(before);
  });

  it('an answer never overwrites what has been typed since', async () => {
    const desk = await opened();
    desk.edit(block(desk, 'steps'));
    let answer: (draft: LetterDraft) => void = () => undefined;
    office.answers.letter_save = () => new Promise((done) => (answer = done));
    desk.typed('steps', 'een');
    await vi.advanceTimersByTimeAsync(250);
    desk.typed('steps', 'een twee');
    answer(draft({ blocks: draft().blocks.map((one) => (one.key === 'steps' ? { ...one, text: 'een', edited: true } : one)) }));
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.open['steps']).toBe('een twee');
    await vi.advanceTimersByTimeAsync(250);
    expect(office.requests('letter_save').at(-1)?.blocks).toEqual([{ key: 'steps', text: 'een twee' }]);
  });

  it('is not lost when keeping fails', async () => {
    const desk = await opened();
    office.answers.letter_save = () => {
      throw refused({ code: 'disk_full' });
    };
    desk.edit(block(desk, 'steps'));
    desk.typed('steps', 'Nieuw.');
    await vi.advanceTimersByTimeAsync(300);
    expect(desk.refusal?.code).toBe('disk_full');
    expect(desk.open['steps']).toBe('Nieuw.');
    delete office.answers.letter_save;
    office.answers.letter_save = () => draft();
    await desk.keep();
    expect(office.requests('letter_save').at(-1)?.blocks).toEqual([{ key: 'steps', text: 'Nieuw.' }]);
  });

  it('a block that is left untouched follows the dossier again', async () => {
    const desk = await opened();
    const steps = block(desk, 'steps');
    desk.edit(steps);
    expect(desk.isOpen(steps)).toBe(true);
    desk.leave(steps);
    expect(desk.isOpen(steps)).toBe(false);
    expect(office.requests('letter_save')).toEqual([]);
  });

  it('a block that may not be edited does not open', async () => {
    const desk = await opened();
    desk.edit(block(desk, 'salutation'));
    expect(desk.isOpen(block(desk, 'salutation'))).toBe(false);
  });

  it('goes back to the dossier, and that can be taken back', async () => {
    const desk = await opened();
    desk.edit(block(desk, 'steps'));
    desk.typed('steps', 'Mijn tekst.');
    await vi.advanceTimersByTimeAsync(300);
    await desk.follow(block(desk, 'steps'));
    expect(office.requests('letter_save').at(-1)?.blocks).toEqual([{ key: 'steps', text: null }]);
    expect(block(desk, 'steps').edited).toBe(false);
    await undo.takeBack();
    expect(block(desk, 'steps').text).toBe('Mijn tekst.');
  });

  it('language and address keep the texts', async () => {
    const desk = await opened();
    await desk.speak('en');
    await desk.addressAs('je');
    expect(office.requests('letter_save').map(({ language, address, blocks }) => [language, address, blocks])).toEqual([['en', 'u', []], ['en', 'je', []]]);
  });
});

describe('a hole', () => {
  it('is filled in the dossier', async () => {
    const desk = await opened();
    expect(desk.complete).toBe(false);
    await desk.fill('complainant.address.town', 'Oudermeer');
    expect(desk.complete).toBe(true);
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
    desk.typed('account', 'Laatste woord.');
    await desk.finalise({ printer: 'Kantoor', copies: 2 });
    const order = office.asked.map(({ command }) => command).filter((command) => ['letter_save', 'letter_finalise', 'letter_print'].includes(command));
    expect(order).toEqual(['letter_save', 'letter_finalise', 'letter_print']);
    expect(office.requests('letter_print')).toEqual([{ letter: 'L17', printer: 'Kantoor', copies: 2 }]);
    expect(desk.frozen).toBe(true);
    expect(desk.question).toBe('post');
  });

  it('does not freeze a letter whose last words could not be kept', async () => {
    const desk = await opened();
    office.answers.letter_save = () => {
      throw refused({ code: 'disk_full' });
    };
    desk.typed('account', 'Laatste woord.');
    await expect(desk.finalise(null)).rejects.toMatchObject({ code: 'disk_full' });
    expect(office.requests('letter_finalise')).toEqual([]);
  });

  it('a proof prints what was typed last and freezes nothing', async () => {
    office.answers.letter_print = () => view();
    const desk = await opened();
    desk.typed('account', 'Nog niet af.');
    await desk.proof({ printer: null, copies: 1 });
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
    await desk.finalise({ printer: null, copies: 1 });
    expect(desk.draft?.state).toBe('finalised');
    expect(desk.refusal?.code).toBe('printer_refused');
    expect(desk.question).toBeNull();
  });

  it('a frozen letter is not written any more', async () => {
    const desk = await opened();
    await desk.finalise(null);
    office.asked = [];
    desk.edit(block(desk, 'steps'));
    desk.typed('steps', 'Te laat.');
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
    desk.typed('account', 'Mijn woorden.');
    await desk.drop();
    expect(navigation.route).toEqual({ area: 'today' });
    await undo.takeBack();
    expect(office.requests('letter_save').at(-1)?.blocks).toEqual([{ key: 'account', text: 'Mijn woorden.' }]);
    expect(navigation.route).toEqual({ area: 'letter', id: 'L17' });
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

  it.each([
    ['a whole address is one lack', ['complainant.address.street', 'complainant.address.town', 'summary'], [['complainant.address.street', 'adres (mevrouw Van der Aa)'], ['summary', 'samenvatting']]],
    ['a part of it is called by its own name', ['complainant.address.town'], [['complainant.address.town', 'plaats (mevrouw Van der Aa)']]],
    ['two addresses are two', ['complainant.address.street', 'complainant.address.town', 'practice.address.street', 'practice.address.town'], [['complainant.address.street', 'adres (mevrouw Van der Aa)'], ['practice.address.street', 'adres van de praktijk']]],
    ['nothing is missing', [], []],
  ])('%s', (_, fields, expected) => {
    tongue.language = 'nl';
    expect(lacks(fields.map((field) => ({ field })), 'mevrouw Van der Aa').map(({ field, name }) => [field, name])).toEqual(expected);
  });

  it.each([['complainant', 'complainant.name'], ['complainant.address.town', 'complainant.address.town'], ['received_on', 'received_on']])('%s is corrected at %s', (field, at) => {
    expect(intakeField(field)).toBe(at);
  });

  it.each([['handler', ['Marit Holsteijn', 'Sanne Oosterveld', 'Yara Benali']], ['summary', []]])('a letter that lacks its %s offers the colleagues %j', async (field, names) => {
    office.answers.letter_open = () => draft({ missing: [{ field }] });
    const desk = await opened();
    expect(desk.colleagues.map(({ name }) => name)).toEqual(names);
  });

  // The keys that the office gives to the blocks of its letters.
  it.each(['addressee', 'salutation', 'core', 'account', 'items', 'handler', 'steps', 'decision', 'privacy', 'contact', 'frozen'])('the block %s has a label in both languages', (key) => {
    for (const words of [nl, en]) expect(words.letter.block(key)).not.toBe(words.letter.block('no such block'));
  });

  it.each([['complainant', true], ['complainant.address.town', true], ['summary', true], ['decision_by', false], ['number', false], ['retention', false]])('%s can be corrected: %s', (field, can) => {
    expect(isCorrectable(field)).toBe(can);
  });
});
