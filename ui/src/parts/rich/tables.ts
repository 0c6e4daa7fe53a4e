/** Tables of a letter: a plain grid, of which the first row may be the head. */
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { addRowAfter, addRowBefore, goToNextCell, isInTable, selectedRect } from 'prosemirror-tables';
import { isHead } from './convert';
import { nodes } from './schema';

/** A table of two by two, below the line that one is on or in its place when that is empty. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state) || $from.depth === 0) return false;
  const cell = () => nodes.table_cell.create(null, nodes.paragraph.create());
  const row = () => nodes.table_row.create(null, [cell(), cell()]);
  const isBlank = $from.depth === 1 && $from.parent.content.size === 0;
  const at = isBlank ? $from.before(1) : $from.after(1);
  const table = nodes.table.create(null, [row(), row()]);
  const { tr } = state;
  tr.replaceWith(at, isBlank ? $from.after(1) : at, table);
  if (tr.doc.resolve(at + table.nodeSize).nodeAfter === null) tr.insert(at + table.nodeSize, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

/** The first row is the head of the table, or no longer is. */
export const headRow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { map, table, tableStart } = selectedRect(state);
  const type = isHead(table) ? nodes.table_cell : nodes.table_header;
  const { tr } = state;
  for (const at of map.cellsInRect({ left: 0, top: 0, right: map.width, bottom: 1 })) tr.setNodeMarkup(tableStart + at, type);
  dispatch?.(tr);
  return true;
};

/** The next cell; after the last one comes a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  addRowAfter(state, dispatch);
  return view === undefined || goToNextCell(1)(view.state, dispatch);
};

/** The cell before; from the first one nowhere, but one stays in the table. */
export const cellBefore: Command = (state, dispatch) => isInTable(state) && (goToNextCell(-1)(state, dispatch) || true);

/** Above a table at the top there is no line to go to, so that one is made. */
export const lineAbove: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const isTop = isInTable(state) && $from.index(0) === 0 && $from.index(1) === 0;
  if (!empty || !isTop) return false;
  const { tr } = state;
  tr.insert(0, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, 1)).scrollIntoView());
  return true;
};

/** A row above; above the head there is none. */
export const rowAbove: Command = (state, dispatch) => !(hasHead(state) && selectedRect(state).top === 0) && addRowBefore(state, dispatch);

/** The table that one is in has a head. */
export function hasHead(state: EditorState): boolean {
  return isInTable(state) && isHead(selectedRect(state).table);
}

/** Keeps tables as a letter can hold them: a head only on top, and below the last table a line to write on. */
export function orderly(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const tr = withoutStrayHeads(state);
      if (tr.doc.lastChild?.type === nodes.table) tr.insert(tr.doc.content.size, nodes.paragraph.create());
      return tr.docChanged ? tr : null;
    },
  });
}

/** Cells of a head that were pasted among others are cells like those. */
function withoutStrayHeads({ tr, doc }: EditorState): Transaction {
  doc.forEach((table, start) => {
    if (table.type !== nodes.table) return;
    const headed = isHead(table);
    table.forEach((row, offset, at) => {
      row.forEach((cell, within) => {
        if (cell.type === nodes.table_header && !(headed && at === 0)) tr.setNodeMarkup(start + 1 + offset + 1 + within, nodes.table_cell);
      });
    });
  });
  return tr;
}
