import { history, redo, undo } from 'prosemirror-history';
import { EditorState, NodeSelection, TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { fromDoc, toDoc } from '../src/parts/rich/convert';
import { schema } from '../src/parts/rich/schema';
import { selectionOf, wordsAt } from '../src/parts/rich/seek';
import { isSame, normal, words, type Piece, type PieceStyle, type TextBlock, type TextKind } from '../src/parts/rich/text';
import { follow, following, valuesOf } from '../src/parts/rich/values';

const fill = (text: string, name: string, style: PieceStyle = 'plain', field: string | null = name): Piece => ({ kind: 'fill', style, text, name, field });
const gap = (text: string, name: string): Piece => ({ kind: 'gap', style: 'plain', text, name, field: name });
const block = (kind: TextKind, ...rows: Piece[][]): TextBlock => ({ kind, headed: false, rows: rows.map((pieces) => [pieces]) });
const table = (headed: boolean, ...rows: Piece[][][]): TextBlock => ({ kind: 'table', headed, rows });

/** Numbers that look drawn, and are the same on every run. */
function drawn(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 3) % below;
  };
}

const STYLES: readonly PieceStyle[] = ['plain', 'strong', 'emphasis', 'strong_emphasis'];
const TEXTS = ['', 'Eerst', ' horen wij u', 'regel\nregel', '\n', '€ 35,50', 'ĳs & <b>', '  twee  ', 'é🙂'];
const KINDS: readonly TextKind[] = ['paragraph', 'heading', 'subheading', 'bullets', 'numbers', 'quote', 'table'];

/** Some text of a letter: any of its kinds, styles and pieces, also written down untidily. */
function someText(seed: number): TextBlock[] {
  const draw = drawn(seed);
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: draw(most + 1) }, make);
  const piece = (): Piece => (draw(4) === 0 ? { kind: pick(['fill', 'gap'] as const), style: pick(STYLES), text: pick(['17 december 2026', 'plaats']), name: pick(['decision_by', 'town', null]), field: pick(['a.b', null]) } : words(pick(TEXTS), pick(STYLES)));
  return some(6, () => {
    const kind = pick(KINDS);
    const isOne = kind === 'paragraph' || kind === 'heading' || kind === 'subheading';
    const width = () => (kind === 'table' ? 1 + draw(3) : 1);
    const row = () => Array.from({ length: width() }, () => some(4, piece));
    return { kind, headed: kind === 'table' && draw(2) === 0, rows: isOne ? [row()] : some(4, row) };
  });
}

describe('a text comes back from the document as it went in', () => {
  const samples = Array.from({ length: 300 }, (_, seed) => someText(seed));

  it('whatever it holds', () => {
    for (const [seed, text] of samples.entries()) {
      const doc = toDoc(text);
      doc.check();
      expect(fromDoc(doc), `sample ${seed}`).toEqual(normal(text));
      const again = toDoc(fromDoc(doc));
      expect(again.toJSON(), `sample ${seed}`).toEqual(doc.toJSON());
      // What crosses the wire as JSON is no other text.
      expect(isSame(JSON.parse(JSON.stringify(text)) as TextBlock[], fromDoc(again)), `sample ${seed}`).toBe(true);
    }
  });

  it('the samples hold every kind and every style', () => {
    const all = samples.flatMap(normal);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(all.flatMap(({ rows }) => rows.flat(2)).map(({ style }) => style))).toEqual(new Set(STYLES));
  });

  it.each<[string, TextBlock[], TextBlock[]]>([
    ['neighbours of one style are one', [block('paragraph', [words('Eerst '), words('horen', 'strong'), words(' wij', 'strong'), words(''), words(' u.')])], [block('paragraph', [words('Eerst '), words('horen wij', 'strong'), words(' u.')])]],
    ['an empty paragraph, item and list are none', [block('paragraph', []), block('bullets', [words('een')], [], [words('')]), block('numbers', [])], [block('bullets', [words('een')])]],
    ['a table is as wide as its widest row', [table(false, [[words('a')]], [[words('b')], [words('c')]])], [table(false, [[words('a')], []], [[words('b')], [words('c')]])]],
    ['an empty table stays, as one has just put it there', [table(true, [[], []], [[], []])], [table(true, [[], []], [[], []])]],
    ['nothing is nothing', [], []],
  ])('%s', (_, text, expected) => {
    expect(fromDoc(toDoc(text))).toEqual(expected);
  });

  it('one that differs in a single piece is not the same', () => {
    const text = [block('paragraph', [words('Voor '), fill('1 mei', 'decision_by')])];
    expect(isSame(text, [block('paragraph', [words('Voor '), fill('2 mei', 'decision_by')])])).toBe(false);
    expect(isSame(text, [block('quote', [words('Voor '), fill('1 mei', 'decision_by')])])).toBe(false);
    expect(isSame(text, [block('paragraph', [words('Vo'), words('or '), fill('1 mei', 'decision_by')])])).toBe(true);
  });
});

const TEXT = [block('paragraph', [words('Onze beslissing komt op '), fill('17 december 2026', 'decision_by'), words(' aan in '), gap('plaats', 'town'), words('.')])];

function begun(text: TextBlock[] = TEXT, ...plugins: Plugin[]): { state: EditorState; run: (command: Command) => boolean } {
  const held = {
    state: EditorState.create({ doc: toDoc(text), plugins: [history({ newGroupDelay: 0 }), following(valuesOf(text, [])), ...plugins] }),
    run: (command: Command) => command(held.state, (transaction) => (held.state = held.state.apply(transaction))),
  };
  return held;
}

const typed = (text: string, at: number): Command => (state, dispatch) => (dispatch?.(state.tr.insertText(text, at)), true);
const told = (text: TextBlock[]): Command => (state, dispatch) => (dispatch?.(follow(state, valuesOf(text, []))), true);
const MOVED = [block('paragraph', [fill('20 december 2026', 'decision_by'), fill('Oudermeer', 'town')])];

describe('values follow the dossier', () => {
  it('under the caret, which stays', () => {
    const held = begun();
    held.run((state, dispatch) => (dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 30))), true));
    held.run(told(MOVED));
    expect(fromDoc(held.state.doc)).toEqual([block('paragraph', [words('Onze beslissing komt op '), fill('20 december 2026', 'decision_by'), words(' aan in '), fill('Oudermeer', 'town'), words('.')])]);
    expect(held.state.selection.head).toBe(30);
  });

  it('also while the value itself is selected', () => {
    const held = begun();
    held.run((state, dispatch) => (dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, 25))), true));
    held.run(told(MOVED));
    expect(held.state.selection).toBeInstanceOf(NodeSelection);
    expect((held.state.selection as NodeSelection).node.attrs['text']).toBe('20 december 2026');
  });

  it('that is not undone, and what was typed before is', () => {
    const held = begun();
    held.run(typed('Zeker: ', 1));
    held.run(told(MOVED));
    held.run(typed('!', held.state.doc.content.size - 1));
    held.run(undo);
    held.run(undo);
    expect(held.run(undo)).toBe(false);
    const now = [block('paragraph', [words('Onze beslissing komt op '), fill('20 december 2026', 'decision_by'), words(' aan in '), fill('Oudermeer', 'town'), words('.')])];
    expect(fromDoc(held.state.doc)).toEqual(now);
    held.run(redo);
    expect(held.state.doc.textContent.startsWith('Zeker: Onze')).toBe(true);
  });

  it('a value that was deleted comes back as the dossier has it by then', () => {
    const held = begun();
    held.run((state, dispatch) => (dispatch?.(state.tr.delete(25, 26)), true));
    held.run(told(MOVED));
    held.run(undo);
    expect(fromDoc(held.state.doc)[0]?.rows[0]?.[0]?.[1]).toEqual(fill('20 december 2026', 'decision_by'));
    held.run(redo);
    held.run(undo);
    expect(fromDoc(held.state.doc)[0]?.rows[0]?.[0]?.[1]).toEqual(fill('20 december 2026', 'decision_by'));
  });

  it('a name that stands for two texts is left as it is written', () => {
    const two = [block('paragraph', [fill('Marit', 'handler'), fill('Marit Holsteijn', 'handler'), fill('Marit', 'handler')])];
    const held = begun(two);
    held.run(typed('x', 1));
    expect(fromDoc(held.state.doc)[0]?.rows[0]?.[0]?.slice(1)).toEqual(two[0]?.rows[0]?.[0]);
  });

  it.each([['1 mei', 'fill', '1 mei'], ['', 'gap', 'de beslissing']])('a placeholder that says %j is a %s', (text, kind, said) => {
    expect(valuesOf([], [{ name: 'decision_by', label: 'de beslissing', text, field: 'a.b' }]).get('decision_by')).toEqual({ kind, name: 'decision_by', text: said, field: 'a.b' });
  });
});

describe('words are found where they stand', () => {
  const text = [block('heading', [words('Wanneer')]), block('bullets', [words('Wij doen het '), words('zo snel', 'strong'), words('\nmogelijk, op '), fill('1 mei', 'd'), words('.')])];
  it.each([['zo snel mogelijk', 'zo snel\nmogelijk'], ['op 1 mei.', 'op 1 mei.'], ['mei', '1 mei'], ['Wanneer', 'Wanneer']])('%j', (wanted, selected) => {
    const state = EditorState.create({ doc: toDoc(text), schema });
    const found = selectionOf(wanted, state);
    expect(found === null ? null : state.doc.textBetween(found.from, found.to)).toBe(selected);
  });

  it.each(['', 'zo snel als het kan', 'Wanneer Wij'])('%j is nowhere', (wanted) => {
    expect(selectionOf(wanted, EditorState.create({ doc: toDoc(text), schema }))).toBeNull();
  });
});

describe('the words that lead up to the caret', () => {
  const text = [block('heading', [words('Wanneer')]), block('paragraph', [words('Wij beslissen op '), fill('1 mei', 'd'), words('. Daarna schrijven wij u hoe het verder gaat.')])];
  const doc = toDoc(text);
  const at = (signs: number) => wordsAt(EditorState.create({ doc, selection: TextSelection.create(doc, signs) }), 12);

  it.each([
    ['its own line, values as they read', 31, 'Wij beslissen op 1 mei. D'],
    ['the beginning of the line where too little of it goes before', 12, 'Wij beslissen op 1 mei. Daarna schrijven wij u hoe het verder gaat.'.slice(0, 60)],
    ['the beginning of the text where the line is short', 8, 'Wanneer Wij beslissen op 1 mei. Daarna schrijven wij u hoe het verder gaat.'.slice(0, 60)],
  ])('%s', (_, signs, said) => {
    expect(at(signs)).toBe(said);
  });

  it('there are none in an empty text', () => {
    expect(wordsAt(EditorState.create({ doc: toDoc([]), schema }), 12)).toBe('');
  });
});
