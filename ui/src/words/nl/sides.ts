import type { Side } from '../../ipc/bindings';

/** A side within a sentence. */
export const the: Record<Side, string> = { complainant: 'de klager', respondent: 'de beklaagde', third: 'iemand anders' };

/** Several sides within a sentence. */
export const all = (sides: readonly Side[]): string => sides.map((side) => the[side]).join(' en ');
