// The course of a dossier: what is to come on top, today, and what happened below it.

import type { TermCard, TimelineEntry } from '../../ipc/bindings';

export type ComingWhat = 'post' | 'arrive' | 'do' | 'window';

export type CourseItem =
  | { kind: 'coming'; on: string; name: string; what: ComingWhat; late: boolean }
  | { kind: 'today'; on: string }
  | { kind: 'past'; on: string; entry: TimelineEntry };

/** Merges terms that run with what happened, latest first; today stands between them while something is to come. */
export function courseOf(terms: readonly TermCard[], timeline: readonly TimelineEntry[], today: string): CourseItem[] {
  const coming = terms.flatMap((term) => comingOf(term, today)).sort(latestFirst);
  const ahead = coming.filter(({ on }) => on >= today);
  const behind: CourseItem[] = coming.filter(({ on }) => on < today);
  const past: CourseItem[] = timeline.map((entry) => ({ kind: 'past', on: entry.on, entry }));
  const now: CourseItem[] = coming.length > 0 ? [{ kind: 'today', on: today }] : [];
  return [...ahead.filter(({ on }) => on > today), ...now, ...ahead.filter(({ on }) => on === today), ...[...behind, ...past].sort(latestFirst)];
}

/** The days that a running term still holds: posting day and last day, or the one day that counts. */
function comingOf(term: TermCard, today: string): CourseItem[] {
  if (term.due === null || (term.standing !== 'running' && term.standing !== 'overdue')) return [];
  const item = (on: string, what: ComingWhat): CourseItem => ({ kind: 'coming', on: on.slice(0, 10), name: term.name, what, late: what !== 'window' && on.slice(0, 10) < today });
  // The complainant's own window: nobody is late with it.
  if (term.is_window) return [item(term.due, 'window')];
  if (!term.must_arrive || term.act_by === null) return [item(term.act_by ?? term.due, 'do')];
  return [item(term.due, 'arrive'), item(term.act_by, 'post')];
}

// The sort is stable, so that entries of one day keep the order in which the office gave them.
function latestFirst(one: CourseItem, other: CourseItem): number {
  return one.on === other.on ? 0 : one.on < other.on ? 1 : -1;
}
