// Where the remarks under a strip of days stand: a grid of as many columns as there are days.

import type { StripCell } from '../../ipc/bindings';

export interface Leg {
  kind: 'start' | 'post' | 'end';
  date: string;
  /** Grid columns, `1/12`. */
  at: string;
  /** It ends at its day instead of beginning there. */
  toEnd: boolean;
  /** When a letter that leaves then is there. */
  delivered: string | null;
}

/** The remarks under a strip: where it begins, when to post, and the last day. They never share a column. */
export function legsOf(strip: readonly StripCell[]): Leg[] {
  const days = strip.length;
  const first = strip[0];
  const last = strip[days - 1];
  if (first === undefined || last === undefined || days < 2) return [];
  const postAt = strip.findIndex(({ day }) => day === 'post');
  const post = postAt > 0 && postAt < days - 1 ? strip[postAt] : undefined;
  const leg = (kind: Leg['kind'], date: string, from: number, to: number, toEnd: boolean): Leg => ({ kind, date, at: `${from}/${to}`, toEnd, delivered: null });
  if (post === undefined) {
    const middle = Math.ceil(days / 2) + 1;
    return [leg('start', first.date, 1, middle, false), leg('end', last.date, middle, days + 1, true)];
  }
  const delivered = strip.find((cell) => cell.delivered)?.date ?? null;
  // A posting day in the first half has its room to the right, a later one to the left.
  const isEarly = postAt < days * 0.45;
  const startsAt = Math.min(Math.ceil(days / 5), postAt) + 1;
  const [from, to] = isEarly ? [postAt + 1, days] : [startsAt, postAt + 2];
  return [leg('start', first.date, 1, from, false), { ...leg('post', post.date, from, to, !isEarly), delivered }, leg('end', last.date, to, days + 1, true)];
}
