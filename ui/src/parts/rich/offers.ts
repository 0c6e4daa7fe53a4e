/** Which values fit what is typed to find one. It knows no editor, so that a plain text can ask as well. */
import type { Placeholder } from './text';

/** The place where a value is being chosen. */
export interface Asking {
  /** Where the words that look for it begin, with the `{` when there is one. */
  from: number;
  to: number;
  /** What has been typed to find it. */
  query: string;
  /** It was begun with a brace, and ends when that is gone. */
  braced: boolean;
  /** The offer that Enter takes. */
  at: number;
}

/** The placeholders of which some word begins with each word typed, those whose name begins so first. */
export function offersFor(asking: Asking | null, placeholders: readonly Placeholder[]): Placeholder[] {
  if (asking === null) return [];
  const wanted = folded(asking.query).split(/\s+/).filter(Boolean);
  const fits = ({ label, name }: Placeholder) => {
    const has = folded(`${label} ${name}`).split(/[\s_.,()'’-]+/);
    return wanted.every((word) => has.some((one) => one.startsWith(word)) || folded(name).startsWith(word));
  };
  const first = (one: Placeholder) => (folded(one.label).startsWith(folded(asking.query)) ? 0 : 1);
  return placeholders.filter(fits).toSorted((one, other) => first(one) - first(other));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
