// The words of the list of dossiers.

export const dossiers = {
  title: 'Dossiers',
  search: 'Zoek in de dossiers',
  placeholder: 'Zoek op naam, nummer, plaats of een woord uit de klacht',
  filtersLabel: 'Welke dossiers',
  caption: 'Dossiers, nieuwste eerst',
  columns: {
    number: 'Nummer',
    complainant: 'Klager',
    about: 'Waarover',
    stage: 'Stap',
    handler: 'Behandelaar',
    next: 'Eerste datum',
  },
  done: { withdrawn: (day: string) => `ingetrokken ${day}`, closed: (day: string) => `gesloten ${day}` },
  nothingRuns: 'geen datum',
  total: (shown: number, total: number) => {
    if (total === 1) return '1 dossier';
    return shown < total ? `${shown} van ${total} dossiers, nieuwste eerst` : `${total} dossiers, nieuwste eerst`;
  },
  found: (n: number): string => (n === 1 ? '1 dossier gevonden' : `${n} dossiers gevonden`),
  more: 'Laat er meer zien',
  keys: { choose: 'kiezen', open: 'openen' },
  none: {
    title: 'Er zijn nog geen dossiers',
    text: 'Een dossier begint met een klacht. Ligt er een brief op uw bureau? Vul in wat erop staat; de rest vraagt Wederhoor als het nodig is.',
    register: 'Nieuwe klacht registreren',
  },
  nothingFound: {
    title: (query: string) => `Niets gevonden met ‘${query}’`,
    text: 'Zoek op een deel van een naam, een plaats, een nummer zoals 2026-014, of een woord uit de klacht.',
    everywhere: 'Zoek in alle dossiers',
    clear: 'Wis de zoekopdracht',
  },
  emptyFilter: {
    title: { all: 'Er zijn nog geen dossiers', open: 'Er loopt nu geen klacht', mine: 'U behandelt nu geen klacht', done: 'Er is nog geen klacht afgehandeld' },
    all: 'Laat alle dossiers zien',
  },
};
