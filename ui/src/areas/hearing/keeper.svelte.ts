import { asRefusal, type Refusal } from '../../ipc/call';

/** Who stops typing for so long has what was typed kept. */
const PAUSE_MS = 400;
/** Whoever types on without a pause has it kept this often: a power cut takes two seconds at most. */
const AT_MOST_MS = 1_500;
/** After a failure it is tried again this soon. */
const AGAIN_MS = 2_000;

/**
 * Keeps what changes, by its number: the newest of each, one request at a time, and again until it
 * went well. What was not kept yet stays here, so that a full disk costs nothing that was typed.
 */
export class Keeper<Item> {
  /** When it was last kept, as the office said. */
  savedAt: string = $state('');
  /** Why it cannot be kept now. */
  refusal: Refusal | null = $state.raw(null);

  #waiting = new Map<number, Item>();
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  readonly #send: (items: Item[]) => Promise<string>;

  constructor(send: (items: Item[]) => Promise<string>) {
    this.#send = send;
  }

  /** Something is typed that is not on the disk yet. */
  get isBehind(): boolean {
    return this.#waiting.size > 0 || this.#sending !== null;
  }

  /** This changed; it is kept after a pause, and within two seconds at most. */
  changed(no: number, item: Item, now: number = Date.now()): void {
    if (this.#waiting.size === 0) this.#since = now;
    this.#waiting.set(no, item);
    if (this.refusal !== null) return;
    this.#in(Math.max(0, Math.min(PAUSE_MS, this.#since + AT_MOST_MS - now)));
  }

  /** Keeps everything now. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.#waiting.size === 0) return;
    this.#sending = this.#flush();
    await this.#sending;
  }

  /** Nothing is tried any more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #in(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), ms);
  }

  async #flush(): Promise<void> {
    const sent = new Map(this.#waiting);
    try {
      this.savedAt = await this.#send([...sent.values()]);
      this.refusal = null;
      for (const [no, item] of sent) if (this.#waiting.get(no) === item) this.#waiting.delete(no);
      // What was typed while this was on its way waits from now.
      this.#since = Date.now();
      if (this.#waiting.size > 0) this.#in(PAUSE_MS);
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
      this.#in(AGAIN_MS);
    } finally {
      this.#sending = null;
    }
  }
}
