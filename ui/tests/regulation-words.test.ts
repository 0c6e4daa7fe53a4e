import { beforeEach, describe, expect, test } from 'vitest';
import { differing } from '../src/areas/regulation/difference';
import { clauseNumber, dayOf, joined, keyed, movedRows, movedUp, read } from '../src/areas/regulation/sheet';
import { Typing } from '../src/areas/regulation/typing.svelte';
import type { Example, FieldKind, FormField, RegulationSheet, SentencePart } from '../src/ipc/bindings';
import { faultOf } from '../src/parts/faults.svelte';
import { regulation as en } from '../src/words/en/regulation';
import { regulation as nl } from '../src/words/nl/regulation';
import { tongue } from '../src/words/say.svelte';

beforeEach(() => {
  tongue.language = 'nl';
});

const field = (name: string, kind: FieldKind, value: string): FormField => ({
  name, label: name, hint: null, kind, value, required: false, may_not_apply: false, not_applicable: false,
  options: [['a', 'klager'], ['b', 'beklaagde'], ['c', 'getuige']].map(([code = '', label = '']) => ({ value: code, label, barred: null, unwise: null })),
});

describe('a sentence on paper', () => {
  test.each<[FieldKind, string, string]>([
    ['choice', 'b', 'beklaagde'], ['choice', 'gone', 'gone'], ['many', 'a', 'klager'], ['many', 'a,b', 'klager en beklaagde'], ['many', 'a, b,c', 'klager, beklaagde en getuige'],
    ['yes_no', 'yes', 'ja'], ['yes_no', 'no', 'nee'], ['yes_no', '', ''], ['day', '2027-01-03', '03-01-2027'], ['number', '30', '30'], ['line', 'De raad', 'De raad'],
  ])('a %s of "%s" reads as "%s"', (kind, value, text) => {
    expect(read(field('x', kind, value))).toBe(text);
  });

  test('joins words and blanks; what the office says of a blank goes before its label; an empty blank is seen', () => {
    const parts: SentencePart[] = [
      { text: 'De ', field: null }, { text: '', field: field('who', 'choice', 'a') }, { text: ' schrijft aan ', field: null },
      { text: 'de beklaagde', field: field('to', 'choice', 'b') }, { text: ' binnen ', field: null }, { text: '', field: field('count', 'number', '') }, { text: ' dagen.', field: null },
    ];
    expect(joined(parts)).toBe('De klager schrijft aan de beklaagde binnen … dagen.');
  });

  test('a blank keeps its key when words come before it, also when it stands there twice', () => {
    const blank = { text: '', field: field('who', 'choice', 'a') };
    const keys = (parts: SentencePart[]) => keyed(parts).filter(({ part }) => part.field !== null).map(({ key }) => key);
    expect(keys([blank, blank])).toEqual(keys([{ text: 'Daarna ', field: null }, blank, { text: ' of ', field: null }, blank]));
    expect(new Set(keyed([blank, blank, { text: 'a', field: null }, { text: 'a', field: null }]).map(({ key }) => key)).size).toBe(4);
  });
});

test('rules that are only counted mean another rule when one above them goes', () => {
  const sheet = { sections: [{ rules: ['remark.0', 'remark.1', 'remark.2', 'term.decision'].map((path) => ({ path })) }] } as unknown as RegulationSheet;
  expect([movedUp(sheet, 'remark.1'), movedUp(sheet, 'term.decision')]).toEqual([['remark.1', 'remark.2'], ['term.decision']]);
});

test.each([
  ['Artikel 6.1 Behandeling van de klacht', '6.1'], ['Article 9 Registration', '9'], ['4.1', '4.1'], ['Art. 3a Termijnen', '3a'], ['§ 2:5 Horen', '2:5'],
  ['Wel of niet in behandeling nemen', 'Wel of niet in behandeling nemen'], ['', ''],
])('the clause "%s" is shown as "%s"', (heading, shown) => expect(clauseNumber(heading)).toBe(shown));

test.each([['2027-01-03', '2027-01-03'], ['3-1-2027', '2027-01-03'], ['03-01-2027', '2027-01-03'], ['gisteren', null], ['', null]])('"%s" is the day %s', (text, day) => expect(dayOf(text)).toBe(day));

describe('what differs between two wordings', () => {
  test.each([
    ['binnen 4 weken na ontvangst', 'binnen 30 dagen na ontvangst', '4 weken ', '30 dagen '],
    ['binnen 4 weken', 'binnen 4 weken en 2 dagen', '', 'en 2 dagen'],
    ['wij horen wij horen', 'wij horen', 'wij horen', ''],
    ['a b', 'c d', 'a b', 'c d'],
    ['', 'nieuw', '', 'nieuw'],
  ])('"%s" and "%s"', (was, is, gone, come) => {
    const found = differing(was, is);
    expect([found.was.differs, found.is.differs]).toEqual([gone, come]);
    for (const [text, pieces] of [[was, found.was], [is, found.is]] as const) expect((pieces.before + pieces.differs + pieces.after).trim()).toBe(text);
  });
});

describe('rows of the example that an edit moved', () => {
  const example = (days: (string | null)[], received_on = '2027-01-04'): Example => ({
    received_on, unreadable: false, rows: days.map((day, index) => ({ day, text: '', sub: '', kind: 'act', path: `term.${index}` })),
  });
  test('tell where they were; a day that first became known, or another day of receipt, moved nothing', () => {
    expect([...movedRows(example(['2027-01-07', null, '2027-02-01']), example(['2027-01-07', '2027-01-20', '2027-02-08']))]).toEqual([['term.2 act', '2027-02-01']]);
    expect(movedRows(example(['2027-01-07']), example(['2027-01-08'], '2027-01-05')).size).toBe(0);
    expect(movedRows(undefined, example(['2027-01-08'])).size).toBe(0);
  });
});

describe('what is typed', () => {
  test('a refusal of an older value says nothing of a newer one', () => {
    const typing = new Typing();
    typing.type('term.a', 'count', '0');
    typing.type('term.a', 'count', '12');
    typing.refuse('term.a', 'count', '0', faultOf('value', 'out_of_bounds'));
    expect([typing.fault('term.a', 'count'), typing.isRefused('term.a'), typing.pending().map(({ value }) => value)]).toEqual([undefined, false, ['12']]);
    typing.refuse('term.a', 'count', '12', faultOf('value', 'out_of_bounds'));
    expect([typing.fault('term.a', 'count')?.code, typing.isRefused('term.a'), typing.isRefused('term'), typing.pending()]).toEqual(['out_of_bounds', true, false, []]);
    typing.forget('term.a');
    expect([typing.isRefused('term.a'), typing.shown('term.a', field('count', 'number', '30'))]).toEqual([false, '30']);
  });
});

test('English is not Dutch left behind', () => {
  const english = new Map(texts(en));
  expect(texts(nl).filter(([path, text]) => english.get(path) === text && !/^(later|Tip|Was)$/.test(text))).toEqual([]);
  expect([...english.keys()]).toEqual(texts(nl).map(([path]) => path));
});

test('every kind of bad file that the office names has a sentence in both languages', () => {
  const kinds = ['unreadable', 'no_regulation', 'newer_schema', 'unknown_clause', 'duplicate_id', 'never_met', 'no_length', 'undeclared', 'empty', 'too_many', 'too_long'];
  for (const words of [nl, en]) for (const kind of kinds) expect(words.trouble.bad[kind]?.({ name: 'x' })).toMatch(/\.$/);
});

/** Every plain string of a language with its path. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? texts(value, here) : [];
  });
}
