/** The words of noting what happened in a dossier. */
export const notes = {
  title: 'Iets anders',
  search: 'Wat wilt u doen of noteren?',
  placeholder: 'Typ een woord, bijvoorbeeld telefoon, uitstel of getuige',
  now: 'Past nu het best',
  acts: 'Brieven en gegevens',
  found: (n: number): string => (n === 1 ? '1 mogelijkheid' : `${n} mogelijkheden`),
  nothing: (query: string): string => `Niets gevonden met ‘${query}’. Probeer een ander woord, zoals gesprek, brief of termijn.`,
  none: 'Er valt in dit dossier nu niets te noteren.',
  on: 'Op welke dag',
  act: 'Noteer',
  back: 'Kies iets anders',
  done: (title: string): string => `Genoteerd: ${title}`,
};
