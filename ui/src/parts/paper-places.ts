// The places on a sheet of labels, counted from the top left, row after row.

export const LABELS = 24;
export const COLUMNS = 3;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -COLUMNS, ArrowDown: COLUMNS };

/** Where a key leads from a place; `null` when the key does not lead about the sheet. */
export function placeAfter(place: number, key: string): number | null {
  if (key === 'Home') return 1;
  if (key === 'End') return LABELS;
  const step = STEPS[key];
  if (step === undefined) return null;
  const next = place + step;
  return next >= 1 && next <= LABELS ? next : place;
}

/** What becomes of a place when so many labels begin at `start`. */
export type PlaceState = 'used' | 'taken' | 'free';

export function placeState(place: number, start: number, labels: number): PlaceState {
  if (place < start) return 'used';
  return place < start + labels ? 'taken' : 'free';
}

/** The last place of this sheet that is taken, and how many labels go on following sheets. */
export function placesTaken(start: number, labels: number): { to: number; over: number } {
  const to = Math.min(start + labels - 1, LABELS);
  return { to, over: labels - (to - start + 1) };
}
