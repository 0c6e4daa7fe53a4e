import type { Side, Speaker, Talk, TextRange, Turn, TurnLabel } from '../../ipc/bindings';
import { call } from '../../ipc/call';
import { Keeper } from '../../parts/keeper.svelte';
import { moved, withRange } from './ranges';

/** So many of the newest turns stand on the page; older ones come when one asks for them. */
const SHOWN = 120;

/** The notes of a talk: the turn that is being written, and those before it. */
export class Notes {
  /** Every turn but the one that is being written. */
  turns: readonly Turn[] = $state.raw([]);
  /** The turn that is being written. */
  live: Turn | null = $state(null);
  /** How many of the older turns are left out. */
  hidden: number = $state(0);
  /** The one who spoke last, for whom the next turn begins. */
  speaker: number = $state(1);
  readonly keeper: Keeper<Turn>;

  readonly shown: readonly Turn[] = $derived(this.turns.slice(this.hidden));

  readonly #talk: () => Talk | null;
  readonly #now: () => string;

  constructor(id: string, talk: () => Talk | null, now: () => string) {
    this.keeper = new Keeper<Turn>(async (turns) => (await call('talk_keep', { talk: id, turns })).at);
    this.#talk = talk;
    this.#now = now;
  }

  /** People speak: a turn can be written. */
  get isLive(): boolean {
    return this.#talk()?.state === 'live';
  }

  /** The talk has begun and is not over: its turns can still be marked. */
  get isOpen(): boolean {
    return this.isLive || this.#talk()?.state === 'paused';
  }

  /** Nothing was written down yet. */
  get isBlank(): boolean {
    return this.turns.length === 0 && (this.live?.text ?? '').trim() === '';
  }

  /** The talk as the office has it. */
  take(talk: Talk): void {
    // A turn that was emptied says nothing.
    this.turns = talk.turns.filter(({ text, closed }) => !closed || text.trim() !== '');
    this.hidden = Math.max(0, this.turns.length - SHOWN);
    this.live = null;
    this.speaker = talk.speakers.some(({ no }) => no === this.speaker) ? this.speaker : (talk.speakers[0]?.no ?? 1);
    const open = talk.turns.findLast(({ closed }) => !closed);
    if (talk.state !== 'live') return;
    if (open === undefined) this.next();
    else this.reopen(open);
  }

  /** Goes on with what was being written before the office answered. */
  goOn(live: Turn): void {
    if (!this.isLive) return;
    this.turns = this.turns.filter(({ no }) => no !== live.no);
    this.live = live;
  }

  of(speaker: number): Speaker | undefined {
    return this.#talk()?.speakers.find(({ no }) => no === speaker);
  }

  /** Somebody else speaks. Nothing was said yet: the turn is theirs; otherwise the next one is. */
  choose(speaker: number): void {
    if (this.of(speaker) === undefined) return;
    this.speaker = speaker;
    if (this.live === null || this.live.speaker === speaker) return;
    if (this.live.text.trim() === '') {
      this.live.speaker = speaker;
      this.live.begun_at = this.#now();
    } else {
      this.next();
    }
  }

  /** Finishes the turn, and begins the next for whoever speaks now. */
  next(): void {
    if (!this.isLive) return;
    // People speak on about the same, until somebody says otherwise.
    const grievances = [...(this.live ?? this.turns.at(-1))?.grievances ?? []];
    this.settle();
    const last = this.turns.at(-1)?.no ?? 0;
    this.live = { no: last + 1, speaker: this.speaker, text: '', begun_at: this.#now(), closed: false, grievances, label: null, bookmark: false, answer_due: false, withheld: [] };
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
    if (live === null || !this.#talk()?.grievances.some(({ no }) => no === grievance)) return;
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
    const leads = this.#talk()?.speakers.find(({ side }) => side === null);
    if (leads !== undefined) this.choose(leads.no);
    if (this.live !== null && this.live.text.trim() !== '') this.next();
    if (this.live?.label !== 'agreement') this.mark('agreement');
  }

  /** An earlier turn is opened again; the one that was being written is put away. */
  reopen(turn: Turn): void {
    if (!this.isLive) return;
    this.settle();
    this.turns = this.turns.filter(({ no }) => no !== turn.no);
    this.live = { ...turn, closed: false };
    this.speaker = turn.speaker;
  }

  /** The turn that is being written is finished; an empty one never was. */
  settle(): void {
    const live = this.live;
    this.live = null;
    if (live === null || (live.text.trim() === '' && !this.#isKept(live.no))) return;
    const turn = { ...$state.snapshot(live), closed: true };
    this.turns = [...this.turns, turn].toSorted((one, other) => one.no - other.no);
    this.keeper.changed(turn.no, turn);
  }

  /** Shows older turns too. */
  showOlder(): void {
    this.hidden = Math.max(0, this.hidden - SHOWN);
  }

  /** Of whom a part of the complaint was heard in this talk, and who speaks of it now. */
  heard(grievance: number): { complainant: boolean; respondent: boolean; now: Side | null } {
    const said = (turn: Turn) => turn.grievances.includes(grievance) && turn.text.trim() !== '';
    const sides = this.turns.filter(said).map((turn) => this.#side(turn));
    const now = this.live?.grievances.includes(grievance) === true ? this.#side(this.live) : null;
    return { complainant: sides.includes('complainant'), respondent: sides.includes('respondent'), now };
  }

  /** On which side of the clock a turn stands. */
  #side(turn: Turn): Side | null {
    return this.of(turn.speaker)?.side ?? null;
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

  #isKept(no: number): boolean {
    return this.#talk()?.turns.some((turn) => turn.no === no) ?? false;
  }

  #changed(live: Turn): void {
    this.keeper.changed(live.no, $state.snapshot(live));
  }
}
