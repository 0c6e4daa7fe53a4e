import { navigation } from '../../app/navigation.svelte';
import type { Capacity, ClockMoment, Side, Speaker, Talk, Turn, TurnLabel } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { elapsed, wall } from './clock';
import { Keeper } from './keeper.svelte';

/** So many of the newest turns stand on the page; older ones come when one asks for them. */
const SHOWN = 120;
/** A second hand that stood still for so long: the machine slept. */
const SLEPT_MS = 60_000;

/** A talk while it goes on: the turn that is being written, those before it, and the clock. */
export class TalkDesk {
  readonly id: string;
  talk: Talk | null = $state.raw(null);
  /** Every turn but the one that is being written. */
  turns: readonly Turn[] = $state.raw([]);
  /** The turn that is being written. */
  live: Turn | null = $state(null);
  refusal: Refusal | null = $state.raw(null);
  /** Since when the machine slept, and until when. */
  slept: { from: string; until: string } | null = $state.raw(null);
  /** How long people have spoken, in whole minutes. */
  minutes: number = $state(0);
  /** How many of the older turns are left out. */
  hidden: number = $state(0);
  /** The one who spoke last, for whom the next turn begins. */
  speaker: number = $state(1);
  readonly keeper = new Keeper<Turn>(async (turns) => (await call('talk_keep', { talk: this.id, turns })).at);

  readonly isLive: boolean = $derived(this.talk?.state === 'live');
  readonly shown: readonly Turn[] = $derived(this.turns.slice(this.hidden));

  /** What the office's clock says when the machine's says nothing, in milliseconds. */
  #offset = 0;
  #second: ReturnType<typeof setInterval> | undefined;
  #looked = 0;

  constructor(id: string) {
    this.id = id;
  }

  async load(): Promise<void> {
    await this.#try(async () => this.#take(await call('talk_open', { talk: this.id })));
    this.#looked = Date.now();
    this.#second = setInterval(() => this.#look(), 1_000);
  }

  /** Keeps what is left, and lets the clock be. */
  async stop(): Promise<void> {
    clearInterval(this.#second);
    this.keeper.stop();
    this.#settle();
    await this.keeper.now();
  }

  of(speaker: number): Speaker | undefined {
    return this.talk?.speakers.find(({ no }) => no === speaker);
  }

  /** On which side of the clock a turn stands. */
  side(turn: Turn): Side | null {
    return this.of(turn.speaker)?.side ?? null;
  }

  /** Somebody else speaks. Nothing was said yet: the turn is theirs; otherwise the next one is. */
  choose(speaker: number): void {
    if (this.of(speaker) === undefined) return;
    this.speaker = speaker;
    if (this.live === null || this.live.speaker === speaker) return;
    if (this.live.text.trim() === '') {
      this.live.speaker = speaker;
      this.live.begun_at = this.now();
    } else {
      this.next();
    }
  }

  /** Finishes the turn, and begins the next for whoever speaks now. */
  next(): void {
    if (!this.isLive) return;
    this.#settle();
    const last = this.turns.at(-1)?.no ?? 0;
    const grievances = this.live === null ? [] : [...this.live.grievances];
    this.live = { no: last + 1, speaker: this.speaker, text: '', begun_at: this.now(), closed: false, grievances, label: null, bookmark: false, answer_due: false, withheld: [] };
  }

  /** What was typed in the turn. */
  typed(text: string): void {
    if (this.live === null) return;
    this.live.text = text;
    this.#changed(this.live);
  }

  /** Says or unsays that the turn is about a part of the complaint. */
  about(grievance: number): void {
    const live = this.live;
    if (live === null || !this.talk?.grievances.some(({ no }) => no === grievance)) return;
    live.grievances = live.grievances.includes(grievance) ? live.grievances.filter((no) => no !== grievance) : [...live.grievances, grievance].toSorted((one, other) => one - other);
    this.#changed(live);
  }

  /** Says what the turn holds, or no longer. */
  mark(label: TurnLabel): void {
    if (this.live === null) return;
    this.live.label = this.live.label === label ? null : label;
    this.#changed(this.live);
  }

  bookmark(): void {
    if (this.live === null) return;
    this.live.bookmark = !this.live.bookmark;
    this.#changed(this.live);
  }

  /** The other side must be able to answer it, or need not. */
  answerDue(): void {
    if (this.live === null) return;
    this.live.answer_due = !this.live.answer_due;
    this.#changed(this.live);
  }

  /** An earlier turn is opened again; the one that was being written is put away. */
  reopen(turn: Turn): void {
    if (!this.isLive) return;
    this.#settle();
    this.turns = this.turns.filter(({ no }) => no !== turn.no);
    this.live = { ...turn, closed: false };
    this.speaker = turn.speaker;
  }

  /** Shows older turns too. */
  showOlder(): void {
    this.hidden = Math.max(0, this.hidden - SHOWN);
  }

  /** Starts the clock, or lets it stand still. */
  async clock(what: ClockMoment): Promise<void> {
    if (what === 'paused') this.#settle();
    await this.keeper.now();
    await this.#try(async () => this.#take(await call('talk_clock', { talk: this.id, what })));
    if (this.isLive) this.next();
  }

  /** The talk is over: its notes are fixed. Says whether that went well. */
  async end(): Promise<boolean> {
    this.#settle();
    await this.keeper.now();
    if (this.keeper.refusal !== null) return false;
    return await this.#try(async () => this.#take(await call('talk_end', { talk: this.id })));
  }

  async addSpeaker(name: string, capacity: Capacity, side: Side): Promise<void> {
    await this.keeper.now();
    const live = this.live;
    this.#take(await call('talk_speaker_add', { talk: this.id, name, capacity, side }));
    if (live !== null && this.talk?.state === 'live') {
      this.turns = this.turns.filter(({ no }) => no !== live.no);
      this.live = live;
    }
    const added = this.talk?.speakers.at(-1);
    if (added !== undefined) this.choose(added.no);
  }

  async ask(question: number, asked: boolean): Promise<void> {
    const talk = this.talk;
    if (talk === null) return;
    const questions = talk.preparation.questions.map((it, at) => (at === question ? { ...it, asked } : it));
    await this.#try(async () => {
      const { preparation } = await call('talk_prepare', { talk: this.id, preparation: { ...talk.preparation, questions } });
      this.talk = { ...talk, preparation };
    });
  }

  /** To whom a part of the complaint was spoken of in this talk. */
  heard(grievance: number): { complainant: boolean; respondent: boolean } {
    const sides = [...this.turns, ...(this.live === null ? [] : [this.live])].filter(({ grievances, text }) => grievances.includes(grievance) && text.trim() !== '').map((turn) => this.side(turn));
    return { complainant: sides.includes('complainant'), respondent: sides.includes('respondent') };
  }

  /** Now, on the clock of the wall. */
  now(): string {
    return wall(Date.now() + this.#offset);
  }

  async leave(): Promise<void> {
    await this.stop();
    await navigation.back();
  }

  /** The turn that is being written is finished; an empty one never was. */
  #settle(): void {
    const live = this.live;
    this.live = null;
    if (live === null || (live.text.trim() === '' && !this.#isKept(live.no))) return;
    const turn = { ...$state.snapshot(live), closed: true };
    this.turns = [...this.turns, turn].toSorted((one, other) => one.no - other.no);
    this.keeper.changed(turn.no, turn);
  }

  #isKept(no: number): boolean {
    return this.talk?.turns.some((turn) => turn.no === no) ?? false;
  }

  #changed(live: Turn): void {
    this.keeper.changed(live.no, $state.snapshot(live));
  }

  #take(talk: Talk): void {
    this.talk = talk;
    this.#offset = Date.parse(talk.now) - Date.now();
    this.turns = talk.turns;
    this.hidden = Math.max(0, talk.turns.length - SHOWN);
    this.live = null;
    this.minutes = elapsed(talk.clock, this.now());
    this.speaker = talk.speakers.some(({ no }) => no === this.speaker) ? this.speaker : (talk.speakers[0]?.no ?? 1);
    const open = talk.turns.findLast(({ closed }) => !closed);
    if (talk.state !== 'live') return;
    if (open === undefined) this.next();
    else this.reopen(open);
  }

  /** Looks at the clock every second; a long silence of the clock itself was the machine asleep. */
  #look(): void {
    const now = Date.now();
    const silent = now - this.#looked;
    if (silent > SLEPT_MS && this.isLive) this.slept = { from: wall(this.#looked + this.#offset), until: wall(now + this.#offset) };
    this.#looked = now;
    if (this.talk !== null) this.minutes = elapsed(this.talk.clock, this.now());
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
