/** Hearing both sides in K-2026-014: one call that was a hearing, one hearing this afternoon, three parts, two statements. */
import type { GrievanceCard, HearingCard, HearingPlanForm, HearingRoom, ParticipantCard, Side, StatementCard } from '../../src/ipc/bindings';
import { refused, wrongFields, type Answers } from '../fake-office';
import { readDate } from './archive';

const TODAY = '2026-11-24';

export function participant(change: Partial<ParticipantCard> = {}): ParticipantCard {
  return {
    no: 1, capacity: 'complainant', name: 'mevrouw J. van der Meulen', staff: null, side: 'complainant', address: '', email: '', answer: null, told_on: null, declared_on: null,
    invitable: true, invitation: null, ...change,
  };
}

export function hearing(change: Partial<HearingCard> = {}): HearingCard {
  return {
    hearing: 2, state: 'planned', sides: ['complainant', 'respondent'], day: TODAY, time: '14:00', until: '15:00', place: 'Spreekkamer 2', form: 'together', mode: 'in_person',
    reply_by: '2026-11-20', talk: null, talk_state: null, reported: false, held_on: null, cancelled_on: null, signed: [],
    participants: [
      participant({ invitation: { letter: 'L1', state: 'posted', posted_on: '2026-11-12' }, answer: { on: '2026-11-16', coming: true, how: 'belde, neemt haar buurman mee' }, told_on: '2026-11-12' }),
      participant({ no: 2, capacity: 'companion', name: 'de heer K. Post' }),
      participant({ no: 3, capacity: 'respondent', name: 'Daan Brouwer', staff: '4', side: 'respondent', invitation: { letter: 'L3', state: 'concept', posted_on: null } }),
      participant({ no: 4, capacity: 'chair', name: 'Marit Holsteijn', staff: '1', side: 'third', invitable: false }),
    ],
    ...change,
  };
}

export const earlier: HearingCard = hearing({
  hearing: 1, state: 'held', sides: ['complainant'], day: '2026-11-10', time: '10:30', until: null, place: '06 00 00 00 18', form: 'apart', mode: 'phone', reply_by: null, talk: 'T1', talk_state: 'ended',
  held_on: '2026-11-10', participants: [participant({ declared_on: '2026-11-10' })],
});

export const grievances: GrievanceCard[] = [
  { no: 1, text: 'Afspraken drie keer op de dag zelf afgezegd' },
  { no: 2, text: 'Verslag naar de werkgever zonder toestemming' },
  { no: 3, text: 'Geen antwoord op brieven van 1 en 15 oktober' },
];

export const statements: StatementCard[] = [
  { no: 1, side: 'complainant', text: 'Mijn verslag lag bij mijn werkgever voordat ik het zelf had gelezen.', grievance: 2, said: 'gesprek van di 10 nov', put: [], unasked: ['respondent'], relied: false },
  {
    no: 2, side: 'respondent', text: 'Ik heb de brief van 1 oktober nooit gekregen.', grievance: 3, said: 'brief van 18 november', unasked: [], relied: true,
    put: [{ on: '2026-11-20', to: 'complainant', place: 'aan de telefoon', answer: 'Zij heeft het bewijs van de post nog.' }],
  },
];

export function room(change: Partial<HearingRoom> = {}): HearingRoom {
  return { hearings: [hearing(), earlier], calls: [], grievances, statements, unheard: ['respondent'], forms: [], can_plan: true, ...change };
}

/** A dossier in which nothing was planned. */
export const emptyRoom: HearingRoom = { hearings: [], calls: [], grievances: [], statements: [], unheard: ['complainant', 'respondent'], forms: ['apart'], can_plan: true };

export function planForm(change: Partial<HearingPlanForm> = {}): HearingPlanForm {
  const who = (form: Partial<HearingPlanForm['participants'][number]>) => ({ no: null, capacity: 'complainant' as const, name: '', staff: null, side: 'complainant' as Side, address: '', email: '', ...form });
  return {
    dossier: '14', hearing: null, sides: ['respondent'], day: '', time: '', until: '', place: '', form: 'apart', mode: 'in_person', reply_by: '',
    participants: [who({ capacity: 'respondent', name: 'Daan Brouwer', staff: '4', side: 'respondent' }), who({ capacity: 'chair', name: 'Marit Holsteijn', staff: '1', side: 'third' })], ...change,
  };
}

type Wrong = Parameters<typeof wrongFields>;

/** The faults that the office finds in a day that must have been. */
function past(field: string, text: string): Wrong {
  if (text.trim() === '') return [{ field, code: 'required' }];
  const { date } = readDate(text);
  if (date === null) return [{ field, code: 'not_a_date' }];
  return date > TODAY ? [{ field, code: 'in_future' }] : [];
}

const needed = (field: string, text: string): Wrong => (text.trim() === '' ? [{ field, code: 'required' }] : []);
const isoOf = (text: string) => readDate(text).date ?? TODAY;

/** Where something was said or put, as the office words it. */
function placed(held: number | null, letter: string | null, how: string): string {
  return held !== null ? 'gesprek van di 10 nov' : letter !== null ? `brief K-2026-014/${letter}` : how;
}

function planFaults(form: HearingPlanForm): Wrong {
  const day = readDate(form.day).date;
  const reply = readDate(form.reply_by).date;
  return [
    ...(form.day.trim() === '' ? [{ field: 'day', code: 'required' as const }] : day === null ? [{ field: 'day', code: 'not_a_date' as const }] : day <= TODAY ? [{ field: 'day', code: 'too_early' as const, params: { after: TODAY } }] : []),
    ...(['time', 'until'] as const).flatMap((field): Wrong => (form[field] === '' || /^\d{1,2}[:.]\d{2}$/.test(form[field]) ? [] : [{ field, code: 'not_a_time' }])),
    ...needed('place', form.place),
    ...(form.sides.length === 0 ? [{ field: 'sides', code: 'required' as const }] : []),
    ...form.participants.flatMap(({ name, email }, at): Wrong => [
      ...needed(`participants.${at}.name`, name), ...(email === '' || /^\S+@\S+\.\S+$/.test(email) ? [] : [{ field: `participants.${at}.email`, code: 'not_an_email' as const }]),
    ]),
    ...(form.time !== '' && form.until !== '' && form.until <= form.time ? [{ field: 'until', code: 'too_early' as const, params: { after: form.time } }] : []),
    ...(reply !== null && day !== null && reply > day ? [{ field: 'reply_by', code: 'too_late' as const, params: { before: day } }] : []),
  ];
}

function refuse(wrong: Wrong): void {
  if (wrong.length > 0) throw wrongFields(...wrong);
}

/** Fresh answers with a memory of their own. */
export function answers(): Answers {
  let now = room();
  const known = (no: number): HearingCard => {
    const found = now.hearings.find((one) => one.hearing === no);
    if (found === undefined) throw refused({ code: 'not_found' });
    return found;
  };
  const become = (change: Partial<HearingRoom>) => (now = { ...now, ...change });
  const changed = (no: number, change: Partial<HearingCard>) => become({ hearings: now.hearings.map((one) => (one.hearing === no ? { ...one, ...change } : one)) });
  const attend = (no: number, who: number, change: Partial<ParticipantCard>) => changed(no, { participants: known(no).participants.map((one) => (one.no === who ? { ...one, ...change } : one)) });
  const statement = (no: number, change: (one: StatementCard) => StatementCard) => become({ statements: now.statements.map((one) => (one.no === no ? change(one) : one)) });
  return {
    hearing_open: ({ dossier }) => (dossier === '14' ? now : emptyRoom),
    hearing_plan_form: ({ dossier, hearing: no }) => {
      if (no === null) return planForm({ dossier });
      const { sides, time, until, place, form, mode, participants } = known(no);
      return { dossier, hearing: no, sides, day: '24-11-2026', time: time ?? '', until: until ?? '', place, form, mode, reply_by: '20-11-2026', participants: participants.map(({ no, capacity, name, staff, side, address, email }) => ({ no, capacity, name, staff, side, address, email })) };
    },
    hearing_plan: (form) => {
      refuse(planFaults(form));
      const last = Math.max(0, ...now.hearings.map((one) => one.hearing));
      const participants = form.participants.map((one, at) => participant({ ...one, no: one.no ?? at + 1, invitable: !['chair', 'note_taker'].includes(one.capacity) }));
      const planned = { sides: form.sides, day: isoOf(form.day), time: form.time || null, until: form.until || null, place: form.place, form: form.form, mode: form.mode, reply_by: form.reply_by === '' ? null : isoOf(form.reply_by), participants };
      return form.hearing === null ? become({ hearings: [hearing({ ...planned, hearing: last + 1 }), ...now.hearings] }) : changed(form.hearing, planned);
    },
    hearing_answer: ({ hearing: no, participant: who, on, coming, how }) => {
      refuse([...past('on', on), ...needed('how', how)]);
      return attend(no, who, { answer: { on: isoOf(on), coming, how } });
    },
    hearing_confide: ({ hearing: no, participant: who, on, declared }) => {
      refuse(past('on', on));
      return attend(no, who, declared ? { declared_on: isoOf(on) } : { told_on: isoOf(on) });
    },
    hearing_cancel: ({ hearing: no, reason }) => {
      refuse(needed('reason', reason));
      return changed(no, { state: 'cancelled', cancelled_on: TODAY });
    },
    hearing_calendar: ({ hearing: no }) => ({ file: `K-2026-014-gesprek-${known(no).hearing}.ics` }),
    grievance_save: ({ grievance, text }) => {
      refuse(needed('text', text));
      const last = Math.max(0, ...now.grievances.map(({ no }) => no));
      if (grievance === null) return become({ grievances: [...now.grievances, { no: last + 1, text: text.trim() }] });
      return become({ grievances: now.grievances.map((one) => (one.no === grievance ? { ...one, text } : one)) });
    },
    grievance_drop: ({ grievance, reason }) => {
      refuse(needed('reason', reason));
      return become({ grievances: now.grievances.filter(({ no }) => no !== grievance) });
    },
    statement_note: ({ side, text, grievance, hearing: no, letter, how }) => {
      refuse([...needed('text', text), ...(no === null && letter === null ? needed('how', how) : [])]);
      const unasked: Side[] = side === 'third' ? ['complainant', 'respondent'] : [side === 'complainant' ? 'respondent' : 'complainant'];
      return become({ statements: [...now.statements, { no: now.statements.length + 1, side, text, grievance, said: placed(no, letter, how), put: [], unasked, relied: false }] });
    },
    statement_put: ({ statement: no, to, on, hearing: held, letter, how, answer }) => {
      refuse([...past('on', on), ...(held === null && letter === null ? needed('how', how) : [])]);
      const place = placed(held, letter, how);
      return statement(no, (one) => ({ ...one, put: [...one.put, { on: isoOf(on), to, place, answer }], unasked: one.unasked.filter((side) => side !== to) }));
    },
    statement_rely: ({ statement: no, relied }) => statement(no, (one) => ({ ...one, relied })),
    statement_drop: ({ statement: no, reason }) => {
      refuse(needed('reason', reason));
      return become({ statements: now.statements.filter((one) => one.no !== no) });
    },
  };
}
