import type { DossierRow } from '../ipc/bindings';
import { call } from '../ipc/call';
import type { IconName } from '../parts/icons';
import { say } from '../words/say.svelte';
import { navigation } from './navigation.svelte';
import { session } from './session.svelte';
import { zoomed } from './zoom';

/** How many dossiers the palette offers; whoever wants more goes to the room. */
const DOSSIERS = 7;

/** One thing that can be chosen. */
export interface Offer {
  key: string;
  icon: IconName;
  words: string;
  /** In small print beside it: a number, what it is about. */
  aside?: string;
  /** Its own key, as printed. */
  keys?: string;
  run: () => void | Promise<void>;
}

/** What is typed, what it finds, and which of it is chosen. */
export class PaletteSearch {
  query: string = $state('');
  at: number = $state(0);
  #rows: DossierRow[] = $state.raw([]);
  #asked = 0;
  /** What the rows were found for. */
  #found = '';

  readonly offers: Offer[] = $derived([...this.#dossiers(), ...this.#commands()]);

  get chosen(): Offer | undefined {
    return this.offers[this.at];
  }

  /** What Enter chooses. Whoever types fast presses it before the answer came: then it waits for what was typed. */
  async decide(): Promise<Offer | undefined> {
    if (this.at === 0 && this.#found !== this.query.trim()) await this.search();
    return this.chosen;
  }

  /** What was typed is searched; an answer that comes after a newer question is dropped. */
  async search(): Promise<void> {
    this.at = 0;
    const asked = ++this.#asked;
    const query = this.query.trim();
    if (query === '') {
      this.#take([], query);
      return;
    }
    try {
      const { rows } = await call('dossier_list', { query, filter: 'all', offset: 0, limit: DOSSIERS });
      if (asked === this.#asked) this.#take(rows.slice(0, DOSSIERS), query);
    } catch {
      // The commands stay; the room of the dossiers says what is wrong.
      if (asked === this.#asked) this.#take([], query);
    }
  }

  #take(rows: DossierRow[], query: string): void {
    this.#rows = rows;
    this.#found = query;
  }

  /** One down or up; past the end it begins anew. */
  step(by: 1 | -1): void {
    const count = this.offers.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }

  #dossiers(): Offer[] {
    return this.#rows.map(({ dossier, number, complainant, about }) => ({
      key: `dossier-${dossier}`, icon: 'folder-open', words: complainant, aside: `${number} · ${about}`, run: () => navigation.go({ area: 'dossier', id: dossier }),
    }));
  }

  #commands(): Offer[] {
    const wanted = folded(this.query.trim());
    return commands().filter(({ words }) => wanted.split(/\s+/).every((word) => folded(words).includes(word)));
  }
}

/** Lower case without accents, so that "collegas" finds "Collega's". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase();
}

function commands(): Offer[] {
  const words = say.shell.palette.commands;
  const zoom = session.state?.preferences.zoom ?? 100;
  return [
    { key: 'new', icon: 'mail-plus', words: words.newComplaint, keys: 'Ctrl N', run: () => navigation.go({ area: 'intake' }) },
    { key: 'today', icon: 'sun', words: words.today, run: () => navigation.go({ area: 'today' }) },
    { key: 'dossiers', icon: 'folder-open', words: words.dossiers, keys: 'Ctrl F', run: () => navigation.go({ area: 'dossiers' }) },
    { key: 'post', icon: 'mail', words: words.post, run: () => navigation.go({ area: 'post' }) },
    { key: 'lock', icon: 'lock', words: words.lock, keys: 'Ctrl L', run: () => session.lock() },
    { key: 'help', icon: 'circle-question-mark', words: words.help, keys: 'F1', run: () => navigation.go({ area: 'help', topic: 'keys' }) },
    { key: 'settings', icon: 'settings-2', words: words.settings, run: () => navigation.go({ area: 'settings' }) },
    { key: 'letterhead', icon: 'mail', words: words.letterhead, run: () => navigation.go({ area: 'settings', tab: 'stationery' }) },
    { key: 'wording', icon: 'file-text', words: words.wording, run: () => navigation.go({ area: 'wording' }) },
    { key: 'calendar', icon: 'calendar-days', words: words.calendar, run: () => navigation.go({ area: 'settings', tab: 'calendar' }) },
    { key: 'regulation', icon: 'book-open', words: words.regulation, run: () => navigation.go({ area: 'settings', tab: 'regulation' }) },
    { key: 'colleagues', icon: 'users', words: words.colleagues, run: () => navigation.go({ area: 'settings', tab: 'staff' }) },
    { key: 'security', icon: 'shield', words: words.security, run: () => navigation.go({ area: 'settings', tab: 'security' }) },
    { key: 'light', icon: 'sun', words: words.light, run: () => session.prefer({ appearance: 'light' }) },
    { key: 'dark', icon: 'monitor', words: words.dark, run: () => session.prefer({ appearance: 'dark' }) },
    { key: 'system', icon: 'monitor', words: words.systemLook, run: () => session.prefer({ appearance: 'system' }) },
    { key: 'larger', icon: 'zoom-in', words: words.larger, keys: 'Ctrl +', run: () => session.prefer({ zoom: zoomed(zoom, 'in') }) },
    { key: 'smaller', icon: 'zoom-out', words: words.smaller, keys: 'Ctrl −', run: () => session.prefer({ zoom: zoomed(zoom, 'out') }) },
    { key: 'nl', icon: 'book-open', words: words.dutch, run: () => session.prefer({ language: 'nl' }) },
    { key: 'en', icon: 'book-open', words: words.english, run: () => session.prefer({ language: 'en' }) },
  ];
}
