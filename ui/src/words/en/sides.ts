import type { Side } from '../../ipc/bindings';

/** A side within a sentence. */
export const the: Record<Side, string> = { complainant: 'the complainant', respondent: 'the respondent', third: 'somebody else' };

/** Several sides within a sentence. */
export const all = (sides: readonly Side[]): string => sides.map((side) => the[side]).join(' and ');
