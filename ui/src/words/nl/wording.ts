import type { DifferenceKind, Side, WordingFlawKind } from '../../ipc/bindings';

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const side: Record<Side, string> = { complainant: 'de klager', respondent: 'de beklaagde', third: 'iemand anders' };

/** What is wrong with a text; `word` is empty when nobody knows which word it is. */
const flaw: Record<WordingFlawKind, (word: string, line: number | null) => string> = {
  unreadable: (_, line) => `Regel ${line ?? 1} is niet te lezen. Kijk of elke {{ een }} heeft, en elke {% if %} een {% endif %}.`,
  unknown_name: (word) => (word === '' ? 'Een gegeven in deze tekst bestaat niet. Kies er een uit de lijst.' : `Het gegeven ‘${word}’ bestaat niet.`),
  too_much: () => 'Dit is meer dan een brief aankan. Maak de tekst korter.',
  mixed_address: (word) => `‘${word}’ staat nu in brieven met u én in brieven met je. Zet beide vormen tussen haken, met het werkwoord erbij als dat verandert: [Hebt u|Heb je].`,
  missing_element: (word) => `Hier stond ook: ${word}. De lezer heeft dat nodig.`,
};

const difference: Record<DifferenceKind, string> = { same: '', added: 'nieuw: ', removed: 'weg: ' };

export const wording = {
  title: 'Teksten van brieven',
  intro: 'Wat u hier verandert, staat meteen in elke nieuwe brief en in elk concept. Vastgelegde brieven blijven zoals ze zijn.',
  letters: 'Brieven',
  letter: 'Brief',
  language: 'Taal van de brieven',
  changed: (n: number) => count(n, 'eigen tekst', 'eigen teksten'),
  broken: (n: number) => (n === 1 ? '1 tekst wordt niet gebruikt' : `${n} teksten worden niet gebruikt`),
  subject: 'Betreft',
  legend: 'Onderstreept komt uit het dossier. Wat tussen ‹ en › staat, geldt alleen soms.',
  saving: 'wordt opgeslagen…',
  door: {
    title: 'Teksten',
    text: 'Elke brief heeft een goede tekst. Zegt u het liever anders, dan zet u daar uw eigen woorden neer.',
    open: 'Teksten van brieven wijzigen',
  },
  text: {
    always: 'Staat er altijd.',
    own: 'eigen tekst',
    unused: 'wordt niet gebruikt',
    edit: 'Wijzig',
    empty: 'Leeg: dit valt weg uit de brief.',
    prompt: (asked: string) => `Dit schrijft u in elke brief zelf: ${asked}`,
    field: (block: string, when: string) => `${block}. ${when}`,
    insert: 'Gegeven invoegen',
    insertKeys: 'Ctrl spatie',
    forms: 'Van [uw|je] komt het eerste in een brief met u, het tweede in een brief met je.',
    braces: 'Wat tussen {{ en }} staat, vult Wederhoor in; typ {{ voor nog een gegeven.',
    conditions: 'Laat {% … %} staan: wat ertussen staat, geldt alleen soms.',
    offers: 'Gegevens voor brieven',
    found: (n: number): string => (n === 0 ? 'Geen gegeven gevonden' : n === 1 ? '1 gegeven; Enter voegt het in' : `${n} gegevens; pijltjes kiezen, Enter voegt in`),
    unknown: 'niet in dit voorbeeld',
  },
  flaw: {
    of: flaw,
    fatal: 'Brieven gebruiken de oorspronkelijke tekst tot dit is hersteld.',
    meant: (label: string) => `Maak er ‘${label}’ van`,
    write: (forms: string) => `Maak er ${forms} van`,
    add: (label: string) => `Zet ‘${label}’ erbij`,
    toLine: (line: number) => `Naar regel ${line}`,
  },
  difference: {
    title: 'Verschil met de oorspronkelijke tekst',
    kind: difference,
    legend: '+ is nieuw, − is weg',
    restore: 'Terug naar de oorspronkelijke tekst',
    restored: 'De oorspronkelijke tekst staat er weer',
  },
  example: {
    title: 'Zo komt het op papier',
    intro: 'Een verzonnen dossier.',
    address: 'Aanspreken met',
    to: 'Brief aan',
    side,
    unused: 'Uw regeling vraagt deze brief niet. Toch kan hij nodig zijn als u van regeling verandert.',
    region: 'Voorbeeld van de brief',
    page: (page: number, pages: number) => (pages === 1 ? 'De brief zoals hij op papier komt' : `De brief op papier, bladzijde ${page} van ${pages}`),
  },
};
