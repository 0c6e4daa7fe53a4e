/** A sentence around the words that differ. */
export interface Pieces {
  before: string;
  differs: string;
  after: string;
}

/** Two wordings of one rule, each with the words that the other does not have in the middle. */
export function differing(was: string, is: string): { was: Pieces; is: Pieces } {
  const [old, now] = [wordsOf(was), wordsOf(is)];
  const most = Math.min(old.length, now.length);
  const isSame = (one: string | undefined, other: string | undefined) => one?.trimEnd() === other?.trimEnd();
  let first = 0;
  while (first < most && isSame(old[first], now[first])) first++;
  let last = 0;
  while (last < most - first && isSame(old[old.length - 1 - last], now[now.length - 1 - last])) last++;
  return { was: cut(old, first, last), is: cut(now, first, last) };
}

/** Words with the space that follows them, so that joining gives the sentence back. */
function wordsOf(sentence: string): string[] {
  return sentence.match(/\S+\s*/g) ?? [];
}

function cut(words: string[], first: number, last: number): Pieces {
  const end = words.length - last;
  return { before: words.slice(0, first).join(''), differs: words.slice(first, end).join(''), after: words.slice(end).join('') };
}
