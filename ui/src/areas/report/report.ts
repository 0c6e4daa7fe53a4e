import type { Report, ReportLetter, Side, Speaker, TextBlock, Turn } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { reportWords } from '../../words/report';
import { say } from '../../words/say.svelte';

/** The passages of a selection: one for each line, as a passage is sought within a line of the text. */
export function passagesOf(selected: string): string[] {
  return [...new Set(selected.split('\n').map((line) => line.trim()).filter(Boolean))];
}

/** The passage still stands in the text, within one line of it; at the beginning of a sentence as well. */
export function standsIn(content: readonly TextBlock[], passage: string): boolean {
  const forms = [passage.charAt(0).toLocaleLowerCase(), passage.charAt(0).toLocaleUpperCase()].map((first) => first + passage.slice(1));
  const lines = content.flatMap(({ rows }) => rows.flat()).map((pieces) => pieces.map(({ text }) => text).join(''));
  return lines.some((line) => forms.some((form) => line.includes(form)));
}

/** The turns in which somebody said what is sought, or who said it is sought. */
export function found(turns: readonly Turn[], speakers: readonly Speaker[], sought: string): Turn[] {
  const wanted = sought.trim().toLocaleLowerCase();
  const told = turns.filter(({ text }) => text.trim() !== '');
  if (wanted === '') return told;
  return told.filter(({ text, speaker }) => {
    const by = speakers.find(({ no }) => no === speaker);
    return [text, by?.name ?? '', by?.part ?? ''].some((words) => words.toLocaleLowerCase().includes(wanted));
  });
}

/** How the report was sent with a letter. */
export function letterMark({ state, posted_on }: ReportLetter): { kind: MarkKind; words: string } {
  const words = reportWords.remarks.letter;
  if (state === 'returned') return { kind: 'late', words: words.returned };
  if (state === 'concept') return { kind: 'later', words: words.concept };
  return posted_on === null ? { kind: 'soon', words: words.ready } : { kind: 'done', words: words.sent(say.dates.dayMonth(posted_on)) };
}

/** The sides that were heard and that no letter has told the report yet. */
export function unsent({ sides, letters }: Pick<Report, 'sides' | 'letters'>): Side[] {
  return sides.filter((side) => !letters.some((letter) => letter.side === side && letter.posted_on !== null && letter.state !== 'returned'));
}
