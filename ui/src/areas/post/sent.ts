import type { SentLetter } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { postWords } from '../../words/post';
import { say } from '../../words/say.svelte';

/** What became of a letter that left, as a mark. */
export function stateOf({ state, fate_on }: SentLetter): { kind: MarkKind; words: string } {
  const words = postWords.sent.state;
  const day = fate_on === null ? '' : say.dates.dayMonth(fate_on);
  switch (state) {
    case 'delivered':
      return { kind: 'done', words: words.delivered(day) };
    case 'returned':
      return { kind: 'late', words: words.returned(day) };
    case 'void':
      return { kind: 'wait', words: words.void };
    default:
      return { kind: 'done', words: words.posted };
  }
}
