import { navigation } from '../../app/navigation.svelte';
import { session } from '../../app/session.svelte';
import { offerTakeBack } from '../../app/take-back';
import { undo } from '../../app/undo.svelte';
import type { DocumentCard, FieldAnswer, FieldFault, IntakeForm, IntakePreview, StaffCard } from '../../ipc/bindings';
import { asRefusal, call, type Refusal, send } from '../../ipc/call';
import { Faults } from '../../parts/faults.svelte';
import { answerPath } from '../../parts/fields';
import { fieldName } from '../../words/field';
import { say } from '../../words/say.svelte';
import { answerAt, blankForm, byPlace, DATE_FIELDS, textAt } from './form';

const KEEP_PAUSE_MS = 500;
const PREVIEW_PAUSE_MS = 200;

/** The work sheet of a complaint: what was typed, what it sets in motion, and what is wrong with it. */
export class IntakeSheet {
  /** The dossier that is being corrected; `null` for a new complaint. */
  readonly correcting: string | null;
  readonly faults = new Faults();
  form: IntakeForm | null = $state(null);
  /** Why it is corrected. */
  reason: string = $state('');
  number: string = $state('');
  documents: readonly DocumentCard[] = $state.raw([]);
  staff: readonly StaffCard[] = $state.raw([]);
  preview: IntakePreview | null = $state.raw(null);
  savedAt: string | null = $state(null);
  /** Why the sheet itself cannot be shown. */
  refusal: Refusal | null = $state.raw(null);
  adding: boolean = $state(false);
  busy: boolean = $state(false);

  /** The day of receipt as the office read it. */
  receivedOn: string | null = $state(null);

  readonly problems: readonly FieldFault[] = $derived(byPlace(this.faults.fields));

  /** Days as the office read them, so that "gisteren" still means the same tomorrow. */
  #days = new Map<string, { text: string; iso: string }>();
  /** Fields that one has been in: a fault waits until the field is left. */
  #visited = new Set<string>();
  #within = '';
  /** What the office refused at the last attempt, with the text that it refused. */
  #refused: { fault: FieldFault; text: string }[] = [];
  #kept = '';
  #done = false;
  #asked = 0;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #previewing: ReturnType<typeof setTimeout> | undefined;

  constructor(correcting: string | null) {
    this.correcting = correcting;
  }

  async load(): Promise<void> {
    try {
      const { staff } = await call('settings_open');
      this.staff = staff.filter(({ active }) => active);
      if (this.correcting === null) await this.#openDraft();
      else await this.#openDossier(this.correcting);
      await this.#look();
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  async #openDraft(): Promise<void> {
    const draft = await call('intake_draft_open');
    const me = session.state?.me?.staff ?? null;
    const blank = blankForm(session.state?.today ?? '', this.staff.some(({ staff }) => staff === me) ? me : null);
    this.form = draft.form ?? blank;
    this.documents = draft.documents;
    this.savedAt = draft.form === null ? null : draft.saved_at;
    this.#kept = JSON.stringify(this.form);
  }

  async #openDossier(dossier: string): Promise<void> {
    const view = await call('dossier_open', { dossier });
    this.form = view.intake;
    this.number = view.number;
    this.documents = view.documents;
    this.#kept = JSON.stringify(this.form);
  }

  /** The form as it goes to the office: a day that was read goes as that day. */
  sent(): IntakeForm {
    const form = $state.snapshot(this.form ?? blankForm('', null));
    for (const field of DATE_FIELDS) form[field] = this.#settled(field, form[field]);
    for (const answer of form.answers) answer.value = this.#settled(answerPath(answer.name), answer.value);
    return form;
  }

  #settled(path: string, text: string): string {
    const day = this.#days.get(path);
    return day !== undefined && day.text === text ? day.iso : text;
  }

  /** What was answered to a question of the regulation. */
  answer(name: string): FieldAnswer {
    return answerAt(this.form ?? blankForm('', null), name);
  }

  answered(name: string): boolean {
    const { value, not_applicable } = this.answer(name);
    return value !== '' || not_applicable;
  }

  /** Answers a question of the regulation. */
  put(name: string, change: Partial<FieldAnswer>): void {
    if (this.form === null) return;
    const answer = { ...this.answer(name), ...change };
    this.form.answers = [...this.form.answers.filter((one) => one.name !== name), answer];
  }

  /** A field as it is called in a sentence; what the regulation asks has a name of its own. */
  nameOf(path: string): string {
    const asked = this.preview?.asked.find(({ name }) => answerPath(name) === path);
    return asked === undefined ? fieldName(path) : `‘${asked.label}’`;
  }

  /** The office read a date. */
  read(field: string, iso: string | null): void {
    if (iso === null || this.form === null) this.#days.delete(field);
    else this.#days.set(field, { text: textAt(this.form, field), iso });
    if (field === 'received_on') this.receivedOn = iso;
    this.changed();
  }

  /** Something changed: it is kept, and what it sets in motion is asked, when the typing rests. */
  changed(): void {
    if (this.form === null || this.#done) return;
    this.#tell();
    clearTimeout(this.#keeping);
    clearTimeout(this.#previewing);
    this.#previewing = setTimeout(() => void this.#look(), PREVIEW_PAUSE_MS);
    if (this.correcting === null) this.#keeping = setTimeout(() => void this.keep(), KEEP_PAUSE_MS);
  }

  /** Keeps what was typed, unless it is kept already; one after the other, so that the last word counts. */
  async keep(): Promise<void> {
    clearTimeout(this.#keeping);
    this.#saving = this.#saving.then(() => this.#keepNow());
    await this.#saving;
  }

  async #keepNow(): Promise<void> {
    if (this.form === null || this.correcting !== null || this.#done) return;
    const form = this.sent();
    const text = JSON.stringify(form);
    if (text === this.#kept) return;
    try {
      const { saved_at } = await call('intake_draft_save', { form });
      this.#kept = text;
      this.savedAt = saved_at;
      this.faults.refusal = null;
    } catch (thrown) {
      // A form that cannot be kept is said at once: the user must know that only the window holds it.
      this.savedAt = null;
      this.faults.refusal = asRefusal(thrown);
    }
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const preview = await call('intake_preview', { form: this.sent() });
      if (asked !== this.#asked) return;
      this.preview = preview;
      this.#tell();
    } catch {
      // The terms beside the form are a look ahead; registering says what is wrong.
      if (asked === this.#asked) this.preview = null;
    }
  }

  /** A field got the focus. */
  enter(path: string): void {
    this.#within = path;
  }

  /** A field was left: from now on its fault is shown. */
  leave(path: string): void {
    this.#visited.add(path);
    this.#within = '';
    this.#tell();
  }

  /** Shows what is wrong with fields that were left, and what was refused and has not been changed since. */
  #tell(): void {
    const form = this.form;
    if (form === null) return;
    this.#refused = this.#refused.filter(({ fault, text }) => this.#text(form, fault.field) === text);
    const refused = this.#refused.map(({ fault }) => fault);
    const seen = (this.preview?.faults ?? []).filter(
      ({ field, code }) => code !== 'required' && field !== this.#within && this.#visited.has(field) && !refused.some((one) => one.field === field),
    );
    this.faults.show([...refused, ...seen]);
  }

  #text(form: IntakeForm, path: string): string {
    return path === 'reason' ? this.reason : textAt(form, path);
  }

  /** Registers, and begins the acknowledgement when that is wanted. */
  async register(then: 'letter' | 'dossier'): Promise<void> {
    await this.#sending(async () => {
      const { dossier } = await call('dossier_register', { form: this.sent() });
      this.#done = true;
      // Back from the letter leads to the dossier, not to an empty form.
      navigation.replace({ area: 'dossier', id: dossier });
      if (then === 'letter') await this.#beginLetter(dossier);
    });
  }

  async #beginLetter(dossier: string): Promise<void> {
    try {
      const { letter } = await call('letter_begin', { dossier, kind: 'acknowledgement', side: 'complainant', guest: null });
      await navigation.go({ area: 'letter', id: letter });
    } catch {
      // The dossier stands and shows that its letter is owed; its own button tries again and says why not.
    }
  }

  async correct(): Promise<void> {
    const dossier = this.correcting;
    if (dossier === null) return;
    await this.#sending(async () => {
      const view = await call('dossier_correct', { dossier, form: this.sent(), reason: this.reason });
      this.#done = true;
      await navigation.back();
      offerTakeBack(view, 'corrected', say.dossier.done.corrected);
    });
  }

  async #sending(work: () => Promise<void>): Promise<void> {
    if (this.busy || this.form === null) return;
    this.busy = true;
    clearTimeout(this.#keeping);
    // A save that is still under way would bring the draft back after the complaint is registered.
    await this.#saving;
    if (await this.faults.guard(work)) {
      await session.refresh();
    } else {
      const form = this.form;
      this.#refused = this.faults.fields.map((fault) => ({ fault, text: this.#text(form, fault.field) }));
    }
    this.busy = false;
  }

  /** Takes a scan from the system's own dialog. */
  async pick(): Promise<void> {
    await this.#adding(async () => {
      const { document } = await call('document_pick', { dossier: this.correcting });
      return document === null ? [] : [document];
    });
  }

  /** Takes scans that were dropped on the page. */
  async drop(files: readonly File[]): Promise<void> {
    await this.#adding(async () => {
      const cards: DocumentCard[] = [];
      for (const file of files) {
        cards.push(await send('document_add', { dossier: this.correcting, title: file.name }, new Uint8Array(await file.arrayBuffer())));
      }
      return cards;
    });
  }

  async #adding(work: () => Promise<DocumentCard[]>): Promise<void> {
    if (this.form === null || this.adding) return;
    this.adding = true;
    try {
      const cards = await work();
      this.documents = [...this.documents, ...cards];
      // A scan of a new complaint is staged with its form; of a registered one it is in the dossier at once.
      if (this.correcting === null) this.form.documents = [...this.form.documents, ...cards.map(({ document }) => document)];
      this.faults.refusal = null;
    } catch (thrown) {
      this.faults.refusal = asRefusal(thrown);
    }
    this.adding = false;
  }

  async removeScan(document: string): Promise<void> {
    try {
      await call('document_remove', { document });
      this.documents = this.documents.filter((card) => card.document !== document);
      if (this.form !== null) this.form.documents = this.form.documents.filter((id) => id !== document);
    } catch (thrown) {
      this.faults.refusal = asRefusal(thrown);
    }
  }

  /** Empties the form; the way back is offered. */
  async startAgain(): Promise<void> {
    const before = this.sent();
    await this.faults.guard(async () => {
      await call('intake_draft_drop');
      await this.#openDraft();
      this.#refused = [];
      this.#visited.clear();
    });
    undo.offer({
      words: say.intake.foot.cleared,
      takeBack: async () => {
        this.form = before;
        await this.keep();
        // Scans that the archive has let go of do not come back with the form.
        const { documents } = await call('intake_draft_open');
        this.documents = documents;
        this.form.documents = documents.map(({ document }) => document);
      },
    });
  }

  stop(): void {
    clearTimeout(this.#keeping);
    clearTimeout(this.#previewing);
  }
}
