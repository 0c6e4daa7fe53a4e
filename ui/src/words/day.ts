/** A civil day or moment as the office writes it: `2026-11-23` or `2026-11-23T14:30`. */

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?)?/;

/** It begins as a day does that the office wrote; otherwise it is what somebody typed, as a time. */
export function isDay(text: string): boolean {
  return SHAPE.test(text);
}

/** The parts of a day; `weekday` counts from Sunday, `month` from January, both from 0. */
export interface DayParts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** `14:30`, when the text has a time. */
  time: string | null;
}

/** Reads what the office wrote. Civil days have no zone, so that the reckoning is done in UTC. */
export function parts(iso: string): DayParts {
  const found = SHAPE.exec(iso);
  if (found === null) throw new RangeError('not a day as the office writes it');
  const [year, month, day] = [Number(found[1]), Number(found[2]) - 1, Number(found[3])];
  const weekday = new Date(Date.UTC(year, month, day)).getUTCDay();
  return { year, month, day, weekday, time: found[4] ?? null };
}

/** `2026-11-03` as one types it: `03-11-2026`. Any other text stays as it is. */
export function typed(text: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found === null ? text : `${found[3]}-${found[2]}-${found[1]}`;
}

/** `2026-11-03` in figures, as in a short remark: `3-11-2026`. */
export function figures(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${day}-${month + 1}-${year}`;
}

/** The time of saving with its seconds, `9:12:40`. */
export function savedTime(iso: string): string {
  return iso.slice(11, 19).replace(/^0/, '');
}
