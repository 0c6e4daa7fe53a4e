// The form of a complaint, before anything is typed, and what is particular to its fields.

import type { FieldAnswer, IntakeForm, PartyForm, RepresentativeForm } from '../../ipc/bindings';

export function blankParty(): PartyForm {
  return {
    kind: 'person',
    gender: 'unknown',
    name: '',
    organisation: '',
    department: '',
    address: { street: '', number: '', postcode: '', town: '', country: '' },
    email: '',
    phone: '',
  };
}

export function blankRepresentative(): RepresentativeForm {
  return { party: blankParty(), mandate: 'missing' };
}

/** A complaint that came by post today and that nothing is known of yet. */
export function blankForm(today: string, handler: string | null): IntakeForm {
  return {
    received_on: today,
    received_at: '',
    channel: 'post',
    postmark: '',
    letter_dated: '',
    their_reference: '',
    complainant: blankParty(),
    representative: null,
    about: '',
    summary: '',
    description: '',
    wish: '',
    incident_on: '',
    handler,
    documents: [],
    regulation: '',
    answers: [],
  };
}

/** The fields that hold a typed date. */
export const DATE_FIELDS = ['received_on', 'letter_dated', 'postmark', 'incident_on'] as const;

const PARTY = ['kind', 'organisation', 'name', 'gender', 'address.street', 'address.number', 'address.postcode', 'address.town', 'department', 'address.country', 'email', 'phone'];

/** What the regulation asks stands together; within it the order is the office's. */
const ANSWERS = 'answers.';

/** The fields from top to bottom, so that "the first that is wrong" is the first on the page. */
const ORDER: readonly string[] = [
  'received_on', 'letter_dated', 'received_at', 'channel', 'postmark', 'their_reference', 'regulation',
  ...PARTY.map((leaf) => `complainant.${leaf}`),
  ...PARTY.map((leaf) => `representative.party.${leaf}`),
  'representative.mandate', 'about', 'documents', 'summary', 'wish', 'handler', 'incident_on', 'description', ANSWERS, 'reason',
];

/** Sorts by the place on the page; what has no place comes last. */
export function byPlace<Item extends { field: string }>(items: readonly Item[]): Item[] {
  const place = ({ field }: Item) => (ORDER.indexOf(field.startsWith(ANSWERS) ? ANSWERS : field) + ORDER.length + 1) % (ORDER.length + 1);
  return [...items].sort((one, other) => place(one) - place(other));
}

/** The text at a path of the form; empty when there is none. */
export function textAt(form: IntakeForm, path: string): string {
  if (path.startsWith(ANSWERS)) return answerAt(form, path.slice(ANSWERS.length)).value;
  let at: unknown = form;
  for (const step of path.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  return typeof at === 'string' ? at : '';
}

/** What was answered to a question of the regulation; an empty answer when nothing was. */
export function answerAt(form: IntakeForm, name: string): FieldAnswer {
  return form.answers.find((answer) => answer.name === name) ?? { name, value: '', not_applicable: false };
}
