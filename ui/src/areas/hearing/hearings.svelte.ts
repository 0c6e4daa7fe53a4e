import { navigation } from '../../app/navigation.svelte';
import type { CallCard, GrievanceCard, HearingCard, HearingPlanForm, HearingRoom, ParticipantCard, Side, StaffCard, StatementCard } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { hearingWords } from '../../words/hearing';
import { say } from '../../words/say.svelte';
import type { DossierRoom } from '../dossier/dossier.svelte';

/** A question that stands on top of the tab. */
export type Question =
  | { ask: 'plan'; form: HearingPlanForm }
  | { ask: 'answer'; hearing: HearingCard; who: ParticipantCard }
  | { ask: 'confide'; hearing: HearingCard; who: ParticipantCard; declared: boolean }
  | { ask: 'cancel' | 'discard'; hearing: HearingCard }
  | { ask: 'reword' | 'drop_grievance'; grievance: GrievanceCard }
  | { ask: 'statement' }
  | { ask: 'put' | 'drop_statement'; statement: StatementCard };

/** Hearing both sides in one dossier: what stands, and every act that it allows. */
export class Hearings {
  room: HearingRoom | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  question: Question | null = $state.raw(null);
  /** Everybody of the practice, also who has left. */
  colleagues: readonly StaffCard[] = $state.raw([]);
  readonly dossier: DossierRoom;

  constructor(dossier: DossierRoom) {
    this.dossier = dossier;
  }

  get id(): string {
    return this.dossier.id;
  }

  async load(): Promise<void> {
    await this.#try(async () => {
      this.room = await call('hearing_open', { dossier: this.id });
    });
  }

  /** An act went well: the room as it is now, and the dossier around it with the way to take it back. */
  async answered(room: HearingRoom, words: string): Promise<void> {
    this.room = room;
    this.question = null;
    await this.#try(async () => this.dossier.answered(await call('dossier_open', { dossier: this.id }), 'noted', words));
  }

  /** Asks the form of a plan: of a hearing, or with `null` of a new one. */
  async plan(hearing: number | null): Promise<void> {
    await this.#try(async () => {
      const [form, { staff }] = await Promise.all([call('hearing_plan_form', { dossier: this.id, hearing }), call('settings_open')]);
      this.colleagues = staff;
      this.question = { ask: 'plan', form };
    });
  }

  /** Opens the invitation of somebody; where there is none it is begun. */
  async invite({ hearing }: HearingCard, { no, side, invitation }: ParticipantCard): Promise<void> {
    await this.#try(async () => {
      const guest = { hearing, participant: no };
      const { letter } = invitation ?? (await call('letter_begin', { dossier: this.id, kind: 'hearing_invitation', side, guest }));
      await navigation.go({ area: 'letter', id: letter });
    });
  }

  /** Opens the talk of a hearing, also to prepare it. */
  async talk({ hearing, talk }: HearingCard): Promise<void> {
    if (talk !== null) await navigation.go({ area: 'talk', id: talk });
    else await this.#begin(hearing, null);
  }

  /** What was written down in a hearing's talk that never ended goes. The hearing itself stays as it is. */
  async discard(talk: string): Promise<void> {
    await call('talk_discard', { talk });
    this.question = null;
    await this.load();
    this.dossier.said = hearingWords.done.discarded;
  }

  /** Saves a hearing for the calendar program of whoever takes part. */
  async calendar({ hearing }: HearingCard): Promise<void> {
    await this.#try(async () => {
      const { file } = await call('hearing_calendar', { dossier: this.id, hearing });
      this.dossier.said = file === null ? '' : say.dossier.done.saved(file);
    });
  }

  /** Opens the report of a hearing that was held. */
  async report(talk: string): Promise<void> {
    await navigation.go({ area: 'report', id: talk });
  }

  /** Goes on with a telephone call that is not finished. */
  async goOn({ talk }: CallCard): Promise<void> {
    await navigation.go({ area: 'talk', id: talk });
  }

  /** Begins to write down a telephone call. */
  async call(side: Side): Promise<void> {
    await this.#begin(null, side);
  }

  /** The finding leans on a statement, or no longer. */
  async rely({ no }: StatementCard, relied: boolean): Promise<void> {
    const { done } = hearingWords;
    await this.#try(async () => {
      await this.answered(await call('statement_rely', { dossier: this.id, statement: no, relied }), relied ? done.relied : done.unrelied);
    });
  }

  async #begin(hearing: number | null, side: Side | null): Promise<void> {
    await this.#try(async () => {
      const { talk } = await call('talk_begin', { dossier: this.id, hearing, side });
      await navigation.go({ area: 'talk', id: talk });
    });
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
