import { describe, expect, test, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import type { RegulationSheet } from '../src/ipc/bindings';
import { tongue } from '../src/words/say.svelte';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';
import { act, edits, editor, give, one, openRule, settled, typeIn, words } from './regulation-screen';

const dayOf = (text: string) => [...document.querySelectorAll('.line li')].find((row) => row.textContent?.includes(text))?.querySelector('time')?.getAttribute('datetime');

describe('a sheet', () => {
  test('shows its sections, its rules with clause and length, and which have remarks', async () => {
    await editor();
    expect([...document.querySelectorAll('section h2')].map((title) => title.textContent)).toEqual([
      'Over de regeling', 'Wie mag klagen en hoe', 'Wat moet wanneer', 'Als de klager het er niet mee eens is', 'Controle', 'Zo loopt een klacht',
    ]);
    expect(words('#rule-term-acknowledgement')).toBe('4.1 Bevestiging 5 werkdagen');
    expect(words('#rule-term-decision')).toBe('6.1 Beslissing 1 opmerking 30 dagen');
    expect(words('.saved')).toBe('opgeslagen 14:03:22');
  });

  test('a rule opens into its sentence with blanks; each blank has a name', async () => {
    await editor();
    await openRule('term.decision');
    const blanks = [...one('.sentence').querySelectorAll<HTMLElement>('select, input')];
    expect(blanks.map((blank) => blank.getAttribute('aria-label'))).toEqual(['wie', 'ontvangt of wij sturen', 'aantal', 'eenheid', 'begin', 'weekend']);
    expect(one<HTMLInputElement>('#field-rule-term-decision-count').value).toBe('30');
  });

  test('of an adopted version is read: no fields, the whole sentence, and a new version from it', async () => {
    await editor('1');
    await openRule('term.decision');
    expect(document.querySelector('.rulelist select, .rulelist input, .rulelist textarea')).toBeNull();
    expect(words('.rulelist .sentence')).toBe('De klager ontvangt de beslissing binnen 30 dagen na ontvangst van de klacht. Valt de laatste dag in een weekend, dan blijft die dag staan.');
    await act('Nieuwe versie hieruit');
    expect(navigation.route).toEqual({ area: 'regulation', from: '1' });
  });

  test('speaks English as well', async () => {
    tongue.language = 'en';
    await editor();
    expect([words('#check-title'), words('#example-title'), words('.head .btn.main')]).toEqual(['Check', 'How a complaint goes', 'Adopt this version…']);
  });

  test('that is not there says so and leads back', async () => {
    await editor('9');
    expect(words('h1')).toBe('Deze versie is er niet (meer)');
  });
});

describe('an edit', () => {
  test('is kept at once, moves the example, and the focus stays', async () => {
    await editor();
    await openRule('term.decision');
    const before = dayOf('Beslissing op de post');
    await give('term-decision-count', '42');
    expect(edits()).toEqual(['term.decision.count=42']);
    expect(dayOf('Beslissing op de post')! > before!).toBe(true);
    expect(words('.line .now .moved')).toContain('was');
    expect(document.activeElement?.id).toBe('field-rule-term-decision-count');
    expect(words('.card [role=status]')).toBe('3 datums in het voorbeeld verschoven');
  });

  test('that is refused tells why beside it and keeps what was typed, whatever else is changed', async () => {
    await editor();
    await openRule('term.decision');
    await give('term-decision-count', '0');
    const field = one<HTMLInputElement>('#field-rule-term-decision-count');
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['0', 'true']);
    const told = field.getAttribute('aria-describedby')!.split(' ').map((id) => document.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '').join('');
    expect(told).toBe('aantal: Kies een getal van 1 tot en met 365.');
    expect(words('#rule-term-decision .end')).toContain('niet bewaard');
    await give('term-decision-unit', 'weeks');
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['0', 'true']);
    await give('term-decision-count', '6');
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['6', null]);
  });

  test('of the same value is not sent', async () => {
    await editor();
    await openRule('term.decision');
    await give('term-decision-count', '30');
    expect(edits()).toEqual([]);
  });

  test('in a field that was never left is kept when one goes', async () => {
    await editor();
    await openRule('term.decision');
    typeIn('term-decision-count', '35');
    await navigation.go({ area: 'today' });
    expect(edits()).toEqual(['term.decision.count=35']);
  });

  test('the answer to an older edit does not undo what was typed since', async () => {
    await editor();
    await openRule('term.decision');
    const answer = office.answers.regulation_edit!;
    let release = () => {};
    office.answers.regulation_edit = (request, bytes) => new Promise((done) => (release = () => done(answer(request, bytes) as RegulationSheet)));
    await give('term-decision-count', '40');
    typeIn('term-decision-count', '41');
    release();
    await settled();
    expect(one<HTMLInputElement>('#field-rule-term-decision-count').value).toBe('41');
  });

  test('is taken back with Ctrl+Z, one field at a time', async () => {
    await editor();
    await openRule('term.decision');
    await give('term-decision-count', '42');
    await give('term-decision-count', '44');
    one('#check-title').focus();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
    await settled();
    expect(edits().at(-1)).toBe('term.decision.count=30');
    expect(words('.tools .said')).toBe('Teruggezet: Beslissing');
    expect(document.activeElement?.id).toBe('rule-term-decision');
  });

  test('that would make it no regulation says what it breaks', async () => {
    await editor();
    await openRule('about');
    await give('about-title', '');
    expect(words('.rulelist .of')).toBe('titel: Dit kan niet leeg blijven. Vul het in, of haal de hele regel weg.');
  });

  test('of many options sends all that are chosen', async () => {
    await editor();
    await openRule('scope');
    one('#field-rule-scope-channels').click();
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.sentence input[type=checkbox]')];
    boxes[2]!.checked = true;
    boxes[2]!.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(edits()).toEqual(['scope.channels=post,email,phone']);
    expect(words('#field-rule-scope-channels')).toBe('per post, per e-mail en per telefoon');
  });

  test('that cannot be kept for another reason is told on top and stays typed', async () => {
    await editor();
    await openRule('term.decision');
    office.answers.regulation_edit = () => {
      throw refused({ code: 'disk_full' });
    };
    await give('term-decision-count', '42');
    expect([words('.note[role=alert]'), one<HTMLInputElement>('#field-rule-term-decision-count').value]).toEqual([expect.stringContaining('De schijf is vol'), '42']);
  });

  test('of the toelichting answers a doubt: it is folded', async () => {
    await editor();
    await openRule('term.decision');
    one('#rule-term-decision').parentElement!.querySelector<HTMLElement>('.inside details > summary')!.click();
    await settled();
    await give('term-decision-note', 'Wij nodigen meestal dezelfde week uit.');
    expect(words('#rule-term-decision')).toBe('6.1 Beslissing');
    expect(words('section[aria-labelledby=check-title] > details > summary')).toBe('2 opmerkingen met uw toelichting');
  });
});

describe('the check', () => {
  test('gives each finding a shape and a word, the most serious first', async () => {
    await editor();
    const notes = [...document.querySelectorAll('section[aria-labelledby=check-title] > .note')];
    expect(notes.map((note) => [note.className.split(' ')[1], note.querySelector('b')?.textContent])).toEqual([
      ['late', 'Fout: wie bekijkt het opnieuw bij 7.1?'], ['soon', 'Let op: 5.2 en 6.1 passen krap.'], ['tip', 'Tip: De regeling noemt geen naam.'],
    ]);
  });

  test('leads to the rule', async () => {
    await editor();
    await act('Naar ‘Opnieuw bekijken’');
    expect([document.activeElement?.id, one('#rule-road-review').parentElement!.hasAttribute('open')]).toEqual(['rule-road-review', true]);
  });

  test('mends with one press and shows what it changed', async () => {
    await editor();
    await act('Kies een collega');
    expect(edits()).toEqual(['road.review.mend=by:review:colleague']);
    expect([words('.tools .said'), document.activeElement?.id]).toEqual(['Aangepast: Opnieuw bekijken', 'rule-road-review']);
    expect(document.querySelector('section[aria-labelledby=check-title] > .note.late')).toBeNull();
  });

  test('can be taken back: what the mend changed is put back field by field', async () => {
    await editor();
    await act('Maak er 42 dagen van');
    await act('Ongedaan maken');
    expect(edits()).toEqual(['term.decision.mend=length:decision:42', 'term.decision.count=30']);
    expect(document.activeElement?.id).toBe('rule-term-decision');
  });

  test('a mend that the office refuses is told, and nothing typed is left behind', async () => {
    await editor();
    office.answers.regulation_edit = () => {
      throw wrongFields({ field: 'mend', code: 'unknown_choice', params: { why: 'never_met' } });
    };
    await act('Maak er 42 dagen van');
    expect(words('.note[role=alert]')).toBe('Zo kan deze termijn nooit worden gehaald: niets maakt er een einde aan. Kies wat er moet gebeuren.');
    expect(words('#rule-term-decision .end')).not.toContain('niet bewaard');
  });
});

describe('the example', () => {
  test('begins on the day that is typed and is asked with its year', async () => {
    await editor();
    const field = one<HTMLInputElement>('#field-example_on');
    field.value = '4-1';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(office.requests('regulation_open').at(-1)?.example_on).toBe('04-01-2026'));
    await settled();
    expect(dayOf('Klacht ontvangen')).toBe('2026-01-04');
    await openRule('term.decision');
    await give('term-decision-count', '42');
    expect(office.requests('regulation_edit').at(-1)?.example_on).toBe('04-01-2026');
  });

  test('leads to the rule behind a date', async () => {
    await editor();
    await act('Bevestiging op de post');
    expect(document.activeElement?.id).toBe('rule-term-acknowledgement');
  });
});

describe('rules come and go', () => {
  test('an added rule opens at its first blank, with its name in sight', async () => {
    await editor();
    await act('Voeg een termijn toe');
    expect(document.activeElement?.id).toBe('field-rule-term-own_1-count');
    expect(one<HTMLInputElement>('#field-rule-term-own_1-name_nl').value).toBe('Nieuwe termijn');
  });

  test('taking a rule out is asked in the row; the keyboard goes on above it', async () => {
    await editor();
    await act('Voeg een termijn toe');
    const row = one('#rule-term-own_1').parentElement!;
    await act('Haal deze regel weg', row);
    await act('Haal weg', row);
    expect([document.querySelector('#rule-term-own_1'), document.activeElement?.id, words('.tools .said')]).toEqual([null, 'section-terms', 'Weggehaald: Nieuwe termijn']);
  });

  test('a rule to which others refer stays and says which', async () => {
    await editor();
    await openRule('term.acknowledgement');
    const row = one('#rule-term-acknowledgement').parentElement!;
    await act('Haal deze regel weg', row);
    await act('Haal weg', row);
    expect(row.querySelector('.note[role=alert]')?.textContent?.trim()).toBe('Dit kan niet weg: ‘Uitnodiging voor het gesprek’ verwijst ernaar. Verander eerst die regel.');
  });
});

describe('keys', () => {
  test('Esc closes the rule first, and only then leads back', async () => {
    await editor();
    await openRule('term.decision');
    one('#field-rule-term-decision-count').focus();
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    one('#field-rule-term-decision-count').dispatchEvent(key);
    await settled();
    expect([key.defaultPrevented, document.activeElement?.id, document.querySelector('.sentence')]).toEqual([true, 'rule-term-decision', null]);
    const again = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    one('#rule-term-decision').dispatchEvent(again);
    expect(again.defaultPrevented).toBe(false);
  });
});
