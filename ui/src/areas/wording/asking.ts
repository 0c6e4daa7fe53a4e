/** Choosing a value while one types in a plain text: after `{{`, or when it is asked for. */
import type { Asking } from '../../parts/rich/offers';

const LONGEST = 40;
const BRACES = '{{';

/** What is being looked for at the caret after a change of the text; `null` when nothing is. */
export function askingAt(text: string, caret: number, before: Asking | null): Asking | null {
  const from = before !== null && !before.braced ? before.from : text.lastIndexOf(BRACES, caret - BRACES.length);
  const isBraced = before === null || before.braced;
  if (from < 0 || caret < from) return null;
  const typed = text.slice(from, caret);
  if (typed.length > LONGEST || /[}\n]/.test(typed)) return null;
  const query = (isBraced ? typed.slice(BRACES.length) : typed).trimStart();
  return { from, to: caret, query, braced: isBraced, at: before?.query === query ? before.at : 0 };
}

/** Begins to ask at the caret, without braces. */
export function askedFor(caret: number): Asking {
  return { from: caret, to: caret, query: '', braced: false, at: 0 };
}

/** What a chosen value takes the place of: what was typed to find it, and the rest of a value that already stood there. */
export function placeOf(text: string, asking: Asking): { from: number; to: number } {
  const rest = asking.braced ? (/^[\w.]*[ \t]*\}\}/.exec(text.slice(asking.to))?.[0].length ?? 0) : 0;
  return { from: asking.from, to: asking.to + rest };
}

/** Where a line of a text begins and ends; lines count from 1. */
export function lineOf(text: string, line: number): { from: number; to: number } {
  const lines = text.split('\n');
  const wanted = Math.min(Math.max(line, 1), lines.length) - 1;
  const from = lines.slice(0, wanted).reduce((sum, { length }) => sum + length + 1, 0);
  return { from, to: from + (lines[wanted]?.length ?? 0) };
}
