/** Offers the values of the dossier while one types: after `{`, or when they are asked for. */
import { Plugin, PluginKey, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import type { Placeholder } from './text';
import { insertValue } from './commands';
import { offersFor, type Asking } from './offers';
import { fresh, valuesIn } from './values';

type Turn = { open: Pick<Asking, 'from' | 'braced'> } | { at: number } | 'close';

const LONGEST = 40;
const key = new PluginKey<Asking | null>('completion');

/** Offers those of the placeholders that fit what is typed. */
export function completing(placeholders: () => readonly Placeholder[]): Plugin<Asking | null> {
  return new Plugin<Asking | null>({
    key,
    state: { init: () => null, apply: (transaction, before, _, state) => next(transaction, before, state) },
    props: {
      handleTextInput: (view, from, to, text) => {
        // Where no values are, a brace is a brace.
        if (placeholders().length === 0) return false;
        if (text === '{') view.dispatch(view.state.tr.insertText('{', from, to).setMeta(key, { open: { from, braced: true } } satisfies Turn));
        return text === '{' || (text === '}' && closing(askingIn(view.state), placeholders())(view.state, view.dispatch));
      },
      handleKeyDown: (view, event) => {
        const asking = key.getState(view.state) ?? null;
        const offers = offersFor(asking, placeholders());
        const command = asking === null ? opening(event, placeholders()) : turning(event, asking, offers);
        return command?.(view.state, view.dispatch) ?? false;
      },
    },
  });
}

export function askingIn(state: EditorState): Asking | null {
  return key.getState(state) ?? null;
}

/** Begins to offer at the caret. */
export const ask: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.deleteSelection().setMeta(key, { open: { from: state.selection.from, braced: false } } satisfies Turn));
  return true;
};

/** The offer that the pointer is on. */
export function pointAt(at: number): Command {
  return turn({ at });
}

/** Puts the chosen value in the place of what was typed to find it. */
export function choose(asking: Asking, offer: Placeholder): Command {
  return (state, dispatch) => insertValue(valuesIn(state).get(offer.name) ?? fresh(offer), asking.from, asking.to)(state, dispatch);
}

function opening(event: KeyboardEvent, placeholders: readonly Placeholder[]): Command | null {
  return event.ctrlKey && event.code === 'Space' && placeholders.length > 0 ? ask : null;
}

function turning(event: KeyboardEvent, asking: Asking, offers: readonly Placeholder[]): Command | null {
  if (event.key === 'Escape') return turn('close');
  const { length } = offers;
  if (length === 0) return null;
  if (event.key === 'ArrowDown') return turn({ at: (asking.at + 1) % length });
  if (event.key === 'ArrowUp') return turn({ at: (asking.at + length - 1) % length });
  const offer = event.key === 'Enter' || event.key === 'Tab' ? offers[asking.at] : undefined;
  return offer === undefined ? null : choose(asking, offer);
}

/** The closing brace takes the value that is named, or the only one that fits. */
function closing(asking: Asking | null, placeholders: readonly Placeholder[]): Command {
  const offers = offersFor(asking, placeholders);
  const offer = offers.find(({ name }) => name === asking?.query) ?? (offers.length === 1 ? offers[0] : undefined);
  return asking === null || offer === undefined ? () => false : choose(asking, offer);
}

const turn = (meta: Turn): Command => (state, dispatch) => {
  dispatch?.(state.tr.setMeta(key, meta));
  return true;
};

function next(transaction: Transaction, before: Asking | null, state: EditorState): Asking | null {
  const meta = transaction.getMeta(key) as Turn | undefined;
  if (meta === 'close') return null;
  if (meta !== undefined && 'open' in meta) return asked(meta.open, state, null);
  if (before === null || meta !== undefined) return before === null || meta === undefined ? null : { ...before, at: meta.at };
  if (!transaction.docChanged && !transaction.selectionSet) return before;
  return asked({ from: transaction.mapping.map(before.from, -1), braced: before.braced }, state, before);
}

/** The asking goes on as long as the caret stays behind what is typed to find the value. */
function asked({ from, braced }: Pick<Asking, 'from' | 'braced'>, { selection, doc }: EditorState, before: Asking | null): Asking | null {
  const { empty, $from, from: to } = selection;
  if (!empty || to < from || to - from > LONGEST || doc.resolve(from).parent !== $from.parent) return null;
  const typed = doc.textBetween(from, to, '\n', '\n');
  if ((braced && !typed.startsWith('{')) || /[\n}]/.test(typed)) return null;
  const query = braced ? typed.slice(1) : typed;
  return { from, to, query, braced, at: before?.query === query ? before.at : 0 };
}
