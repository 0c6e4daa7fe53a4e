/** What the complainant of K-2026-014 knows, and what not. */
import type { Mirror } from '../../src/ipc/bindings';
import type { Answers } from '../fake-office';

export function mirror(change: Partial<Mirror> = {}): Mirror {
  return {
    side: 'complainant',
    told: [
      { on: '2026-11-12', words: 'Ontvangstbevestiging, per post', letter: 'L1', delivered_on: '2026-11-14', tells: ['De klacht is ontvangen', 'Wie de klacht behandelt'] },
      { on: '2026-11-17', words: 'Telefoongesprek met de klager: uitleg over het gesprek', letter: null, delivered_on: null, tells: [] },
    ],
    untold: [
      { since: '2026-11-20', words: 'Het oordeel: deels gegrond', letter_kind: 'decision', letter_name: 'Beslissing', letter: null, fits: true },
      { since: '2026-11-18', words: 'Het gesprek op 24 november 2026', letter_kind: 'hearing_invitation', letter_name: 'Uitnodiging', letter: 'L4', fits: false },
    ],
    ...change,
  };
}

export function answers(): Answers {
  return { mirror_open: ({ side }) => (side === 'complainant' ? mirror() : mirror({ side, told: [], untold: [] })) };
}
