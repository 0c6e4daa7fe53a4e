/** The words of the tabs Termijnen and Betrokkenen of a dossier. */
export const dossierTabs = {
  cards: 'Print alle termijnkaarten',
  undated: 'Zo snel mogelijk, zonder vaste dag',

  letters: {
    owed: 'nog te maken',
    owedBy: (day: string) => `uiterlijk ${day} op de post`,
    owedSince: (day: string) => `moest uiterlijk ${day} op de post`,
    make: 'Maak de brief',
    another: 'Een andere brief',
    groups: { begin: 'Begin', hearing: 'Horen', time: 'Meer tijd', outcome: 'Uitkomst', after: 'Niet akkoord', other: 'Overig' },
    open: 'Verder schrijven',
    view: 'Bekijken',
    show: 'PDF openen',
    save: 'Opslaan',
    print: 'Printen',
    again: 'Nog eens printen',
    post: 'Op de post…',
    deliver: 'Bezorgd…',
    giveBack: 'Kwam terug…',
    void: 'Vervallen verklaren…',
    drop: 'Concept weggooien',
    more: 'Meer',
    actionsOf: (letter: string) => `Handelingen voor ${letter}`,
    changed: (moment: string) => `laatst gewijzigd ${moment}`,
    finalised: (day: string) => `vastgelegd ${day}`,
    printed: (day: string) => `geprint ${day}`,
    posted: (day: string, way: string) => `op de post ${day}, ${way}`,
    code: (code: string) => `code ${code}`,
    by: (who: string) => `door ${who}`,
    delivered: (day: string, note: string) => [`bezorgd ${day}`, note].filter(Boolean).join(': '),
    returned: (day: string, note: string) => [`teruggekomen ${day}`, note].filter(Boolean).join(': '),
    voided: (day: string, reason: string) => [`vervallen ${day}`, reason].filter(Boolean).join(': '),
    replacedBy: (number: string) => `vervangen door ${number}`,
    empty: { title: 'Er is nog geen brief', text: 'Een brief begint hier als concept en gaat pas de deur uit als u hem vastlegt en print.' },
  },

  roads: {
    title: 'Als de klager het er niet mee eens is',
    take: 'Klager kiest hiervoor…',
    go: 'Noteer wat er gebeurt…',
    standing: {
      notYet: 'kan nog niet',
      open: 'staat open voor de klager',
      openUntil: (day: string) => `klager heeft tot ${day}`,
      passed: 'niet gebruikt',
      passedOn: (day: string) => `niet gebruikt, kon tot ${day}`,
      taken: 'loopt',
      takenOn: (day: string) => `loopt sinds ${day}`,
      done: 'afgerond',
      doneOn: (day: string) => `afgerond ${day}`,
    },
  },

  whatIf: {
    title: 'Wat als de klacht op een andere dag kwam?',
    text: 'Verschuif de dag van binnenkomst en zie wat er met de termijnen zou gebeuren. Dit is een proef: er wordt niets bewaard en er verandert niets.',
    slider: 'Dagen eerder of later',
    earlier: (days: number) => `${days} dagen eerder`,
    later: (days: number) => `${days} dagen later`,
    on: 'Binnengekomen op',
    same: 'Dit is de dag waarop de klacht echt kwam.',
    then: (day: string) => `Zo zou het zijn als de klacht op ${day} was gekomen:`,
    columns: { term: 'Termijn', is: 'Nu uiterlijk', then: 'Dan uiterlijk', moved: 'Verschil' },
    noDate: 'dan nog geen datum',
    shift: (days: number) => {
      if (days === 0) return 'zelfde dag';
      const count = Math.abs(days) === 1 ? '1 dag' : `${Math.abs(days)} dagen`;
      return `${count} ${days > 0 ? 'later' : 'eerder'}`;
    },
  },

  people: {
    title: 'Wie doet wat',
    nobody: 'Er is nog niemand aangewezen. Geef iemand een rol, dan bewaakt Wederhoor of die er los van staat.',
    outside: 'van buiten',
    since: (day: string) => `sinds ${day}`,
    forbidden: 'Mag niet:',
    unwise: 'Liever niet:',
    assign: 'Rol geven…',
    involve: 'Iemand is betrokken…',
  },

  card: {
    title: 'Termijnkaart',
    titleAll: 'Alle termijnkaarten',
    text: 'Op de kaart staat hoe de datum is berekend. Er staat een dossiernummer op en geen naam, zodat zij op een bureau mag liggen.',
    preview: 'Voorbeeld van de termijnkaart',
    noPrinter: 'Er is op deze computer geen printer gevonden. Sla de kaart op en print haar ergens anders.',
    printed: 'De termijnkaart is naar de printer',
  },
};
