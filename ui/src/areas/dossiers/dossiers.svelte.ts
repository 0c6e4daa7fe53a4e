import { navigation } from '../../app/navigation.svelte';
import { session } from '../../app/session.svelte';
import type { DossierFilter, DossierList, DossierRow } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';

/** So many rows are asked at once. */
export const PAGE = 100;
/** Long enough not to search for every key, short enough not to be waited for. */
const PAUSE_MS = 150;

/** What one looked for is still there when one comes back from a dossier; not for the next who unlocks. */
const left: { who: string; query: string; filter: DossierFilter } = { who: '', query: '', filter: 'all' };

/** The list of dossiers, with what one searches for. */
export class DossierTable {
  query: string = $state('');
  filter: DossierFilter = $state('all');
  list: DossierList | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  /** The row that the arrow keys are on; -1 for none. */
  at: number = $state(-1);
  /** What the rows on the screen are the answer to. */
  shown: { query: string; filter: DossierFilter } = $state.raw({ query: '', filter: 'all' });
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #growing = false;

  readonly rows: readonly DossierRow[] = $derived(this.list?.rows ?? []);
  readonly hasMore: boolean = $derived(this.list !== null && this.list.rows.length < this.list.total);
  /** There is no dossier at all. */
  readonly untouched: boolean = $derived(this.shown.query === '' && this.count('all') === 0);

  constructor() {
    if (left.who !== whoIsHere()) return;
    this.query = left.query;
    this.filter = left.filter;
  }

  count(filter: DossierFilter): number {
    return this.list?.counts.find((one) => one.filter === filter)?.count ?? 0;
  }

  async load(): Promise<void> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    const wanted = { query: this.query.trim(), filter: this.filter };
    try {
      const list = await call('dossier_list', { ...wanted, offset: 0, limit: PAGE });
      if (asked !== this.#asked) return;
      this.list = list;
      this.shown = wanted;
      this.at = -1;
      this.refusal = null;
    } catch (thrown) {
      if (asked === this.#asked) this.refusal = asRefusal(thrown);
    }
  }

  /** Searches when the typing rests. */
  search(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), PAUSE_MS);
  }

  show(filter: DossierFilter): void {
    this.filter = filter;
    void this.load();
  }

  clear(): void {
    this.query = '';
    this.filter = 'all';
    void this.load();
  }

  /** The next rows, when one has scrolled to the end. */
  async more(): Promise<void> {
    const list = this.list;
    if (list === null || this.#growing || !this.hasMore) return;
    this.#growing = true;
    const asked = this.#asked;
    try {
      const next = await call('dossier_list', { ...this.shown, offset: list.rows.length, limit: PAGE });
      if (asked === this.#asked) this.list = { ...next, rows: [...list.rows, ...next.rows] };
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    } finally {
      this.#growing = false;
    }
  }

  /** Moves the chosen row; above the first lies the search field. Answers whether a row is chosen. */
  walk(by: 1 | -1): boolean {
    const to = Math.max(this.at + by, -1);
    if (to >= this.rows.length) return this.at >= 0;
    this.at = to;
    if (to > this.rows.length - 10) void this.more();
    return to >= 0;
  }

  /** Enter: the chosen row, else the first that fits what is typed, also when the answer to it has yet to come. */
  async openChosen(): Promise<void> {
    if (this.at < 0 && this.shown.query !== this.query.trim()) await this.load();
    await this.open(this.rows[Math.max(this.at, 0)]);
  }

  async open(row: DossierRow | undefined): Promise<void> {
    if (row !== undefined) await navigation.go({ area: 'dossier', id: row.dossier });
  }

  /** The screen goes: what one looked for is kept. */
  leave(): void {
    clearTimeout(this.#timer);
    Object.assign(left, { who: whoIsHere(), query: this.query, filter: this.filter });
  }
}

function whoIsHere(): string {
  const state = session.state;
  return `${state?.open?.archive ?? ''} ${state?.me?.staff ?? ''}`;
}

