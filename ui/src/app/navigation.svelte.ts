import type { Language } from '../ipc/bindings';

/** Where the window is. Routes live in memory only: nothing about a dossier lands in a title or an address. */

export type SettingsTab = 'practice' | 'stationery' | 'calendar' | 'regulation' | 'staff' | 'security' | 'appearance';
export type HelpTopic = 'start' | 'keys' | 'terms' | 'limits';
export type DossierTab = 'course' | 'terms' | 'letters' | 'hearing' | 'judgement' | 'documents' | 'parties';

/** What the tab Horen is opened for. */
export type HearingBegin = 'plan';

export type Route =
  | { area: 'today' }
  | { area: 'dossiers' }
  /** `begin` is what the tab Horen begins with. */
  | { area: 'dossier'; id: string; tab?: DossierTab; begin?: HearingBegin }
  /** `field` is where the correction begins. */
  | { area: 'intake'; correct?: string; field?: string }
  | { area: 'letter'; id: string }
  /** The notes of a hearing or a call: prepared, while people speak, and fixed afterwards. */
  | { area: 'talk'; id: string }
  /** The report of a hearing, named by its talk. */
  | { area: 'report'; id: string }
  /** Finding and measures, named by their dossier. */
  | { area: 'judgement'; id: string }
  | { area: 'post' }
  | { area: 'settings'; tab?: SettingsTab }
  /** A version of the regulation, or `draft`; without one a new version is begun, `from` the one that is named. */
  | { area: 'regulation'; which?: string; from?: string }
  /** What letters of a kind say, in a language; the first kind in the practice's own language when they are left out. */
  | { area: 'wording'; kind?: string; language?: Language }
  | { area: 'help'; topic?: HelpTopic };

/** Work sheets have no sidebar; the others are rooms. */
export function isWorkSheet(route: Route): boolean {
  return ['intake', 'letter', 'talk', 'report', 'judgement'].includes(route.area);
}

/** So far back goes the memory of the window. */
const MEMORY = 50;

class Navigation {
  route: Route = $state.raw({ area: 'today' });
  #before: Route[] = [];
  #onLeave: (() => void | Promise<void>) | null = null;

  /** Goes to a screen, after the present one has put away what it was holding. */
  async go(route: Route): Promise<void> {
    await this.#leave();
    this.#before = [...this.#before, this.route].slice(-MEMORY);
    this.route = route;
  }

  /** Changes the present place without a step back to it, as another tab of the same dossier. */
  replace(route: Route): void {
    this.route = route;
  }

  /** Back where one came from; from a first screen, to today. */
  async back(): Promise<void> {
    await this.#leave();
    this.route = this.#before.pop() ?? { area: 'today' };
  }

  /** Where `back` leads. */
  get previous(): Route {
    return this.#before.at(-1) ?? { area: 'today' };
  }

  /** Forgets everything: the archive was locked or another one opened. */
  restart(): void {
    this.#before = [];
    this.#onLeave = null;
    this.route = { area: 'today' };
  }

  /** Runs before the screen goes, as to keep a draft. Returns what takes it away; use it in `$effect` or `onMount`. */
  onLeave(keep: () => void | Promise<void>): () => void {
    this.#onLeave = keep;
    return () => {
      if (this.#onLeave === keep) this.#onLeave = null;
    };
  }

  /** Lets the present screen put away what it holds, as before the archive locks. */
  async settle(): Promise<void> {
    await this.#leave();
  }

  async #leave(): Promise<void> {
    const keep = this.#onLeave;
    this.#onLeave = null;
    await keep?.();
  }
}

export const navigation = new Navigation();
