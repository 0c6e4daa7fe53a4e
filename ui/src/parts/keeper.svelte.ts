import type { FaultCode } from '../ipc/bindings';
import { asRefusal, type Refusal } from '../ipc/call';

/** Who stops typing for so long has what was typed kept. */
const PAUSE_MS = 400;
/** Whoever types on without a pause has it kept this often: a power cut takes two seconds at most. */
const AT_MOST_MS = 1_500;
/** After a failure it is tried again this soon. */
const AGAIN_MS = 2_000;
/** The same again is refused again: a change, or the one who types, must mend it. */
const HOPELESS: ReadonlySet<FaultCode> = new Set<FaultCode>(['fields', 'locked', 'talk_ended', 'not_found', 'not_allowed', 'too_large']);

/**
 * Keeps what changes, by its number: the newest of each, one request at a time, and again until it
 * went well. What was not kept yet stays here, so that a full disk costs nothing that was typed; it
 * goes on trying after the screen has gone. Time is measured, not read off the clock of the wall,
 * which somebody may put back.
 */
export class Keeper<Item> {
  /** When it was last kept, as the office said. */
  savedAt: string = $state('');
  /** Why it cannot be kept now. */
  refusal: Refusal | null = $state.raw(null);

  #waiting = new Map<number, Item>();
  #since = 0;
  /** It failed, and is tried again by itself. */
  #isRetrying = false;
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
  changed(no: number, item: Item): void {
    const now = performance.now();
    if (this.#waiting.size === 0) this.#since = now;
    this.#waiting.set(no, item);
    if (this.#isRetrying) return;
    this.#in(Math.max(0, Math.min(PAUSE_MS, this.#since + AT_MOST_MS - now)));
  }

  /** Keeps everything now. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    // Whoever else waited for the same may have sent what was left.
    while (this.#sending !== null) await this.#sending;
    if (this.#waiting.size === 0) return;
    this.#sending = this.#flush();
    await this.#sending;
  }

  #in(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), ms);
  }

  async #flush(): Promise<void> {
    const sent = new Map(this.#waiting);
    this.#isRetrying = false;
    try {
      this.savedAt = await this.#send([...sent.values()]);
      this.refusal = null;
      for (const [no, item] of sent) if (this.#waiting.get(no) === item) this.#waiting.delete(no);
      // What was typed while this was on its way waits from now.
      this.#since = performance.now();
      if (this.#waiting.size > 0) this.#in(PAUSE_MS);
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
      this.#since = performance.now();
      this.#isRetrying = !HOPELESS.has(this.refusal.code);
      if (this.#isRetrying) this.#in(AGAIN_MS);
    } finally {
      this.#sending = null;
    }
  }
}
