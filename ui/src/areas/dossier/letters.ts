import type { LetterCard } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { savedTime } from '../../words/day';
import { say } from '../../words/say.svelte';

/** How far a letter is, as the shape of its mark. */
export function letterMark({ state }: LetterCard): MarkKind {
  switch (state) {
    case 'concept':
      return 'later';
    case 'finalised':
    case 'printed':
      return 'soon';
    case 'posted':
    case 'delivered':
      return 'done';
    case 'returned':
      return 'late';
    case 'void':
      return 'wait';
  }
}

/** A moment in words: the day, and the time to the minute. */
export function moment(iso: string): string {
  const time = savedTime(iso).replace(/:\d\d$/, '');
  return `${say.dates.short(iso)} ${time}`;
}

/** What happened with a letter, in small print. */
export function letterHints(letter: LetterCard): string[] {
  const words = say.dossier.letters;
  const hints = [letter.number ?? '', letter.state === 'concept' ? words.changed(moment(letter.changed_at)) : ''];
  if (letter.printed_on !== null) hints.push(words.printed(say.dates.dayMonth(letter.printed_on)));
  if (letter.posted_on !== null) hints.push(words.posted(say.dates.dayMonth(letter.posted_on), say.names.way[letter.way ?? 'ordinary']));
  if (letter.code !== null && letter.code !== '') hints.push(words.code(letter.code));
  if (letter.void_reason !== null) hints.push(words.voidBecause(letter.void_reason));
  return hints.filter((hint) => hint !== '');
}
