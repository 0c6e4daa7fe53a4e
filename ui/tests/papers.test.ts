import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { colourOf, contrastOnWhite, darkEnough, LEAST_CONTRAST } from '../src/areas/settings/accent';
import { SettingsScreen } from '../src/areas/settings/settings.svelte';
import Staff from '../src/areas/settings/Staff.svelte';
import Stationery from '../src/areas/settings/Stationery.svelte';
import Dossier from '../src/areas/dossier/Dossier.svelte';
import Letter from '../src/areas/letter/Letter.svelte';
import Post from '../src/areas/post/Post.svelte';
import MailDialog from '../src/parts/MailDialog.svelte';
import PaperDialog from '../src/parts/PaperDialog.svelte';
import { LABELS, placeAfter, placesTaken, placeState } from '../src/parts/paper-places';
import { PaperDesk, type PaperUse } from '../src/parts/paper.svelte';
import { Printing } from '../src/parts/printing.svelte';
import { paperWords } from '../src/words/paper';
import { draft } from './answers/dossiers';
import { violations } from './axe';
import { office } from './fake-core';
import { refused } from './fake-office';
import { show } from './page';
import { until } from './waiting';

const nothing = { letters: [], dossier: null };

const button = (words: string) => [...document.querySelectorAll<HTMLButtonElement>('button:not([hidden])')].find((one) => one.textContent?.trim().startsWith(words));
const main = () => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('a sheet of labels', () => {
  // The sheet has three columns of eight: the arrows stop at its edges.
  test.each([
    [1, 'ArrowRight', 2], [1, 'ArrowDown', 4], [1, 'ArrowLeft', 1], [2, 'ArrowUp', 2], [22, 'ArrowUp', 19], [23, 'ArrowDown', 23], [24, 'ArrowRight', 24], [11, 'Home', 1], [11, 'End', 24], [11, 'a', null], [11, 'Tab', null],
  ])('from %d with %s to %s', (place, key, next) => expect(placeAfter(place, key)).toBe(next));

  test.each([[1, 1, 1, 0], [22, 5, 24, 2], [24, 1, 24, 0], [24, 49, 24, 48], [1, 24, 24, 0]])('%d with %d labels is full to %d, and %d go on', (start, labels, to, over) => {
    expect(placesTaken(start, labels)).toEqual({ to, over });
    const taken = Array.from({ length: LABELS }, (_, index) => placeState(index + 1, start, labels)).filter((state) => state === 'taken');
    expect(taken).toHaveLength(to - start + 1);
  });
});

describe('the practice’s colour', () => {
  // The contrasts were calculated apart; the office judges by the same ones.
  test.each([['000000', 21], ['ffffff', 1], ['ff0000', 4], ['00ff00', 1.37], ['0000ff', 8.59], ['ffff00', 1.07], ['767676', 4.54], ['777777', 4.48], ['1f5a4a', 8.02], ['e67814', 2.97]])('%s has contrast %d', (colour, contrast) => {
    expect(Math.abs(contrastOnWhite(colour) - contrast)).toBeLessThan(0.01);
  });

  test.each([['', ''], [' #1F5A4A ', '1f5a4a'], ['000000', ''], ['#000000', ''], ['1f5a4', null], ['+1f5a4', null], ['groen', null], ['1f5a4a4a', null]])('"%s" is read as %s', (typed, colour) => expect(colourOf(typed)).toBe(colour));

  test('what is offered for a pale colour can be taken, and is no darker than needed', () => {
    for (const pale of ['ffffff', 'ffff00', 'e67814', '777777', '00ff00', 'ff0000']) {
      const shade = contrastOnWhite(darkEnough(pale));
      expect([pale, shade >= LEAST_CONTRAST, shade < 5.2]).toEqual([pale, true, true]);
    }
    expect(darkEnough('1f5a4a')).toBe('1f5a4a');
  });

  test('is kept when it can be read; a pale one is told beside its field and keeps nothing from being kept', async () => {
    const screen = new SettingsScreen();
    await screen.open();
    show(Stationery, { screen });
    const field = document.querySelector<HTMLInputElement>('#field-stationery-accent')!;
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      flushSync();
    };
    type('#e67814');
    expect([field.getAttribute('aria-invalid'), screen.stationery?.accent]).toEqual(['true', '']);
    expect(main()).toContain('contrast 2,9');
    button(darkEnough('e67814'))!.click();
    await until(() => office.requests('stationery_save').length > 0);
    expect(office.requests('stationery_save').at(-1)?.stationery.accent).toBe(darkEnough('e67814'));
    expect(field.getAttribute('aria-invalid')).toBeNull();
    button('Terug naar zwart')!.click();
    await until(() => office.requests('stationery_save').at(-1)?.stationery.accent === '');
  });
});

describe('a signature', () => {
  const image = (first: number) => new File([Uint8Array.of(first, 1, 2, 3, 4, 5, 6, 7)], 'krabbel.png');

  test('is kept, and comes back after it was taken off', async () => {
    const screen = new SettingsScreen();
    await screen.open();
    const has = () => screen.settings?.staff[1]?.has_signature;
    await screen.setSignature('2', image(0x89));
    expect([has(), screen.signature === null]).toEqual([true, false]);
    const takeBack = await screen.removeSignature('2');
    expect([has(), screen.signature]).toEqual([false, null]);
    await takeBack();
    expect(has()).toBe(true);
  });

  test('that is none is told beside its button, and the old one stays', async () => {
    const screen = new SettingsScreen();
    await screen.open();
    show(Staff, { screen });
    document.querySelector<HTMLElement>('[aria-label="Wijzigen: Marit Holsteijn"]')!.click();
    flushSync();
    await until(() => document.querySelector('img[alt="Handtekening van Marit Holsteijn"]') !== null);
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    Object.defineProperty(input, 'files', { value: [image(0x00)] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => document.querySelector('.fault') !== null);
    expect([document.querySelector('.fault')?.textContent?.trim(), screen.settings?.staff[0]?.has_signature]).toEqual(['Dit is geen PNG of JPEG. Sla de afbeelding eerst als PNG op.', true]);
  });
});

describe('a paper', () => {
  test('is asked for as it was chosen; only what is read has a language', async () => {
    const desk = new PaperDesk('letter', { letters: ['L17'], dossier: null });
    await desk.open();
    desk.kind = 'label_sheet';
    desk.start = 22;
    await desk.draw();
    const form = new PaperDesk('complaint_form', nothing);
    form.language = 'en';
    await form.draw();
    expect(office.requests('paper_pdf')).toEqual([
      { paper: 'envelope_dl', letters: ['L17'], dossier: null, hearing: null, start: 1, language: null },
      { paper: 'label_sheet', letters: ['L17'], dossier: null, hearing: null, start: 22, language: null },
      { paper: 'complaint_form', letters: [], dossier: null, hearing: null, start: 1, language: 'en' },
    ]);
  });

  test('that was chosen later is the one that is seen', async () => {
    const answers: ((bytes: Uint8Array) => void)[] = [];
    office.answers.paper_pdf = () => new Promise((answer) => answers.push(answer));
    const desk = new PaperDesk('letter', nothing);
    const drawn = [desk.draw(), desk.draw()];
    answers[1]!(Uint8Array.of(2));
    answers[0]!(Uint8Array.of(1));
    await Promise.all(drawn);
    expect([...(desk.bytes ?? [])]).toEqual([2]);
  });

  test('a sheet of labels goes on where it was left', async () => {
    const letters = ['1', '2', '3', '4', '5'];
    const desk = new PaperDesk('letters', { letters, dossier: null });
    await desk.open();
    desk.start = 22;
    expect(await desk.print()).toBe(true);
    expect(new PaperDesk('letters', { letters, dossier: null }).start).toBe(3);
    expect(office.requests('paper_print')).toEqual([{ paper: { paper: 'label_sheet', letters, dossier: null, hearing: null, start: 22, language: null }, printer: 'Kantoor', copies: 1, sides: 'printers_own' }]);
  });

  test.each(['printer_gone', 'printer_refused'] as const)('that is refused with %s stays on the desk', async (code) => {
    office.answers.paper_print = () => {
      throw refused({ code });
    };
    const desk = new PaperDesk('calibration', nothing);
    await desk.open();
    expect([await desk.print(), desk.printing.faults.refusal?.code]).toEqual([false, code]);
  });
});

describe('on which sides', () => {
  test('is asked where the printer prints on both, and remembered', async () => {
    const printing = new Printing();
    await printing.load();
    printing.sides = 'two';
    await printing.act(async (choice) => expect(choice).toEqual({ printer: 'Kantoor', copies: 1, sides: 'two', with_copies: true }));
    const next = new Printing();
    await next.load();
    expect([next.sides, next.sidesOffered.length]).toEqual(['two', 3]);
    next.printer = 'Balie';
    expect([next.sidesOffered, next.choice?.sides]).toEqual([['printers_own'], 'printers_own']);
  });
});

describe('the dialog', { timeout: 20_000 }, () => {
  const open = (use: PaperUse, letters: string[] = []) => {
    const said: string[] = [];
    show(PaperDialog, { use, letters, dossier: '14', onclose: () => undefined, ondone: (words: string) => void said.push(words) });
    return said;
  };

  test.each([['letter', ['L17']], ['letters', ['1', '2', '3']], ['file_cover', []], ['calibration', []], ['complaint_form', []]] as const)('of %s has nothing that axe finds', async (use, letters) => {
    open(use, [...letters]);
    await until(() => document.querySelector('#field-printer option') !== null);
    expect(document.querySelector('h2')?.textContent).toBe(paperWords.title[use]);
    expect(await violations()).toEqual([]);
  });

  test('leads about the sheet with the arrows and tells what goes where', async () => {
    open('letters', ['1', '2', '3', '4', '5']);
    await until(() => document.querySelector('#field-printer option') !== null);
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"][name="field-start"]')];
    expect(radios).toHaveLength(24);
    const press = (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      flushSync();
    };
    radios[0]!.focus();
    press('End');
    expect([document.activeElement === radios[23], radios[23]!.checked, main()]).toEqual([true, true, expect.stringContaining('Komt op etiket 24; de overige 4 op een nieuw vel.')]);
    press('ArrowUp');
    press('ArrowLeft');
    expect([document.activeElement === radios[19], main()]).toEqual([true, expect.stringContaining('Komt op etiket 20 tot en met 24.')]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Etiket 20: rij 7, kolom 2');
    await until(() => office.requests('paper_pdf').at(-1)?.start === 20);
  });

  test('tells by name what an address lacks, and prints nothing then', async () => {
    office.answers.paper_pdf = () => {
      throw refused({ code: 'letter_incomplete', fields: [{ field: 'complainant.address.town', code: 'required', params: {}, suggestion: null }] });
    };
    open('letter', ['L17']);
    await until(() => document.querySelector('[role="alert"]') !== null);
    expect([main().includes('Het adres is niet compleet. Vul eerst aan: plaats.'), button('Printen')]).toEqual([true, undefined]);
    expect(await violations()).toEqual([]);
  });

  test('saves where there is no printer', async () => {
    office.answers.printer_list = () => ({ printers: [] });
    const said = open('complaint_form');
    await until(() => main().includes(paperWords.noPrinter));
    expect(button('Printen')).toBeUndefined();
    button('Opslaan als bestand')!.click();
    await until(() => said.length > 0);
    expect(said).toEqual(['Opgeslagen als complaint_form.pdf']);
  });
});

describe('an e-mail with a letter', () => {
  const open = (said: string[]) => show(MailDialog, { letter: 'L17', to: 'mevrouw Van der Aa', onclose: () => undefined, ondone: (words: string) => void said.push(words) });

  test('is prepared once one has read that it is not encrypted', async () => {
    const said: string[] = [];
    open(said);
    expect(main()).toContain('E-mail is niet versleuteld');
    expect(office.requests('letter_mail')).toEqual([]);
    button('Zet de e-mail klaar')!.click();
    await until(() => said.length > 0);
    expect([said, office.requests('letter_mail')]).toEqual([['De e-mail staat klaar in uw e-mailprogramma'], [{ letter: 'L17' }]]);
  });

  test('without a mail program says so and stays', async () => {
    office.answers.letter_mail = () => {
      throw refused({ code: 'no_mail_program' });
    };
    const said: string[] = [];
    open(said);
    button('Zet de e-mail klaar')!.click();
    await until(() => main().includes('geen e-mailprogramma'));
    expect(said).toEqual([]);
  });
});

describe('where papers are asked for', { timeout: 20_000 }, () => {
  const title = () => document.querySelector('dialog h2')?.textContent;

  test.each([['Envelop of etiket…', 'Envelop of etiket'], ['E-mail klaarzetten…', 'Een e-mail met de brief klaarzetten?']])('beside a letter of the dossier: %s', async (act, there) => {
    show(Dossier, { id: '14', tab: 'letters' });
    await until(() => button(act) !== undefined);
    button(act)!.click();
    await until(() => title() === there);
  });

  test.each([['Omslag van het papieren dossier…', 'file_cover', '14'], ['Klachtenformulier…', 'complaint_form', '14']] as const)('of the dossier: %s', async (act, paper, dossier) => {
    show(Dossier, { id: '14', tab: 'course' });
    await until(() => button('Iets anders') !== undefined);
    button('Iets anders')!.click();
    await until(() => button(act) !== undefined);
    button(act)!.click();
    await until(() => title() === paperWords.title[paper]);
    expect(office.requests('paper_pdf').at(-1)).toMatchObject({ paper, letters: [], dossier });
  });

  test('below a frozen letter', async () => {
    office.answers.letter_open = () => draft({ state: 'printed', missing: [] });
    show(Letter, { id: 'L17' }, 'div');
    await until(() => button('Envelop of etiket…') !== undefined);
    expect(await violations()).toEqual([]);
    button('Envelop of etiket…')!.click();
    await until(() => title() === 'Envelop of etiket');
    expect(office.requests('paper_pdf').at(-1)?.letters).toEqual(['L17']);
  });

  test('for every letter that is ticked in the room of the post', async () => {
    show(Post, {});
    await until(() => button('Etiketten…') !== undefined);
    document.querySelector<HTMLInputElement>('.tick input')!.click();
    flushSync();
    const left = [...document.querySelectorAll<HTMLInputElement>('.tick input')].filter((tick) => tick.checked).length;
    button('Etiketten…')!.click();
    await until(() => title() === 'Etiketten');
    await until(() => office.requests('paper_pdf').length > 0);
    expect(office.requests('paper_pdf').at(-1)?.letters).toHaveLength(left);
  });

  test('in the settings, and what was done is told there', async () => {
    const screen = new SettingsScreen();
    await screen.open();
    show(Stationery, { screen });
    expect(await violations()).toEqual([]);
    button('Vensterproef')!.click();
    await until(() => title() === 'Vensterproef' && button('Printen') !== undefined);
    button('Printen')!.click();
    await until(() => document.querySelector('dialog') === null);
    expect(button('Vensterproef')!.parentElement?.textContent).toContain('Naar de printer gestuurd');
  });
});
