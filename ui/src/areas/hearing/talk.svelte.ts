import { navigation } from '../../app/navigation.svelte';
import type { Capacity, ClockMoment, Side, Talk } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { Notes } from './notes.svelte';
import { PreparationSheet } from './preparation.svelte';
import { Stopwatch } from './stopwatch.svelte';

/** A talk: its preparation, its notes and its clock, and what becomes of it. */
export class TalkDesk {
  readonly id: string;
  talk: Talk | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  readonly watch = new Stopwatch();
  readonly notes: Notes;
  readonly preparation: PreparationSheet;

  #isGone = false;
  /** Whoever goes although not everything is kept was told so once. */
  #warned = false;

  constructor(id: string) {
    this.id = id;
    this.notes = new Notes(id, () => this.talk, () => this.watch.now());
    this.preparation = new PreparationSheet(id, (preparation) => (this.talk = this.talk && { ...this.talk, preparation }));
  }

  async load(): Promise<void> {
    await this.#try(async () => this.#take(await call('talk_open', { talk: this.id })));
    if (this.talk?.state === 'prepared') this.preparation.take(this.talk.preparation);
    if (!this.#isGone) this.watch.start();
  }

  /** The screen goes: the clock is not looked at any more, and what is left is kept. The turn stays open. */
  async stop(): Promise<void> {
    this.#isGone = true;
    this.watch.stop();
    await this.keep();
  }

  /** Keeps everything now. */
  async keep(): Promise<void> {
    await Promise.all([this.notes.keeper.now(), this.preparation.keeper.now()]);
  }

  /** Starts the clock, or lets it stand still. */
  async clock(what: ClockMoment): Promise<void> {
    if (what === 'paused') this.notes.settle();
    await this.keep();
    if (this.preparation.keeper.isBehind) return;
    await this.#try(async () => this.#take(await call('talk_clock', { talk: this.id, what })));
  }

  /** The talk is over: its notes are fixed. Says whether that went well. */
  async end(): Promise<boolean> {
    const { keeper } = this.notes;
    this.notes.settle();
    await keeper.now();
    if (keeper.refusal !== null) return false;
    return await this.#try(async () => this.#take(await call('talk_end', { talk: this.id })));
  }

  /** The talk was begun by mistake: nothing of it stays. */
  async discard(): Promise<void> {
    await this.notes.keeper.now();
    await this.#try(async () => {
      await call('talk_discard', { talk: this.id });
      await navigation.back();
    });
  }

  async addSpeaker(name: string, capacity: Capacity, side: Side): Promise<void> {
    await this.notes.keeper.now();
    const { live } = this.notes;
    this.#take(await call('talk_speaker_add', { talk: this.id, name, capacity, side }));
    if (live !== null) this.notes.goOn(live);
    const added = this.talk?.speakers.at(-1);
    if (added !== undefined) this.notes.choose(added.no);
  }

  /** The complaint turns out to have another part. What is being written is about it. */
  async addGrievance(text: string): Promise<void> {
    const talk = this.talk;
    if (talk === null) return;
    const { grievances } = await call('grievance_save', { dossier: talk.dossier, grievance: null, text });
    this.talk = this.talk && { ...this.talk, grievances };
    this.notes.about(grievances.at(-1)?.no ?? 0);
  }

  async ask(question: number, asked: boolean): Promise<void> {
    const before = this.talk?.preparation;
    if (before === undefined) return;
    const questions = before.questions.map((it, at) => (at === question ? { ...it, asked } : it));
    await this.#try(async () => {
      const { preparation } = await call('talk_prepare', { talk: this.id, preparation: { ...before, questions } });
      this.talk = this.talk && { ...this.talk, preparation };
    });
  }

  /** The report of the hearing: made now, or as it was left. */
  async report(): Promise<void> {
    await navigation.go({ area: 'report', id: this.id });
  }

  /** Back to the dossier. What cannot be kept now holds one back once; it is tried on after that. */
  async leave(): Promise<void> {
    await this.keep();
    if (this.notes.keeper.isBehind || this.preparation.keeper.isBehind) {
      if (!this.#warned) {
        this.#warned = true;
        return;
      }
    }
    const { previous } = navigation;
    const dossier = this.talk?.dossier;
    if (dossier === undefined || (previous.area === 'dossier' && previous.id === dossier)) await navigation.back();
    else await navigation.go({ area: 'dossier', id: dossier, tab: 'hearing' });
  }

  #take(talk: Talk): void {
    this.talk = talk;
    this.watch.take(talk);
    this.notes.take(talk);
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    this.refusal = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
      return false;
    }
  }
}
