import type {
  Channel, DossierFilter, DossierStage, DutyGroup, EnvelopeWindow, FormOfAddress, Gender, Language,
  LetterState, Mandate, PartyKind, PostingWay,
} from '../../ipc/bindings';
import type { FieldLeaf } from '../field';

/** The practice's words for what the office names with a code. */
const language: Record<Language, string> = { nl: 'Nederlands', en: 'Engels' };
const gender: Record<Gender, string> = { mr: 'de heer', mrs: 'mevrouw', unknown: 'onbekend' };
const party: Record<PartyKind, string> = { person: 'een persoon', organisation: 'een organisatie' };
const channel: Record<Channel, string> = {
  post: 'per post', email: 'per e-mail', handed: 'afgegeven', phone: 'per telefoon', in_person: 'in een gesprek',
};
const mandate: Record<Mandate, string> = { enclosed: 'machtiging zit erbij', missing: 'machtiging moet nog komen', not_needed: 'geen machtiging nodig' };
const stage: Record<DossierStage, string> = { signal: 'Signaal', acknowledge: 'Bevestigen', handle: 'Behandelen', answered: 'Beantwoord', disagreement: 'Niet akkoord', withdrawn: 'Ingetrokken', closed: 'Afgehandeld' };
const filter: Record<DossierFilter, string> = { all: 'Alle', open: 'Open', mine: 'Van mij', done: 'Afgehandeld' };
const group: Record<DutyGroup, string> = { overdue: 'Te laat', today: 'Vandaag', this_week: 'Later deze week', later: 'Daarna' };
const letterState: Record<LetterState, string> = {
  concept: 'concept', finalised: 'vastgelegd', printed: 'geprint', posted: 'op de post', delivered: 'bezorgd', returned: 'teruggekomen', void: 'vervallen',
};
const way: Record<PostingWay, string> = { ordinary: 'gewone post', registered: 'aangetekend', by_hand: 'afgegeven', email: 'per e-mail' };
const address: Record<FormOfAddress, string> = { u: 'u', je: 'je' };
const envelope: Record<EnvelopeWindow, string> = { left: 'links', right: 'rechts' };

/** A field as it is called in a sentence: "1 veld klopt niet: postcode". */
const field: Record<FieldLeaf, string> = {
  received_on: 'dag van binnenkomst', received_at: 'tijd van binnenkomst', channel: 'hoe de klacht kwam', postmark: 'poststempel', letter_dated: 'datum op de brief',
  their_reference: 'kenmerk van de klager', kind: 'persoon of organisatie', gender: 'aanspreekvorm', name: 'naam', organisation: 'naam van de organisatie',
  department: 'afdeling', street: 'straat', number: 'huisnummer', postcode: 'postcode', town: 'plaats', country: 'land', address: 'adres', email: 'e-mailadres', phone: 'telefoonnummer',
  website: 'website', mandate: 'machtiging', about: 'over wie of wat', summary: 'samenvatting', description: 'beschrijving', wish: 'wens van de klager',
  incident_on: 'dag van het voorval', handler: 'behandelaar', documents: 'scans', role: 'functie', footer: 'voetregel', transit: 'bezorgdagen',
  date: 'datum', on: 'datum', reason: 'reden', code: 'code van de zending', note: 'opmerking', copies: 'aantal', printer: 'printer', title: 'titel',
  passphrase: 'wachtzin', passphrase_again: 'wachtzin, nog een keer', current: 'huidige wachtzin', recovery_key: 'herstelsleutel', typed: 'herstelsleutel',
  preset: 'klachtenregeling', idle_minutes: 'minuten', regulation: 'versie van de regeling', until: 'nieuwe laatste dag', by: 'dag waarop het klaar is', actor: 'persoon', shift_right: 'verschuiving naar rechts', shift_down: 'verschuiving naar beneden', accent: 'kleur', start: 'eerste vrije etiket', signature: 'ondertekening',
};
const ofWhom = { representative: 'van de gemachtigde', practice: 'van de praktijk' };

export const names = {
  language, gender, party, channel, mandate, stage, filter, group, letterState, way, address, envelope, field, ofWhom,
  someField: 'een veld',
};
