/** What is pasted or dropped: its own text keeps its values, text from elsewhere keeps its structure and nothing else. */
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, TextSelection, type EditorState } from 'prosemirror-state';
import { handlePaste as pasteCells, isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { isIn } from './commands';
import { fromDoc, inline, toDoc } from './convert';
import { readHtml } from './html';
import { readPlain } from './plain';
import { flat } from './runs';
import { copied, isValue, nodes, schema } from './schema';
import { pieces, type TextBlock } from './text';
import { valuesIn } from './values';

/** Markup beyond this is read as plain text: Word writes some fifty signs of markup for each of text. */
const MOST_MARKUP = 4_000_000;

/** Signs that may be pasted at once: some twenty pages. */
export const MOST_TEXT = 60_000;

/** Text that another editor of this window put on the clipboard bears this mark of the library. */
const OWN = 'data-pm-slice';

/** Pastes and drops; `refused` hears of text that is too long, with its length. */
export function pasting(refused: (signs: number) => void): Plugin {
  return new Plugin({
    props: {
      // Before the library reads it, which would read the markup of others too.
      handleDOMEvents: {
        paste: (view, event) => takes(event, take(view, event.clipboardData, refused)),
        drop: (view, event) => view.dragging === null && drop(view, event, refused),
      },
      handlePaste: (view, _, slice) => isInTable(view.state) && slice.content.firstChild?.isBlock === true && putFlat(view, slice.content),
      transformPasted: (slice, view) => ownValues(slice, view.state),
      clipboardSerializer: copied,
      clipboardTextSerializer: ({ content }) => content.textBetween(0, content.size, '\n\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? ''),
    },
  });
}

/** What the clipboard holds, as it would stand in a letter. */
export function readClipboard(html: string, text: string): TextBlock[] {
  const read = html === '' || html.length > MOST_MARKUP ? [] : readHtml(html);
  return read.length > 0 ? read : readPlain(text);
}

/** The text as it goes in at the selection: a cell takes it as one paragraph, a list as its items. */
export function sliceOf(content: readonly TextBlock[], state: EditorState): Slice {
  const tables = content.filter(({ kind }) => kind === 'table').length;
  if (isInTable(state) && (tables === 0 || content.length > 1)) return new Slice(Fragment.from(inline(flat(content))), 0, 0);
  const group = (['bullets', 'numbers', 'quote'] as const).find((kind) => isIn(state, nodes[kind]));
  const fitting = group === undefined || tables > 0 ? content : [{ kind: group, headed: false, rows: content.flatMap(({ rows }) => rows) }];
  const { content: blocks } = toDoc(fitting);
  // The line to write on below a table is made by the table, not pasted with it.
  return Slice.maxOpen(content.at(-1)?.kind === 'table' ? blocks.cut(0, blocks.size - 2) : blocks, false);
}

/** Says whether what is on the clipboard was dealt with; text of its own is left to the library. */
function take(view: EditorView, data: DataTransfer | null, refused: (signs: number) => void): boolean {
  const html = data?.getData('text/html') ?? '';
  const text = data?.getData('text/plain') ?? '';
  if (text.length > MOST_TEXT) return refuse(text.length, refused);
  if (html.includes(OWN)) return false;
  const content = readClipboard(html, text);
  const signs = pieces(content).reduce((sum, piece) => sum + piece.text.length, 0);
  if (signs > MOST_TEXT) return refuse(signs, refused);
  if (signs > 0) put(view, sliceOf(content, view.state));
  return html !== '' || text !== '';
}

function takes(event: Event, taken: boolean): boolean {
  if (taken) event.preventDefault();
  return taken;
}

function refuse(signs: number, refused: (signs: number) => void): true {
  refused(signs);
  return true;
}

function put(view: EditorView, slice: Slice): void {
  if (pasteCells(view, new ClipboardEvent('paste'), slice)) return;
  view.dispatch(view.state.tr.replaceSelection(slice).setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
}

/** A cell holds one paragraph, so that blocks come in as its lines. */
function putFlat(view: EditorView, blocks: Fragment): boolean {
  put(view, new Slice(Fragment.from(inline(flat(fromDoc(nodes.doc.create(null, blocks))))), 0, 0));
  return true;
}

function drop(view: EditorView, event: DragEvent, refused: (signs: number) => void): boolean {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const isText = event.dataTransfer?.types.some((type) => type === 'text/plain' || type === 'text/html') ?? false;
  if (at === null || !isText) return false;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
  view.focus();
  return takes(event, take(view, event.dataTransfer, refused));
}

/** A value of another letter, of which this dossier knows nothing, is no more than its words. */
function ownValues(slice: Slice, state: EditorState): Slice {
  const values = valuesIn(state);
  const mend = (node: Node): Node => {
    if (!isValue(node)) return node.isLeaf ? node : node.copy(Fragment.from(node.children.map(mend)));
    const { name, text } = node.attrs as { name: string | null; text: string };
    return (name !== null && values.has(name)) || text === '' ? node : schema.text(text, node.marks);
  };
  return new Slice(Fragment.from(slice.content.content.map(mend)), slice.openStart, slice.openEnd);
}
