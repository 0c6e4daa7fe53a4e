import type { ClockEntry } from '../../ipc/bindings';

/** A moment as the office writes it, `2026-11-24T14:04:10`, of milliseconds that `Date.parse` gave. */
export function wall(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** Whole minutes in which the talk went on: pauses don't count, nor does a clock that is put back. */
export function elapsed(clock: readonly ClockEntry[], now: string): number {
  let since: number | null = null;
  let ms = 0;
  for (const { what, at } of clock) {
    const moment = Date.parse(at);
    if (what === 'began' || what === 'resumed') since = moment;
    else if (since !== null) {
      ms += Math.max(0, moment - since);
      since = null;
    }
  }
  if (since !== null) ms += Math.max(0, Date.parse(now) - since);
  return Math.floor(ms / 60_000);
}
