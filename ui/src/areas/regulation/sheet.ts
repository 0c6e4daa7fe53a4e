import type { Example, ExampleRow, FindingCard, FieldOption, FindingSeverity, FormField, RegulationSheet, RuleRow, SentencePart } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { chosen } from '../../parts/fields';
import { typed } from '../../words/day';
import { sayRegulation } from '../../words/regulation';

/** All rules of a sheet, in the order of the text. */
export function rulesOf(sheet: RegulationSheet): RuleRow[] {
  return sheet.sections.flatMap(({ rules }) => rules);
}

/** Every field of a rule: the blanks of its sentence and what stands below it. */
export function fieldsOf(rule: RuleRow): FormField[] {
  return [...rule.sentence.flatMap(({ field }) => (field === null ? [] : [field])), ...rule.more];
}

/** What a field held before an edit. */
export interface Held {
  path: string;
  field: string;
  was: string;
}

/** What an edit changed, with what was there before; fields that came or went are not among it. */
export function changedFields(before: RegulationSheet, after: RegulationSheet): Held[] {
  const now = new Map(rulesOf(after).map((rule) => [rule.path, new Map(fieldsOf(rule).map(({ name, value }) => [name, value]))]));
  return rulesOf(before).flatMap((rule) =>
    fieldsOf(rule).flatMap(({ name, value }): Held[] => {
      const is = now.get(rule.path)?.get(name);
      return is === undefined || is === value ? [] : [{ path: rule.path, field: name, was: value }];
    }),
  );
}

/** Rules that are only counted, as `remark.2`, move up when one above them goes: the paths that then mean another rule. */
export function movedUp(sheet: RegulationSheet, removed: string): string[] {
  const [, stem, place] = /^(.*\.)(\d+)$/.exec(removed) ?? [];
  if (stem === undefined) return [removed];
  return rulesOf(sheet).map(({ path }) => path).filter((path) => path.startsWith(stem) && Number(path.slice(stem.length)) >= Number(place));
}

/** A field's value as one reads it: the label of what was chosen, a day in figures. */
export function read(field: FormField, value = field.value): string {
  const words = sayRegulation.rule;
  if (field.kind === 'yes_no') return value === 'yes' ? words.yes : value === 'no' ? words.no : '';
  if (field.kind === 'choice') return field.options.find((option) => option.value === value)?.label ?? value;
  if (field.kind === 'many') return listed(field.options, value);
  return field.kind === 'day' ? typed(value) : value;
}

/** The labels of the chosen options as one reads them. */
export function listed(options: readonly FieldOption[], value: string): string {
  return enumerated(chosen(value).map((one) => options.find((option) => option.value === one)?.label ?? one));
}

/** `a`, `a en b`, `a, b en c`. */
function enumerated(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')}${sayRegulation.rule.and}${words.at(-1)}`;
}

/** A day as one types it or as the office writes it, as `2026-01-31`; `null` for any other text. */
export function dayOf(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const found = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text.trim());
  return found === null ? null : `${found[3]}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}`;
}

/** A rule's sentence without blanks, as it stands on paper. The office may say how a blank reads within it. */
export function joined(sentence: readonly SentencePart[]): string {
  return sentence.map(({ text, field }) => (field === null ? text : text || read(field) || '…')).join('');
}

/** The pieces of a sentence with keys that stay the same while its words change around a blank. */
export function keyed(sentence: readonly SentencePart[]): { key: string; part: SentencePart }[] {
  const seen = new Map<string, number>();
  return sentence.map((part) => {
    const name = part.field?.name ?? '';
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return { key: `${name} ${times}`, part };
  });
}

/** The number of a clause when its heading begins with one: "Artikel 6.1 Behandeling" is 6.1. */
export function clauseNumber(heading: string): string {
  return /^(?:[a-z]+\.?\s+|§\s*)?(\d+(?:[.:]\d+)*[a-z]?)\b/i.exec(heading)?.[1] ?? heading;
}

const worst: readonly FindingSeverity[] = ['fault', 'doubt', 'hint'];

/** The shape that goes with how serious a finding is. */
export const severityMark: Record<FindingSeverity, MarkKind | 'tip'> = { fault: 'late', doubt: 'soon', hint: 'tip' };

/** The open findings of a rule, the most serious first. */
export function findingsOf(sheet: RegulationSheet, path: string): FindingCard[] {
  return bySeverity(sheet.findings.filter((finding) => finding.path === path && !finding.answered));
}

/** How many open findings there are of this kind. */
export function open(sheet: RegulationSheet, severity: FindingSeverity): FindingCard[] {
  return sheet.findings.filter((finding) => finding.severity === severity && !finding.answered);
}

/** The most serious first; within a kind the order of the text stays. */
export function bySeverity(findings: readonly FindingCard[]): FindingCard[] {
  return [...findings].sort((one, other) => worst.indexOf(one.severity) - worst.indexOf(other.severity));
}

/** Names a row of the example while its day changes. */
export function rowKey(row: ExampleRow, index: number): string {
  return row.path === null ? `${row.kind} ${index}` : `${row.path} ${row.kind}`;
}

/** The days of rows that an edit moved: where each was before. */
export function movedRows(before: Example | undefined, after: Example): ReadonlyMap<string, string> {
  if (before === undefined || before.received_on !== after.received_on) return new Map();
  const days = new Map(before.rows.map((row, index) => [rowKey(row, index), row.day]));
  return new Map(
    after.rows.flatMap((row, index): [string, string][] => {
      const key = rowKey(row, index);
      const was = days.get(key);
      return was != null && was !== row.day ? [[key, was]] : [];
    }),
  );
}

/** The id of the heading of a section. */
export function sectionId(section: string): string {
  return `section-${section.replaceAll('.', '-')}`;
}
