import type { KnownParty, PartyForm } from '../../ipc/bindings';
import { call } from '../../ipc/call';

const PAUSE_MS = 150;
/** A single letter says too little about a name. */
const LEAST = 2;

/** Earlier complainants who look like what is typed: a list to choose from, by hand or by the arrow keys. */
export class Suggesting {
  parties: readonly KnownParty[] = $state.raw([]);
  /** The option that the arrow keys are on; -1 for none. */
  at: number = $state(-1);
  open: boolean = $state(false);
  /** The dossier from which everything was filled in. */
  filledFrom: string = $state('');
  /** The name was looked for and nobody was found. */
  unknown: boolean = $state(false);
  readonly #take: (party: PartyForm) => void;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(take: (party: PartyForm) => void) {
    this.#take = take;
  }

  get shown(): boolean {
    return this.open && this.parties.length > 0;
  }

  /** Something was typed in the name. */
  typed(text: string): void {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    this.filledFrom = '';
    this.at = -1;
    if (text.trim().length < LEAST) {
      this.parties = [];
      this.unknown = false;
      return;
    }
    this.#timer = setTimeout(() => void this.#ask(text.trim(), asked), PAUSE_MS);
  }

  async #ask(text: string, asked: number): Promise<void> {
    try {
      const { parties } = await call('complainant_suggest', { text });
      if (asked !== this.#asked) return;
      this.parties = parties;
      this.unknown = parties.length === 0;
      this.open = parties.length > 0;
    } catch {
      // A suggestion is a courtesy: without one, one types on.
      this.parties = [];
    }
  }

  /** Walks the list; answers whether the key was used. */
  key(key: string): boolean {
    if (key === 'Escape' && this.shown) {
      this.close();
      return true;
    }
    if (key === 'Enter' && this.shown && this.at >= 0) {
      this.choose(this.at);
      return true;
    }
    if ((key !== 'ArrowDown' && key !== 'ArrowUp') || this.parties.length === 0) return false;
    this.open = true;
    const last = this.parties.length - 1;
    if (key === 'ArrowDown') this.at = this.at >= last ? 0 : this.at + 1;
    else this.at = this.at <= 0 ? last : this.at - 1;
    return true;
  }

  choose(at: number): void {
    const known = this.parties[at];
    if (known === undefined) return;
    this.#take(structuredClone(known.party));
    this.filledFrom = known.number;
    this.parties = [];
    this.close();
  }

  close(): void {
    this.open = false;
    this.at = -1;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }
}
