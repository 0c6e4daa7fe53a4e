/** A pasted table as a plain grid: spans are spread out, and a table that only arranges a page is none. */
import type { Piece, TextBlock } from './text';

/** More columns or rows than a letter can show; a span that says more is cut off here. */
const WIDEST = 40;
const TALLEST = 1_000;

/** Reads a table; `null` when it holds no grid of texts, so that what is in it is read as running text. */
export function readTable(table: Element, cellText: (cell: Element) => Piece[]): TextBlock | null {
  const lines = rowsOf(table);
  if (table.querySelector('table') !== null || table.getAttribute('role') === 'presentation') return null;
  if (lines.length < 2 || lines.every((line) => cellsOf(line).length < 2)) return null;
  const rows = spread(lines, cellText);
  return { kind: 'table', headed: isHead(lines[0]), rows: rows.filter((cells) => cells.some((pieces) => pieces.length > 0)) };
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].slice(0, TALLEST);
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
}

function isHead(row: Element | undefined): boolean {
  if (row === undefined) return false;
  return row.parentElement?.localName === 'thead' || cellsOf(row).every(({ localName }) => localName === 'th');
}

function spread(lines: readonly Element[], cellText: (cell: Element) => Piece[]): Piece[][][] {
  /** For each column, how many more rows a cell above reaches into. */
  const reach: number[] = [];
  return lines.map((line) => {
    const row: Piece[][] = [];
    const covered = () => {
      while ((reach[row.length] ?? 0) > 0) {
        reach[row.length] = (reach[row.length] ?? 0) - 1;
        row.push([]);
      }
    };
    for (const cell of cellsOf(line)) {
      covered();
      const [across, down] = [span(cell, 'colspan', WIDEST - row.length), span(cell, 'rowspan', TALLEST)];
      for (let at = 0; at < across; at += 1) {
        reach[row.length] = down - 1;
        row.push(at === 0 ? cellText(cell) : []);
      }
    }
    covered();
    return row;
  });
}

function span(cell: Element, way: 'colspan' | 'rowspan', most: number): number {
  const said = Number.parseInt(cell.getAttribute(way) ?? '1', 10);
  return Math.max(1, Math.min(Number.isNaN(said) ? 1 : said, most));
}
