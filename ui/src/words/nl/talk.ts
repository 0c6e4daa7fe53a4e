import type { Side, TurnLabel } from '../../ipc/bindings';

type Heard = { complainant: boolean; respondent: boolean; now: Side | null };

/** The words of a talk while it goes on. */
export const talk = {
  hearing: 'Hoorgesprek',
  call: 'Telefoongesprek',
  saved: (time: string) => `opgeslagen ${time}`,
  unsaved: 'Wat u typt kan nu niet worden opgeslagen. Het staat nog wel hier: laat dit venster open. Wij proberen het steeds opnieuw.',
  minutes: (n: number): string => (n === 0 ? 'net begonnen' : n === 1 ? '1 minuut bezig' : `${n} minuten bezig`),
  turns: 'Wat er gezegd is',
  older: (n: number): string => (n === 1 ? 'Toon 1 eerdere beurt' : `Toon eerdere beurten (${n})`),
  sides: { complainant: 'Klager', respondent: 'Beklaagde' },
  absent: 'niet bij dit gesprek',
  with: (part: string, others: readonly string[]): string => [part.toLowerCase(), ...(others.length > 0 ? [`met ${others.join(' en ')}`] : [])].join(', '),
  slept: (from: string, until: string) => `De computer sliep van ${from} tot ${until}. Alles wat u daarvoor typte is bewaard.`,
  understood: 'Begrepen',

  ready: 'Is iedereen er? Zeg eerst wat rechts staat.',
  sheet: 'Gespreksblad printen…',
  begin: 'Gesprek beginnen',
  paused: 'Het gesprek staat stil. De klok ook.',
  pause: 'Pauze',
  resume: 'Verder met het gesprek',
  end: 'Gesprek afronden',
  ended: 'Dit gesprek is afgerond. De notities liggen vast.',
  endedCall: 'De telefoonnotitie is klaar en staat in het verloop.',
  nothingSaid: 'Er zijn geen notities.',
  toDossier: 'Naar het dossier',
  makeReport: 'Verslag maken',
  report: 'Verslag',
  agree: 'Afspraak noteren',
  hint: 'Kies wie er praat en typ gewoon door. U hoeft niets op te slaan.',
  speakers: 'Wie praat er nu?',
  add: 'Iemand erbij',

  labels: { agreed: 'Feit: eens', disputed: 'Feit: oneens', agreement: 'Afspraak', action: 'Te doen', to_check: 'Nagaan' } satisfies Record<TurnLabel, string>,
  answerDue: 'Vraagt weerwoord',
  bookmark: 'Markeren',
  bookmarked: 'gemarkeerd',
  marks: 'Bij deze beurt',
  withKey: (words: string, key: string): string => `${words} (${key})`,
  otherPart: (last: number): string => `ander onderdeel: Alt Shift 1–${last}`,
  reopen: 'Verbeteren',
  versions: 'Versies',
  withhold: 'Afschermen bij inzage',
  withheld: 'deels afgeschermd bij inzage',
  withheldPart: (passages: readonly string[]): string => `Afgeschermd: ${passages.map((it) => `‘${it}’`).join(', ')}`,
  unwithhold: 'Niet meer afschermen',
  history: {
    title: (who: string, time: string): string => `Wat deze beurt eerder zei (${[who.toLowerCase(), time].filter(Boolean).join(', ')})`,
    now: 'Nu',
    number: (version: number): string => `Versie ${version}`,
    kept: (day: string, time: string, by: string): string => [`bewaard ${day} ${time}`, ...(by ? [by] : [])].join(', '),
    unchanged: 'Deze beurt is niet veranderd.',
    empty: 'leeg',
  },

  about: 'Waar het over gaat',
  noGrievances: 'De klacht is nog niet in onderdelen verdeeld.',
  heard: ({ complainant, respondent, now }: Heard): string => {
    if (complainant && respondent) return 'beide gehoord';
    if (complainant) return now === 'respondent' ? 'klager gehoord, beklaagde nu' : 'klager gehoord';
    if (respondent) return now === 'complainant' ? 'beklaagde gehoord, klager nu' : 'beklaagde gehoord';
    return now === 'complainant' ? 'klager nu' : now === 'respondent' ? 'beklaagde nu' : 'nog niemand gehoord';
  },
  newGrievance: 'Nieuw onderdeel',
  questions: 'Vragen',
  reminders: 'Niet vergeten te zeggen',

  ending: {
    title: 'Is het gesprek klaar?',
    text: 'De notities liggen daarna vast. U maakt er een verslag van, en dat kunt u nog verbeteren.',
    unasked: (n: number): string => (n === 1 ? 'Er is nog 1 vraag niet gesteld.' : `Er zijn nog ${n} vragen niet gesteld.`),
    stay: 'Nog niet',
    act: 'Gesprek afronden',
  },
  endingCall: {
    title: 'Is het telefoongesprek klaar?',
    text: 'Wat u opschreef komt in het verloop van het dossier. Daarna verandert het niet meer.',
    stay: 'Nog niet',
    act: 'Notitie bewaren',
    discard: 'Weggooien',
  },
  preparation: {
    agreed: 'Waar iedereen het over eens is',
    agreedHint: 'feiten',
    open: 'Wat nog niet duidelijk is',
    openHint: 'feiten',
    questions: 'Wat u wilt vragen',
    keys: 'Enter: nieuwe vraag. Alt ↑ en Alt ↓: vraag verplaatsen. Alles wordt vanzelf bewaard.',
    general: 'Algemeen',
    question: (no: number, about: string): string => `Vraag ${no}, ${about}`,
    add: 'Vraag toevoegen',
    more: 'Meer',
    up: 'Omhoog (Alt ↑)',
    down: 'Omlaag (Alt ↓)',
    remove: 'Weghalen',
    moved: (place: number, about: string): string => `Verplaatst: nu vraag ${place}, ${about}`,
  },
  adding: {
    title: 'Wie is er nog bij?',
    name: 'Naam',
    capacity: 'Als',
    side: 'Hoort bij',
    sides: { complainant: 'de klager', respondent: 'de beklaagde', third: 'geen van beide' },
    act: 'Toevoegen',
  },
  capacities: {
    complainant: 'klager', representative: 'gemachtigde', respondent: 'beklaagde', companion: 'bijstand',
    witness: 'getuige', interpreter: 'tolk', chair: 'gespreksleider', note_taker: 'notulist',
  },
};
