import type { PlaceholderCard, WordingFlaw } from '../../ipc/bindings';
import { sayWording } from '../../words/wording';
import { tokens } from './reading';

/** Of shorter words too many are alike. */
const SHORT = 5;

/** A way to mend a text: what the button says, and what the text becomes. */
export interface Mend {
  label: string;
  text: string;
}

/** The mends that can be told from a flaw alone; none when only the writer knows. */
export function mendsOf(flaw: WordingFlaw, text: string, placeholders: readonly PlaceholderCard[]): Mend[] {
  const words = sayWording.flaw;
  if (flaw.kind === 'unknown_name') {
    const meant = nearest(flaw.word, placeholders);
    return meant === undefined ? [] : [{ label: words.meant(meant.label), text: renamed(text, flaw.word, meant.name) }];
  }
  if (flaw.kind === 'mixed_address') return bothForms(flaw.word).flatMap((forms) => replaced(text, flaw.word, forms).map((mended) => ({ label: words.write(forms), text: mended })));
  if (flaw.kind === 'missing_element') {
    const lost = placeholders.find(({ label }) => label === flaw.word);
    return lost === undefined ? [] : [{ label: words.add(lost.label), text: `${text.trimEnd()} {{ ${lost.name} }}`.trimStart() }];
  }
  return [];
}

/** The value that somebody meant who wrote this name; `undefined` when none is like it. */
export function nearest(word: string, placeholders: readonly PlaceholderCard[]): PlaceholderCard | undefined {
  const wanted = plain(word);
  if (wanted === '') return undefined;
  const found = placeholders.map((card) => ({ card, off: Math.min(...[plain(card.name), ...beginnings(plain(card.label), wanted.length)].map((like) => distance(wanted, like))) }));
  const best = found.toSorted((one, other) => one.off - other.off)[0];
  return best !== undefined && best.off <= Math.max(1, Math.floor(wanted.length / 3)) ? best.card : undefined;
}

/** What a label is called in full, and how its words begin: who writes `telefoon` means the number. */
function beginnings(label: string, length: number): string[] {
  return [label, ...(length < SHORT ? [] : label.split(' ').filter((word) => word.length >= SHORT).map((word) => word.slice(0, length)))];
}

/** A name is changed where it is used, and nowhere in the words between. */
function renamed(text: string, from: string, to: string): string {
  const name = new RegExp(`(?<![\\w.'"])${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`, 'g');
  return tokens(text).map((token) => (token.kind === 'words' || token.kind === 'forms' ? token.text : token.text.replace(name, to))).join('');
}

const FORMS: Record<string, readonly string[]> = {
  u: ['[u|je]', '[u|jou]'], uw: ['[uw|je]'], uzelf: ['[uzelf|jezelf]'],
  je: ['[u|je]', '[uw|je]'], jij: ['[u|jij]'], jou: ['[u|jou]'], jouw: ['[uw|jouw]'], jezelf: ['[uzelf|jezelf]'],
};

/** The pairs of forms that a word can belong to, with a capital when it has one. */
function bothForms(word: string): readonly string[] {
  const forms = FORMS[word.toLowerCase()] ?? [];
  const isCapital = word !== word.toLowerCase();
  return isCapital ? forms.map((pair) => pair.replace(/(?<=[[|])./g, (letter) => letter.toUpperCase())) : forms;
}

/** The text with the first such word outside the signs replaced; none when it stands nowhere. */
function replaced(text: string, word: string, by: string): string[] {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u');
  for (const token of tokens(text)) {
    const at = token.kind === 'words' ? token.text.search(whole) : -1;
    if (at >= 0) return [text.slice(0, token.from + at) + by + text.slice(token.from + at + word.length)];
  }
  return [];
}

/** Lower case, without accents, with single spaces for what joins words. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s_-]+/g, ' ').trim();
}

/** How many letters must change, come or go to make one word of the other; neighbours that changed places count once. */
function distance(one: string, other: string): number {
  let [before, above]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      const least = Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (isSame ? 0 : 1));
      const isTurned = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      line.push(isTurned ? Math.min(least, (before[at - 2] ?? 0) + 1) : least);
    }
    [before, above] = [above, line];
  }
  return above[other.length] ?? 0;
}
