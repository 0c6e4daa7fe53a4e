import { describe, expect, test } from 'vitest';
import { moved, selectedIn, slices, withRange } from '../src/areas/hearing/ranges';
import type { TextRange } from '../src/ipc/bindings';

const TEXT = 'Buurman Post zag het. Mevrouw Post ook.';
const of = (words: string, text = TEXT): TextRange => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
const said = (ranges: readonly TextRange[], text = TEXT) => ranges.map(({ from, to }) => text.slice(from, to));

describe('a range more', () => {
  test.each<[string, TextRange[], TextRange, string[]]>([
    ['stands by itself', [], of('Post'), ['Post']], ['has no spaces around it', [], of(' zag '), ['zag']], ['of spaces is none', [of('zag')], of(' '), ['zag']],
    ['comes in the order of the text', [of('Mevrouw')], of('Buurman'), ['Buurman', 'Mevrouw']], ['joins the one that it overlaps', [of('Buurman Post')], of('Post zag'), ['Buurman Post zag']],
    ['joins the one that it touches', [of('Buur')], of('man'), ['Buurman']], ['joins two', [of('Buurman'), of('zag')], of('man Post z'), ['Buurman Post zag']],
  ])('%s', (_, ranges, range, expected) => expect(said(withRange(ranges, range, TEXT))).toEqual(expected));
});

describe('after typing', () => {
  const after = (from: string, to: string, ranges: TextRange[]) => said(moved(ranges, from, to), to);
  test.each<[string, string, string[]]>([
    ['before it', 'Dus: Buurman Post zag het. Mevrouw Post ook.', ['Post zag']], ['behind it', 'Buurman Post zag het. Mevrouw Post ook, en ik.', ['Post zag']], ['within it', 'Buurman Post en Bos zag het. Mevrouw Post ook.', ['Post en Bos zag']],
    ['right before it', 'Buurman K. Post zag het. Mevrouw Post ook.', ['Post zag']], ['right behind it', 'Buurman Post zag alles van het. Mevrouw Post ook.', ['Post zag']], ['all of it away', 'Buurman het. Mevrouw Post ook.', []],
    ['its end away', 'Buurman Post het. Mevrouw Post ook.', ['Post']], ['its beginning away', 'zag het. Mevrouw Post ook.', ['zag']], ['everything away', '', []], ['nothing', TEXT, ['Post zag']],
  ])('%s', (_, text, expected) => expect(after(TEXT, text, [of('Post zag')]).map((one) => one.trim())).toEqual(expected));

  test('at any place every range stays within the text, in order, and what was withheld and stands there still is withheld', () => {
    const ranges = [of('Buurman Post'), of('Mevrouw Post')];
    for (let at = 0; at <= TEXT.length; at += 1) {
      for (let gone = 0; gone <= TEXT.length - at; gone += 1) {
        for (const put of ['', 'x', 'Post ']) {
          const text = TEXT.slice(0, at) + put + TEXT.slice(at + gone);
          const now = moved(ranges, TEXT, text);
          now.forEach(({ from, to }, index) => {
            expect(0 <= from && from < to && to <= text.length, `${at} ${gone} ${put}`).toBe(true);
            expect(from, `${at} ${gone} ${put}`).toBeGreaterThanOrEqual(index === 0 ? 0 : (now[index - 1]?.to ?? 0) - put.length);
          });
          // What no key touched is as it was.
          const untouched = ranges.filter(({ from, to }) => to < at || from > at + gone).map(({ from, to }) => TEXT.slice(from, to));
          expect(said(now, text), `${at} ${gone} ${put}`).toEqual(expect.arrayContaining(untouched));
        }
      }
    }
  });
});

test('a text is cut at its ranges, and nothing of it is lost', () => {
  const ranges = [of('Buurman Post'), of('ook.')];
  expect(slices(TEXT, ranges)).toEqual([{ text: 'Buurman Post', marked: true }, { text: ' zag het. Mevrouw Post ', marked: false }, { text: 'ook.', marked: true }]);
  expect(slices(TEXT, [])).toEqual([{ text: TEXT, marked: false }]);
  expect(slices('', [])).toEqual([]);
});

describe('a selection', () => {
  const place = (html: string) => {
    document.body.innerHTML = `<p id="in">${html}</p><p id="out">elders</p>`;
    return document.getElementById('in') as HTMLElement;
  };
  const text = (element: Element | null, at = 0) => element?.childNodes[at] as Text;

  test('is counted from the beginning of the text, across its pieces', () => {
    const element = place('een <span>twee</span> drie');
    getSelection()?.setBaseAndExtent(text(element.querySelector('span')), 1, text(element, 2), 3);
    expect(selectedIn(element)).toEqual({ from: 5, to: 11 });
  });

  test('of nothing, or partly outside, is none', () => {
    const element = place('een twee');
    getSelection()?.setBaseAndExtent(text(element), 2, text(element), 2);
    expect(selectedIn(element)).toBeNull();
    getSelection()?.setBaseAndExtent(text(element), 2, text(document.getElementById('out')), 2);
    expect(selectedIn(element)).toBeNull();
    getSelection()?.removeAllRanges();
    expect(selectedIn(element)).toBeNull();
  });
});
