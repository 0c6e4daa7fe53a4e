import type { NoteBar } from '../../ipc/bindings';

/** Why something cannot be noted now: what must come first. */
const bar: Record<NoteBar, string> = {
  not_in_regulation: 'De regeling van dit dossier kent dit niet.',
  only_spoken: 'Dat kan als de klacht op papier staat.',
  not_acknowledged: 'Dat kan als de ontvangstbevestiging weg is.',
  not_answered: 'Dat kan als de klager de uitkomst heeft.',
  no_proposal: 'Verstuur eerst een voorstel.',
  no_measure: 'Spreek eerst een maatregel af.',
  not_carried_out: 'Noteer eerst dat de maatregel is uitgevoerd.',
  not_extendable: 'Er loopt nu geen termijn die langer mag duren.',
  road_not_open: 'Deze vervolgstap kan nu niet. Kijk bij Termijnen wanneer zij wel kan.',
  not_asked: 'Noteer eerst dat iemand om inzage vroeg.',
  not_on_hold: 'De vernietiging is niet uitgesteld.',
  not_closed: 'Dat kan als het dossier gesloten is.',
  closed: 'Het dossier is gesloten. Heropen het eerst.',
  withdrawn: 'De klacht is ingetrokken.',
  past: 'Dat is al genoteerd, of het is er nu te laat voor.',
  later: 'Dat kunt u later noteren.',
};

/** The words of noting what happened in a dossier. */
export const notes = {
  title: 'Iets anders',
  search: 'Wat wilt u doen of noteren?',
  placeholder: 'Typ een woord, bijvoorbeeld telefoon, uitstel of getuige',
  now: 'Past nu het best',
  acts: 'Brieven en gegevens',
  found: (n: number): string => (n === 1 ? '1 mogelijkheid' : `${n} mogelijkheden`),
  nothing: (query: string): string => `Niets gevonden met ‘${query}’. Probeer een ander woord, zoals gesprek, brief of termijn.`,
  later: 'Kan nu niet',
  foundLater: (n: number): string => (n === 0 ? '' : n === 1 ? '1 ding kan nu niet' : `${n} dingen kunnen nu niet`),
  bar,
  none: 'Er valt in dit dossier nu niets te noteren.',
  on: 'Op welke dag',
  act: 'Noteer',
  back: 'Kies iets anders',
  done: (title: string): string => `Genoteerd: ${title}`,
};
