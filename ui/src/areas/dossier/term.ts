import type { DossierView, DutyRow, TermCard } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { deadline } from '../../words/deadline';
import { say } from '../../words/say.svelte';

/** It still asks something of the practice. */
export function isOpen({ standing }: TermCard): boolean {
  return standing === 'running' || standing === 'overdue';
}

/** How a term stands, as a mark. */
export function termMark(term: TermCard): { kind: MarkKind; words: string } {
  const words = say.dossier.terms;
  const met = term.met_on === null ? '' : say.dates.dayMonth(term.met_on);
  // Of the complainant's own window nobody is late, so that it only tells until when.
  if (term.is_window && term.due !== null && isOpen(term)) return { kind: 'wait', words: words.windowUntil(say.dates.dayMonth(term.due)) };
  switch (term.standing) {
    case 'running':
      return deadline({ days_left: term.days_left ?? 0, working_days_left: term.working_days_left ?? 0 }, term.must_arrive ? 'post' : 'do');
    case 'overdue':
      return { kind: 'late', words: say.today.duty.late(-(term.days_left ?? 0)) };
    case 'met':
      return { kind: 'done', words: words.met(met) };
    case 'met_late':
      return { kind: 'done', words: words.metLate(met) };
    case 'passed':
      return { kind: 'wait', words: term.due === null ? words.passed : words.passedOn(say.dates.dayMonth(term.due)) };
    case 'lapsed':
      return { kind: 'wait', words: words.lapsed };
    case 'not_started':
      return { kind: 'later', words: words.awaits };
  }
}

/** A term can start again, so that its rule alone does not tell one from another. */
export function termKey({ rule, time }: TermCard): string {
  return `${rule} ${time}`;
}

/** The reckoning of its date can be put on paper. */
export function hasCard({ due, why }: TermCard): boolean {
  return due !== null && why.length > 0;
}

/** What is owed without a last day. */
export function undated({ next, duties }: DossierView): DutyRow[] {
  return [...(next === null ? [] : [next]), ...duties].filter(({ due }) => due === null);
}
