import type { DossierView, FieldAnswer, NoteForm, NoteLater, NoteOffer } from '../ipc/bindings';
import { call } from '../ipc/call';
import { Faults } from './faults.svelte';
import { firstAnswers } from './fields';

/** Which note, and what it is about when it is about something in particular. */
export interface NoteStart {
  note: string;
  about: string | null;
}

/** What was typed in a note and is not saved. */
export interface Typed {
  on: string;
  answers: FieldAnswer[];
}

/** Notes that were begun, so that turning away loses nothing. A screen keeps them as long as it stands. */
export type BegunNotes = Map<string, Typed>;

/** An act of the screen itself, as making a letter. */
export interface OwnAct {
  words: string;
  act: () => void;
}

/** Notes whose code begins so, about one thing: as everything that can happen on a road. */
export interface OnlyNotes {
  /** What users call that thing. */
  title: string;
  kinds: string;
  about: string;
}

/** A group of notes to choose from. */
export interface OfferGroup {
  title: string;
  notes: NoteOffer[];
}

/** Noting something in a dossier: what can be noted, the form of what was chosen, and keeping it. */
export class Noting {
  readonly dossier: string;
  readonly faults = new Faults();
  groups: readonly OfferGroup[] | null = $state.raw(null);
  /** What exists and cannot be noted now. */
  later: readonly NoteLater[] = $state.raw([]);
  form: NoteForm | null = $state.raw(null);
  on: string = $state('');
  answers: FieldAnswer[] = $state([]);
  busy: boolean = $state(false);
  readonly #begun: BegunNotes;
  #about: string | null = null;
  /** Days as the office read them: what the echo says is what is kept. */
  #days = new Map<string, { text: string; iso: string }>();

  constructor(dossier: string, begun: BegunNotes) {
    this.dossier = dossier;
    this.#begun = begun;
  }

  /** Asks what can be noted; `only` narrows it to kinds that begin so, and to what they are about. */
  async list(only?: OnlyNotes): Promise<void> {
    await this.faults.guard(async () => {
      const { groups, later } = await call('note_list', { dossier: this.dossier });
      this.later = later;
      const own = groups.map(({ title, notes }) => ({ title, notes: notes.filter(({ note }) => fitsOnly(note, only)) }));
      this.groups = own.filter(({ notes }) => notes.length > 0);
    });
  }

  /** Asks the form of a note; what was typed in it before is still there. */
  async open({ note, about }: NoteStart): Promise<void> {
    await this.faults.guard(async () => {
      const form = await call('note_form', { dossier: this.dossier, note, about });
      const before = this.#begun.get(keyOf(note, about));
      this.#about = about;
      this.#days.clear();
      this.on = before?.on ?? form.on;
      this.answers = firstAnswers(form.fields).map((answer) => before?.answers.find(({ name }) => name === answer.name) ?? answer);
      this.form = form;
    });
  }

  /**
   * A choice of the form was made. When the whole note is about it, as an extension about its term, the form is
   * asked anew: other people may be barred, another day may be the last. What was typed stays.
   */
  async narrow(name: string, value: string): Promise<void> {
    const before = this.form;
    const field = before?.fields.find((one) => one.kind === 'choice');
    if (before === null || field?.name !== name || field.options.length < 2 || value === '') return;
    try {
      const form = await call('note_form', { dossier: this.dossier, note: before.note, about: value });
      const isAbout = form.fields.some((one) => one.name === name && one.value === value && one.options.length === 1);
      if (this.form !== before || !isAbout || this.answer(name).value !== value) return;
      this.answers = firstAnswers(form.fields).map((answer) => this.answers.find((one) => one.name === answer.name) ?? answer);
      // Another choice can still be made.
      this.form = { ...form, fields: form.fields.map((one) => (one.name === name ? field : one)) };
    } catch {
      // The form as it stands can be sent too; the office says then what is wrong.
    }
  }

  /** Turns away from the form; what was typed is kept beside. */
  leave(): void {
    if (this.form === null) return;
    this.#begun.set(keyOf(this.form.note, this.#about), $state.snapshot({ on: this.on, answers: this.answers }));
    this.form = null;
    this.faults.clear();
  }

  /** The answer of a field. */
  answer(name: string): FieldAnswer {
    const found = this.answers.find((one) => one.name === name);
    if (found === undefined) throw new RangeError('the form has no such field');
    return found;
  }

  /** The office read a day; `field` is empty for the day of the note itself. */
  read(field: string, iso: string | null): void {
    if (iso === null) this.#days.delete(field);
    else this.#days.set(field, { text: this.#text(field), iso });
  }

  #text(field: string): string {
    return field === '' ? this.on : this.answer(field).value;
  }

  #day(field: string, text: string): string {
    const day = this.#days.get(field);
    return day?.text === text ? day.iso : text;
  }

  /** Keeps the note. Answers the dossier, or `null` when something is wrong. */
  async save(): Promise<DossierView | null> {
    const form = this.form;
    if (form === null || this.busy) return null;
    this.busy = true;
    let view: DossierView | null = null;
    const answers = this.answers.map(({ name, value, not_applicable }) => ({ name, value: this.#day(name, value), not_applicable }));
    await this.faults.guard(async () => {
      view = await call('note_save', { dossier: this.dossier, note: form.note, on: this.#day('', this.on), answers });
      this.#begun.delete(keyOf(form.note, this.#about));
    });
    this.busy = false;
    return view;
  }
}

/** Whether a note is of these kinds, and about this thing; a code may name behind a dot what it is about. */
function fitsOnly(note: string, only: OnlyNotes | undefined): boolean {
  if (only === undefined) return true;
  const [, about] = note.split('.', 2);
  return note.startsWith(only.kinds) && (about === undefined || about === only.about);
}

function keyOf(note: string, about: string | null): string {
  return `${note} ${about ?? ''}`;
}

/** The groups in which something fits what was typed; the likely ones first, and not twice. */
export function offersFor(groups: readonly OfferGroup[], query: string, likely: string): OfferGroup[] {
  const says = saying(query);
  const fits = (group: string, { name, explanation }: NoteOffer) => says(`${group} ${name} ${explanation}`);
  const found = groups.map(({ title, notes }) => ({ title, notes: notes.filter((offer) => fits(title, offer)) }));
  const first = { title: likely, notes: found.flatMap(({ notes }) => notes.filter(({ suggested }) => suggested)) };
  const others = found.map(({ title, notes }) => ({ title, notes: notes.filter(({ suggested }) => !suggested) }));
  return [first, ...others].filter(({ notes }) => notes.length > 0);
}

/** What fits what was typed and cannot be noted now; nothing as long as nothing is looked for. */
export function laterFor(later: readonly NoteLater[], query: string): NoteLater[] {
  if (query.trim() === '') return [];
  const says = saying(query);
  return later.filter(({ within, name, explanation }) => says(`${within} ${name} ${explanation}`));
}

/** Whether a text has all the words that were typed. */
function saying(query: string): (text: string) => boolean {
  const words = plain(query).split(/\s+/).filter((word) => word !== '');
  return (text) => words.every((word) => plain(text).includes(word));
}

/** Text as it is searched: without capitals and accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

