/** The window shows millimetres, the office keeps tenths of them. */

const BOUND_TENTHS = 100;

/** Tenths of a millimetre as one types them: `-1,5`. */
export function millimetres(tenths: number): string {
  return String(tenths / 10).replace('.', ',');
}

/** What was typed, in tenths of a millimetre; `null` when it is no number from -10 to 10 with one decimal. */
export function tenths(typed: string): number | null {
  const text = typed.trim().replace('−', '-').replace(',', '.');
  if (text === '') return 0;
  if (!/^[+-]?\d{1,2}(\.\d?)?$/.test(text)) return null;
  const found = Math.round(Number(text) * 10);
  return Math.abs(found) <= BOUND_TENTHS ? found : null;
}
