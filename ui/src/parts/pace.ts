/** Between two rounds there is always a moment for the keys, in milliseconds. */
const LEAST_REST = 20;

/** Work that took long once is not waited for as long again. */
const MOST_REST = 250;

/**
 * The rhythm of work that follows the typing, such as keeping a letter and drawing its paper. It begins at the first key;
 * what is typed meanwhile waits and goes in the next round, the newest only. Between the rounds it rests as long as the
 * last one took, so that the machine stays free for the keys.
 */
export class Pace {
  readonly #work: () => Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAtWork = false;
  #waits = false;
  /** Before this moment no round begins. */
  #rested = 0;

  constructor(work: () => Promise<unknown>) {
    this.#work = work;
  }

  /** There is something new to work on. */
  follow(): void {
    this.#waits = true;
    if (this.#isAtWork || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.#round(), Math.max(0, this.#rested - performance.now()));
  }

  /** What waits is not worked on for now. */
  hold(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waits = false;
  }

  async #round(): Promise<void> {
    this.#timer = undefined;
    this.#waits = false;
    this.#isAtWork = true;
    const begun = performance.now();
    try {
      await this.#work();
    } finally {
      const done = performance.now();
      this.#rested = done + Math.min(MOST_REST, Math.max(LEAST_REST, done - begun));
      this.#isAtWork = false;
      if (this.#waits) this.follow();
    }
  }
}
