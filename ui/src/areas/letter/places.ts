import { fieldName } from '../../words/field';
import { say } from '../../words/say.svelte';

/** The id of the text area of an open block. */
export function areaId(key: string): string {
  return `letter-block-${key}`;
}

/** Puts the focus on the words in question, so that one can write over them. */
export function focusQuote(id: string, quote: string): void {
  const area = document.getElementById(id);
  if (!(area instanceof HTMLTextAreaElement)) return;
  const at = area.value.indexOf(quote);
  area.focus();
  if (at >= 0) area.setSelectionRange(at, at + quote.length);
}

const CORRECTABLE = new Set([
  'complainant', 'received_on', 'received_at', 'channel', 'postmark', 'letter_dated', 'their_reference', 'about', 'summary', 'description', 'wish', 'incident_on', 'handler',
]);

/** The field was typed at the intake, so that it can be corrected there; a computed date cannot. */
export function isCorrectable(field: string): boolean {
  return CORRECTABLE.has(field) || field.startsWith('complainant.') || field.startsWith('representative.');
}

/** What a field is called beside its value; the whole of a party is called by who it is. */
export function fillName(field: string): string {
  return field === 'complainant' ? say.intake.parts.complainant.toLowerCase() : fieldName(field);
}

/** The field of the intake where a value of the letter is corrected: of a whole party, the name. */
export function intakeField(field: string): string {
  return field === 'complainant' ? 'complainant.name' : field;
}

/** Something that the letter lacks: the first field of it, and what it is called. */
export interface Lack {
  field: string;
  name: string;
}

/** What the letter lacks. Fields of one address stand in one place of the letter, so they are one lack. */
export function lacks(missing: readonly { field: string }[], to: string): Lack[] {
  const found = new Map<string, string[]>();
  for (const { field } of missing) {
    const address = /^(.*\.address)\.[a-z]+$/.exec(field)?.[1] ?? field;
    found.set(address, [...(found.get(address) ?? []), field]);
  }
  return [...found].map(([whole, fields]) => {
    const first = fields[0] ?? whole;
    return { field: first, name: missingName(fields.length === 1 ? first : whole, to) };
  });
}

/** What is missing, and of whom when it is somebody's own. */
export function missingName(field: string, to: string): string {
  const ofParty = field.startsWith('complainant.') || field.startsWith('representative.');
  return ofParty ? say.letter.todo.field(fieldName(field), to) : fieldName(field);
}
