/** Parts of a text, in UTF-16 units as the window counts them: in order, none empty, none touching another. */
import type { TextRange } from '../../ipc/bindings';

/** A piece of a text, inside one of its ranges or beside them. */
export interface Slice {
  text: string;
  marked: boolean;
}

/** The ranges with one more; what touches becomes one. Spaces around a selection are no part of it. */
export function withRange(ranges: readonly TextRange[], { from, to }: TextRange, text: string): TextRange[] {
  const picked = text.slice(from, to);
  const start = from + picked.length - picked.trimStart().length;
  const end = to - (picked.length - picked.trimEnd().length);
  if (start >= end) return [...ranges];
  const touching = ranges.filter((one) => one.from <= end && one.to >= start);
  const joined = { from: Math.min(start, ...touching.map((one) => one.from)), to: Math.max(end, ...touching.map((one) => one.to)) };
  return [...ranges.filter((one) => !touching.includes(one)), joined].toSorted((one, other) => one.from - other.from);
}

/** The ranges as they lie after the text was changed in one place: what was typed within one belongs to it. */
export function moved(ranges: readonly TextRange[], before: string, after: string): TextRange[] {
  if (ranges.length === 0) return [];
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const gone = before.length - tail;
  const by = after.length - before.length;
  const start = (at: number) => (at <= head ? at : at >= gone ? at + by : head);
  const end = (at: number) => (at <= head ? at : at >= gone ? at + by : after.length - tail);
  return ranges.map(({ from, to }) => ({ from: from === head && gone === head ? from + by : start(from), to: end(to) })).filter(({ from, to }) => from < to);
}

/** The text in pieces, in order. */
export function slices(text: string, ranges: readonly TextRange[]): Slice[] {
  const found: Slice[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    if (from > at) found.push({ text: text.slice(at, from), marked: false });
    found.push({ text: text.slice(Math.max(from, at), to), marked: true });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

/** What is selected within an element, counted in its text; `null` when that is nothing or lies partly outside. */
export function selectedIn(element: HTMLElement): TextRange | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return { from, to: from + range.toString().length };
}
