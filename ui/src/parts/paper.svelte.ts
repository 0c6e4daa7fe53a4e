import type { Language, PaperKind, PaperRequest } from '../ipc/bindings';
import { call, type Refusal, asRefusal } from '../ipc/call';
import { tongue } from '../words/say.svelte';
import { LABELS } from './paper-places';
import { Printing } from './printing.svelte';

/** For what papers are made: one letter, several, or something that has but one paper. */
export type PaperUse = 'letter' | 'letters' | 'file_cover' | 'calibration' | 'complaint_form' | 'hearing_sheet';

/** The papers that one may choose from, the usual one first. */
const PAPERS: Record<PaperUse, readonly PaperKind[]> = {
  letter: ['envelope_dl', 'envelope_c5', 'label', 'label_sheet'],
  letters: ['label_sheet', 'label'],
  file_cover: ['file_cover'],
  calibration: ['calibration'],
  complaint_form: ['complaint_form'],
  hearing_sheet: ['hearing_sheet'],
};

/** How high a paper is for its width, where it is no A4. */
const SHAPES: Partial<Record<PaperKind, number>> = { envelope_dl: 110 / 220, envelope_c5: 162 / 229, label: 36 / 89 };

/** What a paper is made of. */
export interface PaperSource {
  letters: readonly string[];
  dossier: string | null;
  /** The hearing of that dossier that a sheet is for. */
  hearing?: number;
}

/** What was chosen last, until the program is closed; a sheet of labels goes on where it was left. */
const last: { kinds: Map<PaperUse, PaperKind>; start: number } = { kinds: new Map(), start: 1 };

/** A paper beside the letters: chosen, seen, then printed or saved. */
export class PaperDesk {
  readonly use: PaperUse;
  readonly source: PaperSource;
  readonly printing = new Printing();
  kind: PaperKind = $state('envelope_dl');
  start: number = $state(last.start);
  language: Language = $state(tongue.language);
  bytes: Uint8Array | null = $state.raw(null);
  /** Why it cannot be drawn. */
  refusal: Refusal | null = $state.raw(null);
  #round = 0;

  constructor(use: PaperUse, source: PaperSource) {
    this.use = use;
    this.source = source;
    this.kind = last.kinds.get(use) ?? this.papers[0] ?? 'envelope_dl';
  }

  get papers(): readonly PaperKind[] {
    return PAPERS[this.use];
  }

  /** How high it is for its width, while it is not drawn yet; `undefined` for A4. */
  get shape(): number | undefined {
    return SHAPES[this.kind];
  }

  /** Envelopes and labels have but an address; what is read has a language. */
  get speaks(): boolean {
    return this.kind === 'file_cover' || this.kind === 'complaint_form' || this.kind === 'hearing_sheet';
  }

  /** What is asked beside the printer: only what is read may have two sides, and one test is enough. */
  get asks(): readonly ('sides' | 'copies')[] {
    if (this.kind === 'calibration') return [];
    return this.speaks ? ['sides', 'copies'] : ['copies'];
  }

  get request(): PaperRequest {
    const { kind, source, start, speaks, language } = this;
    return { paper: kind, letters: [...source.letters], dossier: source.dossier, hearing: source.hearing ?? null, start, language: speaks ? language : null };
  }

  async open(): Promise<void> {
    await Promise.all([this.printing.load(), this.draw()]);
  }

  /** Draws what is chosen now; an older choice that is drawn later is dropped. */
  async draw(): Promise<void> {
    const asked = ++this.#round;
    try {
      const bytes = await call('paper_pdf', this.request);
      if (asked !== this.#round) return;
      this.bytes = bytes;
      this.refusal = null;
    } catch (thrown) {
      if (asked === this.#round) this.refusal = asRefusal(thrown);
    }
  }

  /** Prints it. Says whether it went to the printer. */
  async print(): Promise<boolean> {
    let isPrinted = false;
    await this.printing.act(async (choice) => {
      if (choice === null) return;
      const { printer, copies, sides } = choice;
      await call('paper_print', { paper: this.request, printer, copies, sides: this.speaks ? sides : 'printers_own' });
      this.#remember();
      isPrinted = true;
    });
    return isPrinted;
  }

  /** Saves it. Answers the file's name, or `null` when nothing was saved. */
  async save(): Promise<string | null> {
    let saved: string | null = null;
    await this.printing.faults.guard(async () => {
      saved = (await call('paper_save', this.request)).file;
    });
    return saved;
  }

  #remember(): void {
    last.kinds.set(this.use, this.kind);
    if (this.kind === 'label_sheet') last.start = ((this.start - 1 + this.source.letters.length) % LABELS) + 1;
  }
}
