import type { DossierView, EventKind, FieldChange, TimelineEntry } from '../../ipc/bindings';
import { say } from '../../words/say.svelte';

/** What happened, with the letter's own name where it is about a letter. */
export function entryWords(entry: TimelineEntry, view: DossierView): string {
  if (entry.kind === 'noted' && entry.title) return entry.title;
  const words = say.dossier.events[entry.kind](entry.letter_name ?? '');
  if (entry.kind === 'undone' && entry.title) return `${words}: ${entry.title}`;
  return entry.kind === 'received' ? `${words}, ${say.names.channel[view.channel]}` : words;
}

const LETTER_KINDS: ReadonlySet<EventKind> = new Set(['letter_finalised', 'letter_printed', 'letter_posted', 'letter_delivered', 'letter_returned', 'letter_void']);

/** What an entry says besides, in small print. */
export function entryHints(entry: TimelineEntry, handler: string): string[] {
  const words = say.dossier.course;
  const hints: string[] = [];
  if (entry.letter !== null && LETTER_KINDS.has(entry.kind)) hints.push(words.letterNumber(entry.letter));
  // A note tells its detail in full below its title; of what was taken back the office gives a code, which is for machines.
  const isTold = entry.kind === 'noted' || entry.kind === 'undone';
  if (entry.detail !== null && entry.detail !== '' && !isTold) hints.push(entry.kind === 'corrected' || entry.kind === 'withdrawn' ? words.reason(entry.detail) : entry.detail);
  if (entry.recorded_at.slice(0, 10) !== entry.on) hints.push(words.entered(say.dates.dayMonth(entry.recorded_at)));
  // That the handler entered it goes without saying.
  if (entry.by !== '' && entry.by !== handler) hints.push(words.byWhom(entry.by));
  return hints;
}

/** A value of a changed field as the window words it: choices and days have words, text is text. */
export function valueWords(change: Pick<FieldChange, 'field'>, value: string): string {
  if (value === '') return say.dossier.course.empty;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return say.dates.plain(value);
  const leaf = change.field.slice(change.field.lastIndexOf('.') + 1);
  const tables: Record<string, Record<string, string> | undefined> = {
    channel: say.names.channel,
    gender: say.names.gender,
    kind: say.names.party,
    mandate: say.names.mandate,
  };
  return tables[leaf]?.[value] ?? value;
}
