import { describe, expect, it } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import Letter from '../src/areas/letter/Letter.svelte';
import type { LetterBlock, LetterDraft, Piece } from '../src/ipc/bindings';
import { draft, paragraph, written } from './answers/dossiers';
import { violations } from './axe';
import { office } from './fake-core';
import { press, show } from './page';
import { until } from './waiting';

async function open(change: Partial<LetterDraft> = {}): Promise<void> {
  if (Object.keys(change).length > 0) office.answers.letter_open = () => draft(change);
  show(Letter, { id: 'L17' }, 'div');
  await until(() => document.querySelector('.block') !== null);
}

const block = (name: string) => document.querySelector<HTMLElement>(`.block[aria-label="${name}"]`);
const area = (key: string) => document.getElementById(`letter-block-${key}`);
const value = (change: Partial<Piece>): Piece => ({ kind: 'fill', style: 'plain', text: '1 mei 2027', name: 'reply_by', field: 'letter.reply_by', ...change });
const withBlock = (key: string, change: Partial<LetterBlock>): Partial<LetterDraft> => ({ blocks: draft().blocks.map((one) => (one.key === key ? { ...one, ...change } : one)) });

async function write(name: string): Promise<void> {
  block(name)?.querySelector<HTMLElement>('.edit')?.click();
  await until(() => document.activeElement?.getAttribute('contenteditable') === 'true');
}

describe('the letter and its blocks', { timeout: 30_000 }, () => {
  it('axe finds nothing, reading or writing', async () => {
    await open();
    await until(() => area('account') !== null);
    expect(await violations()).toEqual([]);
    await write('De stappen');
    expect(await violations()).toEqual([]);
  });

  it('a block is written in where it stands, and read again when it is left', async () => {
    await open();
    await write('Wie');
    expect(document.activeElement).toBe(area('handler'));
    expect(block('Wie')?.querySelector('[role="toolbar"]')).not.toBeNull();
    area('handler')?.blur();
    await until(() => area('handler') === null);
    expect(document.activeElement).toBe(block('Wie'));
    expect(block('Wie')?.textContent).toContain('Marit Holsteijn behandelt uw klacht.');
    expect(office.requests('letter_save')).toEqual([]);
  });

  it('to reread a sentence opens its block and selects the words', async () => {
    await open();
    await press('Ga erheen');
    await until(() => document.activeElement === area('account') && getSelection()?.toString() === 'zo snel mogelijk');
  });

  it('what it leans on and nobody could answer is told above the sentences to reread, and leads to the tab Horen', async () => {
    const text = `Mijn verslag lag al bij mijn werkgever.${' En dat mocht niet.'.repeat(6)}`;
    await open({ letter_words: 'de beslissing', missing: [], unanswered: [{ statement: 1, text: 'Ik was ziek.', to: ['complainant'] }, { statement: 2, text, to: ['respondent', 'third'] }] });
    const rows = [...document.querySelectorAll('.todo li')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual([
      '2 uitspraken voorleggen De beslissing steunt op ‘Ik was ziek’. Dat is nooit voorgelegd aan de klager. Naar Horen: Ik was ziek',
      expect.stringMatching(/^De beslissing steunt op ‘Mijn verslag .{60,80}…’\. Dat is nooit voorgelegd aan de beklaagde en iemand anders\./),
      expect.stringContaining('1 zin nalezen'),
    ]);
    expect(await violations()).toEqual([]);
    await press('Naar Horen');
    await until(() => navigation.route.area === 'dossier');
    expect(navigation.route).toEqual({ area: 'dossier', id: '17', tab: 'hearing' });
  });

  it('a hole is filled where it stands', async () => {
    await open();
    await press('Vul in');
    await until(() => document.activeElement?.id === 'field-complainant-address-town');
    const hole = document.activeElement as HTMLInputElement;
    hole.value = 'Oudermeer';
    hole.dispatchEvent(new Event('input', { bubbles: true }));
    hole.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await until(() => block('Aan')?.textContent?.includes('Oudermeer') === true);
    expect(office.requests('letter_fill')).toEqual([{ letter: 'L17', field: 'complainant.address.town', text: 'Oudermeer' }]);
  });

  it('an address is written line by line, and filled in when one leaves it', async () => {
    await open(withBlock('addressee', { content: [paragraph(value({ kind: 'gap', text: 'naam en adres', name: null, field: 'letter.addressee' }))] }));
    const hole = document.getElementById('field-letter-addressee') as HTMLTextAreaElement;
    hole.focus();
    hole.value = 'Mevrouw S. Bos';
    hole.dispatchEvent(new Event('input', { bubbles: true }));
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    hole.dispatchEvent(enter);
    expect([enter.defaultPrevented, office.requests('letter_fill')]).toEqual([false, []]);
    hole.value = 'Mevrouw S. Bos\nZandpad 1';
    hole.dispatchEvent(new Event('input', { bubbles: true }));
    hole.blur();
    await until(() => office.requests('letter_fill').length > 0);
    expect(office.requests('letter_fill')).toEqual([{ letter: 'L17', field: 'letter.addressee', text: 'Mevrouw S. Bos\nZandpad 1' }]);
  });

  it('a letter that came back is made once more from where one reads of it', async () => {
    await open({ state: 'returned', may_be_made_again: true, blocks: [{ ...draft().blocks[0]!, key: 'frozen', editable: false }] });
    await press('Maak een nieuwe');
    await until(() => navigation.route.area === 'letter');
    expect(office.requests('letter_begin')).toEqual([{ dossier: '17', kind: 'acknowledgement', side: 'complainant', guest: null }]);
  });

  it('a field that is missing twice is filled in once', async () => {
    const hole = () => paragraph(value({ kind: 'gap', text: 'antwoord voor' }));
    await open({ blocks: draft().blocks.map((one) => (one.key === 'core' || one.key === 'steps' ? { ...one, content: [hole(), hole()] } : one)) });
    expect(document.querySelectorAll('#field-letter-reply_by')).toHaveLength(1);
    expect(document.querySelectorAll('.fill.gap')).toHaveLength(3);
  });

  it('a value of the dossier leads to where it was typed', async () => {
    await open();
    await press('19 november 2026');
    await until(() => navigation.route.area === 'intake');
    expect(navigation.route).toEqual({ area: 'intake', correct: '17', field: 'received_on' });
  });

  it('a value of the letter alone is changed where it stands, or stays as it was', async () => {
    await open(withBlock('core', { content: [paragraph(value({}))] }));
    await press('1 mei 2027');
    await until(() => document.activeElement?.id === 'field-letter-reply_by');
    expect((document.activeElement as HTMLInputElement).value).toBe('1 mei 2027');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await until(() => document.getElementById('field-letter-reply_by') === null);
    expect(block('De kern')?.textContent).toContain('1 mei 2027');
    expect(office.requests('letter_fill')).toEqual([]);
  });

  it.each<[string, Partial<LetterDraft>, string, () => boolean]>([
    ['a block', { missing: [{ field: 'block.extra', label: 'wat u nog kwijt wilt', mend: 'block', at: 'extra', about: null }] }, 'Schrijf', () => document.activeElement === area('extra')],
    ['a note', { missing: [{ field: 'hearing_on', label: 'dag van het gesprek', mend: 'note', at: 'hearing_plan', about: null }] }, 'Noteer', () => office.requests('note_form').some(({ note }) => note === 'hearing_plan')],
    ['a rule', { missing: [{ field: 'retention', label: 'bewaartermijn', mend: 'settings', at: null, about: null }] }, 'Vul in', () => navigation.route.area === 'settings'],
  ])('what is missing in %s is mended there', async (_, change, button, is) => {
    await open(change);
    await press(button);
    await until(is);
  });

  it('what one is asked for stands in the empty block, and not in the text', async () => {
    const asked = paragraph(value({ kind: 'gap', text: 'Wat wilt u nog kwijt?', name: 'block.extra', field: null }));
    await open(withBlock('extra', { content: [asked] }));
    expect(block('Verder')?.querySelector('.prompt')?.textContent).toBe('Wat wilt u nog kwijt?');
    await write('Verder');
    expect([area('extra')?.textContent, area('extra')?.getAttribute('aria-placeholder')]).toEqual(['', 'Wat wilt u nog kwijt?']);
  });

  it.each([[true, 'Terug naar de standaardtekst: De kern'], [false, 'Leegmaken: De kern']])('own text can be given back to the wording, when that says something: %s', async (has_standard, back) => {
    await open(withBlock('core', { content: written('Mijn kern.'), edited: true, has_standard }));
    document.querySelector<HTMLElement>(`[aria-label="${back}"]`)?.click();
    await until(() => office.requests('letter_save').length === 1);
    expect(office.requests('letter_save')[0]?.blocks).toEqual([{ key: 'core', content: null }]);
  });

  it('what goes along is chosen in the order in which it is offered', async () => {
    await open();
    for (const box of document.querySelectorAll<HTMLInputElement>('details input[type="checkbox"]')) if (box.id.includes('complaint_form')) box.click();
    await until(() => office.requests('letter_save').length === 1);
    expect(office.requests('letter_save')[0]?.options.enclosures).toEqual(['regulation', 'complaint_form']);
  });

  it('a frozen letter is only read', async () => {
    await open({ state: 'posted', blocks: [{ key: 'frozen', label: '', content: written('Geachte mevrouw Van der Aa,'), editable: false, edited: false, has_standard: false, starts_open: false, prompt: null }] });
    expect(document.querySelectorAll('.block button, .block [contenteditable]')).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });
});
