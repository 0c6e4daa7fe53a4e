import { beforeEach, describe, expect, test } from 'vitest';
import { askedFor, askingAt, lineOf, placeOf } from '../src/areas/wording/asking';
import { mendsOf, nearest } from '../src/areas/wording/mend';
import { read, tokens, valuesIn } from '../src/areas/wording/reading';
import type { PlaceholderCard, WordingFlaw } from '../src/ipc/bindings';
import { wording as en } from '../src/words/en/wording';
import { wording as nl } from '../src/words/nl/wording';
import { tongue } from '../src/words/say.svelte';

beforeEach(() => {
  tongue.language = 'nl';
});

const cards: PlaceholderCard[] = [['number', 'nummer van de klacht'], ['received_on', 'datum van ontvangst'], ['phone', 'telefoonnummer van de praktijk'], ['decision_by', 'uiterste datum']].map(([name = '', label = '']) => ({ name, label, text: 'x', field: null }));

describe('the signs of a text', () => {
  test.each([
    '', 'Gewone woorden.', 'a {{ b }} c', '{% if a %}x{% else %}y{% endif %}', '[uw|je] en [geen] en [a|', '{{ niet af', 'een }} los', '{# stil #}x', '{% for a in b %}\n- {{ a }}\n{% endfor %}', '[a|{{ b }}]', '{{{{ }}', '%} {%',
  ])('of "%s" are together the text', (text) => {
    const pieces = tokens(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.every(({ from, text: piece }) => text.startsWith(piece, from))).toBe(true);
  });

  test.each([
    ['Op {{ received_on }}.', 'u', 'Op datum van ontvangst.'],
    ['Op {{ onbekend }}.', 'u', 'Op onbekend.'],
    ['[Hebt u|Heb je] een vraag?', 'u', 'Hebt u een vraag?'],
    ['[Hebt u|Heb je] een vraag?', 'je', 'Heb je een vraag?'],
    ['{% if a %}de{% elif b %}het{% else %}[uw|je]{% endif %} klacht', 'u', '‹de | het | uw› klacht'],
    ['Zie:\n\n{% for item in items %}\n- {{ item }}\n{% endfor %}\n', 'u', 'Zie:\n\n‹- item\n›'],
    ['## Ons voorstel\nTekst', 'u', 'Ons voorstel\nTekst'],
    ['artikel [2] en C# 3', 'u', 'artikel [2] en C# 3'],
  ] as const)('"%s" reads with %s as "%s"', (text, form, expected) => {
    expect(read(text, form, cards).map((piece) => piece.text).join('')).toBe(expected);
  });

  test('what is bold and what is a heading is strong, a value between as well', () => {
    const strong = (text: string) => read(text, 'u', cards).filter((piece) => piece.strong).map((piece) => piece.text).join('');
    expect([strong('Op **{{ number }} dus** hier'), strong('# Kop {{ number }}\nen tekst')]).toEqual(['nummer van de klacht dus', 'Kop nummer van de klacht']);
  });
});

describe('the legend of a text that is being written', () => {
  test('says what each value is called, once; what has no such name is told elsewhere', () => {
    const text = 'Nummer {{ number }} en {{number}} van {{ received_on }}, {{ nobody }} [u|je]';
    expect(valuesIn(text, cards)).toEqual([{ sign: '{{ number }}', label: 'nummer van de klacht' }, { sign: '{{ received_on }}', label: 'datum van ontvangst' }]);
  });
});

describe('the value that was meant', () => {
  test.each([
    ['nummer', 'number'], ['Number', 'number'], ['numebr', 'number'], ['recieved_on', 'received_on'], ['decisionby', 'decision_by'], ['datum van ontvangst', 'received_on'], ['telefon', 'phone'], ['telefoonnummer', 'phone'],
    ['wie', undefined], ['', undefined], ['x', undefined], ['volstrekt_anders', undefined],
  ])('by "%s" is %s', (word, name) => {
    expect(nearest(word, cards)?.name).toBe(name);
  });
});

describe('a mend', () => {
  const flaw = (kind: WordingFlaw['kind'], word: string): WordingFlaw => ({ kind, word, line: null, fatal: false });
  const mended = (kind: WordingFlaw['kind'], word: string, text: string) => mendsOf(flaw(kind, word), text, cards).map((mend) => mend.text);

  test.each([
    ['unknown_name', 'nummer', 'Het nummer is {{ nummer }}{% if nummer %} (nummer){% endif %}.', ['Het nummer is {{ number }}{% if number %} (nummer){% endif %}.']],
    ['unknown_name', 'nummer', '{{ nummers }} {{ nummer }}', ['{{ nummers }} {{ number }}']],
    ['unknown_name', '', '{{ number.x }}', []],
    ['mixed_address', 'je', 'Meisje, wij bellen je.', ['Meisje, wij bellen [u|je].', 'Meisje, wij bellen [uw|je].']],
    ['mixed_address', 'Uw', '[uw|je] en Uw', ['[uw|je] en [Uw|Je]']],
    ['mixed_address', 'u', '{{ u }} [hebt u|heb je]', []],
    ['missing_element', 'datum van ontvangst', 'Dank u. ', ['Dank u. {{ received_on }}']],
    ['missing_element', 'datum van ontvangst', '', ['{{ received_on }}']],
    ['missing_element', 'iets anders', 'Dank.', []],
    ['too_much', '', 'x', []],
  ] as const)('of %s "%s" in "%s"', (kind, word, text, expected) => {
    expect(mended(kind, word, text)).toEqual(expected);
  });
});

describe('looking for a value', () => {
  test.each([
    ['Op {{', 5, { from: 3, query: '' }], ['Op {{ rec', 9, { from: 3, query: 'rec' }], ['Op {{ a }} {{b', 14, { from: 11, query: 'b' }], ['{{ datum van', 12, { from: 0, query: 'datum van' }],
    ['Op {', 4, null], ['Op {{ rec }} x', 14, null], ['{{ a\nb', 6, null], [`{{ ${'a'.repeat(60)}`, 63, null], ['Op {{ rec', 3, null],
  ])('in "%s" at %d', (text, caret, expected) => {
    const asking = askingAt(text, caret, null);
    expect(asking === null ? null : { from: asking.from, query: asking.query }).toEqual(expected);
  });

  test('that was asked for goes on behind the caret until a line or a brace ends it', () => {
    const asked = askedFor(4);
    expect([askingAt('Bel num', 7, asked)?.query, askingAt('Bel', 3, asked), askingAt('Bel \n', 5, asked), askingAt('Bel }', 5, asked)]).toEqual(['num', null, null, null]);
  });

  test.each([
    ['{{ rec }} x', 6, { from: 0, to: 9 }], ['{{ received_on }}', 5, { from: 0, to: 17 }], ['{{ rec x }}', 6, { from: 0, to: 6 }], ['{{ rec', 6, { from: 0, to: 6 }],
  ])('"%s" at %d gives its place to what is chosen', (text, caret, place) => {
    expect(placeOf(text, askingAt(text, caret, null)!)).toEqual(place);
  });

  test.each([[1, 'een'], [2, 'twee'], [3, ''], [0, 'een'], [99, '']])('line %d', (line, expected) => {
    const text = 'een\ntwee\n';
    const { from, to } = lineOf(text, line);
    expect(text.slice(from, to)).toBe(expected);
  });
});

test('no Dutch is left behind in English', () => {
  const texts = (words: object): string[] => Object.values(words).flatMap((word: unknown) => (typeof word === 'string' ? [word] : typeof word === 'object' && word !== null ? texts(word) : []));
  const dutch = new Set(texts(nl));
  expect(texts(en).filter((text) => dutch.has(text) && text !== '')).toEqual([]);
});
