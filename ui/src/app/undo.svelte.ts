/** What was just done and can be taken back: one at a time, instead of a question beforehand. */
export interface Undoable {
  /** "Genoteerd: op de post op 24 november" */
  words: string;
  /** Takes it back and re-asks what is on the screen. */
  takeBack: () => Promise<void>;
  /** It can be taken back later too, in the dossier's course. What cannot stays offered until the next act. */
  later?: boolean;
}

const STAYS_MS = 20_000;

class Undo {
  offered: Undoable | null = $state.raw(null);
  /** While it is being taken back, or looked at, it stays. */
  held: boolean = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  offer(undoable: Undoable): void {
    this.offered = undoable;
    if (undoable.later === true) this.#wait();
    else clearTimeout(this.#timer);
  }

  /** Takes back what is offered. */
  async takeBack(): Promise<void> {
    const undoable = this.offered;
    this.forget();
    await undoable?.takeBack();
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.offered = null;
    this.held = false;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.held ? this.#wait() : this.forget()), STAYS_MS);
  }
}

export const undo = new Undo();
