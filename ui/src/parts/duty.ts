// A duty in words: what is owed, why on that day, and how it stands. Today, the list and the
// dossier all show duties, and say the same of them.

import type { DutyRow } from '../ipc/bindings';
import { deadline } from '../words/deadline';
import { say } from '../words/say.svelte';
import type { MarkKind } from './mark';

/** It is done by making and posting a letter. */
export function isLetter(duty: DutyRow): boolean {
  return duty.act !== 'note_event';
}

/** What its button says. */
export function dutyAct({ act, note }: Pick<DutyRow, 'act' | 'note'>): string {
  const words = say.today.duty;
  return act === 'note_event' && note === 'hearing_plan' ? words.planHearing : words.act[act];
}

/** What is owed and to whom, as the line that is read first. */
export function dutyWhat(duty: DutyRow): string {
  const { what } = say.today.duty;
  if (duty.act === 'post_letter') return what.post(duty.letter_words, dutyTo(duty));
  // A letter to somebody else than the complainant says so in its own name.
  return isLetter(duty) && duty.side === 'complainant' ? what.letter(duty.name, duty.complainant) : what.act(duty.name, duty.complainant);
}

/** To whom the letter goes that a duty owes, as it stands after "aan". */
export function dutyTo({ side, complainant }: DutyRow): string {
  return side === 'complainant' ? complainant : say.today.duty.to[side](complainant);
}

/** Why the duty stands on its day, with the clause. */
export function dutyWhy(duty: DutyRow, today: string): string {
  const { clause, why } = say.today.duty;
  if (duty.act === 'post_letter' && duty.printed_on !== null) return why.printed(say.dates.short(duty.printed_on));
  const begun = duty.act === 'finish_letter' ? `; ${why.begun}` : '';
  // A number stays with its word: "artikel 4.1" does not break.
  const by = duty.clause === '' ? '' : ` (${clause(duty.clause).replaceAll(' ', '\u00a0')})`;
  return `${day(duty, today)}${begun}${by}`;
}

function day(duty: DutyRow, today: string): string {
  const { why } = say.today.duty;
  if (duty.due === null) return why.undated;
  const due = withTime(duty.due);
  const gone = duty.due.slice(0, 10) < today;
  if (duty.must_arrive) {
    if (gone) return why.shouldHaveArrived(due);
    return duty.group === 'overdue' ? why.shouldHaveLeft(say.dates.short(duty.act_by), due) : why.arrive(due, duty.transit);
  }
  if (gone || duty.group === 'overdue') return why.missed(due);
  return isLetter(duty) ? why.send(due) : why.act(due);
}

function withTime(iso: string): string {
  return [say.dates.short(iso), say.dates.clock(iso)].filter(Boolean).join(', ');
}

/** How the duty stands, as a mark. */
export function dutyMark(duty: DutyRow): { kind: MarkKind; words: string } {
  // What has no last day is never late, however long ago it became due.
  if (duty.due === null && duty.act !== 'post_letter') return { kind: 'soon', words: say.today.duty.soon };
  if (duty.group === 'overdue') return { kind: 'late', words: say.today.duty.late(-duty.days_left) };
  if (duty.act === 'post_letter') return { kind: 'wait', words: say.today.duty.unnoted };
  return deadline(duty, isLetter(duty) ? 'post' : 'do');
}

/** The same in a narrow column: a later day is told by its date. */
export function dutyMarkShort(duty: DutyRow): { kind: MarkKind; words: string } {
  if (duty.group !== 'overdue' && duty.act === 'post_letter') return { kind: 'wait', words: say.today.duty.posted };
  const mark = dutyMark(duty);
  return mark.kind === 'later' ? { kind: 'later', words: say.dates.short(duty.act_by) } : mark;
}
