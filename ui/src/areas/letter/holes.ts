/** Holes in the text of a letter: values that are missing, and values that are being typed again. */
import type { Piece, TextBlock } from '../../ipc/bindings';
import { pieces } from '../../parts/rich/text';

/** The text with the value of a field as a hole, so that it can be typed again where it stands. */
export function mended(content: readonly TextBlock[], field: string | null): readonly TextBlock[] {
  if (field === null) return content;
  return content.map((block) => ({ ...block, rows: block.rows.map((cells) => cells.map((line) => line.map((piece) => (piece.kind === 'fill' && piece.field === field ? { ...piece, kind: 'gap' as const } : piece)))) }));
}

/** The text without what the writer is asked for, which stands in it as a hole until there is a text. */
export function withoutPrompt(content: readonly TextBlock[]): TextBlock[] {
  const isPrompt = ({ kind, name }: Piece) => kind === 'gap' && name?.startsWith('block.') === true;
  return content.filter((block) => !pieces([block]).some(isPrompt));
}

/** The text has a value of the field. */
export function hasValue(content: readonly TextBlock[], field: string): boolean {
  return pieces(content).some((piece) => piece.kind === 'fill' && piece.field === field);
}

/** The text lacks the value of the field. */
export function hasHole(content: readonly TextBlock[], field: string): boolean {
  return pieces(content).some((piece) => piece.kind === 'gap' && piece.field === field);
}
