/** The practice's colour on white paper, by the formula of WCAG 2.2 that the office judges with. */

/** The least contrast that the office takes. */
export const LEAST_CONTRAST = 4.5;

/** The contrast from which a text reads well for nearly everybody. */
export const EASY_CONTRAST = 7;

/** What was typed as six digits: empty for black, `null` when it is no colour. */
export function colourOf(typed: string): string | null {
  const digits = typed.trim().replace(/^#/, '').toLowerCase();
  if (digits === '' || digits === '000000') return '';
  return /^[0-9a-f]{6}$/.test(digits) ? digits : null;
}

/** The contrast of a colour on white, from 1 to 21. */
export function contrastOnWhite(colour: string): number {
  const [red, green, blue] = parts(colour).map(light);
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05);
}

/** The same hue, just dark enough to be taken. */
export function darkEnough(colour: string): string {
  let shade = colour;
  for (let share = 100; share >= 0 && contrastOnWhite(shade) < LEAST_CONTRAST; share--) {
    shade = parts(colour).map((part) => Math.round((part * share) / 100).toString(16).padStart(2, '0')).join('');
  }
  return shade;
}

function parts(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) || 0);
}

/** A part of a colour as an amount of light (IEC 61966-2-1). */
function light(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
