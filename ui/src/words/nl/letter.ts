// The words of a letter: writing it, freezing it, and what happens to it afterwards.
import type { LetterKind, RemarkKind } from '../../ipc/bindings';

/** The kinds within a sentence, after "de" or "het". */
const named: Record<LetterKind, string> = {
  acknowledgement: 'de ontvangstbevestiging',
  information_request: 'het verzoek om informatie',
  not_admitted: 'het bericht dat de klacht niet in behandeling komt',
  referral: 'de doorverwijzing',
  hearing_invitation: 'de uitnodiging voor het hoorgesprek',
  hearing_report: 'het verslag van het hoorgesprek',
  extension: 'het uitstelbericht',
  interim_notice: 'het tussenbericht',
  proposal: 'het oplossingsvoorstel',
  mediation_invitation: 'de uitnodiging voor bemiddeling',
  decision: 'de beslissing',
  closing_confirmation: 'de bevestiging van de afhandeling',
  forwarding: 'de doorzendbrief',
  forwarding_notice: 'het bericht van doorzending',
  review_decision: 'de beslissing na herziening',
  reopening: 'het bericht van heropening',
  inspection_cover: 'de brief bij de inzage',
  own: 'de brief',
};

const remarks: Record<RemarkKind, (quote: string) => string> = {
  mixed_address: (quote) => `‘${quote}’ past niet bij de rest: u en je staan door elkaar`,
  undated_promise: (quote) => `‘${quote}’ is een belofte zonder datum`,
  long_sentence: (quote) => `‘${quote}’ is een lange zin`,
};

/** What a block of a letter is called in the margin. */
const blocks: Record<string, string> = {
  addressee: 'Aan',
  address: 'Aan',
  subject: 'Betreft',
  salutation: 'Aanhef',
  core: 'De kern',
  account: 'Wat u schreef',
  items: 'Nog nodig',
  handler: 'Wie',
  steps: 'De stappen',
  decision: 'De beslissing',
  hearing: 'Het gesprek',
  regulation: 'De regeling',
  privacy: 'Uw gegevens',
  contact: 'Vragen',
  closing: 'Slot',
  enclosures: 'Bijlage',
  frozen: 'De brief',
};

export const letter = {
  named,
  back: (number: string, who: string) => `${number}, ${who}`,
  saved: (time: string) => `opgeslagen ${time}`,
  saving: 'wordt opgeslagen…',
  block: (key: string): string => blocks[key] ?? 'Tekst',
  settings: 'Taal en aanspreekvorm',
  language: 'Taal van de brief',
  address: 'Aanspreken met',

  todo: {
    title: 'Wat nog moet',
    missing: (n: number): string => (n === 1 ? '1 gegeven ontbreekt' : `${n} gegevens ontbreken`),
    remark: (n: number): string => (n === 1 ? '1 zin nalezen' : `${n} zinnen nalezen`),
    fill: 'Vul in',
    go: 'Ga erheen',
    /** The missing field, with whose it is. */
    field: (name: string, to: string) => `${name} (${to})`,
    complete: 'De brief is compleet',
    completeHint: 'Lees hem rechts nog één keer na.',
  },
  remarks,

  edit: 'Bewerken',
  follow: 'Terug naar het dossier',
  followHint: 'Dit is nu uw eigen tekst; ze verandert niet meer mee met het dossier.',
  fillHint: (field: string) => `Komt uit het dossier: ${field}. Verbeter het daar.`,
  gapLabel: (field: string) => `Vul in: ${field}`,
  hint: 'Onderstreept komt uit het dossier en gaat vanzelf mee. De rest is uw tekst: klik erop om te schrijven.',

  paper: {
    label: (page: number, pages: number) => `Voorbeeld van de brief, bladzijde ${page} van ${pages}`,
    region: 'Voorbeeld van de brief',
    page: (page: number, pages: number) => `bladzijde ${page} van ${pages}`,
    unshowable: 'Het voorbeeld kan niet worden getoond. De brief zelf is wel bewaard.',
  },

  foot: {
    mustArrive: ['Moet er zijn op ', '.'] as [string, string],
    mustLeave: ['Moet op de post op ', '.'] as [string, string],
    notYet: (n: number) => `Kan nog niet: ${n === 1 ? '1 gegeven ontbreekt' : `${n} gegevens ontbreken`}`,
    proof: 'Proefprint',
    finalise: 'Vastleggen & printen',
    post: 'Op de post…',
    print: 'Printen…',
    save: 'Opslaan',
    show: 'PDF openen',
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
    note: (moment: string) => `Vastgelegd ${moment}. De brief kan niet meer veranderen.`,
    finalised: 'De brief is nog niet geprint.',
    printed: 'De brief is geprint. Geprint is nog niet verzonden: noteer wanneer hij op de post gaat.',
    posted: 'De brief is op de post.',
    delivered: 'De brief is bezorgd.',
    returned: 'De brief kwam terug. Verklaar hem vervallen en maak een nieuwe met het goede adres.',
    void: 'Deze brief is vervallen.',
  },
  done: {
    posted: (day: string) => `Genoteerd: op de post op ${day}`,
    printed: 'De brief is naar de printer',
    saved: (file: string) => `Opgeslagen als ${file}`,
    finalised: 'De brief is vastgelegd',
    dropped: 'Het concept is weggegooid',
    followed: 'De tekst volgt het dossier weer',
    voided: 'De brief is vervallen verklaard',
  },
  gone: { title: 'Deze brief is er niet meer', text: 'Misschien is het concept weggegooid.', back: 'Terug' },
};
