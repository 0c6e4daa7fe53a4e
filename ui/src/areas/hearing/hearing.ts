import type { Capacity, HearingCard, HearingRoom, Invitation, ParticipantCard, Side, StatementCard } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { hearingWords } from '../../words/hearing';
import { say } from '../../words/say.svelte';

export interface MarkWords {
  kind: MarkKind;
  words: string;
}

/** When a hearing is or was, as its heading. */
export function whenOf({ day, held_on, time, until }: HearingCard): string {
  const words = hearingWords.talks;
  const on = held_on ?? day;
  return on === null ? words.noDay : words.at(say.dates.full(on), on === day ? time : null, on === day ? until : null);
}

/** Where it is, how people come together, whom it hears and until when answers are awaited. */
export function howOf({ place, mode, form, sides, reply_by, state }: HearingCard): string {
  const words = hearingWords;
  const whom = [words.talks.with(sides), ...(sides.length > 1 ? [words.form[form]] : [])].join(', ');
  const answers = reply_by !== null && state === 'planned' ? words.talks.replyBy(say.dates.short(reply_by)) : '';
  return [place, words.mode[mode], whom, answers].filter(Boolean).join(' · ');
}

/** How far a hearing is. */
export function hearingMark({ state, day, held_on, cancelled_on, talk_state }: HearingCard, today: string): MarkWords {
  const words = hearingWords.talks.state;
  if (state === 'settled') return { kind: 'done', words: words.settled };
  if (state === 'held') return { kind: 'done', words: words.held(say.dates.dayMonth(held_on ?? day ?? today)) };
  if (state === 'cancelled') return { kind: 'wait', words: words.cancelled(say.dates.dayMonth(cancelled_on ?? today)) };
  if (talk_state === 'live' || talk_state === 'paused') return { kind: 'soon', words: words.busy };
  if (day === today) return { kind: 'soon', words: words.today };
  return day !== null && day < today ? { kind: 'late', words: words.gone } : { kind: 'later', words: words.planned };
}

/** What its talk asks now, as a button; empty when it has none and cannot get one. */
export function talkWordsOf({ state, talk, talk_state, day }: HearingCard, today: string): string {
  const words = hearingWords.talks;
  if (talk_state === 'ended') return words.notes;
  if (state !== 'planned') return talk === null ? '' : words.notes;
  if (talk_state === 'live' || talk_state === 'paused') return words.goOn;
  return day !== null && day <= today ? words.minute : words.prepare;
}

/** What is left to do with its report, as a button; empty when nothing was written down to make one of. */
export function reportWordsOf({ state, talk, reported }: HearingCard): string {
  const words = hearingWords.talks;
  if (talk === null || (state !== 'held' && state !== 'settled')) return '';
  if (state === 'settled') return words.reportSettled;
  return reported ? words.report : words.makeReport;
}

/** How an invitation stands. */
export function invitationMark({ state, posted_on }: Invitation): MarkWords {
  const words = hearingWords.people;
  if (state === 'returned') return { kind: 'late', words: words.returned };
  if (posted_on !== null) return { kind: 'done', words: words.sent(say.dates.dayMonth(posted_on)) };
  return state === 'concept' ? { kind: 'later', words: words.concept } : { kind: 'soon', words: words.ready };
}

/** What somebody answered; `null` of who is not asked. */
export function answerMark({ answer, invitable }: ParticipantCard): MarkWords | null {
  const words = hearingWords.people;
  if (answer === null) return invitable ? { kind: 'wait', words: words.noAnswer } : null;
  const day = say.dates.dayMonth(answer.on);
  return answer.coming ? { kind: 'done', words: words.coming(day) } : { kind: 'soon', words: words.notComing(day) };
}

/** Whom the regulation wants heard, and whether that is at least planned; `null` when everybody was. */
export function toHear({ unheard, hearings }: HearingRoom): MarkWords | null {
  if (unheard.length === 0) return null;
  const ahead = hearings.filter(({ state }) => state === 'planned').flatMap(({ sides }) => sides);
  const words = hearingWords.talks;
  return unheard.every((side) => ahead.includes(side)) ? { kind: 'later', words: words.toHearPlanned(unheard) } : { kind: 'soon', words: words.toHear(unheard) };
}

/** Whether a statement was put to whom it must be. */
export function statementMark({ unasked, relied }: StatementCard): MarkWords {
  const words = hearingWords.statements;
  if (unasked.length === 0) return { kind: 'done', words: words.asked };
  // A finding must not lean on what nobody could answer.
  return { kind: relied ? 'late' : 'soon', words: words.unasked(unasked) };
}

/** Which side spoke of a statement: who said it, and to whom it was put. */
export function spokeOf({ side, put }: StatementCard): { complainant: boolean; respondent: boolean } {
  const sides = [side, ...put.map(({ to }) => to)];
  return { complainant: sides.includes('complainant'), respondent: sides.includes('respondent') };
}

/** To which sides somebody can belong; the first is usual. */
export function sidesOf(capacity: Capacity): readonly Side[] {
  switch (capacity) {
    case 'complainant':
      return ['complainant'];
    case 'respondent':
      return ['respondent'];
    case 'representative':
    case 'companion':
      return ['complainant', 'respondent'];
    case 'witness':
    case 'interpreter':
      return ['third', 'complainant', 'respondent'];
    case 'chair':
    case 'note_taker':
      return ['third'];
  }
}

/** Somebody in this capacity may be a colleague. */
export function maybeColleague(capacity: Capacity): boolean {
  return ['respondent', 'witness', 'chair', 'note_taker'].includes(capacity);
}

/** A letter to them may need an address that the dossier does not have. */
export function maybeUnknown(capacity: Capacity): boolean {
  return !['complainant', 'chair', 'note_taker'].includes(capacity);
}
