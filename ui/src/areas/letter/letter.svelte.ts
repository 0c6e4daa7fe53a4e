import { navigation } from '../../app/navigation.svelte';
import { session } from '../../app/session.svelte';
import { offerTakeBack } from '../../app/take-back';
import { undo } from '../../app/undo.svelte';
import type { BlockText, DossierView, LetterBlock, LetterDraft, LetterOptions, StaffCard, TextBlock } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { Faults } from '../../parts/faults.svelte';
import type { NoteStart } from '../../parts/noting.svelte';
import { Pace } from '../../parts/pace';
import type { PrintChoice } from '../../parts/printing.svelte';
import type { Aim } from '../../parts/rich/writing.svelte';
import { say } from '../../words/say.svelte';
import { hasHole, hasValue, mended, withoutPrompt } from './holes';

/** Keeping takes less as a rule; it is told only when it takes longer, so that nothing flickers while one types. */
const SLOW_MS = 500;

/** A question on top of the letter. */
export type Question = 'proof' | 'finalise' | 'print' | 'post' | 'void' | 'envelope' | 'mail';

/** A letter being written, and after freezing what can still be done with it. */
export class LetterDesk {
  readonly id: string;
  readonly faults = new Faults();
  draft: LetterDraft | null = $state.raw(null);
  pdf: Uint8Array | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  question: Question | null = $state(null);
  /** The blocks that stand open to write in. */
  open: readonly string[] = $state.raw([]);
  /** In which block the caret goes where. */
  aim: { block: string; aim: Aim } | null = $state.raw(null);
  /** Where one is writing now: in which block, and the words up to the caret. */
  at: { block: string; words: string } | null = $state.raw(null);
  /** A value that belongs to this letter alone, and is being changed where it stands. */
  mending: string | null = $state(null);
  /** What must be noted in the dossier before the letter can go. */
  note: NoteStart | null = $state.raw(null);
  /** Who may handle the complaint; asked when the letter lacks a handler. */
  colleagues: readonly StaffCard[] = $state.raw([]);
  /** Keeping takes so long that it is told. */
  saving: boolean = $state(false);
  /** What was just done and needs no way back. */
  said: string = $state('');

  readonly frozen: boolean = $derived(this.draft !== null && this.draft.state !== 'concept');
  readonly complete: boolean = $derived(this.draft !== null && this.draft.missing.length === 0);

  /** The texts as they were written, until the office answers with them. */
  #mine: Readonly<Record<string, TextBlock[]>> = $state.raw({});
  /** Blocks that changed since they were last kept; `null` gives the block back to the wording. */
  #changed = new Map<string, TextBlock[] | null>();
  readonly #pace = new Pace(() => this.#followed());
  #queue: Promise<void> = Promise.resolve();
  #drawing: Promise<void> = Promise.resolve();
  #drawn = 0;
  #gone = false;

  constructor(id: string) {
    this.id = id;
  }

  async load(): Promise<void> {
    await this.#try(async () => {
      this.#take(await call('letter_open', { letter: this.id }));
      if (this.draft?.missing.some(({ field }) => field === 'handler')) {
        this.colleagues = (await call('settings_open')).staff.filter(({ active }) => active);
      }
    });
  }

  isOpen(block: LetterBlock): boolean {
    return this.open.includes(block.key);
  }

  /** The text of a block as it is by now. What the writer is asked for is not in it. */
  textOf(block: LetterBlock): TextBlock[] {
    return this.#mine[block.key] ?? withoutPrompt(block.content);
  }

  /** Opens a block to write in, with the caret at its aim. */
  edit(block: LetterBlock, aim: Aim): void {
    if (this.frozen || !block.editable) return;
    if (!this.isOpen(block)) this.open = [...this.open, block.key];
    this.aim = { block: block.key, aim };
  }

  /** Somebody writes behind these words; without words nobody writes in the block. */
  writesAt({ key: block }: LetterBlock, words: string): void {
    if (words !== '') this.at = { block, words };
    else if (this.at?.block === block) this.at = null;
  }

  /** A block is left: it is read again, with its holes as fields. What was written is kept at once. */
  leave(block: LetterBlock): void {
    if (!block.starts_open) this.#close(block.key);
    void this.keep();
  }

  /** A block is read, also one that is offered as a field, so that the value of a field can be filled in where it stands. */
  fillHere(block: LetterBlock, field: string): void {
    this.#close(block.key);
    this.mending = field;
  }

  /** The field has a value, which is being changed where it stands. */
  isChanging(field: string): boolean {
    return this.mending === field && (this.draft?.blocks.some(({ content }) => hasValue(content, field)) ?? false);
  }

  /** The first block that has a hole for the field, or its value that is being changed. */
  firstWithout(field: string): string | undefined {
    return this.draft?.blocks.find((block) => hasHole(mended(this.textOf(block), this.mending), field))?.key;
  }

  typed(key: string, text: TextBlock[]): void {
    this.#mine = { ...this.#mine, [key]: text };
    this.#changed.set(key, text);
    this.#pace.follow();
  }

  /** Gives a block back to the wording. What was written can be had again. */
  async follow(block: LetterBlock): Promise<void> {
    const mine = this.textOf(block);
    this.#close(block.key);
    this.#changed.set(block.key, null);
    await this.keep();
    undo.offer({
      words: block.has_standard ? say.letter.done.followed : say.letter.done.emptied,
      takeBack: async () => {
        this.#changed.set(block.key, mine);
        await this.keep();
      },
    });
  }

  /** Chooses how the letter is, as its language or what goes along. */
  async choose(options: Partial<LetterOptions>): Promise<void> {
    await this.#write(options);
  }

  /** Fills a hole of the letter in the dossier itself. */
  async fill(field: string, text: string): Promise<void> {
    await this.keep();
    this.saving = true;
    await this.faults.guard(async () => {
      try {
        this.#take(await call('letter_fill', { letter: this.id, field, text }));
        this.mending = null;
      } catch (thrown) {
        throw besideTheHole(asRefusal(thrown), field);
      }
    });
    this.saving = false;
  }

  /** Keeps what was typed now instead of in its turn. */
  async keep(): Promise<void> {
    if (this.#changed.size > 0) await this.#write({});
  }

  /** The dossier and the paper have what was typed. */
  async #followed(): Promise<void> {
    await this.keep();
    await this.#drawing;
  }

  /** Writes one after the other, so that an older text never lands on a newer one. */
  #write(setting: Partial<LetterOptions>): Promise<void> {
    this.#pace.hold();
    this.#queue = this.#queue.then(() => this.#save(setting));
    return this.#queue;
  }

  async #save(setting: Partial<LetterOptions>): Promise<void> {
    const draft = this.draft;
    if (draft === null || this.frozen || this.#gone) return;
    const sent = new Map(this.#changed);
    const blocks: BlockText[] = [...sent].map(([key, content]) => ({ key, content }));
    const slow = setTimeout(() => (this.saving = true), SLOW_MS);
    await this.#try(async () => {
      const answer = await call('letter_save', { letter: this.id, options: { ...draft.options, ...setting }, blocks });
      for (const [key, text] of sent) if (this.#changed.get(key) === text) this.#changed.delete(key);
      this.#take(answer);
    });
    clearTimeout(slow);
    this.saving = false;
  }

  #take(draft: LetterDraft): void {
    const isFirst = this.draft === null;
    if (draft.options.language !== this.draft?.options.language) void call('spelling_set', { language: draft.options.language });
    this.draft = draft;
    // What was written since keeps its own text; the rest is as the office answered.
    this.#mine = Object.fromEntries([...this.#changed].flatMap(([key, text]) => (text === null ? [] : [[key, text]])));
    const writable = draft.state === 'concept' ? draft.blocks.filter(({ editable }) => editable) : [];
    this.open = writable.filter(({ key, starts_open }) => this.open.includes(key) || (isFirst && starts_open)).map(({ key }) => key);
    this.#drawing = this.#draw();
  }

  async #draw(): Promise<void> {
    const asked = ++this.#drawn;
    try {
      const pdf = await call('letter_pdf', { letter: this.id });
      if (asked === this.#drawn) this.pdf = pdf;
    } catch (thrown) {
      // The paper on the desk stays as it was; why no new one could be made is said above the text.
      if (asked === this.#drawn) this.refusal = asRefusal(thrown);
    }
  }

  #close(key: string): void {
    this.open = this.open.filter((open) => open !== key);
    if (this.at?.block === key) this.at = null;
    if (this.aim?.block === key) this.aim = null;
  }

  /** Freezes, prints when there is a printer, and asks whether it is in the post. */
  async finalise(choice: PrintChoice | null): Promise<void> {
    await this.keep();
    // A letter whose last words could not be kept is not frozen without them.
    if (this.#changed.size > 0 && this.refusal !== null) throw this.refusal;
    this.#take(await call('letter_finalise', { letter: this.id }));
    await session.refresh();
    this.question = null;
    this.said = say.letter.done.finalised;
    if (choice !== null) await this.#try(() => this.#print(choice));
  }

  /** Prints the concept as it is now; a proof leaves no trace in the dossier. */
  async proof(choice: PrintChoice | null): Promise<void> {
    await this.keep();
    if (choice === null) await call('letter_show', { letter: this.id });
    else await call('letter_print', { letter: this.id, ...choice });
    this.question = null;
  }

  /** Prints the frozen letter. */
  async print(choice: PrintChoice | null): Promise<void> {
    if (choice === null) return;
    await this.#print(choice);
  }

  async #print(choice: PrintChoice): Promise<void> {
    await call('letter_print', { letter: this.id, ...choice });
    this.said = say.letter.done.printed;
    await Promise.all([this.load(), session.refresh()]);
    this.question = this.draft?.state === 'printed' ? 'post' : null;
  }

  /** It is noted as posted: back where one came from, with a way to take it back. */
  async posted(view: DossierView, day: string): Promise<void> {
    this.question = null;
    await this.#leave();
    offerTakeBack(view, 'letter_posted', say.letter.done.posted(say.dates.dayMonth(day)));
  }

  /** What the letter lacked is noted: it is in the letter now. */
  async noted(): Promise<void> {
    this.note = null;
    await Promise.all([this.load(), session.refresh()]);
  }

  async voided(view: DossierView): Promise<void> {
    this.question = null;
    await this.load();
    await session.refresh();
    offerTakeBack(view, 'letter_void', say.letter.done.voided);
  }

  async show(): Promise<void> {
    await this.keep();
    await this.#try(async () => {
      await call('letter_show', { letter: this.id });
    });
  }

  async saveFile(): Promise<void> {
    await this.#try(async () => {
      const { file } = await call('letter_save_file', { letter: this.id });
      this.said = file === null ? '' : say.letter.done.saved(file);
    });
  }

  /** Throws the concept away; the way back begins it again with the same texts. */
  async drop(): Promise<void> {
    await this.keep();
    const draft = this.draft;
    if (draft === null) return;
    await this.#try(async () => {
      await call('letter_drop', { letter: this.id });
      this.#gone = true;
      await this.#leave();
      undo.offer({ words: say.letter.done.dropped, takeBack: () => beginAgain(draft) });
    });
  }

  /** Makes the letter once more, with what was written in it. */
  async again(): Promise<void> {
    const draft = this.draft;
    if (draft === null) return;
    await this.#try(async () => {
      const { dossier, kind, side, guest } = draft;
      const { letter } = await call('letter_begin', { dossier, kind, side, guest });
      await navigation.go({ area: 'letter', id: letter });
    });
  }

  async #leave(): Promise<void> {
    await session.refresh();
    await navigation.back();
  }

  async #try(work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
      this.refusal = null;
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  stop(): void {
    this.#pace.hold();
    void call('spelling_set', { language: null });
  }
}

/** The office names the field as it knows it, or the text that was sent; both stand beside the hole. */
function besideTheHole(refusal: Refusal, field: string): Refusal {
  return Object.assign(refusal, { fields: refusal.fields.map((fault) => ({ ...fault, field })) });
}

async function beginAgain({ dossier, kind, side, guest, options, blocks }: LetterDraft): Promise<void> {
  const { letter } = await call('letter_begin', { dossier, kind, side, guest });
  const written = blocks.filter(({ edited }) => edited).map(({ key, content }) => ({ key, content }));
  await call('letter_save', { letter, options, blocks: written });
  await navigation.go({ area: 'letter', id: letter });
}
