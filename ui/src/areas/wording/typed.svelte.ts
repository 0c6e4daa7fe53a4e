import { SvelteMap } from 'svelte/reactivity';
import type { FieldFault, WordingRef } from '../../ipc/bindings';

/** A place in the wording of one letter. */
export interface Place extends WordingRef {
  place: string;
}

/** What stands typed at a place, and how far it is with the office. */
interface Entry {
  at: Place;
  text: string;
  state: 'waits' | 'kept' | 'refused';
  fault: FieldFault | null;
}

/** What was typed, as it was typed: the office keeps a text without the spaces around it. What it refused stays as well. */
export class Typed {
  readonly #entries = new SvelteMap<string, Entry>();

  /** What the field shows: what was typed, else what is kept. */
  shown(at: Place, kept: string): string {
    return this.#entries.get(keyOf(at))?.text ?? kept;
  }

  /** Why the text was refused. */
  fault(at: Place): FieldFault | null {
    return this.#entries.get(keyOf(at))?.fault ?? null;
  }

  type(at: Place, text: string): void {
    this.#entries.set(keyOf(at), { at, text, state: 'waits', fault: null });
  }

  /** What is not with the office yet; what was refused waits for another text. */
  waiting(): { at: Place; text: string }[] {
    return [...this.#entries.values()].filter(({ state }) => state === 'waits');
  }

  /** The office has this text; what was typed since waits. */
  keep(at: Place, text: string): void {
    this.#settle(at, text, 'kept', null);
  }

  /** The office cannot keep this text. */
  refuse(at: Place, text: string, fault: FieldFault): void {
    this.#settle(at, text, 'refused', fault);
  }

  /** The field is left: it shows the text as the office keeps it. */
  leave(at: Place): void {
    if (this.#entries.get(keyOf(at))?.state === 'kept') this.#entries.delete(keyOf(at));
  }

  forget(at: Place): void {
    this.#entries.delete(keyOf(at));
  }

  #settle(at: Place, text: string, state: Entry['state'], fault: FieldFault | null): void {
    const entry = this.#entries.get(keyOf(at));
    if (entry?.text === text) this.#entries.set(keyOf(at), { ...entry, state, fault });
  }
}

function keyOf({ kind, language, place }: Place): string {
  return `${kind} ${language} ${place}`;
}
