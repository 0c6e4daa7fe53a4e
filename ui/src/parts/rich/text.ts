/** The text of a letter as it crosses the wire, and its normal form. */
import type { Piece, PieceStyle, PlaceholderCard, TextBlock, TextKind } from '../../ipc/bindings';

export type { Piece, PieceStyle, TextBlock, TextKind };

/** A value of the dossier that can be put into the text. */
export type Placeholder = PlaceholderCard;

/** Own words. */
export function words(text: string, style: PieceStyle = 'plain'): Piece {
  return { kind: 'text', style, text, name: null, field: null };
}

/** The style that is this strong and this emphatic. */
export function styleOf({ strong, emphasis }: { strong: boolean; emphasis: boolean }): PieceStyle {
  if (strong && emphasis) return 'strong_emphasis';
  if (strong) return 'strong';
  return emphasis ? 'emphasis' : 'plain';
}

export function isStrong({ style }: Pick<Piece, 'style'>): boolean {
  return style === 'strong' || style === 'strong_emphasis';
}

export function isEmphasis({ style }: Pick<Piece, 'style'>): boolean {
  return style === 'emphasis' || style === 'strong_emphasis';
}

/** Neighbouring words of one style are one piece, and words that say nothing are none. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.kind === 'text' && piece.text === '') continue;
    if (piece.kind === 'text' && last?.kind === 'text' && last.style === piece.style) found[found.length - 1] = words(last.text + piece.text, last.style);
    else found.push(piece);
  }
  return found;
}

/**
 * The one way in which a text is written down: pieces joined, rows of a table equally long, and no empty paragraphs or
 * items, as the letter has its own space between them.
 */
export function normal(content: readonly TextBlock[]): TextBlock[] {
  return content.map(normalBlock).filter(({ rows }) => rows.length > 0);
}

function normalBlock({ kind, headed, rows }: TextBlock): TextBlock {
  const tidy = rows.map((cells) => cells.map(joined));
  if (kind !== 'table') return { kind, headed: false, rows: tidy.filter((cells) => cells.some((pieces) => pieces.length > 0)) };
  const width = Math.max(0, ...tidy.map((cells) => cells.length));
  return { kind, headed, rows: width === 0 ? [] : tidy.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => [])]) };
}

/** The same text, once both are in normal form. */
export function isSame(one: readonly TextBlock[], other: readonly TextBlock[]): boolean {
  return one === other || JSON.stringify(normal(one).map(inOrder)) === JSON.stringify(normal(other).map(inOrder));
}

/** Objects from elsewhere may hold their keys in another order. */
function inOrder({ kind, headed, rows }: TextBlock): unknown[] {
  return [kind, headed, rows.map((cells) => cells.map((pieces) => pieces.map((piece) => [piece.kind, piece.style, piece.text, piece.name, piece.field])))];
}

/** Every piece, in reading order. */
export function pieces(content: readonly TextBlock[]): Piece[] {
  return content.flatMap(({ rows }) => rows.flat(2));
}
