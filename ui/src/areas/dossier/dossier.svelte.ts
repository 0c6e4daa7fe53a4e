import { hearingPlace, isHearing } from '../../app/hearing-duty';
import { navigation } from '../../app/navigation.svelte';
import { session } from '../../app/session.svelte';
import { offerTakeBack } from '../../app/take-back';
import type { DossierView, DutyRow, EventKind, LetterCard, Side, TimelineEntry } from '../../ipc/bindings';
import { asRefusal, call, type Refusal, send } from '../../ipc/call';
import { dutyTo } from '../../parts/duty';
import type { BegunNotes, NoteStart, OnlyNotes } from '../../parts/noting.svelte';
import { say } from '../../words/say.svelte';

/** A question that stands on top of the dossier. */
export type Question =
  | { ask: 'withdraw' }
  /** What else can be done or noted; `only` narrows it to kinds of note about one thing. */
  | { ask: 'other'; only?: OnlyNotes }
  | { ask: 'note'; start: NoteStart }
  /** The term card of one rule, or of all that have started. */
  | { ask: 'card'; rule: string | null }
  | { ask: 'post'; letter: string; named: string; to: string }
  /** A paper of the dossier itself. */
  | { ask: 'paper'; use: 'file_cover' | 'complaint_form' }
  | { ask: 'print' | 'void' | 'deliver' | 'return' | 'envelope' | 'mail'; letter: LetterCard };

/** One dossier: what it is, what comes next, and every act that it allows. */
export class DossierRoom {
  readonly id: string;
  view: DossierView | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  question: Question | null = $state.raw(null);
  /** What was just done and needs no way back. */
  said: string = $state('');
  busy: boolean = $state(false);
  /** Notes that were begun and not saved. */
  readonly begun: BegunNotes = new Map();

  constructor(id: string) {
    this.id = id;
  }

  get gone(): boolean {
    return this.view === null && this.refusal?.code === 'not_found';
  }

  async load(): Promise<void> {
    await this.#try(async () => {
      this.view = await call('dossier_open', { dossier: this.id });
    });
  }

  /** Does what the next step asks for. */
  async act(duty: DutyRow): Promise<void> {
    if (duty.act === 'post_letter' && duty.letter !== null) this.question = { ask: 'post', letter: duty.letter, named: duty.letter_words, to: dutyTo(duty) };
    else if (duty.act === 'finish_letter' && duty.letter !== null) await navigation.go({ area: 'letter', id: duty.letter });
    else if (duty.act === 'note_event' && isHearing(duty)) await this.#hear(duty);
    else if (duty.act === 'note_event' && duty.note !== null) this.note(duty.note, duty.about);
    else if (duty.act === 'note_event') this.question = { ask: 'other' };
    else if (duty.letter_kind !== null) await this.begin(duty.letter_kind, duty.side);
  }

  /** A hearing is planned and held in its own tab; one that nobody planned is noted. */
  async #hear(duty: DutyRow): Promise<void> {
    await this.#try(async () => {
      const place = await hearingPlace(duty);
      if (place !== null) navigation.replace(place);
      else if (duty.note !== null) this.note(duty.note, duty.about);
    });
  }

  /** Opens the form of a note. */
  note(note: string, about: string | null = null): void {
    // A finding is weighed on a sheet of its own.
    if (note === 'finding') void navigation.go({ area: 'judgement', id: this.id });
    else this.question = { ask: 'note', start: { note, about } };
  }

  async begin(kind: string, side: Side): Promise<void> {
    await this.#try(async () => {
      const { letter } = await call('letter_begin', { dossier: this.id, kind, side, guest: null });
      await navigation.go({ area: 'letter', id: letter });
    });
  }

  async undo(entry: TimelineEntry): Promise<void> {
    await this.#try(async () => {
      await this.#take(await call('event_undo', { dossier: this.id, event: entry.event }));
      this.said = say.dossier.done.undone;
    });
  }

  /** A question was answered: the dossier as it is now, what is said of it, and what can be taken back. */
  async answered(view: DossierView, kind: EventKind, words: string): Promise<void> {
    this.question = null;
    await this.#take(view);
    if (!offerTakeBack(view, kind, words)) this.said = words;
  }

  async dropConcept(letter: LetterCard): Promise<void> {
    await this.#try(async () => {
      await this.#take(await call('letter_drop', { letter: letter.letter }));
      this.said = say.dossier.done.conceptDropped;
    });
  }

  async show(letter: LetterCard): Promise<void> {
    await this.#try(async () => {
      await call('letter_show', { letter: letter.letter });
    });
  }

  async save(letter: LetterCard): Promise<void> {
    await this.#try(async () => {
      const { file } = await call('letter_save_file', { letter: letter.letter });
      if (file !== null) this.said = say.dossier.done.saved(file);
    });
  }

  /** Takes a file out of the system's own dialog. */
  async pickDocument(): Promise<void> {
    await this.#adding(async () => (await call('document_pick', { dossier: this.id })).document !== null);
  }

  /** Takes files that were dropped on the page. */
  async addDocuments(files: readonly File[]): Promise<void> {
    await this.#adding(async () => {
      for (const file of files) {
        await send('document_add', { dossier: this.id, title: file.name }, new Uint8Array(await file.arrayBuffer()));
      }
      return files.length > 0;
    });
  }

  async removeDocument(document: string): Promise<void> {
    await this.#adding(async () => {
      await call('document_remove', { document });
      return true;
    }, 'document_removed');
  }

  async #adding(work: () => Promise<boolean>, kind: 'document_added' | 'document_removed' = 'document_added'): Promise<void> {
    this.busy = true;
    await this.#try(async () => {
      if (!(await work())) return;
      const { documentAdded, documentRemoved } = say.dossier.done;
      await this.answered(await call('dossier_open', { dossier: this.id }), kind, kind === 'document_added' ? documentAdded : documentRemoved);
    });
    this.busy = false;
  }

  async #take(view: DossierView): Promise<void> {
    this.view = view;
    this.refusal = null;
    this.said = '';
    await session.refresh();
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.said = '';
    try {
      await work();
      this.refusal = null;
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }
}
