import { describe, expect, test, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { press as pressWindow } from '../src/app/shortcuts.svelte';
import Judged from '../src/areas/judgement/Judged.svelte';
import Judgement from '../src/areas/judgement/Judgement.svelte';
import { lacking, measureMark, partMark, sentences } from '../src/areas/judgement/judgement';
import type { Judgement as Sheet, MeasureCard } from '../src/ipc/bindings';
import { fieldId } from '../src/parts/faults.svelte';
import { judgement, part } from './answers/judgement';
import { violations } from './axe';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';
import { faultOf, plain, press, settled, show, texts, type } from './page';
import { until } from './waiting';

async function open(change?: Partial<Sheet>): Promise<void> {
  if (change !== undefined) office.answers.judgement_open = () => judgement(change);
  navigation.replace({ area: 'dossier', id: '14', tab: 'judgement' });
  await navigation.go({ area: 'judgement', id: '14' });
  show(Judgement, { id: '14' }, 'div');
  await until(() => document.querySelector('footer') !== null, 'the sheet');
}

const choose = async (path: string, value: string) => {
  document.querySelector<HTMLInputElement>(`[name="${fieldId(path)}"][value="${value}"]`)?.click();
  await settled();
};
const left = () => plain(document.getElementById('left')?.textContent);

/** Weighs the second part, which stands open. */
async function weigh(finding: string): Promise<void> {
  await choose('parts.1.finding', finding);
  await type('parts.1.reasoning', 'Er was geen toestemming.');
}

const measure = (change: Partial<MeasureCard>): MeasureCard => ({ ...judgement().measures[0]!, ...change });

describe('what is told of a part and of a measure', () => {
  test.each([['', 0], ['Een. Twee!', 2], ['Geen punt', 1], ['Wat? Ja… En dus', 3], ['Op 3.5 uur.', 1]])('%s has %i sentences', (text, count) => expect(sentences(text)).toBe(count));

  test.each([
    [part(1), 'later', 'nog geen oordeel'],
    [part(1, { finding: 'upheld' }), 'soon', 'gegrond, uitleg is nog leeg'],
    [part(1, { finding: 'upheld', reasoning: 'Ja. Twee keer.' }), 'done', 'gegrond, 2 zinnen uitleg'],
    [part(1, { finding: 'withdrawn' }), 'done', 'ingetrokken'],
  ])('%o is marked %s', (form, kind, words) => expect(partMark(form, judgement().words)).toEqual({ kind, words }));

  test.each([
    [measure({}), 'later', 'uiterlijk vrijdag 18 december'],
    [measure({ by: '2026-11-20' }), 'late', 'had klaar moeten zijn op vrijdag 20 november'],
    [measure({ by: null }), 'later', 'nog zonder datum'],
    [measure({ done_on: '2026-11-20' }), 'done', 'uitgevoerd op 20 november'],
    [measure({ done_on: '2026-11-20', test_on: '2026-11-24' }), 'soon', 'nagaan of het helpt op dinsdag 24 november'],
    [measure({ done_on: '2026-11-20', tested_on: '2026-11-24', effective: false }), 'soon', 'helpt niet (nagegaan 24 november)'],
  ])('a measure is marked %#', (card, kind, words) => expect(measureMark(card, '2026-11-24')).toEqual({ kind, words }));

  test('what is left is counted in the order of the sheet, and leads to where it is mended', () => {
    const parts = [part(1), part(2, { finding: 'upheld' }), part(3, { finding: 'settled' })];
    const undated = { measures: [measure({ by: null })], measures_dated: true };
    expect(lacking(parts, undated, false).map(({ words, path }) => `${words} ${path}`)).toEqual(['1 oordeel parts.0.finding', '1 keer uitleg parts.1.reasoning', '1 datum measures.1']);
    expect(lacking([], undated, false).map(({ path }) => path)).toEqual(['text']);
    expect(lacking([part(1, { finding: 'settled' })], { ...undated, measures: [] }, false).map(({ path }) => path)).toEqual(['whole']);
  });
});

describe('the sheet', () => {
  test('has the first part without a finding open, and nothing that axe finds', async () => {
    await open();
    expect(texts('details[open] h2')).toEqual(['2 Verslag naar de werkgever zonder toestemming']);
    expect(texts('summary .mark')).toEqual(['gegrond, 2 zinnen uitleg', 'nog geen oordeel']);
    expect(await violations()).toEqual([]);
  });

  test('keeps what is typed, says what follows, and tells the outcome', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    await open();
    await weigh('not_upheld');
    await vi.advanceTimersByTimeAsync(2_000);
    await settled();
    expect(office.requests('judgement_keep').at(-1)?.parts[1]).toMatchObject({ finding: 'not_upheld', reasoning: 'Er was geen toestemming.' });
    expect(plain(document.querySelector('section')?.textContent)).toContain('Uit de onderdelen volgt: deels gegrond.');
    office.answers.letter_begin = () => ({ letter: 'L9' }) as never;
    pressWindow(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    await settled();
    await vi.advanceTimersByTimeAsync(100);
    expect(office.requests('judgement_decide')).toEqual([{ dossier: '14', finding: 'partly', reason: '' }]);
    expect(navigation.route).toEqual({ area: 'letter', id: 'L9' });
    expect(office.requests('judgement_close')).toHaveLength(1);
  });

  test('leads to what is left instead of telling half an outcome', async () => {
    await open();
    expect(left()).toBe('Nog te doen: 1 oordeel');
    pressWindow(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    await settled();
    expect(document.activeElement?.id).toBe(fieldId('parts.1.finding'));
    expect(office.requests('judgement_decide')).toEqual([]);
  });

  test('asks why when the whole does not follow, beside the field', async () => {
    await open({ parts: judgement().parts.slice(0, 1), derived: 'upheld' });
    await choose('whole', 'partly');
    office.answers.judgement_decide = () => {
      throw wrongFields({ field: 'reason', code: 'required' });
    };
    pressWindow(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    await settled();
    expect(faultOf('reason')).not.toBe('');
    expect(document.activeElement?.id).toBe(fieldId('reason'));
  });

  test('takes over what a side said, below what stands there', async () => {
    await open();
    document.querySelector<HTMLElement>('details summary')?.click();
    await settled();
    await type('parts.0.complainant', 'Zij was boos.');
    await press('Neem over', '.claims');
    const view = document.querySelector<HTMLTextAreaElement>(`#${fieldId('parts.0.complainant')}`);
    expect(view?.value).toBe('Zij was boos.\n\nIk zat al in de trein.');
  });

  test('adds a fact with its page, and takes it away', async () => {
    await open();
    await press('Feit toevoegen');
    expect(document.activeElement?.id).toBe(fieldId('parts.1.facts.0.text'));
    expect(document.getElementById(fieldId('parts.1.facts.0.at'))).toBeNull();
    // This DOM does not know which option is `:checked`, so only one is left to choose.
    const source = document.querySelector<HTMLSelectElement>(`#${fieldId('parts.1.facts.0.source')}`);
    for (const option of source?.options ?? []) option.disabled = option.value !== 'document.7';
    source?.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(document.getElementById(fieldId('parts.1.facts.0.at'))).not.toBeNull();
    document.querySelector<HTMLElement>('[aria-label="Weghalen: Feit 1"]')?.click();
    await settled();
    expect(document.getElementById(fieldId('parts.1.facts.0.text'))).toBeNull();
  });

  test('says beside the field what cannot be kept, and loses nothing', async () => {
    await open();
    office.answers.judgement_keep = () => {
      throw wrongFields({ field: 'parts.1.reasoning', code: 'too_long' });
    };
    await weigh('upheld');
    await until(() => faultOf('parts.1.reasoning') !== '', 'the fault');
    expect(texts('.note.late')[0]).toContain('Dit kan zo niet worden opgeslagen.');
    expect(document.querySelector<HTMLTextAreaElement>(`#${fieldId('parts.1.reasoning')}`)?.value).toBe('Er was geen toestemming.');
  });

  test('names the first part after what the complaint is about', async () => {
    await open({ parts: [], measures: [] });
    expect(document.querySelector<HTMLInputElement>(`#${fieldId('text')}`)?.value).toBe('loopbaantraject');
    office.answers.grievance_save = () => ({}) as never;
    office.answers.judgement_open = () => judgement({ parts: judgement().parts.slice(1) });
    await press('Toevoegen');
    expect(office.requests('grievance_save')).toEqual([{ dossier: '14', grievance: null, text: 'loopbaantraject' }]);
    expect(texts('details[open] h2')).toEqual(['2 Verslag naar de werkgever zonder toestemming']);
  });

  test('can be read but not written when the dossier is over', async () => {
    await open({ open: false });
    expect(texts('.note')[0]).toContain('U kunt het oordeel lezen, niet veranderen.');
    expect(document.querySelector<HTMLTextAreaElement>(`#${fieldId('parts.1.reasoning')}`)?.readOnly).toBe(true);
    expect(texts('footer button')).toEqual([]);
  });

  test('says that a dossier is not there', async () => {
    office.answers.judgement_open = () => {
      throw refused({ code: 'not_found' });
    };
    show(Judgement, { id: '99' }, 'div');
    await until(() => document.querySelector('h1') !== null, 'the words');
    expect(texts('h1')).toEqual(['Dit dossier is er niet']);
  });
});

describe('the tab', () => {
  test('tells how far each part is, what was found and what is done', async () => {
    office.answers.judgement_open = () => judgement({ verdict: { on: '2026-11-24', finding: 'partly', reasons: '', outdated: false } });
    show(Judged, { id: '14', today: '2026-11-24' });
    await until(() => document.querySelector('li') !== null, 'the parts');
    expect(texts('li .mark')).toEqual(['gegrond, 2 zinnen uitleg', 'nog geen oordeel', 'uiterlijk vrijdag 18 december']);
    expect(texts('p.mark')).toEqual(['De hele klacht: Vastgelegd op 24 november: deels gegrond.']);
    expect(await violations()).toEqual([]);
    await press('Oordeel en maatregelen');
    expect(navigation.route).toEqual({ area: 'judgement', id: '14' });
  });

  test('invites to begin while there is nothing', async () => {
    office.answers.judgement_open = () => judgement({ parts: [], measures: [] });
    show(Judged, { id: '14', today: '2026-11-24' });
    await until(() => document.querySelector('.blank') !== null, 'the invitation');
    expect(texts('.blank h2')).toEqual(['Er is nog geen oordeel']);
  });
});
