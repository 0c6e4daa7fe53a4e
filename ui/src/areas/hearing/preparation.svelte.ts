import type { GrievanceHeard, Preparation } from '../../ipc/bindings';
import { asRefusal, call } from '../../ipc/call';
import { Faults } from '../../parts/faults.svelte';
import { Keeper } from '../../parts/keeper.svelte';

/** A question as it is typed; the number is the window's own. */
export interface Question {
  id: number;
  grievance: number | null;
  text: string;
  asked: boolean;
}

/** The questions about one part of the complaint, or with `null` in general. */
export interface QuestionGroup {
  grievance: number | null;
  text: string;
  questions: Question[];
}

/** What is prepared for a talk; it is kept while one types. */
export class PreparationSheet {
  agreed: string = $state('');
  open: string = $state('');
  questions: Question[] = $state([]);
  readonly faults = new Faults();
  readonly keeper: Keeper<Preparation>;
  #last = 0;

  constructor(talk: string, onkept: (preparation: Preparation) => void) {
    this.keeper = new Keeper<Preparation>(async (sheets) => {
      const preparation = sheets.at(-1);
      if (preparation === undefined) return this.keeper.savedAt;
      try {
        const kept = await call('talk_prepare', { talk, preparation });
        this.faults.show([]);
        onkept(kept.preparation);
        return kept.now;
      } catch (thrown) {
        this.faults.show(asRefusal(thrown).fields);
        throw thrown;
      }
    });
  }

  take({ agreed, open, questions }: Preparation): void {
    this.agreed = agreed;
    this.open = open;
    this.questions = questions.map((question) => ({ ...question, id: ++this.#last }));
  }

  /** Something of it changed. */
  changed(): void {
    const questions = this.questions.map(({ grievance, text, asked }) => ({ grievance, text, asked }));
    this.keeper.changed(0, { agreed: this.agreed, open: this.open, questions });
  }

  /** The questions by what they are about. One about a part that was dropped is a question in general. */
  groups(grievances: readonly GrievanceHeard[], general: string): QuestionGroup[] {
    const parts = [{ no: null, text: general }, ...grievances.map(({ no, text }) => ({ no, text: `${no} ${text}` }))];
    const known = (question: Question) => (parts.some(({ no }) => no === question.grievance) ? question.grievance : null);
    return parts.map(({ no, text }) => ({ grievance: no, text, questions: this.questions.filter((question) => known(question) === no) }));
  }

  /** Adds a question, below another one or as the last about its part. Answers its number. */
  add(grievance: number | null, below?: Question): number {
    const question = { id: ++this.#last, grievance, text: '', asked: false };
    const at = below === undefined ? this.questions.length : this.#at(below) + 1;
    this.questions.splice(at, 0, question);
    return question.id;
  }

  remove(question: Question): void {
    this.questions.splice(this.#at(question), 1);
    this.changed();
  }

  /** One up or down; past the first or the last of a part it goes over to the next part. Says whether it moved. */
  move(question: Question, by: 1 | -1, groups: readonly QuestionGroup[]): boolean {
    const group = groups.findIndex(({ questions }) => questions.some(({ id }) => id === question.id));
    const mine = groups[group]?.questions ?? [];
    const at = mine.findIndex(({ id }) => id === question.id);
    const ordered = groups.flatMap(({ questions }) => questions);
    const place = ordered.findIndex(({ id }) => id === question.id);
    const other = ordered[place + by];
    const next = groups[group + by];
    if (mine[at + by] !== undefined && other !== undefined) [ordered[place], ordered[place + by]] = [other, question];
    else if (next !== undefined) question.grievance = next.grievance;
    else return false;
    this.questions = ordered;
    this.changed();
    return true;
  }

  #at(question: Question): number {
    return this.questions.findIndex(({ id }) => id === question.id);
  }
}
