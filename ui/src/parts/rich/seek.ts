/** Finds words in a text that is being written, to show them to who must reread them. */
import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState } from 'prosemirror-state';

/** As many signs lead up to one place and no other. */
const MOST_SIGNS = 60;

/** The first place where the words stand, values read as their text and breaks as spaces; `null` when they are gone. */
export function selectionOf(wanted: string, { doc }: EditorState): TextSelection | null {
  const words = spaced(wanted);
  let found: TextSelection | null = null;
  doc.descendants((node, at) => {
    if (found !== null || !node.isTextblock) return found === null;
    const { said, starts, ends } = readable(node, at + 1);
    const first = words === '' ? -1 : said.indexOf(words);
    const [from, to] = [starts[first], ends[first + words.length - 1]];
    if (from !== undefined && to !== undefined) found = TextSelection.create(doc, from, to);
    return false;
  });
  return found;
}

/** The words that lead up to the caret, or else begin its line; those of other lines where its own has too few. Empty when all have. */
export function wordsAt({ doc, selection: { $head } }: EditorState, least: number): string {
  const line = $head.parent;
  const before = [line.textBetween(0, $head.parentOffset), doc.textBetween(0, $head.pos, ' ')].map((words) => words.slice(-MOST_SIGNS));
  const after = [line.textContent, doc.textBetween(0, doc.content.size, ' ')].map((words) => words.slice(0, MOST_SIGNS));
  return [before[0], after[0], before[1], after[1]].find((words = '') => words.trim().length >= least) ?? '';
}

/** The line as it reads, with where in the document each of its signs begins and ends. */
function readable(line: Node, start: number): { said: string; starts: number[]; ends: number[] } {
  let said = '';
  const starts: number[] = [];
  const ends: number[] = [];
  line.forEach((node, offset) => {
    const text = spaced(node.text ?? node.type.spec.leafText?.(node) ?? '');
    const at = start + offset;
    for (let sign = 0; sign < text.length; sign += 1) {
      starts.push(node.isText ? at + sign : at);
      ends.push(node.isText ? at + sign + 1 : at + node.nodeSize);
    }
    said += text;
  });
  return { said, starts, ends };
}

function spaced(text: string): string {
  return text.replace(/[\s\u00A0]/g, ' ');
}
