import { describe, expect, test } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import Door from '../src/areas/settings/Regulation.svelte';
import { violations } from './axe';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';
import { act, begin, editor, one, openRule, settled, show, words } from './regulation-screen';

describe('adopting', () => {
  test('with a fault in it is not offered; the faults are named', async () => {
    await editor();
    await act('Versie vaststellen');
    expect([words('dialog h2'), words('dialog li')]).toEqual(['Nog niet vast te stellen', 'wie bekijkt het opnieuw bij 7.1?']);
    await act('Naar de controle', one('dialog'));
    expect([document.querySelector('dialog'), document.activeElement?.id]).toEqual([null, 'check-title']);
  });

  test('tells what changes and what stays, refuses beside the field, and ends at the versions', async () => {
    await navigation.go({ area: 'settings', tab: 'regulation' });
    await navigation.go({ area: 'regulation', which: 'draft' });
    await editor();
    await act('Kies een collega');
    await act('Versie vaststellen');
    expect(words('dialog details summary')).toBe('3 verschillen met versie 2');
    expect(words('dialog .note.plain')).toContain('14 dossiers houden versie 2.');
    expect([one('dialog del').textContent, one('dialog ins').textContent]).toEqual(['4 weken', '30 dagen']);
    await act('Stel vast', one('dialog'));
    expect([document.activeElement?.id, words('#field-from-fault')]).toEqual(['field-from', 'Vul dit in.']);
    const from = one<HTMLInputElement>('#field-from');
    from.value = '1-1-2027';
    from.dispatchEvent(new Event('input', { bubbles: true }));
    one<HTMLInputElement>('dialog input[type=radio][value=filed_after]').click();
    await settled();
    await act('Stel vast', one('dialog'));
    expect(office.requests('regulation_adopt').at(-1)).toEqual({ version: '3', adopted_on: '24-11-2026', from: '1-1-2027', applies_to: 'filed_after' });
    expect(navigation.route).toEqual({ area: 'settings', tab: 'regulation' });
  });

  test('a name that was used is refused beside the name', async () => {
    await editor();
    await act('Kies een collega');
    office.answers.regulation_adopt = () => {
      throw wrongFields({ field: 'version', code: 'duplicate' });
    };
    await act('Versie vaststellen');
    await act('Stel vast', one('dialog'));
    expect([document.activeElement?.id, words('#field-version-fault')]).toEqual(['field-version', 'Dit staat er al.']);
  });
});

describe('a new version', () => {
  test('begins with the version that holds now unless another was chosen', async () => {
    await begin('1');
    expect(one<HTMLInputElement>('input[type=radio]:checked').value).toBe('version:1');
    await begin();
    expect(one<HTMLInputElement>('input[type=radio]:checked').value).toBe('version:2');
    expect(words('.note')).toContain('Er is al een concept: Klachtenregeling 2027.');
    one<HTMLInputElement>('input[value="preset:therapy"]').click();
    await settled();
    await act('Gooi het oude concept weg en begin');
    expect([office.requests('regulation_begin'), navigation.route]).toEqual([[{ from: 'preset:therapy' }], { area: 'regulation', which: 'draft' }]);
  });

  test.each([
    [{ why: 'unreadable', line: '12', column: '4' }, 'Regel 12, teken 4. Dit deel is niet te lezen.'],
    [{ why: 'no_regulation' }, 'Dit bestand is geen klachtenregeling van Wederhoor.'],
    [{ why: 'undeclared', name: 'advies' }, 'Een regel noemt ‘advies’, maar dat staat nergens in de regeling.'],
    [{ why: 'never_met', name: 'beslissing' }, 'De regel ‘beslissing’ kan nooit worden gehaald'],
    [{ why: 'something new' }, 'Dit bestand is geen goede klachtenregeling.'],
  ])('a bad file says where and what: %o', async (params, sentence) => {
    await begin();
    office.answers.regulation_import = () => {
      throw refused({ code: 'bad_regulation', params: params as unknown as Record<string, string> });
    };
    one<HTMLInputElement>('input[value=file]').click();
    await settled();
    await act('Kies het bestand');
    expect(words('.note[role=alert]')).toContain(sentence);
    expect(words('.note[role=alert]')).toContain('Uw concept en uw versies zijn niet veranderd.');
    expect(navigation.route).toEqual({ area: 'today' });
  });

  test('whoever chooses no file stays', async () => {
    await begin();
    office.answers.regulation_import = () => ({ sheet: null });
    one<HTMLInputElement>('input[value=file]').click();
    await settled();
    await act('Kies het bestand');
    expect([office.requests('regulation_import').length, navigation.route]).toEqual([1, { area: 'today' }]);
  });
});

describe('the door in the settings', () => {
  const regulation = { title: 'Klachtenregeling 2026', version: 2, modelled_on: null, rules: [] };

  test('lists the draft and the versions with what follows them', async () => {
    await show(Door, { regulation });
    expect(words('#regulation-draft')).toBe('Concept: Klachtenregeling 2027');
    expect([...document.querySelectorAll('.rulelist li')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Klachtenregeling 2026, versie 2 geldt nu vanaf 1 januari 2026 · 14 dossiers 1 opmerking', 'Klachtenregeling, januari 2023 gold eerder vanaf 1 januari 2023 · 31 dossiers',
    ]);
    await act('januari 2023');
    expect(navigation.route).toEqual({ area: 'regulation', which: '1' });
  });
});

describe('what axe finds', () => {
  test.each([['the draft', 'draft'], ['an adopted version', '2']])('nothing in %s', async (_, which) => {
    await editor(which);
    for (const path of ['term.decision', 'scope', 'about', 'road.review']) await openRule(path);
    for (const more of document.querySelectorAll<HTMLElement>('.inside details > summary')) more.click();
    await settled();
    expect(await violations()).toEqual([]);
  });

  test.each(['Vergelijk met versie 2', 'Versie vaststellen', 'Op papier', 'Concept weggooien'])('nothing in the dialog behind "%s"', async (name) => {
    await editor();
    await act('Kies een collega');
    await act(name);
    expect(await violations()).toEqual([]);
  });

  test('nothing where a new version begins, and nothing at the door', async () => {
    await begin();
    expect(await violations()).toEqual([]);
    await show(Door, { regulation: { title: 'Klachtenregeling 2026', version: 2, modelled_on: null, rules: [] } });
    expect(await violations()).toEqual([]);
  });
});
