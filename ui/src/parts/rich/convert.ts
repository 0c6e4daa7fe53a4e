/** From the wire's text to the document that is written in, and back, without loss. */
import type { Mark, Node } from 'prosemirror-model';
import { marks, nodes, schema } from './schema';
import { isEmphasis, isStrong, normal, styleOf, words, type Piece, type TextBlock, type TextKind } from './text';

/** The document of a text. One cannot write beside a table, so that a line to write on follows it. */
export function toDoc(content: readonly TextBlock[]): Node {
  const blocks = normal(content).map(block);
  const needsLine = blocks.length === 0 || blocks.at(-1)?.type === nodes.table;
  return nodes.doc.create(null, needsLine ? [...blocks, nodes.paragraph.create()] : blocks);
}

/** The text of a document, in normal form: what was begun and left empty is not in it. */
export function fromDoc(doc: Node): TextBlock[] {
  return normal(doc.children.map((node) => ({ kind: node.type.name as TextKind, headed: isHead(node), rows: rowsOf(node) })));
}

/** The pieces of one line as inline nodes. */
export function inline(pieces: readonly Piece[]): Node[] {
  return pieces.flatMap((piece) => {
    const worn = marksOf(piece);
    if (piece.kind !== 'text') return [nodes.value.create({ kind: piece.kind, name: piece.name, text: piece.text, field: piece.field }, null, worn)];
    return piece.text
      .split('\n')
      .flatMap((line, index) => [...(index > 0 ? [nodes.hard_break.create(null, null, worn)] : []), ...(line === '' ? [] : [schema.text(line, worn)])]);
  });
}

/** The node is a table of which the first row is a head: each of its cells is. */
export function isHead(node: Node): boolean {
  return node.type === nodes.table && (node.firstChild?.children.every(({ type }) => type === nodes.table_header) ?? false);
}

function marksOf(piece: Piece): Mark[] {
  return [...(isStrong(piece) ? [marks.strong.create()] : []), ...(isEmphasis(piece) ? [marks.emphasis.create()] : [])];
}

const paragraph = (pieces: readonly Piece[]) => nodes.paragraph.create(null, inline(pieces));

function block({ kind, headed, rows }: TextBlock): Node {
  const lines = rows.map((cells) => cells.flat());
  switch (kind) {
    case 'table':
      return nodes.table.create(null, rows.map((cells, at) => {
        const cell = headed && at === 0 ? nodes.table_header : nodes.table_cell;
        return nodes.table_row.create(null, cells.map((pieces) => cell.create(null, paragraph(pieces))));
      }));
    case 'bullets':
    case 'numbers':
      return nodes[kind].create(null, lines.map((pieces) => nodes.item.create(null, paragraph(pieces))));
    case 'quote':
      return nodes.quote.create(null, lines.map(paragraph));
    default:
      return nodes[kind].create(null, inline(lines.flat()));
  }
}

function rowsOf(node: Node): Piece[][][] {
  if (node.type === nodes.table) return node.children.map((row) => row.children.map((cell) => piecesOf(cell.firstChild)));
  if (node.type === nodes.bullets || node.type === nodes.numbers) return node.children.map((item) => [piecesOf(item.firstChild)]);
  if (node.type === nodes.quote) return node.children.map((line) => [piecesOf(line)]);
  return [[piecesOf(node)]];
}

function piecesOf(line: Node | null): Piece[] {
  return (line?.children ?? []).map((node): Piece => {
    const style = styleOf({ strong: marks.strong.isInSet(node.marks) !== undefined, emphasis: marks.emphasis.isInSet(node.marks) !== undefined });
    if (node.type === nodes.hard_break) return words('\n', style);
    if (node.isText) return words(node.text ?? '', style);
    const { kind, name, text, field } = node.attrs as Pick<Piece, 'kind' | 'name' | 'text' | 'field'>;
    return { kind, style, text, name, field };
  });
}
