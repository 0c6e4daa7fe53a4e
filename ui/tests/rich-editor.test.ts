import type { Command } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emphasis, enter, heading, list, quote, strong } from '../src/parts/rich/commands';
import { offersFor } from '../src/parts/rich/offers';
import { fromDoc } from '../src/parts/rich/convert';
import { cellBefore, headRow, insertTable, nextCell, rowAbove } from '../src/parts/rich/tables';
import { words, type Piece, type Placeholder, type TextBlock } from '../src/parts/rich/text';
import { Writing, type Aim } from '../src/parts/rich/writing.svelte';
import { tongue } from '../src/words/say.svelte';
import { violations } from './axe';
import RichBeside from './RichBeside.svelte';

const placeholders: Placeholder[] = [
  { name: 'decision_by', label: 'datum van de beslissing', text: '17 december 2026', field: null },
  { name: 'handler', label: 'behandelaar', text: 'Marit Holsteijn', field: 'handler' },
  { name: 'hearing_on', label: 'datum van het gesprek', text: '', field: 'hearing_on' },
];
const fill = (text: string, name: string, field: string | null = null): Piece => ({ kind: 'fill', style: 'plain', text, name, field });
const line = (...pieces: Piece[]): TextBlock => ({ kind: 'paragraph', headed: false, rows: [[pieces]] });

let running: (() => unknown) | null = null;
beforeEach(() => void (tongue.language = 'nl'));
afterEach(async () => {
  await running?.();
  running = null;
  document.body.replaceChildren();
});

interface Told {
  changed: TextBlock[][];
  refused: number[];
  corrected: string[];
  left: number;
}

function writing(content: TextBlock[]): { writing: Writing; told: Told } {
  const told: Told = { changed: [], refused: [], corrected: [], left: 0 };
  const place = document.body.appendChild(document.createElement('div'));
  const made = new Writing(place, {
    content: () => content, placeholders: () => placeholders, attributes: () => ({ id: 'x', role: 'textbox', 'aria-label': 'De stappen' }), isHeld: () => document.activeElement === place, changed: (text) => void told.changed.push(text),
    refused: (signs) => void told.refused.push(signs), leave: () => void (told.left += 1), toTools: () => undefined, correct: (field) => void told.corrected.push(field),
  });
  running = () => made.stop();
  return { writing: made, told };
}

const kinds = (made: Writing) => fromDoc(made.view.state.doc).map(({ kind, headed, rows }) => `${kind}${headed ? ' headed' : ''}: ${rows.map((cells) => cells.map((pieces) => pieces.map(({ text, style }) => (style === 'plain' ? text : `${style}(${text})`)).join('')).join(' | ')).join(' / ')}`);

function select(made: Writing, from: number, to = from): void {
  made.run((state, dispatch) => (dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to))), true));
}

/** Types as a keyboard does: the rules for signs see each of them. */
function type(made: Writing, text: string): void {
  for (const sign of text) {
    const { from, to } = made.view.state.selection;
    const handled = made.view.someProp('handleTextInput', (handle) => handle(made.view, from, to, sign, () => made.view.state.tr.insertText(sign, from, to)));
    if (handled !== true) made.view.dispatch(made.view.state.tr.insertText(sign, from, to));
  }
}

function press(made: Writing, key: string, held: Partial<KeyboardEventInit> = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, code: key === ' ' ? 'Space' : key, bubbles: true, cancelable: true, ...held });
  made.view.dom.dispatchEvent(event);
  return event;
}

describe('what can be done to a text', () => {
  const two = () => [line(words('een')), line(words('twee'))];
  it.each<[string, TextBlock[], [number, number], Command[], string[]]>([
    ['a heading', two(), [1, 1], [heading('heading')], ['heading: een', 'paragraph: twee']],
    ['a heading of the other rank', two(), [1, 1], [heading('heading'), heading('subheading')], ['subheading: een', 'paragraph: twee']],
    ['a heading again is a paragraph', two(), [1, 1], [heading('heading'), heading('heading')], ['paragraph: een', 'paragraph: twee']],
    ['bold', two(), [1, 3], [strong], ['paragraph: strong(ee)n', 'paragraph: twee']],
    ['bold and italic', two(), [1, 4], [strong, emphasis], ['paragraph: strong_emphasis(een)', 'paragraph: twee']],
    ['a list of both', two(), [1, 8], [list('bullets')], ['bullets: een / twee']],
    ['a heading among them', [line(words('een')), { kind: 'heading', headed: false, rows: [[[words('twee')]]] }], [1, 8], [list('numbers')], ['numbers: een / twee']],
    ['a list beside a list joins it', [{ kind: 'bullets', headed: false, rows: [[[words('een')]]] }, line(words('twee'))], [11, 11], [list('bullets')], ['bullets: een / twee']],
    ['the other list', two(), [1, 8], [list('bullets'), list('numbers')], ['numbers: een / twee']],
    ['no list any more', two(), [1, 8], [list('bullets'), list('bullets')], ['paragraph: een', 'paragraph: twee']],
    ['a quotation', two(), [1, 8], [quote], ['quote: een / twee']],
    ['no quotation any more', two(), [1, 8], [quote, quote], ['paragraph: een', 'paragraph: twee']],
    ['a table below', two(), [1, 1], [insertTable], ['paragraph: een', 'table:  |  /  | ', 'paragraph: twee']],
    ['a table in an empty text', [], [1, 1], [insertTable, headRow], ['table headed:  |  /  | ']],
    ['no row above the head', [], [1, 1], [insertTable, headRow, rowAbove], ['table headed:  |  /  | ']],
    ['a row above', [], [1, 1], [insertTable, rowAbove], ['table:  |  /  |  /  | ']],
    ['a head that is none any more', [], [1, 1], [insertTable, headRow, headRow], ['table:  |  /  | ']],
    ['a list in a list is none', [{ kind: 'bullets', headed: false, rows: [[[words('een')]], [[words('twee')]]] }], [11, 11], [list('bullets')], ['bullets: een', 'paragraph: twee']],
  ])('%s', (_, content, [from, to], commands, expected) => {
    const { writing: made } = writing(content);
    select(made, from, to);
    for (const command of commands) made.run(command);
    expect(kinds(made)).toEqual(expected);
    made.view.state.doc.check();
  });

  it.each<[string, string[]]>([['- een', ['bullets: een']], ['1. een', ['numbers: een']], ['> een', ['quote: een']], ['1 een', ['paragraph: 1 een']], ['2026. een', ['paragraph: 2026. een']]])('typing %j', (typed, expected) => {
    const { writing: made } = writing([]);
    type(made, typed);
    expect(kinds(made)).toEqual(expected);
  });

  it('Enter goes on with a list, and ends it on an empty item', () => {
    const { writing: made } = writing([]);
    type(made, '- een');
    press(made, 'Enter');
    type(made, 'twee');
    press(made, 'Enter');
    press(made, 'Enter');
    type(made, 'na');
    expect(kinds(made)).toEqual(['bullets: een / twee', 'paragraph: na']);
  });

  it('Enter in a cell is a new line, Tab walks the cells and adds a row at the end', () => {
    const { writing: made } = writing([]);
    made.run(insertTable);
    type(made, 'a');
    made.run(enter);
    type(made, 'b');
    for (const text of ['c', 'd', 'e', 'f']) {
      press(made, 'Tab');
      type(made, text);
    }
    expect(kinds(made)).toEqual(['table: a\nb | c / d | e / f | ']);
    made.run(cellBefore);
    made.run(nextCell);
    type(made, 'g');
    expect(kinds(made)).toEqual(['table: a\nb | c / d | e / g | ']);
  });

  it('Backspace takes a sign back', () => {
    const { writing: made } = writing([]);
    type(made, '- ');
    press(made, 'Backspace');
    expect(made.view.state.doc.textContent).toBe('- ');
  });

  it.each([['z', {}], ['Z', { shiftKey: true }], ['y', {}]])('Ctrl+%s never reaches the window, also when there is nothing to take back', (key, held) => {
    const { writing: made } = writing([line(words('een'))]);
    expect(press(made, key, { ctrlKey: true, ...held }).defaultPrevented).toBe(true);
  });

  it('Esc leaves', () => {
    const { writing: made, told } = writing([line(words('een'))]);
    expect(press(made, 'Escape').defaultPrevented).toBe(true);
    expect(told.left).toBe(1);
  });
});

describe('values are offered', () => {
  it.each<[string, string[]]>([['', ['decision_by', 'handler', 'hearing_on']], ['dat', ['decision_by', 'hearing_on']], ['gesprek', ['hearing_on']], ['datum besl', ['decision_by']], ['HANDL', ['handler']], ['x', []]])('for %j', (query, names) => {
    expect(offersFor({ from: 0, to: 0, query, braced: true, at: 0 }, placeholders).map(({ name }) => name)).toEqual(names);
  });

  it('after a brace, and Enter takes the one that the arrows chose', () => {
    const { writing: made, told } = writing([]);
    type(made, 'Op {datum');
    expect(made.offers.map(({ name }) => name)).toEqual(['decision_by', 'hearing_on']);
    press(made, 'ArrowDown');
    expect(made.asking?.at).toBe(1);
    press(made, 'ArrowUp');
    press(made, 'Enter');
    type(made, '.');
    expect(told.changed.at(-1)).toEqual([line(words('Op '), fill('17 december 2026', 'decision_by'), words('.'))]);
    expect(made.asking).toBeNull();
  });

  it('a value that is missing goes in as its hole', () => {
    const { writing: made } = writing([]);
    type(made, '{hearing_on}');
    expect(fromDoc(made.view.state.doc)).toEqual([line({ kind: 'gap', style: 'plain', text: 'datum van het gesprek', name: 'hearing_on', field: 'hearing_on' })]);
  });

  it('Esc keeps the brace and stays in the text', () => {
    const { writing: made, told } = writing([]);
    type(made, '{da');
    press(made, 'Escape');
    expect([made.asking, told.left, kinds(made)]).toEqual([null, 0, ['paragraph: {da']]);
  });

  it.each([['{x y', 'nothing fits'], ['{a}', 'closed'], ['a b', 'no brace']])('%j offers nothing: %s', (typed) => {
    const { writing: made } = writing([]);
    type(made, typed);
    expect(made.offers).toEqual([]);
  });

  it('Ctrl+Space offers all', () => {
    const { writing: made } = writing([line(words('een'))]);
    press(made, ' ', { ctrlKey: true });
    expect(made.offers).toHaveLength(3);
  });
});

describe('the dossier and the writer', () => {
  const text = (by: string) => [line(words('Voor '), fill(by, 'due', 'due'))];

  it('what was typed is told, what the dossier changed is not', () => {
    const { writing: made, told } = writing(text('1 mei'));
    made.take(text('2 mei'), placeholders);
    expect(told.changed).toEqual([]);
    expect(kinds(made)).toEqual(['paragraph: Voor 2 mei']);
    type(made, 'x');
    expect(told.changed).toHaveLength(1);
  });

  it('an empty line is told when something stands on it', () => {
    const { writing: made, told } = writing([line(words('een'))]);
    made.focus({ to: 'end' });
    press(made, 'Enter');
    expect(told.changed).toEqual([]);
    type(made, 'x');
    expect(told.changed).toEqual([[line(words('een')), line(words('x'))]]);
  });

  it('other words are taken over while nobody writes', () => {
    const { writing: made } = writing(text('1 mei'));
    made.take([line(words('Anders.'))], placeholders);
    expect(kinds(made)).toEqual(['paragraph: Anders.']);
  });

  it('while one writes only values are', () => {
    const { writing: made } = writing(text('1 mei'));
    made.view.focus();
    made.take([line(words('Anders '), fill('3 mei', 'due', 'due'))], placeholders);
    expect(kinds(made)).toEqual(['paragraph: Voor 3 mei']);
  });

  it.each<[Aim, number, number]>([[{ to: 'end' }, 7, 7], [{ to: 'words', words: 'oor 1' }, 2, 7], [{ to: 'words', words: 'weg' }, 7, 7]])('the caret goes %j', (aim, from, to) => {
    const { writing: made } = writing(text('1 mei'));
    made.focus(aim);
    expect([made.view.state.selection.from, made.view.state.selection.to]).toEqual([from, to]);
  });
});

describe('what another text of the window put on the clipboard', () => {
  const copied = '<p data-pm-slice="1 1 []">Zie <strong>ook</strong> <span data-value="fill" data-name="handler" data-field="handler">Sanne</span> en <span data-value="fill" data-name="opponent">Jan</span>.</p>';

  it('keeps its values as this dossier has them, and of others the words', () => {
    const { writing: made } = writing([]);
    made.view.pasteHTML(copied);
    expect(fromDoc(made.view.state.doc)).toEqual([line(words('Zie '), words('ook', 'strong'), words(' '), fill('Marit Holsteijn', 'handler', 'handler'), words(' en Jan.'))]);
  });

  it('comes into a cell as its lines', () => {
    const { writing: made } = writing([]);
    made.run(insertTable);
    made.view.pasteHTML('<ul data-pm-slice="2 2 []"><li><p>een</p></li><li><p>twee</p></li></ul>');
    expect(kinds(made)).toEqual(['table: een\ntwee |  /  | ']);
  });

  it('cells go into cells', () => {
    const { writing: made } = writing([]);
    made.run(insertTable);
    made.view.pasteHTML('<table data-pm-slice="1 1 -2 []"><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table>');
    expect(kinds(made)).toEqual(['table: a | b /  | ']);
  });

  it('one cell of a head among others is none', () => {
    const { writing: made } = writing([]);
    made.run(insertTable);
    made.view.pasteHTML('<table data-pm-slice="1 1 -2 []"><tbody><tr><th><p>kop</p></th></tr></tbody></table>');
    expect(kinds(made)).toEqual(['table: kop |  /  | ']);
    expect(made.view.dom.querySelectorAll('th')).toHaveLength(0);
  });
});

describe('in the window', { timeout: 20_000 }, () => {
  async function shown(): Promise<HTMLElement> {
    const mounted = mount(RichBeside, { target: document.body.appendChild(document.createElement('main')), props: { placeholders } });
    running = () => unmount(mounted);
    await tick();
    const editor = document.getElementById('letter-block-steps');
    if (editor === null) throw new Error('no editor');
    editor.focus();
    flushSync();
    return editor;
  }

  it('the text tells what it is', async () => {
    const editor = await shown();
    expect(editor.getAttribute('contenteditable')).toBe('true');
    expect([editor.lang, editor.getAttribute('spellcheck'), editor.getAttribute('aria-label')]).toEqual(['nl', 'true', 'De stappen']);
    expect(await violations()).toEqual([]);
  });

  it('Alt+F10 goes to the buttons, arrows walk them, Esc comes back', async () => {
    const editor = await shown();
    editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', altKey: true, bubbles: true, cancelable: true }));
    await tick();
    const names = () => document.activeElement?.getAttribute('aria-label');
    const go = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(names()).toBe('Kop');
    go('ArrowRight');
    expect(names()).toBe('Tussenkop');
    go('End');
    expect(names()).toBe('Gegeven invoegen');
    go('ArrowRight');
    expect(names()).toBe('Kop');
    go('Escape');
    expect(document.activeElement).toBe(editor);
  });

  it('a button does what it says and shows that it did', async () => {
    await shown();
    const button = (name: string) => document.querySelector<HTMLElement>(`[role="toolbar"] [aria-label="${name}"]`);
    expect(button('Tussenkop')?.getAttribute('aria-pressed')).toBe('false');
    expect(button('Ongedaan maken')?.getAttribute('aria-disabled')).toBe('true');
    button('Tussenkop')?.click();
    await tick();
    expect(button('Tussenkop')?.getAttribute('aria-pressed')).toBe('true');
    expect(document.querySelector('#told')?.textContent).toContain('"kind":"subheading"');
    button('Gegeven invoegen')?.click();
    await tick();
    expect(document.querySelectorAll('[role="option"]')).toHaveLength(3);
    expect(document.getElementById('letter-block-steps')?.getAttribute('aria-activedescendant')).toBe('letter-block-steps-offer-0');
    expect(await violations()).toEqual([]);
  });

  it('the buttons of a table come with it', async () => {
    await shown();
    const insert = document.querySelector<HTMLElement>('[aria-label="Tabel invoegen"]');
    insert?.focus();
    insert?.click();
    await tick();
    // The button is gone, as a cell holds no table: one writes on in the first cell.
    expect(document.querySelector('[aria-label="Tabel invoegen"]')).toBeNull();
    expect(document.activeElement?.id).toBe('letter-block-steps');
    expect(document.querySelector('#left')?.textContent).toBe('0');
    expect([...document.querySelectorAll('[role="toolbar"] [role="group"][aria-label]')].map((group) => group.getAttribute('aria-label'))).toEqual(['Rij', 'Kolom']);
    expect(await violations()).toEqual([]);
  });

  it('a text that is too long is refused in words', async () => {
    const editor = await shown();
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? 'a'.repeat(60_001) : ''), items: [], files: [] } });
    editor.dispatchEvent(paste);
    await tick();
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('Dit is te lang om in één keer te plakken: 60.001 tekens. Er passen er 60.000. Plak het in delen.');
  });

  it('leaving is told once, going to the buttons is no leaving', async () => {
    const editor = await shown();
    document.querySelector<HTMLElement>('[role="toolbar"] button')?.focus();
    expect(document.querySelector('#left')?.textContent).toBe('0');
    editor.focus();
    document.querySelector<HTMLElement>('#beside')?.focus();
    await tick();
    expect(document.querySelector('#left')?.textContent).toBe('1');
    expect(document.querySelector('[role="toolbar"]')).toBeNull();
  });
});
