import type { FindingWord, Judgement, MeasureCard, PartFinding, PartForm } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { judgementWords } from '../../words/judgement';
import { say } from '../../words/say.svelte';

/** A finding that a part fell away with: it needs no reasons. */
export const fellAway = (finding: PartFinding): boolean => finding === 'withdrawn' || finding === 'settled';

/** The finding in the regulation's word. */
export function wordOf(words: readonly FindingWord[], finding: PartFinding): string {
  return words.find((one) => one.finding === finding)?.word ?? '';
}

/** How many sentences a text has; one that does not end counts too. */
export function sentences(text: string): number {
  return text.split(/[.!?…]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
}

/** How far a part is: without a finding, without its reasons, or done. */
export function partMark(form: PartForm, words: readonly FindingWord[]): { kind: MarkKind; words: string } {
  const { mark } = judgementWords;
  if (form.finding === null) return { kind: 'later', words: mark.none };
  const word = wordOf(words, form.finding);
  if (fellAway(form.finding)) return { kind: 'done', words: mark.done(word, 0) };
  if (form.reasoning.trim() === '') return { kind: 'soon', words: `${word}, ${mark.unexplained}` };
  return { kind: 'done', words: mark.done(word, sentences(form.reasoning)) };
}

/** What a letter that tells the outcome still lacks; where each is mended. */
export interface Lack {
  words: string;
  path: string;
}

/** What is left to do before the outcome can be told, in the order of the sheet. */
export function lacking(parts: readonly PartForm[], { measures, measures_dated }: Pick<Judgement, 'measures' | 'measures_dated'>, wholeIsChosen: boolean): Lack[] {
  const { foot } = judgementWords;
  if (parts.length === 0) return [{ words: foot.parts, path: 'text' }];
  const at = (index: number, field: string) => `parts.${index}.${field}`;
  const open = parts.flatMap(({ finding }, index) => (finding === null ? [at(index, 'finding')] : []));
  const mute = parts.flatMap(({ finding, reasoning }, index) => (finding !== null && !fellAway(finding) && reasoning.trim() === '' ? [at(index, 'reasoning')] : []));
  const undated = measures_dated ? measures.filter(({ by, done_on }) => by === null && done_on === null).map(({ no }) => `measures.${no}`) : [];
  const lack = (paths: readonly string[], words: (n: number) => string): Lack[] => (paths[0] === undefined ? [] : [{ words: words(paths.length), path: paths[0] }]);
  const whole = open.length === 0 && !wholeIsChosen ? ['whole'] : [];
  return [...lack(open, foot.findings), ...lack(mute, foot.reasons), ...lack(whole, () => foot.whole), ...lack(undated, foot.dates)];
}

/** How a measure stands on a day. */
export function measureMark(measure: MeasureCard, today: string): { kind: MarkKind; words: string } {
  const words = judgementWords.measures;
  const day = (iso: string) => say.dates.weekdayDayMonth(iso);
  const { by, done_on, tested_on, effective, test_on } = measure;
  if (tested_on !== null) return effective === true ? { kind: 'done', words: words.effective(say.dates.dayMonth(tested_on)) } : { kind: 'soon', words: words.ineffective(say.dates.dayMonth(tested_on)) };
  if (done_on !== null) return test_on === null ? { kind: 'done', words: words.done(say.dates.dayMonth(done_on)) } : { kind: test_on <= today ? 'soon' : 'later', words: words.testOn(day(test_on)) };
  if (by === null) return { kind: 'later', words: words.undated };
  return by < today ? { kind: 'late', words: words.late(day(by)) } : { kind: 'later', words: words.by(day(by)) };
}
