import type { RoadCard } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { tabWords } from '../../words/dossier-tabs';
import { say } from '../../words/say.svelte';

/** How a road stands, as a mark. Whether it is taken is up to the complainant, so that nobody is late with it. */
export function roadMark({ standing, until, on }: RoadCard): { kind: MarkKind; words: string } {
  const words = tabWords.roads.standing;
  const [end, day] = [until === null ? '' : say.dates.plain(until), on === null ? '' : say.dates.plain(on)];
  switch (standing) {
    case 'not_yet':
      return { kind: 'later', words: words.notYet };
    case 'open':
      return { kind: 'wait', words: end === '' ? words.open : words.openUntil(end) };
    case 'passed':
      return { kind: 'wait', words: end === '' ? words.passed : words.passedOn(end) };
    case 'taken':
      return { kind: 'soon', words: day === '' ? words.taken : words.takenOn(day) };
    case 'done':
      return { kind: 'done', words: day === '' ? words.done : words.doneOn(day) };
  }
}
