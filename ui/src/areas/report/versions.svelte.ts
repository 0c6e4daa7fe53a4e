import type { ReportVersion, WordingDifference } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';

/** What the text said before, and how two of its versions differ. */
export class Versions {
  /** The first one first; `null` until they were asked. */
  all: readonly ReportVersion[] | null = $state.raw(null);
  from: number = $state(0);
  to: number = $state(0);
  pieces: readonly WordingDifference[] | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  readonly #talk: string;
  #asked = 0;

  constructor(talk: string) {
    this.#talk = talk;
  }

  /** Asks them anew, and compares the newest with the one before. */
  async load(): Promise<void> {
    await this.#try(async () => {
      const { versions } = await call('report_history', { talk: this.#talk });
      this.all = versions;
      this.to = versions.at(-1)?.version ?? 0;
      this.from = versions.at(-2)?.version ?? 0;
    });
    await this.compare();
  }

  /** Lays the two that are chosen side by side; an older question that is answered later is dropped. */
  async compare(): Promise<void> {
    const asked = ++this.#asked;
    const { from, to } = this;
    if (from === 0 || from === to) {
      this.pieces = null;
      return;
    }
    await this.#try(async () => {
      const { pieces } = await call('report_compare', { talk: this.#talk, from: Math.min(from, to), to: Math.max(from, to) });
      if (asked === this.#asked) this.pieces = pieces;
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.refusal = null;
    try {
      await work();
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }
}
