import type { TurnLabel } from '../../ipc/bindings';

type Heard = { complainant: boolean; respondent: boolean };

/** The words of a talk while it goes on. */
export const talk = {
  hearing: 'Hoorgesprek',
  call: 'Telefoongesprek',
  saved: (time: string) => `opgeslagen ${time}`,
  unsaved: 'Wat u typt kan nu niet worden opgeslagen. Het staat nog wel hier: laat dit venster open. Wij proberen het steeds opnieuw.',
  minutes: (n: number): string => (n === 1 ? '1 minuut bezig' : `${n} minuten bezig`),
  turns: 'Wat er gezegd is',
  older: (n: number): string => (n === 1 ? 'Toon 1 eerdere beurt' : `Toon eerdere beurten (${n})`),
  sides: { complainant: 'Klager', respondent: 'Beklaagde' },
  absent: 'niet bij dit gesprek',
  with: (part: string, others: readonly string[]): string => [part.toLowerCase(), ...(others.length > 0 ? [`met ${others.join(' en ')}`] : [])].join(', '),
  slept: (from: string, until: string) => `De computer sliep van ${from} tot ${until}. Alles wat u daarvoor typte is bewaard.`,
  understood: 'Begrepen',

  ready: 'Iedereen er? Zeg eerst wat rechts onderaan staat. Begin daarna.',
  begin: 'Gesprek beginnen',
  paused: 'Het gesprek staat stil. De klok ook.',
  pause: 'Pauze',
  resume: 'Verder met het gesprek',
  end: 'Gesprek afronden',
  ended: 'Dit gesprek is afgerond. De notities liggen vast.',
  hint: 'Kies wie er praat en typ gewoon door. U hoeft niets op te slaan.',
  speakers: 'Wie praat er nu?',
  add: 'Iemand erbij',

  labels: { agreed: 'Feit: eens', disputed: 'Feit: oneens', agreement: 'Afspraak', action: 'Te doen', to_check: 'Nagaan' } satisfies Record<TurnLabel, string>,
  answerDue: 'Vraagt weerwoord',
  bookmark: 'Markeren',
  bookmarked: 'gemarkeerd',
  reopen: 'Verbeteren',

  about: 'Waar het over gaat',
  noGrievances: 'De klacht is nog niet in onderdelen verdeeld.',
  heard: ({ complainant, respondent }: Heard): string => {
    if (complainant && respondent) return 'beide gehoord';
    if (complainant) return 'klager gehoord';
    return respondent ? 'beklaagde gehoord' : 'nog niemand gehoord';
  },
  questions: 'Vragen',
  reminders: 'Niet vergeten te zeggen',

  ending: {
    title: 'Is het gesprek klaar?',
    text: 'De notities liggen daarna vast. U maakt er een verslag van, en dat kunt u nog verbeteren.',
    unasked: (n: number): string => (n === 1 ? 'Er is nog 1 vraag niet gesteld.' : `Er zijn nog ${n} vragen niet gesteld.`),
    stay: 'Nog niet',
    act: 'Gesprek afronden',
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
