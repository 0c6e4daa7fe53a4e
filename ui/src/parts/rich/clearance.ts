/** Room for what floats around a text that is being written. */
import type { EditorView } from 'prosemirror-view';

/** Between the buttons and the words, in pixels. */
export const GAP = 8;

/** Pixels for a length in letters: what floats grows with them. */
export function rem(length: number): number {
  return length * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}

/**
 * Scrolls a text out from under its buttons, which stick to the top of what scrolls: its head while that is in sight,
 * the line with the caret when the head is not. The browser does nothing of the kind for what floats.
 */
export function clear(bar: HTMLElement, text: HTMLElement, view: EditorView): void {
  const scroller = scrollerOf(text);
  const { top } = text.getBoundingClientRect();
  const isHeadInSight = top >= scroller.getBoundingClientRect().top;
  const head = isHeadInSight ? top : view.coordsAtPos(view.state.selection.head).top;
  const covered = bar.getBoundingClientRect().bottom + GAP - head;
  if (covered > 0) scroller.scrollTop -= covered;
}

function scrollerOf(node: HTMLElement): Element {
  let above = node.parentElement;
  while (above !== null && !/auto|scroll/.test(getComputedStyle(above).overflowY)) above = above.parentElement;
  return above ?? document.documentElement;
}
