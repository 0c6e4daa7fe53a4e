import { describe, expect, it } from 'vitest';
import { spotOf, type Printed } from '../src/parts/sheet-words';

const lines = (...texts: string[]): Printed[] => texts.map((text, at) => ({ text, down: (at + 1) / 10 }));

describe('words are found on paper', () => {
  const pages = [
    lines('Geachte mevrouw Van der Meulen,', 'Uw klacht is gegrond. Dat betekent dat u gelijk', 'krijgt. Wij leggen uit waarom de prak-', 'tijk zo besliste.', '•', 'de eerste keer per telefoon'),
    lines('bladzijde 2 van 2', 'De klacht blijft vertrouwelijk.', 'Wij bewaren het dossier twee jaar.'),
  ];

  it.each([
    ['on one line', 'Dat betekent dat u gelijk', 0, 0.2],
    ['where they end, over a line', 'Dat betekent dat u gelijk krijgt.', 0, 0.3],
    ['over a hyphen that the paper made', 'uit waarom de praktijk zo besliste.', 0, 0.4],
    ['on a later page', 'Wij bewaren het dossier', 1, 0.3],
    ['by their end, when they begin elsewhere', 'Dit staat er niet, en dan de eerste keer per telefoon', 0, 0.6],
    ['that run on over two pages', 'de eerste keer per telefoon De klacht blijft vertrouwelijk.', 1, 0.2],
  ])('%s', (_, wanted, page, down) => {
    expect(spotOf(wanted, pages)).toEqual({ page, down });
  });

  it.each(['', 'de', 'Uw klacht', 'Uw klacht is ongegrond verklaard.'])('%j is nowhere, or in too many places', (wanted) => {
    expect(spotOf(wanted, pages)).toBeNull();
  });

  it('there is paper without words', () => {
    expect(spotOf('Dat betekent dat u gelijk', [[], []])).toBeNull();
  });
});
