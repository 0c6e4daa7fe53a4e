import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { fromDoc, toDoc } from '../src/parts/rich/convert';
import { readClipboard, sliceOf } from '../src/parts/rich/paste';
import { isSame, type TextBlock } from '../src/parts/rich/text';
import * as pastes from './pastes';

/** A text on lines that can be compared: the kind, then its rows; `*` around strong words, `_` around emphatic ones. */
function told(content: readonly TextBlock[]): string[] {
  const sign = { plain: '', strong: '*', emphasis: '_', strong_emphasis: '*_' } as const;
  return content.map(({ kind, headed, rows }) => {
    const said = rows.map((cells) => cells.map((pieces) => pieces.map(({ text, style }) => `${sign[style]}${text}${[...sign[style]].toReversed().join('')}`).join('')).join(' | '));
    return `${kind}${headed ? ' headed' : ''}: ${said.join(' / ')}`;
  });
}

describe('text from elsewhere keeps its structure and nothing else', () => {
  it.each<[string, string, string[]]>([
    ['Word, running text', pastes.wordText, [
      'heading: Ons oordeel', 'paragraph: Uw klacht is *gedeeltelijk gegrond*. Wij _hoorden_ u op 16\u00A0november.', 'subheading: Wat er gebeurde',
      'paragraph: Het gesprek was in Oudermeer.\nU kwam op tijd.',
    ]],
    ['Word, lists that are paragraphs', pastes.wordLists, [
      'paragraph: Wij vragen u:', 'bullets: een kopie van de factuur / uw *agenda*', 'paragraph: En daarna:', 'numbers: wij lezen alles / wij bellen / wij schrijven',
    ]],
    ['Word, changes tracked and a comment', pastes.wordTracked, ['paragraph: Wij betalen € 35,50 terug, binnen twee weken.']],
    ['Word, a table', pastes.wordTable, ['table headed: *Wat* | Wanneer / Gesprek\nin Oudermeer |  / Beslissing | ']],
    ['LibreOffice', pastes.office, [
      'subheading: Wat wij vonden', 'paragraph: De afspraak *stond* in de _agenda_.', 'bullets: de brief van 30 oktober / het verslag / met bijlage', 'quote: U was op tijd.',
      'table headed: Wie | Wat / Marit | leest /  | belt',
    ]],
    ['Outlook', pastes.outlook, ['paragraph: Dag Marit,', 'paragraph: Ik bel u *morgen*.', 'bullets: over de factuur', 'quote: Kunt u mij bellen? / Met vriendelijke groet,\nS. van der Aa']],
    ['mail in a browser', pastes.webMail, ['paragraph: Dag,', 'paragraph: Dit is de eerste regel\nen dit de tweede.', 'numbers: een / twee / twee en een half']],
    ['Google Docs', pastes.googleDocs, ['heading: Verslag', 'paragraph: *Vet*_ en schuin_', 'bullets: punt']],
    ['a table that only arranges', pastes.layoutTable, ['paragraph: Links', 'paragraph: Rechts', 'paragraph: Onder']],
    ['markup that would act', pastes.hostile, ['paragraph: Dagu']],
    ['words without markup', 'Wij   bellen <em>u</em>', ['paragraph: Wij bellen _u_']],
    ['two lists after each other', '<ol><li>een</li></ol><ol><li>een</li></ol><ul><li>a</li></ul>', ['numbers: een', 'numbers: een', 'bullets: a']],
    ['a heading with bold words', '<h2><b>Wat</b> wij doen</h2>', ['subheading: Wat wij doen']],
    ['lines as they were set', '<pre>een\n  twee</pre>', ['paragraph: een\ntwee']],
    ['a table in a table', '<table><tr><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>', ['table: a | b / c | d']],
    ['a span that says too much', '<table><tr><td colspan="100000" rowspan="x">a</td></tr><tr><td>b</td><td>c</td></tr></table>', [`table: a${' | '.repeat(39)} / b | c${' | '.repeat(38)}`]],
    ['only what is not shown', '<p>&nbsp;</p><br><p><img src="x.png"></p>', []],
  ])('%s', (_, html, expected) => {
    expect(told(readClipboard(html, ''))).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['lines stay lines, blank ones end a paragraph', 'Dag,\r\n\r\neen regel  \r\nnog een\n', ['paragraph: Dag,', 'paragraph: een regel\nnog een']],
    ['bullets', 'Mee te nemen:\n- pas\n• brief\n\n- agenda\nTot dan', ['paragraph: Mee te nemen:', 'bullets: pas / brief / agenda', 'paragraph: Tot dan']],
    ['numbers', '1. een\n2) twee\n1. opnieuw', ['numbers: een / twee', 'numbers: opnieuw']],
    ['a quotation', '> eerste\n> tweede\n\n> daarna', ['quote: eerste\ntweede / daarna']],
    ['a minus and a year are no lists', '-5 graden\n2026. Een jaar', ['paragraph: -5 graden\n2026. Een jaar']],
    ['signs that cannot be seen', 'a\u200Bb\uFEFF c\u00ADd\t\te', ['paragraph: ab cd e']],
  ])('plain: %s', (_, text, expected) => {
    expect(told(readClipboard('', text))).toEqual(expected);
  });

  it('a whole megabyte loses nothing', { timeout: 30_000 }, () => {
    const markup = 'mso-margin-top-alt:auto;mso-bidi-font-family:Calibri;'.repeat(20);
    const html = pastes.word(Array.from({ length: 1_000 }, (_, at) => `<p class=MsoNormal style='${markup}'><span style='font-size:11.0pt'>Regel <b>${at}</b>.<o:p></o:p></span></p>\n`).join(''));
    expect(html.length).toBeGreaterThan(1_000_000);
    expect(told(readClipboard(html, ''))).toEqual(Array.from({ length: 1_000 }, (_, at) => `paragraph: Regel *${at}*.`));
  });

  it('markup without end is read as its plain text', () => {
    expect(told(readClipboard(`<p>${'<span>'.repeat(800_000)}`, 'Dag'))).toEqual(['paragraph: Dag']);
  });

  it('very deep markup loses no words', () => {
    expect(told(readClipboard(`${'<div>'.repeat(2_000)}diep`, ''))).toEqual(['paragraph: diep']);
  });
});

const line = (text: string): TextBlock => ({ kind: 'paragraph', headed: false, rows: [[[{ kind: 'text', style: 'plain', text, name: null, field: null }]]] });
const grid: TextBlock = { kind: 'table', headed: false, rows: [line('a').rows[0] ?? [], line('b').rows[0] ?? []] };
const list: TextBlock = { kind: 'bullets', headed: false, rows: [...line('een').rows, ...line('twee').rows] };

describe('it goes in where the caret is', () => {
  it.each<[string, TextBlock[], number, TextBlock[], string[]]>([
    ['one paragraph goes into the line', [line('voorna')], 5, [line('MID')], ['paragraph: voorMIDna']],
    ['more end and begin one', [line('voorna')], 5, [line('een'), line('twee')], ['paragraph: vooreen', 'paragraph: tweena']],
    ['paragraphs in an item are items', [list], 4, [line('X'), line('Y')], ['bullets: eX / Yen / twee']],
    ['a list in an empty line is that list', [], 1, [list], ['bullets: een / twee']],
    ['in a cell all is one paragraph', [grid], 5, [line('X'), list], ['table: aX\neen\ntwee / b']],
  ])('%s', (_, text, at, pasted, expected) => {
    const state = EditorState.create({ doc: toDoc(text) });
    const here = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
    const { doc } = here.apply(here.tr.replaceSelection(sliceOf(pasted, here)));
    doc.check();
    expect(told(fromDoc(doc))).toEqual(expected);
  });

  it('what is pasted is what a letter can hold', () => {
    for (const html of Object.values(pastes).filter((one) => typeof one === 'string')) {
      const read = readClipboard(html, '');
      const doc = toDoc(read);
      doc.check();
      expect(isSame(fromDoc(doc), read)).toBe(true);
    }
  });
});
