/** The words of one paragraph as they come out of markup, with its meaningless spaces and its breaks. */
import { joined, words, type Piece, type TextBlock } from './text';
import { clean } from './plain';

/** A break that was meant, as a line feed in markup is only a space. */
export const BREAK = '\u2028';

/** The lines of what was read, spaces tidied: two breaks in a row make two paragraphs of it. */
export function tidy(read: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  let line: Piece[] = [];
  let wasBreak = false;
  for (const part of read.flatMap(atBreaks)) {
    const isSpace = part.text.trim() === '';
    if (part.text !== BREAK) line.push(part);
    else if (wasBreak) {
      found.push(line);
      line = [];
    } else line.push(words('\n'));
    if (!isSpace || part.text === BREAK) wasBreak = part.text === BREAK;
  }
  return [...found, line].map(trimmed).filter((pieces) => pieces.length > 0);
}

/** All blocks as the pieces of one line, for a place that holds no more than that. */
export function flat(blocks: readonly TextBlock[]): Piece[] {
  const lines = blocks.flatMap(({ rows }) => rows.map((cells) => cells.flatMap((pieces, at) => (at > 0 ? [words(' '), ...pieces] : pieces))));
  return joined(lines.flatMap((pieces, at) => (at > 0 ? [words('\n'), ...pieces] : pieces)));
}

function atBreaks(piece: Piece): Piece[] {
  const text = clean(piece.text.replace(/[ \t\r\n\f]+/g, ' '));
  return text.split(/(\u2028)/).filter((part) => part !== '').map((part) => ({ ...piece, text: part }));
}

/** Spaces that follow a space, and those at either end of a line, are none. */
function trimmed(line: readonly Piece[]): Piece[] {
  const pieces = joined(withoutTrailing(withoutLeading(line)));
  return pieces.every(({ text }) => text.trim() === '') ? [] : withoutBreaksAtEnds(pieces);
}

function withoutLeading(line: readonly Piece[]): Piece[] {
  let atSpace = true;
  return line.map((piece) => {
    const text = atSpace ? piece.text.replace(/^[ \u00A0]+/, '') : piece.text;
    if (text !== '') atSpace = /[ \u00A0\n]$/.test(text);
    return { ...piece, text };
  });
}

function withoutTrailing(line: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let atEnd = true;
  for (const piece of line.toReversed()) {
    const text: string = atEnd ? piece.text.replace(/[ \u00A0]+$/, '') : piece.text;
    if (text !== '') atEnd = text.startsWith('\n');
    found.push({ ...piece, text });
  }
  return found.toReversed();
}

function withoutBreaksAtEnds(line: readonly Piece[]): Piece[] {
  const first = line[0];
  const last = line.at(-1);
  if (first?.kind === 'text' && first.text.startsWith('\n')) return withoutBreaksAtEnds(joined([{ ...first, text: first.text.slice(1) }, ...line.slice(1)]));
  if (last?.kind === 'text' && last.text.endsWith('\n')) return withoutBreaksAtEnds(joined([...line.slice(0, -1), { ...last, text: last.text.slice(0, -1) }]));
  return [...line];
}
