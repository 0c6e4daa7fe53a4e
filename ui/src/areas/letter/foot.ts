import type { LetterDraft } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { deadline } from '../../words/deadline';

/** How the letter's posting day stands; nothing when no term asks for the letter. */
export function footMark({ days_left, working_days_left }: Pick<LetterDraft, 'days_left' | 'working_days_left'>): { kind: MarkKind; words: string } | null {
  if (days_left === null || working_days_left === null) return null;
  return deadline({ days_left, working_days_left }, 'post');
}
