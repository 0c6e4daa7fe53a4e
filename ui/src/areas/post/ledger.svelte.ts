import type { SentLetter, SentPage } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';

/** Long enough not to search for every key, short enough not to be waited for. */
const PAUSE_MS = 150;

/** Letters that left in one month; the month is its first seven signs, `2026-11`. */
export interface Month {
  month: string;
  letters: SentLetter[];
}

/** What left, by month in the order in which the office gave it: the latest first. */
export function monthsOf(letters: readonly SentLetter[]): Month[] {
  const months: Month[] = [];
  for (const letter of letters) {
    const month = letter.posted_on.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.letters.push(letter);
    else months.push({ month, letters: [letter] });
  }
  return months;
}

/** The ledger of what left: it grows as one scrolls, and is searched as one types. */
export class Ledger {
  query: string = $state('');
  page: SentPage | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  /** What the letters on the screen are the answer to. */
  shown: string = $state('');
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #growing = false;

  readonly months: readonly Month[] = $derived(monthsOf(this.page?.letters ?? []));

  /** The room was asked anew: this is its first page. What is being searched is searched again. */
  async take(first: SentPage): Promise<void> {
    if (this.query.trim() !== '') return this.load();
    this.#asked += 1;
    this.page = first;
    this.shown = '';
  }

  /** Searches when the typing rests. */
  search(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), PAUSE_MS);
  }

  async load(): Promise<void> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    const query = this.query.trim();
    try {
      const page = await call('post_sent', { query, after: null });
      if (asked !== this.#asked) return;
      this.page = page;
      this.shown = query;
      this.refusal = null;
    } catch (thrown) {
      if (asked === this.#asked) this.refusal = asRefusal(thrown);
    }
  }

  /** The next page, when one has scrolled to the end. */
  async more(): Promise<void> {
    const page = this.page;
    if (page === null || page.next === null || this.#growing) return;
    this.#growing = true;
    const asked = this.#asked;
    try {
      const next = await call('post_sent', { query: this.shown, after: page.next });
      if (asked === this.#asked) this.page = { ...next, letters: [...page.letters, ...next.letters] };
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    } finally {
      this.#growing = false;
    }
  }

  /** The room goes. */
  leave(): void {
    clearTimeout(this.#timer);
  }
}
