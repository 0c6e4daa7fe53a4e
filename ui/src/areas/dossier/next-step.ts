import type { DossierView, DutyRow } from '../../ipc/bindings';
import { dutyAct, dutyWhy, isLetter } from '../../parts/duty';
import { say } from '../../words/say.svelte';

/** What the card of the next step says; `button` is empty when there is no step. */
export interface StepWords {
  title: string;
  text: string;
  button: string;
}

/** The next step of a dossier in words. */
export function stepOf(view: DossierView, today: string): StepWords {
  const words = say.dossier.next;
  if (view.next !== null) return { title: titleOf(view.next), text: textOf(view.next, today), button: dutyAct(view.next) };
  if (view.stage === 'withdrawn' || view.stage === 'closed') {
    const text = view.keep_until === null ? words.kept : words.keepUntil(say.dates.plain(view.keep_until));
    return { title: view.stage === 'withdrawn' ? words.withdrawn : words.closed, text, button: '' };
  }
  return { title: words.none, text: words.noneHint, button: '' };
}

function titleOf(duty: DutyRow): string {
  const words = say.dossier.next;
  if (duty.act === 'post_letter') return words.posted(duty.letter_words);
  if (duty.due === null) return words.actSoon(duty.name);
  const letter = isLetter(duty);
  if (duty.group === 'overdue') {
    const late = say.today.duty.late(-duty.days_left);
    return letter ? words.postLate(duty.name, late) : words.actLate(duty.name, late);
  }
  if (duty.days_left === 0) return letter ? words.postToday(duty.name) : words.actToday(duty.name);
  const day = say.dates.weekdayDayMonth(duty.act_by);
  return letter ? words.postBy(duty.name, day) : words.actBy(duty.name, day);
}

function textOf(duty: DutyRow, today: string): string {
  const why = dutyWhy(duty, today);
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}
