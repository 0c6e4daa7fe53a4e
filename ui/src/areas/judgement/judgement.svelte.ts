import { tick } from 'svelte';
import { navigation } from '../../app/navigation.svelte';
import { session } from '../../app/session.svelte';
import { offerTakeBack } from '../../app/take-back';
import type { DossierView, Finding, Judgement, PartForm, Side } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { Faults, fieldId } from '../../parts/faults.svelte';
import { Keeper } from '../../parts/keeper.svelte';
import type { BegunNotes, NoteStart } from '../../parts/noting.svelte';
import { judgementWords } from '../../words/judgement';
import { lacking } from './judgement';

/** The one text that the sheet has, as the keeper counts. */
const SHEET = 1;

/** The sheet on which a complaint is judged: its parts while they are weighed, the whole, and the measures beside it. */
export class JudgementDesk {
  readonly id: string;
  sheet: Judgement | null = $state.raw(null);
  /** The parts as they are typed by now. */
  parts: PartForm[] = $state([]);
  /** What the parts make of the whole. */
  derived: Finding | null = $state(null);
  /** What was chosen for the whole; nothing chosen is what follows from the parts. */
  chosen: Finding | null = $state(null);
  reason: string = $state('');
  /** The part that stands open. */
  open: number | null = $state(null);
  question: NoteStart | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  said: string = $state('');
  readonly begun: BegunNotes = new Map();
  readonly faults = new Faults();
  readonly keeper = new Keeper<PartForm[]>(async (sheets) => this.#send(sheets));

  readonly whole: Finding | null = $derived(this.chosen ?? this.derived);
  readonly lacks = $derived(this.sheet === null ? [] : lacking(this.parts, this.sheet, this.whole !== null));

  /** Whoever goes although not everything is kept was told so once. */
  #warned = false;

  constructor(id: string) {
    this.id = id;
  }

  async load(): Promise<void> {
    await this.#try(async () => this.#take(await call('judgement_open', { dossier: this.id })));
  }

  /** Something was typed or chosen: it is kept after a pause. */
  typed(): void {
    this.said = '';
    if (this.sheet?.open === true) this.keeper.changed(SHEET, $state.snapshot(this.parts));
  }

  /** Names another part of the complaint, which then stands open. */
  async name(text: string): Promise<void> {
    await this.keeper.now();
    await call('grievance_save', { dossier: this.id, grievance: null, text });
    this.#take(await call('judgement_open', { dossier: this.id }));
    this.open = this.parts.at(-1)?.no ?? null;
    this.said = judgementWords.done.named;
  }

  /** What somebody said becomes the view of that side, below what stands there. */
  takeOver(part: PartForm, side: Exclude<Side, 'third'>, text: string): void {
    part[side] = [part[side].trim(), text].filter((words) => words !== '').join('\n\n');
    this.typed();
  }

  addFact(part: PartForm): void {
    part.facts.push({ text: '', source: '', at: '' });
  }

  removeFact(part: PartForm, index: number): void {
    part.facts.splice(index, 1);
    this.typed();
  }

  /** Something was noted in the dossier: the sheet as it is now. */
  async noted(view: DossierView, words: string): Promise<void> {
    this.question = null;
    await this.load();
    await session.refresh();
    if (!offerTakeBack(view, 'noted', words)) this.said = words;
  }

  /** Goes to the first thing that is left to do; with nothing left the outcome is found and its letter opened. */
  async main(): Promise<void> {
    const [first] = this.lacks;
    if (first !== undefined) return this.#goTo(first.path);
    const { sheet, whole } = this;
    if (sheet === null || whole === null) return;
    const went = await this.faults.guard(async () => {
      await this.#keepAll();
      this.#take(await call('judgement_decide', { dossier: this.id, finding: whole, reason: this.reason }));
      await session.refresh();
      const { kind, letter, fits } = sheet.outcome;
      if (letter === null && !fits) this.said = judgementWords.done.decided;
      else await navigation.go({ area: 'letter', id: letter ?? (await call('letter_begin', { dossier: this.id, kind, side: 'complainant', guest: null })).letter });
    });
    if (!went && this.faults.fields.length === 0) this.refusal = this.faults.refusal;
  }

  /** Back to the dossier. What cannot be kept now holds one back once; it is tried on after that. */
  async leave(): Promise<void> {
    await this.keeper.now();
    if (this.keeper.isBehind && !this.#warned) {
      this.#warned = true;
      return;
    }
    const { previous } = navigation;
    if (previous.area === 'dossier' && previous.id === this.id) await navigation.back();
    else await navigation.go({ area: 'dossier', id: this.id, tab: 'judgement' });
  }

  /** Whoever leaves leaves what was typed in the dossier. */
  async close(): Promise<void> {
    await this.keeper.now();
    if (this.sheet === null || this.keeper.isBehind) return;
    await this.#try(async () => {
      await call('judgement_close', { dossier: this.id });
    });
    await session.refresh();
  }

  async #goTo(path: string): Promise<void> {
    const [kind, which] = path.split('.');
    if (kind === 'parts') this.open = this.parts[Number(which)]?.no ?? null;
    if (kind === 'measures') {
      this.question = { note: 'measure_replan', about: which ?? null };
      return;
    }
    await tick();
    const field = document.getElementById(fieldId(path));
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }

  async #send(sheets: readonly PartForm[][]): Promise<string> {
    const [parts] = sheets;
    if (parts === undefined) return this.keeper.savedAt;
    try {
      const { at, derived } = await call('judgement_keep', { dossier: this.id, parts });
      this.derived = derived;
      this.faults.clear();
      return at;
    } catch (thrown) {
      this.faults.show(asRefusal(thrown).fields);
      throw thrown;
    }
  }

  /** An act on words that could not be kept is not done without them. */
  async #keepAll(): Promise<void> {
    await this.keeper.now();
    if (this.keeper.isBehind && this.keeper.refusal !== null) throw this.keeper.refusal;
  }

  #take(sheet: Judgement): void {
    const isFirst = this.sheet === null;
    this.sheet = sheet;
    if (!this.keeper.isBehind) {
      this.parts = sheet.parts.map(({ form }) => form);
      this.derived = sheet.derived;
    }
    if (sheet.kept_at !== null && this.keeper.savedAt === '') this.keeper.savedAt = sheet.kept_at;
    if (!isFirst) return;
    this.chosen = sheet.verdict === null || sheet.verdict.finding === sheet.derived ? null : sheet.verdict.finding;
    this.reason = sheet.verdict?.reasons ?? '';
    this.open = this.parts.find(({ finding }) => finding === null)?.no ?? null;
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
