/** The words of what a regulation asks beside what every complaint tells. */
export const asked = {
  part: 'De regeling',
  title: 'Wat uw regeling nog vraagt',
  optional: 'Dit mag allemaal leeg blijven. Wat u invult, helpt bij de termijnen en later bij de analyse.',
  required: (n: number): string => (n === 1 ? 'Eén gegeven vraagt uw regeling van elke klacht. Weet u het niet, laat het dan leeg; u kunt er later om vragen.' : `${n} gegevens vraagt uw regeling van elke klacht. Weet u iets niet, laat het dan leeg; u kunt er later om vragen.`),
  asks: 'vraagt uw regeling',
};
