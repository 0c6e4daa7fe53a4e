import type { DifferenceKind, Side, WordingFlawKind } from '../../ipc/bindings';
import type { wording as dutch } from '../nl/wording';

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const side: Record<Side, string> = { complainant: 'the complainant', respondent: 'the respondent', third: 'somebody else' };

const flaw: Record<WordingFlawKind, (word: string, line: number | null) => string> = {
  unreadable: (_, line) => `Line ${line ?? 1} cannot be read. See that each {{ has its }}, and each {% if %} its {% endif %}.`,
  unknown_name: (word) => (word === '' ? 'A value in this text does not exist. Choose one from the list.' : `The value ‘${word}’ does not exist.`),
  too_much: () => 'This is more than a letter can take. Make the text shorter.',
  mixed_address: (word) => `‘${word}’ now stands both in letters with u and in letters with je. Put both forms in brackets, with the verb where it changes: [Hebt u|Heb je].`,
  missing_element: (word) => `This also stood here: ${word}. The reader needs it.`,
};

const difference: Record<DifferenceKind, string> = { same: '', added: 'new: ', removed: 'gone: ' };

export const wording: typeof dutch = {
  title: 'Texts of letters',
  intro: 'What you change here appears at once in every new letter and every draft. Finalised letters stay as they are.',
  letters: 'Letters',
  letter: 'Letter',
  language: 'Language of the letters',
  changed: (n) => count(n, 'text of your own', 'texts of your own'),
  broken: (n) => (n === 1 ? '1 text is not used' : `${n} texts are not used`),
  subject: 'Subject',
  legend: 'Underlined comes from the dossier. What stands between ‹ and › applies only sometimes.',
  saving: 'saving…',
  door: {
    title: 'Texts',
    text: 'Every letter has a good text. If you would rather say it differently, put your own words there.',
    open: 'Change the texts of letters',
  },
  text: {
    always: 'Always in the letter.',
    own: 'own text',
    unused: 'is not used',
    edit: 'Change',
    empty: 'Empty: this is left out of the letter.',
    prompt: (asked) => `You write this yourself in each letter: ${asked}`,
    field: (block, when) => `${block}. ${when}`,
    insert: 'Insert a value',
    insertKeys: 'Ctrl space',
    forms: 'Of [uw|je] the first comes in a letter with u, the second in a letter with je.',
    braces: 'What stands between {{ and }} is filled in by Wederhoor; type {{ for another value.',
    conditions: 'Leave {% … %} in place: what stands between them applies only sometimes.',
    offers: 'Values for letters',
    found: (n) => (n === 0 ? 'No value found' : n === 1 ? '1 value; Enter inserts it' : `${n} values; arrows choose, Enter inserts`),
    unknown: 'not in this example',
  },
  flaw: {
    of: flaw,
    fatal: 'Letters use the original text until this is mended.',
    meant: (label) => `Make it ‘${label}’`,
    write: (forms) => `Make it ${forms}`,
    add: (label) => `Add ‘${label}’`,
    toLine: (line) => `To line ${line}`,
  },
  difference: {
    title: 'Difference from the original text',
    kind: difference,
    legend: '+ is new, − is gone',
    restore: 'Back to the original text',
    restored: 'The original text is back',
  },
  example: {
    title: 'How it looks on paper',
    intro: 'An invented dossier.',
    address: 'Form of address',
    to: 'Letter to',
    side,
    unused: 'Your regulation does not ask for this letter. It may be needed when you change the regulation.',
    region: 'Example of the letter',
    page: (page, pages) => (pages === 1 ? 'The letter as it comes on paper' : `The letter on paper, page ${page} of ${pages}`),
  },
};
