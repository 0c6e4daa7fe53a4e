/** The post of Praktijk Wilgenzoom: what lies ready on 24 November 2026, and what left before it. */
import type { PostRoom, ReadyLetter, SentLetter, SentPage } from '../../src/ipc/bindings';
import { refused, wrongFields, type Answers } from '../fake-office';

const TODAY = '2026-11-24';

export function readyLetter(change: Partial<ReadyLetter> = {}): ReadyLetter {
  return {
    letter: '15', dossier: '15', number: 'K-2026-015/01', name: 'Ontvangstbevestiging', to: 'de heer en mevrouw Visser', finalised_on: '2026-11-23', printed_on: '2026-11-23', act_by: TODAY,
    days_left: 0, working_days_left: 0, ...change,
  };
}

export const ready: ReadyLetter[] = [
  readyLetter({ letter: '16', dossier: '16', number: 'K-2026-016/01', to: 'de heer T. Aksoy', finalised_on: '2026-11-20', printed_on: '2026-11-20', act_by: '2026-11-19', days_left: -5, working_days_left: 0 }),
  readyLetter(),
  readyLetter({ letter: '140', dossier: '14', number: 'K-2026-014/03', name: 'Uitstelbericht', to: 'mevrouw J. van der Meulen', act_by: '2026-11-26', days_left: 2, working_days_left: 2 }),
  readyLetter({ letter: '141', dossier: '14', number: 'K-2026-014/04', name: 'Uitstelbericht aan de beklaagde', to: 'Daan Brouwer', printed_on: null, act_by: '2026-11-26', days_left: 2, working_days_left: 2 }),
  readyLetter({ letter: '90', dossier: '9', number: 'K-2026-009/04', name: 'Verzoek om informatie', to: 'mevrouw F. de Wit', finalised_on: TODAY, printed_on: null, act_by: null, days_left: null, working_days_left: null }),
];

export function sentLetter(change: Partial<SentLetter> = {}): SentLetter {
  return {
    letter: '120', dossier: '12', number: 'K-2026-012/03', name: 'Verslag van het hoorgesprek', to: 'mevrouw C. van der Ven-van Dijk', state: 'posted', posted_on: '2026-11-20', way: 'ordinary', code: null,
    by: 'Marit Holsteijn', fate_on: null, void_reason: null, event: '9', can_undo: true, ...change,
  };
}

export const sent: SentLetter[] = [
  sentLetter(),
  sentLetter({ letter: '142', dossier: '14', number: 'K-2026-014/02', name: 'Uitnodiging voor het hoorgesprek', to: 'mevrouw J. van der Meulen', posted_on: '2026-11-12', state: 'delivered', fate_on: '2026-11-14', event: '6', can_undo: false }),
  sentLetter({ letter: '112', dossier: '11', number: 'K-2026-011/05', name: 'Oplossingsvoorstel', to: 'de heer E. Okafor', posted_on: '2026-11-10', way: 'registered', code: '3SWILG000024', by: 'Sanne Oosterveld', event: '11' }),
  sentLetter({ letter: '14', dossier: '14', number: 'K-2026-014/01', name: 'Ontvangstbevestiging', to: 'mevrouw J. van der Meulen', posted_on: '2026-11-05', way: 'registered', code: '3SWILG000018', event: '4', can_undo: false }),
  sentLetter({ letter: '70', dossier: '7', number: 'K-2026-007/02', name: 'Beslissing', to: 'Stichting De Halmhof', posted_on: '2026-10-29', state: 'returned', fate_on: '2026-11-06', by: 'Sanne Oosterveld', event: '8', can_undo: false }),
  sentLetter({ letter: '60', dossier: '6', number: 'K-2026-006/01', name: 'Ontvangstbevestiging', to: 'de heer A. van der Berg', posted_on: '2026-10-12', state: 'void', void_reason: 'verkeerd huisnummer', event: '5', can_undo: false }),
  sentLetter({ letter: '61', dossier: '6', number: 'K-2026-006/02', name: 'Ontvangstbevestiging', to: 'de heer A. van der Berg', posted_on: '2026-10-14', way: 'by_hand', event: '7', can_undo: false }),
].sort((one, other) => (one.posted_on < other.posted_on ? 1 : -1));

/** Fresh answers: what is posted goes from the one list to the other, and back. */
export function answers(): Answers {
  let waiting = ready;
  let left = sent;
  const refusing = typeof location !== 'undefined' && location.search.includes('refuse');
  const first = (): SentPage => ({ letters: left, next: null });
  const room = (): PostRoom => ({ today: TODAY, ready: waiting, sent: first() });
  return {
    post_open: room,
    post_sent: ({ query }) => ({ letters: left.filter(({ number, to }) => `${number} ${to}`.toLowerCase().includes(query.toLowerCase())), next: null }),
    post_print: ({ letters }) => {
      waiting = waiting.map((one) => (letters.includes(one.letter) ? { ...one, printed_on: TODAY } : one));
      return {};
    },
    post_all: ({ on, way, letters }) => {
      if (on.trim() === '') throw wrongFields({ field: 'on', code: 'required' });
      if (refusing) throw wrongFields({ field: 'letters.15', code: 'too_early', params: { after: '2026-11-22' } }, { field: 'letters.141', code: 'not_allowed', params: { why: 'letter_void' } });
      const posted = letters.map(({ letter }) => waiting.find((one) => one.letter === letter));
      if (posted.some((one) => one === undefined)) throw refused({ code: 'not_found' });
      const entries = letters.map(({ letter, code }, index) => {
        const { dossier, number, name, to } = posted[index] ?? readyLetter();
        left = [sentLetter({ letter, dossier, number, name, to, posted_on: TODAY, way, code: code === '' ? null : code, event: `9${index}` }), ...left];
        return { dossier, event: `9${index}` };
      });
      waiting = waiting.filter(({ letter }) => !letters.some((one) => one.letter === letter));
      return { entries };
    },
  };
}
