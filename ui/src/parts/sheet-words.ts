// Finds words on the pages of a PDF, where lines break, words are hyphenated and an address is drawn in pieces.

/** Words as they stand on a page. */
export interface Printed {
  text: string;
  /** How far down the page: 0 at its top, 1 at its bottom. */
  down: number;
}

/** A place on the pages, which are counted from 0. */
export interface Spot {
  page: number;
  down: number;
}

/** With fewer signs than this, words stand in too many places. */
export const LEAST_SIGNS = 12;

/** Where the words end, or as many of the last of them as stand together; `null` when they stand nowhere. */
export function spotOf(wanted: string, pages: readonly (readonly Printed[])[]): Spot | null {
  const signs = bare(wanted);
  const lengths = [signs.length, 24, LEAST_SIGNS].filter((length) => length >= LEAST_SIGNS && length <= signs.length);
  for (const length of lengths) {
    for (const [page, printed] of pages.entries()) {
      const down = endOf(signs.slice(-length), printed);
      if (down !== null) return { page, down };
    }
  }
  return null;
}

function endOf(signs: string, printed: readonly Printed[]): number | null {
  const texts = printed.map(({ text }) => bare(text));
  const first = texts.join('').indexOf(signs);
  if (first < 0) return null;
  let rest = first + signs.length;
  const last = texts.findIndex((text) => (rest -= text.length) <= 0);
  return printed[last]?.down ?? null;
}

/** Without spaces and hyphens, which lines come and go with. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u2010-\u2012-]/gu, '');
}
