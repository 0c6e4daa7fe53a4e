import type { DossierView, PostingWay } from '../ipc/bindings';
import { call } from '../ipc/call';
import { Faults } from './faults.svelte';

/** A printed letter that goes in the post: when, how, and with what code. */
export class Posting {
  readonly letter: string;
  readonly faults = new Faults();
  on: string = $state('');
  way: PostingWay = $state('ordinary');
  code: string = $state('');
  busy: boolean = $state(false);
  /** The day as the office read it, for what is said afterwards. */
  #day: string;

  constructor(letter: string, today: string) {
    this.letter = letter;
    this.on = today;
    this.#day = today;
  }

  /** The day on which the letter was posted, as the office writes it. */
  get day(): string {
    return this.#day;
  }

  read(iso: string | null): void {
    if (iso !== null) this.#day = iso;
  }

  /** Notes it. Answers the dossier, or `null` when a field is wrong. */
  async note(): Promise<DossierView | null> {
    if (this.busy) return null;
    this.busy = true;
    let view: DossierView | null = null;
    await this.faults.guard(async () => {
      view = await call('letter_post', { letter: this.letter, on: this.on, way: this.way, code: this.way === 'registered' ? this.code : '' });
    });
    this.busy = false;
    return view;
  }
}
