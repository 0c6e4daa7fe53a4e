import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { session } from '../../app/session.svelte';
import { offerTakeBackOf } from '../../app/take-back';
import type { PostingWay, PostRoom, ReadyLetter, SentLetter } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { Faults } from '../../parts/faults.svelte';
import type { PrintChoice } from '../../parts/printing.svelte';
import { postWords } from '../../words/post';
import { say } from '../../words/say.svelte';
import { Ledger } from './ledger.svelte';

/** The path of a letter in the request, as a refusal names it. */
export const pathOf = (letter: string): string => `letters.${letter}`;

/** The post of all dossiers: what lies ready, which of it left, and the ledger. */
export class PostDesk {
  room: PostRoom | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  readonly faults = new Faults();
  readonly ledger = new Ledger();
  on: string = $state('');
  way: PostingWay = $state('ordinary');
  /** The code of each registered letter, kept while another way is looked at. */
  readonly codes = new SvelteMap<string, string>();
  busy: boolean = $state(false);
  /** It is asked on what to print. */
  printing: boolean = $state(false);
  /** It is asked on which labels their addresses go. */
  labelling: boolean = $state(false);
  /** What was just done and needs no way back. */
  said: string = $state('');
  /** What did not go along; whatever comes to lie ready is ticked by itself. */
  readonly #left = new SvelteSet<string>();
  /** The day as the office read it, for what is said afterwards. */
  #day = '';

  readonly leaving: readonly ReadyLetter[] = $derived(this.room?.ready.filter(({ letter }) => !this.#left.has(letter)) ?? []);
  /** Rows that were refused. */
  readonly refused: number = $derived(this.faults.fields.filter(({ field }) => field.startsWith('letters.')).length);

  async load(): Promise<void> {
    try {
      const room = await call('post_open');
      if (this.room === null) this.#startOn(room.today);
      this.room = room;
      this.refusal = null;
      await this.ledger.take(room.sent);
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  isTicked(letter: string): boolean {
    return !this.#left.has(letter);
  }

  tick(letter: string, ticked: boolean): void {
    if (ticked) this.#left.delete(letter);
    else this.#left.add(letter);
    this.faults.forget(pathOf(letter));
  }

  read(iso: string | null): void {
    if (iso !== null) this.#day = iso;
  }

  /** Notes that everything that is ticked left, or tells at each row why it cannot. */
  async post(): Promise<void> {
    if (this.busy || this.leaving.length === 0) return;
    this.busy = true;
    this.said = '';
    const letters = this.leaving.map(({ letter }) => ({ letter, code: this.way === 'registered' ? (this.codes.get(letter) ?? '') : '' }));
    const isDone = await this.faults.guard(async () => {
      const { entries } = await call('post_all', { on: this.on, way: this.way, letters });
      offerTakeBackOf(entries, postWords.batch.done(entries.length, say.dates.dayMonth(this.#day)));
    });
    this.busy = false;
    if (!isDone) return;
    this.codes.clear();
    this.#left.clear();
    await Promise.all([this.load(), session.refresh()]);
  }

  /** Prints everything that is ticked as one job. */
  async print(choice: PrintChoice | null): Promise<void> {
    if (choice === null) return;
    const { printer, sides, with_copies } = choice;
    await call('post_print', { letters: this.leaving.map(({ letter }) => letter), printer, sides, with_copies });
    this.printing = false;
    this.said = postWords.print.done(this.leaving.length);
    await this.load();
  }

  /** It did not leave after all. */
  async takeBack({ dossier, event, number }: SentLetter): Promise<void> {
    this.said = '';
    try {
      await call('event_undo', { dossier, event });
      this.said = postWords.sent.takenBack(number);
      await Promise.all([this.load(), session.refresh()]);
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  #startOn(today: string): void {
    this.on = today;
    this.#day = today;
  }
}
