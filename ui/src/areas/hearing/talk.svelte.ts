import { navigation } from '../../app/navigation.svelte';
import type { Capacity, ClockMoment, Side, Speaker, Talk, TextRange, Turn, TurnLabel } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { wall } from './clock';
import { Keeper } from './keeper.svelte';
import { PreparationSheet } from './preparation.svelte';
import { moved, withRange } from './ranges';

/** So many of the newest turns stand on the page; older ones come when one asks for them. */
const SHOWN = 120;
/** A second hand that stood still for so long: the machine slept. A window that lies hidden is slowed to a minute. */
const SLEPT_MS = 120_000;

/** A talk: its preparation, the turn that is being written, those before it, and the clock. */
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
  readonly preparation: PreparationSheet;

  /** It ended while one looked: its report is made next. */
  hasEnded: boolean = $state(false);

  readonly isLive: boolean = $derived(this.talk?.state === 'live');
  /** Its notes can still be marked: it has begun and is not over. */
  readonly isOpen: boolean = $derived(this.talk?.state === 'live' || this.talk?.state === 'paused');
  readonly shown: readonly Turn[] = $derived(this.turns.slice(this.hidden));

  /** What the office's clock says when the machine's says nothing, in milliseconds. */
  #offset = 0;
  #second: ReturnType<typeof setInterval> | undefined;
  #looked = 0;
  /** When the office was last asked. */
  #asked = 0;
  #isGone = false;
  /** Whoever goes although not everything is kept was told so once. */
  #warned = false;

  constructor(id: string) {
    this.id = id;
    this.preparation = new PreparationSheet(id, (preparation) => (this.talk = this.talk && { ...this.talk, preparation }));
  }

  async load(): Promise<void> {
    await this.#try(async () => this.#take(await call('talk_open', { talk: this.id })));
    if (this.talk?.state === 'prepared') this.preparation.take(this.talk.preparation);
    if (this.#isGone) return;
    this.#looked = Date.now();
    this.#second = setInterval(() => this.#look(), 1_000);
  }

  /** The screen goes: the clock is not looked at any more, and what is left is kept. The turn stays open. */
  async stop(): Promise<void> {
    this.#isGone = true;
    clearInterval(this.#second);
    await this.keep();
  }

  /** Keeps everything now. */
  async keep(): Promise<void> {
    await Promise.all([this.keeper.now(), this.preparation.keeper.now()]);
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
    // People speak on about the same, until somebody says otherwise.
    const grievances = [...(this.live ?? this.turns.at(-1))?.grievances ?? []];
    this.#settle();
    const last = this.turns.at(-1)?.no ?? 0;
    this.live = { no: last + 1, speaker: this.speaker, text: '', begun_at: this.now(), closed: false, grievances, label: null, bookmark: false, answer_due: false, withheld: [] };
  }

  /** What was typed in the turn. */
  typed(text: string): void {
    if (this.live === null) return;
    this.live.withheld = moved(this.live.withheld, this.live.text, text);
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

  /** A passage of a turn is about somebody else: whoever inspects the dossier does not see it. */
  withhold(no: number, range: TextRange): void {
    this.#reword(no, (turn) => withRange(turn.withheld, range, turn.text));
  }

  /** All of a turn may be seen again. */
  unwithhold(no: number): void {
    this.#reword(no, () => []);
  }

  /** Something was agreed on: whoever leads the talk says it, in a turn of its own. */
  agree(): void {
    const leads = this.talk?.speakers.find(({ side }) => side === null);
    if (leads !== undefined) this.choose(leads.no);
    if (this.live !== null && this.live.text.trim() !== '') this.next();
    if (this.live?.label !== 'agreement') this.mark('agreement');
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
    await this.keep();
    if (this.preparation.keeper.isBehind) return;
    await this.#try(async () => this.#take(await call('talk_clock', { talk: this.id, what })));
  }

  /** The talk is over: its notes are fixed. Says whether that went well. */
  async end(): Promise<boolean> {
    this.#settle();
    await this.keeper.now();
    if (this.keeper.refusal !== null) return false;
    return await this.#try(async () => {
      this.#take(await call('talk_end', { talk: this.id }));
      this.hasEnded = true;
    });
  }

  /** The talk was begun by mistake: nothing of it stays. */
  async discard(): Promise<void> {
    await this.keeper.now();
    await this.#try(async () => {
      await call('talk_discard', { talk: this.id });
      await navigation.back();
    });
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

  /** The complaint turns out to have another part. What is being written is about it. */
  async addGrievance(text: string): Promise<void> {
    const talk = this.talk;
    if (talk === null) return;
    const { grievances } = await call('grievance_save', { dossier: talk.dossier, grievance: null, text });
    this.talk = this.talk && { ...this.talk, grievances };
    this.about(grievances.at(-1)?.no ?? 0);
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

  /** Of whom a part of the complaint was heard in this talk, and who speaks of it now. */
  heard(grievance: number): { complainant: boolean; respondent: boolean; now: Side | null } {
    const said = (turn: Turn) => turn.grievances.includes(grievance) && turn.text.trim() !== '';
    const sides = this.turns.filter(said).map((turn) => this.side(turn));
    const now = this.live?.grievances.includes(grievance) === true ? this.side(this.live) : null;
    return { complainant: sides.includes('complainant'), respondent: sides.includes('respondent'), now };
  }

  /** Nothing was written down yet. */
  get isBlank(): boolean {
    return this.turns.length === 0 && (this.live?.text ?? '').trim() === '';
  }

  /** Now, on the clock of the wall. */
  now(): string {
    return wall(Date.now() + this.#offset);
  }

  /** The report of the hearing: made now, or as it was left. */
  async report(): Promise<void> {
    await navigation.go({ area: 'report', id: this.id });
  }

  /** Back to the dossier. What cannot be kept now holds one back once; it is tried on after that. */
  async leave(): Promise<void> {
    await this.keep();
    if (this.keeper.isBehind || this.preparation.keeper.isBehind) {
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

  #reword(no: number, withheld: (turn: Turn) => TextRange[]): void {
    if (!this.isOpen) return;
    if (this.live?.no === no) {
      this.live.withheld = withheld(this.live);
      this.#changed(this.live);
      return;
    }
    this.turns = this.turns.map((turn) => (turn.no === no ? { ...turn, withheld: withheld(turn) } : turn));
    const turn = this.turns.find((one) => one.no === no);
    if (turn !== undefined) this.keeper.changed(no, turn);
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
    // A turn that was emptied says nothing.
    this.turns = talk.turns.filter(({ text, closed }) => !closed || text.trim() !== '');
    this.hidden = Math.max(0, this.turns.length - SHOWN);
    this.live = null;
    this.#asked = Date.now();
    this.minutes = this.#spoken();
    this.speaker = talk.speakers.some(({ no }) => no === this.speaker) ? this.speaker : (talk.speakers[0]?.no ?? 1);
    const open = talk.turns.findLast(({ closed }) => !closed);
    if (talk.state !== 'live') return;
    if (open === undefined) this.next();
    else this.reopen(open);
  }

  /** Whole minutes in which people spoke: what the office counted, and since then while the talk goes on. */
  #spoken(): number {
    const since = this.isLive ? Math.max(0, Date.now() - this.#asked) / 1_000 : 0;
    return Math.floor(((this.talk?.spoken_seconds ?? 0) + since) / 60);
  }

  /** Looks at the clock every second; a long silence of the clock itself was the machine asleep. */
  #look(): void {
    const now = Date.now();
    if (now - this.#looked > SLEPT_MS && this.isLive) this.slept = { from: wall(this.#looked + this.#offset), until: wall(now + this.#offset) };
    this.#looked = now;
    this.minutes = this.#spoken();
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
