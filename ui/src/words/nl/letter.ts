// The words of a letter: writing it, freezing it, and what happens to it afterwards.
import type { Mend, RemarkKind, Side } from '../../ipc/bindings';
import { the } from './sides';

const remarks: Record<RemarkKind, (quote: string) => string> = {
  mixed_address: (quote) => `‘${quote}’ past niet bij de rest: u en je staan door elkaar`,
  mixed_finding: (quote) => `‘${quote}’ is niet het woord van uw regeling voor dit oordeel`,
  undated_promise: (quote) => `‘${quote}’ is een belofte zonder datum`,
  long_sentence: (quote) => `‘${quote}’ is een lange zin`,
  missing_element: (quote) => `‘${quote}’ hoort hier te staan, en staat er niet meer`,
  unknown_date: (quote) => `‘${quote}’ is een datum die niet in het dossier staat`,
  strange_name: (quote) => `‘${quote}’ is een naam uit een ander dossier`,
  untranslated: (quote) => `‘${quote}’: deze woorden komen uit het dossier en zijn niet vertaald`,
};

/** What one does about something that the letter lacks. */
const mend: Record<Mend, string> = { here: 'Vul in', block: 'Schrijf', note: 'Noteer', settings: 'Vul in' };

export const letter = {
  back: (number: string, who: string) => `${number}, ${who}`,
  saved: (time: string) => `opgeslagen ${time}`,
  saving: 'wordt opgeslagen…',
  settings: 'Instellingen van deze brief',
  salutation: 'Eigen aanhef',
  salutationHint: 'Leeg: de gewone aanhef.',
  enclosures: 'Gaat mee als bijlage',
  copies: 'Kopie aan',
  largePrint: 'Grote letters',
  largePrintHint: 'Voor wie kleine letters slecht leest.',
  whole: 'De brief',
  language: 'Taal van de brief',
  address: 'Aanspreken met',

  todo: {
    title: 'Wat nog moet',
    missing: (n: number): string => (n === 1 ? '1 gegeven ontbreekt' : `${n} gegevens ontbreken`),
    remark: (n: number): string => (n === 1 ? '1 zin nalezen' : `${n} zinnen nalezen`),
    mend,
    unanswered: (n: number): string => (n === 1 ? '1 uitspraak voorleggen' : `${n} uitspraken voorleggen`),
    /** What the letter leans on, and to whom it was never put. */
    neverPut: (letter: string, said: string, sides: readonly Side[]): string => `${letter.charAt(0).toUpperCase()}${letter.slice(1)} steunt op ‘${said}’. Dat is nooit voorgelegd aan ${sides.map((side) => the[side]).join(' en ')}.`,
    hear: 'Naar Horen',
    go: 'Ga erheen',
    /** The missing field, with whose it is. */
    field: (name: string, to: string) => `${name} (${to})`,
    complete: 'De brief is compleet',
    completeHint: 'Lees hem rechts nog één keer na.',
  },
  remarks,

  edit: 'Bewerken',
  /** The way back from one's own text, in full and as it stands below the label. */
  follow: { act: 'Terug naar de standaardtekst', short: 'standaardtekst' },
  empty: { act: 'Leegmaken', short: 'leegmaken' },
  ownText: 'Dit is nu uw eigen tekst.',
  fillHint: (field: string) => `Komt uit het dossier: ${field}. Verbeter het daar.`,
  changeHint: 'Hoort bij deze brief. Klik om het te veranderen.',
  gapLabel: (field: string) => `Vul in: ${field}`,
  hint: 'Onderstreept komt uit het dossier en gaat vanzelf mee. De rest is uw tekst: klik erop om te schrijven.',

  paper: {
    label: (page: number, pages: number) => `Voorbeeld van de brief, bladzijde ${page} van ${pages}`,
    region: 'Voorbeeld van de brief',
    page: (page: number, pages: number) => `bladzijde ${page} van ${pages}`,
    unshowable: 'Het voorbeeld kan niet worden getoond. De brief zelf is wel bewaard.',
  },

  foot: {
    again: 'Maak een nieuwe',
    mustArrive: ['Moet er zijn op ', '.'] as [string, string],
    mustLeave: ['Moet op de post op ', '.'] as [string, string],
    notYet: (n: number) => `Kan nog niet: ${n === 1 ? '1 gegeven ontbreekt' : `${n} gegevens ontbreken`}`,
    proof: 'Proefprint',
    finalise: 'Vastleggen & printen',
    post: 'Op de post…',
    print: 'Printen…',
    save: 'Opslaan',
    show: 'PDF openen',
    more: 'Meer',
    envelope: 'Envelop of etiket…',
    mail: 'E-mail klaarzetten…',
    void: 'Vervallen verklaren…',
    drop: 'Concept weggooien',
  },

  finalise: {
    title: (named: string) => `${named.charAt(0).toUpperCase()}${named.slice(1)} vastleggen?`,
    text: (reference: string) =>
      `De brief krijgt nummer ${reference} en kan daarna niet meer veranderen. Klopt er later iets niet, dan verklaart u hem vervallen en maakt u een nieuwe.`,
    remarks: (n: number): string => (n === 1 ? 'Er staat nog 1 zin om na te lezen.' : `Er staan nog ${n} zinnen om na te lezen.`),
    printer: 'Printer',
    isDefault: (name: string) => `${name} (standaard)`,
    copies: 'Exemplaren',
    sides: 'Zijden',
    sidesOf: { printers_own: 'zoals de printer staat', one: 'enkelzijdig', two: 'dubbelzijdig' },
    withCopies: 'Print ook de vellen voor wie een kopie krijgt',
    noPrinter: 'Er is op deze computer geen printer gevonden. U kunt de brief opslaan of openen en hem ergens anders printen.',
    act: 'Vastleggen en printen',
    actOnly: 'Alleen vastleggen',
    back: 'Terug',
  },
  proof: { title: 'Een proef printen', text: 'Op de proef staat dat het een concept is. De brief blijft te veranderen en in het dossier komt niets te staan.', act: 'Proef printen', show: 'Open de proef' },
  printAgain: {
    title: (reference: string) => `${reference} printen`,
    text: 'Dit print de vastgelegde brief, precies zoals hij is.',
    act: 'Printen',
  },

  mail: {
    title: 'Een e-mail met de brief klaarzetten?',
    text: (to: string) => `Uw e-mailprogramma opent een bericht aan ${to} met de brief erbij. U verstuurt het zelf.`,
    open: 'E-mail is niet versleuteld: onderweg kan een ander hem lezen.',
    act: 'Zet de e-mail klaar',
    done: 'De e-mail staat klaar in uw e-mailprogramma',
  },
  post: {
    title: (letter: string) => `Is ${letter} op de post?`,
    text: (to: string) => `Noteer wanneer de brief aan ${to} weg is. Pas dan is hij verzonden.`,
    on: 'Op de post op',
    way: 'Hoe',
    code: 'Code van de aangetekende post',
    codeHint: 'staat op het bewijs',
    act: 'Ja, op de post',
    later: 'Nog niet',
  },

  frozen: {
    note: (reference: string, moment: string) => `${reference}, vastgelegd ${moment}. De brief kan niet meer veranderen.`,
    finalised: 'De brief is nog niet geprint.',
    printed: 'De brief is geprint, maar nog niet op de post.',
    posted: 'De brief is op de post.',
    delivered: 'De brief is bezorgd.',
    returned: 'De brief kwam terug. Controleer het adres en maak dan een nieuwe.',
    void: 'Deze brief is vervallen.',
    because: (reason: string) => `Reden: ${reason}`,
  },
  done: {
    posted: (day: string) => `Genoteerd: op de post op ${day}`,
    printed: 'De brief is naar de printer',
    saved: (file: string) => `Opgeslagen als ${file}`,
    finalised: 'De brief is vastgelegd',
    dropped: 'Het concept is weggegooid',
    followed: 'De standaardtekst staat er weer',
    emptied: 'De tekst is weer leeg',
    voided: 'De brief is vervallen verklaard',
  },
  gone: { title: 'Deze brief is er niet meer', text: 'Misschien is het concept weggegooid.', back: 'Terug' },
};
