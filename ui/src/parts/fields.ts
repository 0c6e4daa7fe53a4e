// What is particular to fields that the office describes: how their values are written, and when a choice is a list.

import type { FieldAnswer, FieldOption, FormField } from '../ipc/bindings';

/** So many options can be seen at once; more of them go in a list that opens. */
const AT_ONCE = 5;

/** The path of such a field in a refusal. */
export function answerPath(name: string): string {
  return `answers.${name}`;
}

/** The options that a field of many holds. */
export function chosen(value: string): string[] {
  return value.split(',').map((one) => one.trim()).filter((one) => one !== '');
}

/** The same with one option chosen or let go of, in the order of the options. */
export function withChosen(value: string, options: readonly FieldOption[], one: string, isChosen: boolean): string {
  const before = new Set(chosen(value));
  if (isChosen) before.add(one);
  else before.delete(one);
  return options.filter((option) => before.has(option.value)).map((option) => option.value).join(',');
}

/** All options stand on the page: there are few, or something must be said of one. */
export function standsOpen({ options }: Pick<FormField, 'options'>): boolean {
  return options.length <= AT_ONCE || options.some(({ barred, unwise }) => barred !== null || unwise !== null);
}

/** An option of which nothing is to be said. */
export function plainOption(value: string, label: string): FieldOption {
  return { value, label, barred: null, unwise: null };
}

/** What fields hold before anything is typed. */
export function firstAnswers(fields: readonly FormField[]): FieldAnswer[] {
  return fields.map(({ name, value, not_applicable }) => ({ name, value, not_applicable }));
}
