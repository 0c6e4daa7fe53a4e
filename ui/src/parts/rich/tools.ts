/** The buttons above a text that is being written: what each does, and when it is pressed or cannot act. */
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addColumnBefore, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import { richWords } from '../../words/rich';
import { ask } from './completion';
import { emphasis, heading, isIn, isMarked, list, quote, strong } from './commands';
import type { RichIconName } from './icons';
import { nodes } from './schema';
import { hasHead, headRow, insertTable, rowAbove } from './tables';
import type { Placeholder } from './text';

export interface Tool {
  key: string;
  icon: RichIconName;
  /** What it does, in words. */
  name: string;
  command: Command;
  /** It is a state that is on or off; absent when it is an act. */
  isOn?: (state: EditorState) => boolean;
  /** Its keys as they are printed, and as ARIA names them. */
  keys?: { said: string; aria: string };
  /** A word that stands beside the icon. */
  word?: string;
}

const control = (letter: string) => ({ said: `Ctrl ${letter}`, aria: `Control+${letter}` });

/** Buttons that belong together, and the word before them when their icons alone do not tell. */
export interface ToolGroup {
  word?: string;
  tools: Tool[];
}

/** The buttons by line and group. In a table its own come in the place of what could do nothing there, and that for values where there are any to put in. */
export function toolsFor(state: EditorState, placeholders: readonly Placeholder[]): ToolGroup[][] {
  const groups = (...all: Tool[][]): ToolGroup[] => all.filter((tools) => tools.length > 0).map((tools) => ({ tools }));
  const fill = placeholders.length > 0 ? values() : [];
  return isInTable(state) ? [groups(marks(), steps(), fill), inTable()] : [groups(headings(), marks(), shapes(), steps(), fill)];
}

const isA = (kind: 'heading' | 'subheading' | 'bullets' | 'numbers' | 'quote') => (state: EditorState) => isIn(state, nodes[kind]);

function headings(): Tool[] {
  return [
    { key: 'heading', icon: 'heading-1', name: richWords.heading, command: heading('heading'), isOn: isA('heading') },
    { key: 'subheading', icon: 'heading-2', name: richWords.subheading, command: heading('subheading'), isOn: isA('subheading') },
  ];
}

function marks(): Tool[] {
  return [
    { key: 'strong', icon: 'bold', name: richWords.strong, command: strong, isOn: (state) => isMarked(state, 'strong'), keys: control('B') },
    { key: 'emphasis', icon: 'italic', name: richWords.emphasis, command: emphasis, isOn: (state) => isMarked(state, 'emphasis'), keys: control('I') },
  ];
}

function shapes(): Tool[] {
  return [
    { key: 'bullets', icon: 'list', name: richWords.bullets, command: list('bullets'), isOn: isA('bullets') },
    { key: 'numbers', icon: 'list-ordered', name: richWords.numbers, command: list('numbers'), isOn: isA('numbers') },
    { key: 'quote', icon: 'text-quote', name: richWords.quote, command: quote, isOn: isA('quote') },
    { key: 'table', icon: 'table', name: richWords.table, command: insertTable },
  ];
}

function steps(): Tool[] {
  return [
    { key: 'undo', icon: 'undo-2', name: richWords.undo, command: undo, keys: control('Z') },
    { key: 'redo', icon: 'redo-2', name: richWords.redo, command: redo, keys: { said: 'Ctrl Shift Z', aria: 'Control+Shift+Z' } },
  ];
}

function values(): Tool[] {
  return [{ key: 'value', icon: 'braces', name: richWords.insertValue, word: richWords.value, command: ask, keys: { said: richWords.insertValueKeys, aria: 'Control+Space' } }];
}

function inTable(): ToolGroup[] {
  const { inTable: words } = richWords;
  return [
    {
      word: words.row,
      tools: [
        { key: 'row-above', icon: 'arrow-up', name: words.rowAbove, command: rowAbove },
        { key: 'row-below', icon: 'arrow-down', name: words.rowBelow, command: addRowAfter },
        { key: 'delete-row', icon: 'x', name: words.deleteRow, command: deleteRow },
      ],
    },
    {
      word: words.column,
      tools: [
        { key: 'column-before', icon: 'arrow-left', name: words.columnBefore, command: addColumnBefore },
        { key: 'column-after', icon: 'arrow-right', name: words.columnAfter, command: addColumnAfter },
        { key: 'delete-column', icon: 'x', name: words.deleteColumn, command: deleteColumn },
      ],
    },
    {
      tools: [
        { key: 'head', icon: 'panel-top', name: words.head, word: words.headWord, command: headRow, isOn: hasHead },
        { key: 'delete-table', icon: 'trash-2', name: words.delete, command: deleteTable },
      ],
    },
  ];
}
