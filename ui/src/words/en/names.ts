import type { names as nl } from '../nl/names';

export const names: typeof nl = {
  language: { nl: 'Dutch', en: 'English' },
  gender: { mr: 'Mr', mrs: 'Ms', unknown: 'unknown' },
  party: { person: 'a person', organisation: 'an organisation' },
  channel: { post: 'by post', email: 'by e-mail', handed: 'handed in', phone: 'by telephone', in_person: 'in a conversation' },
  mandate: { enclosed: 'mandate enclosed', missing: 'mandate still to come', not_needed: 'no mandate needed' },
  stage: { signal: 'Signal', acknowledge: 'Acknowledge', handle: 'Handle', answered: 'Answered', disagreement: 'Disagreed', withdrawn: 'Withdrawn', closed: 'Closed' },
  filter: { all: 'All', open: 'Open', mine: 'Mine', done: 'Closed' },
  group: { overdue: 'Overdue', today: 'Today', this_week: 'Later this week', later: 'After that' },
  letterState: { concept: 'draft', finalised: 'finalised', printed: 'printed', posted: 'posted', delivered: 'delivered', returned: 'returned', void: 'void' },
  way: { ordinary: 'ordinary post', registered: 'registered post', by_hand: 'by hand', email: 'by e-mail' },
  address: { u: 'formal (u)', je: 'informal (je)' },
  envelope: { left: 'left', right: 'right' },
  field: {
    received_on: 'day of receipt', received_at: 'time of receipt', channel: 'how the complaint came', postmark: 'postmark', letter_dated: 'date on the letter',
    their_reference: 'their reference', kind: 'person or organisation', gender: 'form of address', name: 'name', organisation: 'name of the organisation',
    department: 'department', street: 'street', number: 'house number', postcode: 'postcode', town: 'town', country: 'country', address: 'address', email: 'e-mail address', phone: 'telephone number',
    website: 'website', mandate: 'mandate', about: 'about whom or what', summary: 'summary', description: 'description', wish: 'what they want',
    incident_on: 'day of the incident', handler: 'handler', documents: 'scans', role: 'role', footer: 'footer', transit: 'delivery days',
    date: 'date', on: 'date', reason: 'reason', code: 'code of the item', note: 'note', copies: 'copies', printer: 'printer', title: 'title',
    passphrase: 'passphrase', passphrase_again: 'passphrase, once more', current: 'present passphrase', recovery_key: 'recovery key', typed: 'recovery key',
    preset: 'complaints regulation', idle_minutes: 'minutes', regulation: 'version of the regulation', until: 'new last day', by: 'day on which it is done', actor: 'person', shift_right: 'shift to the right', shift_down: 'shift down', accent: 'colour', start: 'first free label', signature: 'signature',
  },
  ofWhom: { representative: 'of the representative', practice: 'of the practice' },
  someField: 'a field',
};
