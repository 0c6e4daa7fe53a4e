/** The talk of 24 November 2026 in K-2026-014, as in the mock-up, and a telephone call. */
import type { ClockEntry, Speaker, Talk, TalkState, Turn } from '../../src/ipc/bindings';
import { wall } from '../../src/areas/hearing/clock';
import { refused, wrongFields, type Answers } from '../fake-office';
import { asked } from './archive';
import { grievances } from './hearing';

const NOW = '2026-11-24T14:23:07';

export const speakers: Speaker[] = [
  { no: 1, part: 'Klager', name: 'mevrouw J. van der Meulen', side: 'complainant' },
  { no: 2, part: 'Beklaagde', name: 'Daan Brouwer', side: 'respondent' },
  { no: 3, part: 'Bijstand', name: 'de heer K. Post', side: 'complainant' },
  { no: 4, part: 'Gespreksleider', name: 'Marit Holsteijn', side: null },
];

export function turn(change: Partial<Turn> = {}): Turn {
  return { no: 1, speaker: 1, text: '', begun_at: '2026-11-24T14:04:10', closed: true, grievances: [], label: null, bookmark: false, answer_due: false, withheld: [], ...change };
}

export const said: Turn[] = [
  turn({ text: 'Drie keer heeft hij op de dag zelf afgezegd. De laatste keer zat ik al in de trein.', grievances: [1] }),
  turn({ no: 2, speaker: 2, begun_at: '2026-11-24T14:09:00', text: 'Twee keer was ik ziek. De derde keer was een fout in mijn agenda. Dat spijt me.', grievances: [1] }),
  turn({ no: 3, speaker: 4, begun_at: '2026-11-24T14:13:30', text: 'Afgesproken: Daan zoekt de agenda van september op.', label: 'agreement' }),
  turn({ no: 4, begun_at: '2026-11-24T14:16:02', text: 'Mijn verslag lag bij mijn werkgever voordat ik het zelf had gelezen. Niemand heeft mij iets gevraagd.', grievances: [2], answer_due: true }),
];

const writing = turn({ no: 5, speaker: 2, begun_at: '2026-11-24T14:21:40', closed: false, grievances: [2], text: 'In het contract staat dat wij de werkgever op de hoogte houden. Ik dacht dat zij dat wist, maar ik heb het niet' });

const began: ClockEntry = { what: 'began', at: '2026-11-24T14:00:00' };
const clocks: Record<TalkState, ClockEntry[]> = {
  prepared: [], live: [began], paused: [began, { what: 'paused', at: '2026-11-24T14:20:00' }], ended: [began, { what: 'ended', at: '2026-11-24T14:45:00' }],
};

/** At the mock-up's moment, 14:23:07. */
const spoken: Record<TalkState, number> = { prepared: 0, live: 23 * 60 + 7, paused: 20 * 60, ended: 45 * 60 };

export function talk(state: TalkState, change: Partial<Talk> = {}): Talk {
  const turns = state === 'prepared' ? [] : state === 'live' ? [...said, writing] : said;
  return {
    talk: 'T2', dossier: '14', number: 'K-2026-014', hearing: 2, occasion: 'dinsdag 24 november 2026, Spreekkamer 2', state, speakers, turns, grievances, clock: clocks[state], spoken_seconds: spoken[state],
    preparation: {
      agreed: 'Er waren vijf gesprekken afgesproken.', open: 'Wie het verslag verstuurde, en wanneer.',
      questions: [
        { grievance: null, text: 'Wat moet er gebeuren om verder te kunnen?', asked: false },
        { grievance: 1, text: 'Op welke dagen werd er afgezegd?', asked: state !== 'prepared' },
        { grievance: 2, text: 'Wie gaf toestemming om het verslag te versturen?', asked: false },
      ],
    },
    reminders: ['Wat u zegt blijft vertrouwelijk. Wij vragen u om dat zelf ook te doen.', 'U krijgt het verslag en mag het verbeteren.'], rewritten: [{ turn: 1, versions: 2 }], reported: false, notes_destroyed_on: null, now: NOW, ...change,
  };
}

/** A call that has just begun. */
export function phoneCall(): Talk {
  return talk('live', { talk: 'T9', hearing: null, occasion: '', turns: [], speakers: speakers.filter(({ no }) => no === 1 || no === 4), clock: [{ what: 'began', at: NOW }], spoken_seconds: 0, preparation: { agreed: '', open: '', questions: [] } });
}

/** Fresh answers with a memory of their own; the clock runs on from the mock-up's moment. */
export function answers(): Answers {
  const begun = Date.now();
  const now = () => wall(Date.parse(NOW) + Date.now() - begun);
  let open = talk(asked('talk', 'prepared') as TalkState);
  const standing = () => {
    if (open.state === 'ended') throw refused({ code: 'talk_ended' });
    return open;
  };
  const become = (change: Partial<Talk>) => (open = { ...open, ...change, now: now() });
  const tick = (what: ClockEntry['what'], state: TalkState) => become({ state, clock: [...standing().clock, { what, at: now() }] });
  return {
    talk_begin: ({ hearing }) => (hearing === null ? (open = phoneCall()) : open),
    talk_open: ({ talk: id }) => {
      if (id === 'T1') return talk('ended', { talk: 'T1', hearing: 1 });
      if (id !== open.talk) throw refused({ code: 'not_found' });
      return become({});
    },
    talk_keep: ({ turns }) => {
      const others = standing().turns.filter(({ no }) => !turns.some((turn) => turn.no === no));
      become({ turns: [...others, ...turns].toSorted((one, other) => one.no - other.no) });
      return { at: now() };
    },
    talk_prepare: ({ preparation }) => {
      standing();
      if (preparation.agreed.length > 20_000) throw wrongFields({ field: 'agreed', code: 'too_long' });
      return become({ preparation: { ...preparation, questions: preparation.questions.filter(({ text }) => text.trim() !== '').map((one) => ({ ...one, text: one.text.trim() })) } });
    },
    talk_speaker_add: ({ name, side }) => {
      if (name.trim() === '') throw wrongFields({ field: 'name', code: 'required' });
      return become({ speakers: [...standing().speakers, { no: standing().speakers.length + 1, part: 'Bijstand', name, side }] });
    },
    talk_clock: ({ what }) => tick(what, what === 'paused' ? 'paused' : 'live'),
    talk_end: () => {
      tick('ended', 'ended');
      return become({ turns: open.turns.map((one) => ({ ...one, closed: true })) });
    },
    talk_discard: () => {
      standing();
      return {};
    },
    turn_history: ({ turn: no }) => {
      const now = open.turns.find((one) => one.no === no) ?? said.find((one) => one.no === no);
      if (now === undefined) throw refused({ code: 'not_found' });
      const first = { version: 1, text: 'Drie keer afgezegd.', kept_at: '2026-11-24T14:05:02', by: 'Marit Holsteijn' };
      return { versions: no === 1 ? [first, { version: 2, text: now.text, kept_at: '2026-11-24T14:06:40', by: 'Marit Holsteijn' }] : [{ version: 1, text: now.text, kept_at: NOW, by: 'Marit Holsteijn' }] };
    },
  };
}
