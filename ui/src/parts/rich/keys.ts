/** What typing does beyond letters: keys, and signs at the start of a line. */
import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { emphasis, enter, hardBreak, strong } from './commands';
import { nodes } from './schema';
import { cellBefore, lineAbove, nextCell } from './tables';

/** While one writes, these keys never reach the window: there Ctrl+Z takes back a whole act. */
const kept = (command: Command): Command => chainCommands(command, () => true);

const undoing = kept(undo);
const redoing = kept(redo);

/** The keys of the text; Esc leaves it, and Alt+F10 goes to the buttons above it. */
export function keys({ leave, toTools }: { leave: () => void; toTools: () => void }): Plugin[] {
  const act = (does: () => void): Command => () => {
    does();
    return true;
  };
  const own = keymap({
    'Mod-b': strong,
    'Mod-i': emphasis,
    'Mod-z': undoing,
    'Mod-Z': redoing,
    'Mod-y': redoing,
    'Shift-Enter': hardBreak,
    Enter: chainCommands(enter, splitListItem(nodes.item)),
    Backspace: undoInputRule,
    Tab: nextCell,
    'Shift-Tab': cellBefore,
    ArrowUp: (state, dispatch, view) => (view?.endOfTextblock('up') ?? false) && lineAbove(state, dispatch),
    'Alt-F10': act(toTools),
    Escape: act(leave),
  });
  return [own, keymap(baseKeymap)];
}

/** `- `, `1. ` and `> ` at the start of a line begin a list or a quotation; Backspace takes that back. */
export function signs(): Plugin {
  return inputRules({ rules: [wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullets), wrappingInputRule(/^\s*1[.)]\s$/, nodes.numbers), wrappingInputRule(/^\s*>\s$/, nodes.quote)] });
}
