/** The report of the talk of 24 November 2026 in K-2026-014: made from its notes, sent to the complainant, remarked on. */
import type { Report, ReportHistory, ReportRemark, TextBlock, WordingDifference } from '../../src/ipc/bindings';
import { refused, wrongFields, type Answers } from '../fake-office';
import { paper, wrapped } from '../paper';
import { asked, readDate } from './archive';
import { grievances } from './hearing';
import { said, speakers } from './talk';

const TODAY = '2026-11-24';

const line = (kind: TextBlock['kind'], text: string): TextBlock => ({ kind, headed: false, rows: [[[{ kind: 'text', style: 'plain', text, name: null, field: null }]]] });

export const content: TextBlock[] = [
  line('heading', 'Wat de klager vertelde'),
  line('subheading', '1. Afspraken drie keer op de dag zelf afgezegd'),
  line('paragraph', 'Mevrouw Van der Meulen vertelde dat de heer Brouwer drie keer op de dag zelf afzegde. De laatste keer zat zij al in de trein. Haar buurman, de heer Post, bracht haar terug.'),
  line('subheading', '2. Verslag naar de werkgever zonder toestemming'),
  line('paragraph', 'Haar verslag lag bij haar werkgever voordat zij het zelf had gelezen. Niemand had haar iets gevraagd.'),
  line('heading', 'Wat de beklaagde vertelde'),
  line('paragraph', 'De heer Brouwer was twee keer ziek. De derde keer was een fout in zijn agenda. Dat spijt hem.'),
  line('heading', 'Wat is afgesproken'),
  { kind: 'bullets', headed: false, rows: [[[{ kind: 'text', style: 'plain', text: 'De heer Brouwer zoekt de agenda van september op.', name: null, field: null }]]] },
];

export const remark: ReportRemark = { event: '41', on: '2026-11-23', side: 'complainant', text: 'Er staat dat ik in de trein zat. Ik stond op het perron.', taken_over: false };

export function report(change: Partial<Report> = {}): Report {
  return {
    talk: 'T2', dossier: '14', number: 'K-2026-014', hearing: 2, occasion: 'dinsdag 24 november 2026, Spreekkamer 2', sides: ['complainant', 'respondent'], content, withheld: ['de heer Post'],
    version: 2, kept_at: '2026-11-24T15:03:22', speakers, turns: said, grievances, remarks: [remark], letters: [{ side: 'complainant', letter: 'L5', state: 'posted', posted_on: '2026-11-20' }],
    raw_notes: null, settled: null, ...change,
  };
}

/** A report that is final, of a practice that destroys its notes. */
export function settled(change: Partial<Report> = {}): Report {
  return report({ turns: [], raw_notes: 'destroyed', settled: { on: TODAY, document: 'D9', version: 2, notes: 'destroyed' }, ...change });
}

export const history: ReportHistory = {
  versions: [
    { version: 1, kept_at: '2026-11-24T14:46:10', by: 'Marit Holsteijn', closed: true },
    { version: 2, kept_at: '2026-11-24T15:03:22', by: 'Marit Holsteijn', closed: false },
  ],
};

export const pieces: WordingDifference[] = [
  { kind: 'same', text: 'De laatste keer zat zij al in de ' }, { kind: 'removed', text: 'bus.' }, { kind: 'added', text: 'trein.' }, { kind: 'same', text: ' Haar buurman bracht haar terug.' },
];

const linesOf = (blocks: readonly TextBlock[]) => blocks.flatMap(({ rows }) => rows.map((cells) => cells.flat().map(({ text }) => text).join('')));

/** Fresh answers with a memory of their own; the clock goes a second on at each keeping. */
export function answers(): Answers {
  let now = asked('report', 'open') === 'settled' ? settled() : report();
  let second = 22;
  const become = (change: Partial<Report>) => (now = { ...now, ...change });
  const open = (talk: string) => {
    if (talk !== 'T1' && talk !== 'T2') throw refused({ code: 'not_found' });
    return { ...now, talk };
  };
  const standing = () => {
    if (now.settled !== null) throw refused({ code: 'talk_ended' });
    return now;
  };
  return {
    report_open: ({ talk }) => open(talk),
    report_keep: ({ content: text, withheld }) => {
      const { version } = standing();
      second = Math.min(59, second + 1);
      const at = `2026-11-24T15:03:${second}`;
      become({ content: text, withheld, kept_at: at });
      return { at, version };
    },
    report_close: () => ({}),
    report_renew: () => {
      standing();
      return become({ content, withheld: ['de heer Post'], version: now.version + 1 });
    },
    report_pdf: ({ reader }) => {
      const covered = (text: string) => (reader === 'heard' ? text : now.withheld.reduce((text, passage) => text.replaceAll(passage, '[afgeschermd]'), text));
      return paper([['# Verslag van het gesprek van 24 november 2026', '', ...linesOf(now.content).flatMap((text) => [...wrapped(covered(text)), ''])]]);
    },
    report_remark: ({ side, on, text, taken_over }) => {
      const day = readDate(on).date;
      const wrong: Parameters<typeof wrongFields> = [
        ...(on.trim() === '' ? [{ field: 'on', code: 'required' as const }] : day === null ? [{ field: 'on', code: 'not_a_date' as const }] : day > TODAY ? [{ field: 'on', code: 'in_future' as const }] : []),
        ...(text.trim() === '' ? [{ field: 'text', code: 'required' as const }] : []),
      ];
      if (wrong.length > 0) throw wrongFields(...wrong);
      const last = Math.max(40, ...now.remarks.map(({ event }) => Number(event)));
      return become({ remarks: [...now.remarks, { event: String(last + 1), on: day ?? TODAY, side, text, taken_over }] });
    },
    report_settle: ({ raw_notes }) => {
      const notes = raw_notes ?? standing().raw_notes;
      if (notes === null) throw wrongFields({ field: 'raw_notes', code: 'required' });
      return become({ raw_notes: notes, turns: notes === 'destroyed' ? [] : now.turns, settled: { on: TODAY, document: 'D9', version: now.version, notes } });
    },
    report_sign: () => ({ document: { document: 'D10', title: 'Ondertekend verslag, hoorgesprek 24 november', media_type: 'application/pdf', length: 48_000, added_at: `${TODAY}T16:20:00` } }),
    report_history: () => history,
    report_compare: () => ({ pieces }),
  };
}
