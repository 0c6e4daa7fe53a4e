/** Keys of the whole window. The screen that registered last comes first; none is a bare letter. */

/** A key with its modifiers, as it is printed on a button: `Ctrl+Enter`, `Escape`, `F1`. */
export type Chord = 'Escape' | 'F1' | 'Enter' | `Ctrl+${string}`;

export type Shortcuts = Partial<Record<Chord, () => void>>;

const layers: Shortcuts[] = [];

/** Adds the keys of a screen; call what it returns when the screen goes. Fits `$effect` and `onMount`. */
export function shortcuts(keys: Shortcuts): () => void {
  layers.push(keys);
  return () => {
    layers.splice(layers.indexOf(keys), 1);
  };
}

/** The chord of a key press, `null` when it is ordinary typing. */
export function chordOf(event: KeyboardEvent): Chord | null {
  if (event.key === 'Escape' || event.key === 'F1') return event.key;
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  if (event.key.length === 1) return `Ctrl+${event.key.toUpperCase()}`;
  return event.key === 'Enter' ? 'Ctrl+Enter' : null;
}

/** Gives a key press to the innermost screen that wants it. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const chord = chordOf(event);
  if (chord === null) return;
  if (chord === 'Ctrl+Z' && isTyped(event.target)) return;
  const act = layers.findLast((layer) => layer[chord] !== undefined)?.[chord];
  if (act === undefined) return;
  event.preventDefault();
  act();
}

/** In a text field Ctrl+Z takes back typing, as everywhere. */
function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['radio', 'checkbox', 'file'].includes(target.type));
}
