import { navigation } from '../../app/navigation.svelte';
import { session } from '../../app/session.svelte';
import { offerTakeBack } from '../../app/take-back';
import { undo } from '../../app/undo.svelte';
import type { BlockText, DossierView, FormOfAddress, Language, LetterBlock, LetterDraft, StaffCard } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { Faults } from '../../parts/faults.svelte';
import type { PrintChoice } from '../../parts/printing.svelte';
import { say } from '../../words/say.svelte';

const PAUSE_MS = 200;

/** A question on top of the letter. */
export type Question = 'proof' | 'finalise' | 'print' | 'post' | 'void';

/** A letter being written, and after freezing what can still be done with it. */
export class LetterDesk {
  readonly id: string;
  readonly faults = new Faults();
  draft: LetterDraft | null = $state.raw(null);
  pdf: Uint8Array | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  question: Question | null = $state(null);
  /** The texts of blocks that stand open, as they are typed now. */
  open: Record<string, string> = $state({});
  /** Who may handle the complaint; asked when the letter lacks a handler. */
  colleagues: readonly StaffCard[] = $state.raw([]);
  saving: boolean = $state(false);
  /** What was just done and needs no way back. */
  said: string = $state('');

  readonly frozen: boolean = $derived(this.draft !== null && this.draft.state !== 'concept');
  readonly complete: boolean = $derived(this.draft !== null && this.draft.missing.length === 0);

  /** Blocks that changed since they were last kept; `null` gives the block back to the dossier. */
  #changed = new Map<string, string | null>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
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
    return block.key in this.open;
  }

  /** Opens a block to write in. */
  edit(block: LetterBlock): void {
    if (this.frozen || !block.editable || this.isOpen(block)) return;
    this.open = { ...this.open, [block.key]: block.text };
  }

  /** A block is left: untouched, it closes again and keeps following the dossier. */
  leave(block: LetterBlock): void {
    if (block.edited || this.#changed.has(block.key) || startsOpen(block) || this.open[block.key] !== block.text) return;
    this.#close(block.key);
  }

  typed(key: string, text: string): void {
    this.open[key] = text;
    this.#changed.set(key, text);
    this.#soon();
  }

  /** Gives a block back to the dossier. What was written can be had again. */
  async follow(block: LetterBlock): Promise<void> {
    const mine = this.open[block.key] ?? block.text;
    this.#close(block.key);
    this.#changed.set(block.key, null);
    await this.keep();
    undo.offer({
      words: say.letter.done.followed,
      takeBack: async () => {
        this.#changed.set(block.key, mine);
        await this.keep();
      },
    });
  }

  async speak(language: Language): Promise<void> {
    await this.#write({ language });
  }

  async addressAs(address: FormOfAddress): Promise<void> {
    await this.#write({ address });
  }

  /** Fills a hole of the letter in the dossier itself. */
  async fill(field: string, text: string): Promise<void> {
    await this.keep();
    this.saving = true;
    await this.faults.guard(async () => {
      try {
        this.#take(await call('letter_fill', { letter: this.id, field, text }));
      } catch (thrown) {
        throw besideTheHole(asRefusal(thrown), field);
      }
    });
    this.saving = false;
  }

  /** Keeps what was typed now instead of after the pause. */
  async keep(): Promise<void> {
    if (this.#changed.size > 0) await this.#write({});
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), PAUSE_MS);
  }

  /** Writes one after the other, so that an older text never lands on a newer one. */
  #write(setting: { language?: Language; address?: FormOfAddress }): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#save(setting));
    return this.#queue;
  }

  async #save(setting: { language?: Language; address?: FormOfAddress }): Promise<void> {
    const draft = this.draft;
    if (draft === null || this.frozen || this.#gone) return;
    const sent = new Map(this.#changed);
    const blocks: BlockText[] = [...sent].map(([key, text]) => ({ key, text }));
    this.saving = true;
    await this.#try(async () => {
      const { language, address } = { ...draft, ...setting };
      const answer = await call('letter_save', { letter: this.id, language, address, blocks });
      for (const [key, text] of sent) if (this.#changed.get(key) === text) this.#changed.delete(key);
      this.#take(answer);
    });
    this.saving = false;
  }

  #take(draft: LetterDraft): void {
    this.draft = draft;
    const open: Record<string, string> = {};
    if (draft.state === 'concept') {
      for (const block of draft.blocks) {
        // A block that one is writing in keeps its own text; another follows what the office answered.
        const mine = this.open[block.key];
        if (this.#changed.get(block.key) !== undefined && mine !== undefined) open[block.key] = mine;
        else if (block.edited || startsOpen(block)) open[block.key] = block.text;
        else if (mine !== undefined && mine === block.text) open[block.key] = mine;
      }
    }
    this.open = open;
    void this.#draw();
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
    const { [key]: _, ...others } = this.open;
    this.open = others;
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
    clearTimeout(this.#timer);
  }
}

/** The complainant's own story is what each letter needs words of its own for, so it stands open at once. */
function startsOpen(block: LetterBlock): boolean {
  return block.key === 'account' && block.editable && !block.pieces.some(({ kind }) => kind === 'gap');
}

/** The office names the field as it knows it, or the text that was sent; both stand beside the hole. */
function besideTheHole(refusal: Refusal, field: string): Refusal {
  return Object.assign(refusal, { fields: refusal.fields.map((fault) => ({ ...fault, field })) });
}

async function beginAgain(draft: LetterDraft): Promise<void> {
  const { letter } = await call('letter_begin', { dossier: draft.dossier, kind: draft.kind });
  const blocks = draft.blocks.filter(({ edited }) => edited).map(({ key, text }) => ({ key, text }));
  await call('letter_save', { letter, language: draft.language, address: draft.address, blocks });
  await navigation.go({ area: 'letter', id: letter });
}
