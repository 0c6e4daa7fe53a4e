/** What can be done to the text, each as a command that says whether it can be done here. */
import { autoJoin, chainCommands, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { NodeType } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { liftTarget } from 'prosemirror-transform';
import { marks, nodes } from './schema';
import type { Value } from './values';

export const strong = toggleMark(marks.strong);
export const emphasis = toggleMark(marks.emphasis);

/** A paragraph becomes a heading of this rank, and a heading of it becomes a paragraph again. */
export function heading(rank: 'heading' | 'subheading'): Command {
  return (state, dispatch) => setBlockType(isIn(state, nodes[rank]) ? nodes.paragraph : nodes[rank])(state, dispatch);
}

/** Paragraphs become items, items of the other list change over, and items of this list become paragraphs again. */
export function list(kind: 'bullets' | 'numbers'): Command {
  const type = nodes[kind];
  const wrap = autoJoin(wrapEach(type), [kind]);
  return (state, dispatch) => {
    if (isIn(state, type)) return unwrapEach(state, dispatch);
    if (isIn(state, nodes.bullets) || isIn(state, nodes.numbers)) return changeList(type)(state, dispatch);
    return wrap(state, dispatch);
  };
}

/** Each paragraph or heading of the selection becomes an item of a list of its own; neighbouring lists are then joined. */
function wrapEach(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const range = $from.blockRange($to);
    if (range === null || range.depth > 0) return false;
    const lines = range.parent.children.slice(range.startIndex, range.endIndex);
    if (!lines.every(({ isTextblock }) => isTextblock)) return false;
    const tr = state.tr.setBlockType(range.start, range.end, nodes.paragraph);
    let at = range.end;
    for (const line of lines.toReversed()) {
      at -= line.nodeSize;
      const one = tr.doc.resolve(at + 1).blockRange();
      if (one !== null) tr.wrap(one, [{ type }, { type: nodes.item }]);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The items of the selection leave their list, which goes on above and below them. */
const unwrapEach: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  const { tr } = state;
  const items: number[] = [];
  state.doc.nodesBetween(from, to, (node, at) => void (node.type === nodes.item && items.push(at)));
  for (const at of items.toReversed()) {
    const range = tr.doc.resolve(at + 2).blockRange();
    const target = range === null ? null : liftTarget(range);
    if (range !== null && target !== null) tr.lift(range, target);
  }
  dispatch?.(tr.scrollIntoView());
  return items.length > 0;
};

function changeList(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      if ($from.node(depth).type !== nodes.item) continue;
      dispatch?.(state.tr.setNodeMarkup($from.before(depth - 1), type).scrollIntoView());
      return true;
    }
    return false;
  };
}

/** Paragraphs become a quotation, and a quotation becomes paragraphs again. */
export const quote: Command = (state, dispatch) => {
  if (isIn(state, nodes.quote)) return lift(state, dispatch);
  return autoJoin(wrapIn(nodes.quote), ['quote'])(state, dispatch);
};

/** A new line within the paragraph. */
export const hardBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** In a cell Enter is a new line, as a cell holds one paragraph; an item that is left empty ends its list. */
export const enter: Command = chainCommands(
  (state, dispatch) => isInTable(state) && hardBreak(state, dispatch),
  (state, dispatch) => {
    const { $from, empty } = state.selection;
    const isBlankItem = empty && $from.parent.content.size === 0 && $from.node(-1).type === nodes.item;
    return isBlankItem && unwrapEach(state, dispatch);
  },
);

/** Puts a value of the dossier in place of what stands between two positions, and the caret behind it. */
export function insertValue(value: Value, from: number, to: number): Command {
  return (state, dispatch) => {
    const { tr } = state;
    tr.replaceRangeWith(from, to, nodes.value.create(value, null, state.storedMarks ?? state.doc.resolve(from).marks()));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView());
    return true;
  };
}

/** The selection begins within such a block. */
export function isIn(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
}

/** What is selected, or will be typed, is strong or emphatic. */
export function isMarked({ selection, storedMarks, doc }: EditorState, mark: 'strong' | 'emphasis'): boolean {
  const { empty, $from, from, to } = selection;
  return empty ? marks[mark].isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, marks[mark]);
}
