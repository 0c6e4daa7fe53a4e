/** The sizes of the window's content in percent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next size larger or smaller; at the end it stays. */
export function zoomed(zoom: number, way: 'in' | 'out'): number {
  if (way === 'in') return ZOOMS.find((size) => size > zoom) ?? zoom;
  return ZOOMS.findLast((size) => size < zoom) ?? zoom;
}
