/**
 * Values follow the dossier: whatever the user does, undo included, a value shows what the dossier says now. That is
 * no act of the user's, so it is not undone and leaves the caret where it is.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { isValue } from './schema';
import { pieces, type Piece, type Placeholder, type TextBlock } from './text';

/** What the dossier says under a name. */
export type Value = Pick<Piece, 'kind' | 'name' | 'text' | 'field'>;

/** The values by name. */
export type Values = ReadonlyMap<string, Value>;

const key = new PluginKey<Values>('values');

/** The values that a text and the placeholders tell of. A name that stands for two texts is left as it is written. */
export function valuesOf(content: readonly TextBlock[], placeholders: readonly Placeholder[]): Values {
  const found = new Map<string, Value>(placeholders.map((one) => [one.name, fresh(one)]));
  const told = new Map<string, Value>();
  for (const { kind, name, text, field } of pieces(content)) {
    if (kind === 'text' || name === null) continue;
    const before = told.get(name);
    told.set(name, { kind, name, text, field });
    if (before !== undefined && (before.kind !== kind || before.text !== text || before.field !== field)) found.delete(name);
    else if (before === undefined) found.set(name, { kind, name, text, field });
  }
  return found;
}

/** The value that a placeholder puts into the text: a hole with its label when the dossier lacks it. */
export function fresh({ name, label, text, field }: Placeholder): Value {
  return { kind: text === '' ? 'gap' : 'fill', name, text: text === '' ? label : text, field };
}

/** Keeps the values of the document as the dossier has them. */
export function following(values: Values): Plugin<Values> {
  return new Plugin<Values>({
    key,
    state: { init: () => values, apply: (transaction, now) => (transaction.getMeta(key) as Values | undefined) ?? now },
    appendTransaction: (transactions, _, state) => (transactions.some((one) => one.docChanged || one.getMeta(key) !== undefined) ? freshen(state) : null),
  });
}

/** The values that the document follows now. */
export function valuesIn(state: EditorState): Values {
  return key.getState(state) ?? new Map<string, Value>();
}

/** From now on these are the values. */
export function follow(state: EditorState, values: Values): Transaction {
  return state.tr.setMeta(key, values).setMeta('addToHistory', false);
}

/** Both say the same of each name. */
export function isSameValues(one: Values, other: Values): boolean {
  return one.size === other.size && [...one].every(([name, { kind, text, field }]) => {
    const value = other.get(name);
    return value?.kind === kind && value.text === text && value.field === field;
  });
}

function freshen(state: EditorState): Transaction | null {
  const { tr, doc } = state;
  const values = valuesIn(state);
  doc.descendants((node, at) => {
    if (!isValue(node)) return;
    const value = values.get(String(node.attrs['name']));
    if (value === undefined) return;
    // An attribute at a time: replacing the node would lose a selection of it.
    for (const part of ['kind', 'text', 'field'] as const) if (node.attrs[part] !== value[part]) tr.setNodeAttribute(at, part, value[part]);
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}
