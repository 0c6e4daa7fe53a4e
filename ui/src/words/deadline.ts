import type { MarkKind } from '../parts/mark';
import { say } from './say.svelte';

/** From this many working days on, a deadline is "later" instead of "soon". */
const SOON_WORKING_DAYS = 5;

/** What is known of a deadline; both counts are negative when it has passed. */
export interface Deadline {
  days_left: number;
  working_days_left: number;
}

/** A deadline as a mark: shape, word and number. `onPost` says that on the day itself a letter must be posted. */
export function deadline({ days_left, working_days_left }: Deadline, act: 'post' | 'do' = 'do'): { kind: MarkKind; words: string } {
  const words = say.common.deadline;
  if (days_left < 0) return { kind: 'late', words: words.late(-days_left) };
  if (days_left === 0) return { kind: 'soon', words: act === 'post' ? words.postToday : words.today };
  if (working_days_left < SOON_WORKING_DAYS) return { kind: 'soon', words: words.workingDays(Math.max(working_days_left, 1)) };
  return { kind: 'later', words: words.days(days_left) };
}
