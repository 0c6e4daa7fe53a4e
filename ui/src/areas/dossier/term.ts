import type { TermCard } from '../../ipc/bindings';
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
  switch (term.standing) {
    case 'running':
      return deadline({ days_left: term.days_left ?? 0, working_days_left: term.working_days_left ?? 0 }, term.must_arrive ? 'post' : 'do');
    case 'overdue':
      return { kind: 'late', words: say.today.duty.late(-(term.days_left ?? 0)) };
    case 'met':
      return { kind: 'done', words: words.met(met) };
    case 'met_late':
      return { kind: 'done', words: words.metLate(met) };
    case 'lapsed':
      return { kind: 'wait', words: words.lapsed };
    case 'not_started':
      return { kind: 'later', words: words.awaits };
  }
}
