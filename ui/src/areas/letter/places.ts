import type { Route } from '../../app/navigation.svelte';
import type { MissingItem } from '../../ipc/bindings';
import { fieldName } from '../../words/field';
import { say } from '../../words/say.svelte';

/** The id of what one writes in of an open block. */
export function areaId(key: string): string {
  return `letter-block-${key}`;
}

/** The value belongs to this letter alone: no other place knows it. */
export function isOfLetter(field: string): boolean {
  return field.startsWith('letter.');
}

/** Where a value that comes from elsewhere is corrected. */
export function placeOf(field: string, dossier: string): Route {
  return field.startsWith('practice.') ? { area: 'settings', tab: 'practice' } : { area: 'intake', correct: dossier, field: intakeField(field) };
}

/** The tab of the settings where what the practice lacks is filled in. */
export function settingsOf(field: string): Route {
  const isRule = field === 'retention' || field === 'decision_by' || field === 'regulation_title';
  return { area: 'settings', tab: isRule ? 'regulation' : 'practice' };
}

/** What a field is called beside its value; the whole of a party is called by who it is. */
export function fillName(field: string): string {
  return field === 'complainant' ? say.intake.parts.complainant.toLowerCase() : fieldName(field);
}

/** The field of the intake where a value of the letter is corrected: of a whole party, the name. */
export function intakeField(field: string): string {
  return field === 'complainant' ? 'complainant.name' : field;
}

/** What was chosen, with one thing more or less; always in the order in which it is offered. */
export function withOrWithout<Thing>(offered: readonly Thing[], chosen: readonly Thing[], thing: Thing, goes: boolean): Thing[] {
  return offered.filter((one) => (one === thing ? goes : chosen.includes(one)));
}

/** So much of what somebody said tells which of it is meant. */
const ENOUGH = 90;

/** How a text begins, up to a whole word, to be quoted within a sentence. */
export function begun(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length <= ENOUGH ? line : `${line.slice(0, ENOUGH).replace(/\s\S*$/, '')}…`;
}

/** Something that the letter lacks, and what it is called. */
export interface Lack {
  item: MissingItem;
  name: string;
}

/** What the letter lacks, once each. Fields of one address stand in one place of the letter, so they are one lack. */
export function lacks(missing: readonly MissingItem[], to: string): Lack[] {
  const found = new Map<string, MissingItem[]>();
  for (const item of missing) {
    const whole = /^(.*\.address)\.[a-z]+$/.exec(item.field)?.[1] ?? item.field;
    found.set(whole, [...(found.get(whole) ?? []), item]);
  }
  return [...found].flatMap(([whole, items]) => {
    const [item] = items;
    if (item === undefined) return [];
    const isOne = new Set(items.map(({ field }) => field)).size === 1;
    return [{ item, name: isNamed(item.field) ? missingName(isOne ? item.field : whole, to) : item.label }];
  });
}

/** The window has a name of its own for the field; else the office says what it is called. */
export function isNamed(field: string): boolean {
  return fieldName(field) !== say.names.someField;
}

/** What is missing, and of whom when it is somebody's own. */
export function missingName(field: string, to: string): string {
  const ofParty = field.startsWith('complainant.') || field.startsWith('representative.');
  return ofParty ? say.letter.todo.field(fieldName(field), to) : fieldName(field);
}
