import type { Refusal } from '../../ipc/call';
import { sayRegulation } from '../../words/regulation';
import { say } from '../../words/say.svelte';

/** Why the office refused something of a regulation, in sentences: what is wrong, where, and what stays. */
export function troubleOf({ code, params, fields }: Refusal): string[] {
  const words = sayRegulation.trouble;
  const why = params['why'] ?? '';
  if (code === 'bad_regulation') {
    const line = params['line'] ?? '';
    const where = line === '' ? [] : [words.where(line, params['column'] ?? '')];
    return [...where, words.bad[why]?.(params) ?? words.badOther, words.kept];
  }
  if (code === 'not_allowed') {
    const sentence = words.forbidden[why]?.(params);
    if (sentence !== undefined) return [sentence];
  }
  // A mend has no field of its own to tell its fault beside.
  if (fields[0] !== undefined) return [words.here[fields[0].params['why'] ?? ''] ?? say.faults.field[fields[0].code](fields[0].params)];
  return [say.faults.fault[code](params)];
}
