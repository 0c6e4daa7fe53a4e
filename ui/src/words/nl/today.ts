// The words of Today, and of a duty wherever it is shown.

const small = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

/** A count in a sentence: in words up to ten. */
const counted = (n: number): string => small[n] ?? String(n);

/** The same at the start of a sentence. */
const Counted = (n: number): string => {
  const word = counted(n);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** A clause of the regulation: a heading gets quotation marks, a numbered article does not. */
const clause = (name: string): string => (/^(art|§|\d)/i.test(name) ? name : `‘${name}’`);

export const today = {

  /** What the day asks: letters to post (some of them late), and other acts. */
  sentence(letters: number, late: number, acts: number): string {
    const said: string[] = [];
    if (letters === 1) said.push(late === 1 ? 'Eén brief had al op de post gemoeten.' : 'Vandaag moet één brief op de post.');
    if (letters > 1) {
      said.push(`Vandaag moeten ${counted(letters)} brieven op de post.`);
      if (late === letters) said.push('Ze zijn al te laat.');
      else if (late === 1) said.push('Eén daarvan is al te laat.');
      else if (late > 1) said.push(`${Counted(late)} daarvan zijn al te laat.`);
    }
    if (acts === 1) said.push('Eén andere stap vraagt aandacht.');
    if (acts > 1) said.push(`${Counted(acts)} andere stappen vragen aandacht.`);
    return said.join(' ');
  },
  /** Letters that are finalised and have not left. */
  ready: (n: number): string => (n === 1 ? 'Eén brief ligt klaar voor de post' : `${Counted(n)} brieven liggen klaar voor de post`),
  calm: (first: string) => `Vandaag hoeft er niets op de post. De eerste datum is ${first}.`,

  more: (n: number): string => (n === 1 ? 'Nog één dossier vraagt later iets.' : `Nog ${n} dossiers vragen later iets.`),
  moreGo: 'Naar de dossiers',
  noteOf: (number: string, who: string) => `Dossier ${number}, ${who}`,
  begun: 'U was een klacht aan het invoeren. Alles wat u typte, is bewaard.',
  goOn: 'Verder met invoeren',

  blank: {
    title: 'Vandaag hoeft er niets op de post',
    first: (what: string, day: string, number: string): [string, string, string] => [
      'Niemand wacht op u. De eerste datum die eraan komt is ',
      day,
      `: ${what} (${number}).`,
    ],
    none: 'Alle brieven zijn verzonden en er loopt geen termijn.',
    envelope: 'Ligt er een envelop op uw bureau? Registreer hem nu; Wederhoor rekent de termijnen uit en maakt de bevestiging.',
    register: 'Nieuwe klacht registreren',
    dossiers: 'Naar de dossiers',
    later: (n: number): string => (n === 1 ? 'Laat zien wat daarna komt' : `Laat de ${counted(n)} dingen zien die daarna komen`),
  },
  fresh: {
    title: 'Hier staat straks wat u vandaag moet doen',
    text: 'Er is nog geen klacht geregistreerd. Komt er een brief binnen, vul dan in wat erop staat; Wederhoor rekent de termijnen uit en maakt de bevestiging.',
  },

  duty: {
    clause,
    /** What is owed, as the line that is read first. */
    what: {
      letter: (name: string, to: string) => `${name} aan ${to}`,
      post: (letter: string, to: string) => `Is ${letter} aan ${to} op de post?`,
      act: (name: string, whose: string) => `${name} in de klacht van ${whose}`,
    },
    /** To whom a letter goes that is not to the complainant. */
    to: {
      respondent: (whose: string) => `de beklaagde in de klacht van ${whose}`,
      third: (whose: string) => `iemand anders in de klacht van ${whose}`,
    },
    /** Why on that day. */
    why: {
      arrive: (day: string, transit: number) =>
        `moet er ${day} zijn; de post doet er ${transit === 1 ? 'één dag' : `${counted(transit)} dagen`} over`,
      shouldHaveArrived: (day: string) => `had er ${day} moeten zijn`,
      shouldHaveLeft: (day: string, due: string) => `moest ${day} op de post om er ${due} te zijn`,
      send: (day: string) => `uiterlijk ${day} op de post`,
      act: (day: string) => `uiterlijk ${day}`,
      missed: (day: string) => `moest uiterlijk ${day}`,
      printed: (day: string) => `geprint op ${day}, nog geen datum van verzending`,
      begun: 'u bent eraan begonnen',
      undated: 'zonder vaste dag, zo snel mogelijk',
    },
    late: (days: number) => (days <= 0 ? 'te laat' : days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
    unnoted: 'niet genoteerd',
    soon: 'zo snel mogelijk',
    posted: 'op de post?',
    planHearing: 'Plan het gesprek',
    act: {
      make_letter: 'Maak de brief',
      finish_letter: 'Maak de brief af',
      post_letter: 'Ja, op de post',
      note_event: 'Noteren',
    },
  },
};
