/** The complaints of Praktijk Wilgenzoom around Tuesday 24 November 2026, as in the mock-ups. */
import type {
  DateRead, DocumentCard, DossierRow, DossierView, DutyRow, IntakeForm, IntakePreview, KnownParty, LetterBlock, LetterCard, LetterDraft, LetterOffer, PartyForm, Piece, StripCell, TermCard,
  TextBlock, TimelineEntry,
} from '../../src/ipc/bindings';
import { refused, wrongFields, type Answers } from '../fake-office';
import { paper, wrapped } from '../paper';
import { asking, people, roads, versionsOn } from './notes';

const TODAY = '2026-11-24';

export function duty(change: Partial<DutyRow>): DutyRow {
  return {
    dossier: '17', number: 'K-2026-017', complainant: 'mevrouw S. van der Aa', name: 'Ontvangstbevestiging', act: 'make_letter', letter_kind: 'acknowledgement', side: 'complainant', letter_words: 'de ontvangstbevestiging',
    letter: null, act_by: '2026-11-24', due: '2026-11-26', must_arrive: true, transit: 2, clause: 'artikel 4.1', group: 'today', days_left: 0,
    working_days_left: 0, printed_on: null, note: null, about: null, ...change,
  };
}

export const duties: DutyRow[] = [
  duty({ dossier: '16', number: 'K-2026-016', complainant: 'de heer T. Aksoy', act_by: '2026-11-19', due: '2026-11-23', group: 'overdue', days_left: -5, working_days_left: -3 }),
  duty({}),
  duty({
    dossier: '15', number: 'K-2026-015', complainant: 'de heer en mevrouw Visser', act: 'post_letter', letter: 'L15', printed_on: '2026-11-23',
  }),
  duty({
    dossier: '14', number: 'K-2026-014', complainant: 'mevrouw J. van der Meulen', name: 'Beslissing', letter_kind: 'decision', letter_words: 'de beslissing', note: 'sent_elsewhere', about: 'decision', act_by: '2026-11-26',
    due: '2026-11-30', group: 'this_week', days_left: 2, working_days_left: 2, clause: 'artikel 6.1',
  }),
  duty({
    dossier: '12', number: 'K-2026-012', complainant: 'mevrouw C. van der Ven-van Dijk', name: 'Hoorgesprek houden', act: 'note_event', letter_kind: null, note: 'hearing_held', act_by: '2026-11-27',
    due: '2026-11-27', must_arrive: false, group: 'this_week', days_left: 3, working_days_left: 3, clause: 'artikel 5.2',
  }),
  duty({
    dossier: '11', number: 'K-2026-011', complainant: 'de heer E. Okafor', name: 'Beslissing', letter_kind: 'decision', letter_words: 'de beslissing', note: 'sent_elsewhere', about: 'decision', act_by: '2026-12-08', due: '2026-12-11',
    group: 'later', days_left: 14, working_days_left: 10, clause: 'artikel 6.1',
  }),
];

function row(number: string, complainant: string, about: string, change: Partial<DossierRow> = {}): DossierRow {
  return { dossier: number.slice(-2).replace(/^0/, ''), number, complainant, about, stage: 'handle', handler: 'Marit Holsteijn', received_on: '2026-11-02', next: null, done_on: null, ...change };
}

const rows: DossierRow[] = [
  row('K-2026-017', 'Aa, S. van der', 'Factuur na annulering', { stage: 'acknowledge', next: duties[1] ?? null }),
  row('K-2026-016', 'Aksoy, T.', 'Bejegening tijdens een training', { stage: 'acknowledge', next: duties[0] ?? null }),
  row('K-2026-015', 'Visser, L. en P.', 'Lange wachttijd voor de intake', { stage: 'acknowledge', handler: 'Sanne Oosterveld', next: duties[2] ?? null }),
  row('K-2026-014', 'Meulen, J. van der', 'Loopbaantraject bij Daan Brouwer', { next: duties[3] ?? null }),
  row('K-2026-012', 'Ven-van Dijk, C. van der', 'Verslag klopt niet', { next: duty({ name: 'Beslissing', letter_kind: 'decision', group: 'this_week', act_by: '2026-11-27', days_left: 3, working_days_left: 3 }) }),
  row('K-2026-011', 'Okafor, E.', 'Advies bleef uit', { handler: 'Sanne Oosterveld', next: duties[5] ?? null }),
  row('K-2026-009', 'Wit, F. de', 'Twee keer dezelfde afspraak', { handler: 'Yara Benali' }),
  row('K-2026-007', 'Stichting De Halmhof', 'Rapportage aan de gemeente', { handler: 'Sanne Oosterveld', next: duty({ name: 'Beslissing', letter_kind: 'decision', group: 'later', act_by: '2026-12-18', days_left: 24, working_days_left: 18 }) }),
  row('K-2026-006', 'Berg, A. van der', 'Afspraak niet nagekomen', { stage: 'closed', done_on: '2026-11-02' }),
  row('K-2026-005', 'Lammers, G.', 'Toon van een e-mail', { stage: 'withdrawn', handler: 'Sanne Oosterveld', done_on: '2026-10-14' }),
];

export function party(change: Partial<PartyForm> = {}): PartyForm {
  return {
    kind: 'person', gender: 'mrs', name: 'J. van der Meulen', organisation: '', department: '',
    address: { street: 'Lange Akker', number: '112', postcode: '4997 ZK', town: 'Oudermeer', country: '' }, email: '', phone: '', ...change,
  };
}

export function form(change: Partial<IntakeForm> = {}): IntakeForm {
  return {
    received_on: '2026-11-02', received_at: '', channel: 'post', postmark: '2026-10-31', letter_dated: '2026-10-30', their_reference: '', complainant: party(), representative: null,
    about: 'loopbaantraject bij Daan Brouwer', summary: 'U had vijf gesprekken afgesproken en kreeg er drie. Het eindverslag kwam niet.', description: '',
    wish: 'Alsnog twee gesprekken en het verslag.', incident_on: '', handler: '1', documents: [], regulation: '', answers: [], ...change,
  };
}

function stripOf(): StripCell[] {
  return Array.from({ length: 29 }, (_, index): StripCell => {
    const date = `2026-11-${String(index + 2).padStart(2, '0')}`;
    const weekend = [5, 6].includes(index % 7);
    const day = index === 0 ? 'start' : index === 28 ? 'end' : index === 24 ? 'post' : index === 25 || index === 26 ? 'ride' : weekend ? 'off' : 'plain';
    return { date, day, name: weekend && day === 'off' ? (index % 7 === 5 ? 'zaterdag' : 'zondag') : null, today: date === TODAY, delivered: index === 26 };
  });
}

export function term(change: Partial<TermCard> = {}): TermCard {
  return {
    rule: 'decision', name: 'Beslissing', length: 'binnen 4 weken', from: 'na ontvangst', clause: 'artikel 6.1', aim: false, note: null, standing: 'running', due: '2026-11-30',
    act_by: '2026-11-26', must_arrive: true, days_left: 2, working_days_left: 2, met_on: null,
    why: [
      'Vier weken na maandag 2 november is **maandag 30 november**, een gewone werkdag.', 'Dan moet de brief er zíjn. Op zondag en maandag bezorgt de post niet.',
      'De post doet er twee bezorgdagen over: op **donderdag 26 november** moet de brief weg.',
    ],
    strip: stripOf(), time: 1, is_window: false, extensions: [], can_extend: false, ...change,
  };
}

export function entry(change: Partial<TimelineEntry>): TimelineEntry {
  return {
    event: 'e1', kind: 'received', title: null, on: '2026-11-02', recorded_at: '2026-11-02T10:12:00', by: 'Marit Holsteijn', letter: null, letter_name: null, detail: null, undone: false,
    can_undo: false, changes: [], ...change,
  };
}

const letters: LetterCard[] = [
  {
    letter: 'L1', number: 'K-2026-014/01', kind: 'acknowledgement', name: 'Ontvangstbevestiging', state: 'posted', to: 'mevrouw J. van der Meulen', changed_at: '2026-11-04T15:20:10', printed_on: '2026-11-04',
    posted_on: '2026-11-05', way: 'registered', code: '3SWILG000018', copies: 0, void_reason: null, sha256: 'ab'.repeat(32),
  },
  {
    letter: 'L2', number: 'K-2026-014/03', kind: 'extension', name: 'Uitstelbericht', state: 'printed', to: 'mevrouw J. van der Meulen', changed_at: '2026-11-23T11:00:00', printed_on: '2026-11-23',
    posted_on: null, way: null, code: null, copies: 0, void_reason: null, sha256: 'cd'.repeat(32),
  },
  {
    letter: 'L3', number: null, kind: 'decision', name: 'Beslissing', state: 'concept', to: 'mevrouw J. van der Meulen', changed_at: '2026-11-24T09:02:00', printed_on: null, posted_on: null, way: null,
    code: null, copies: 0, void_reason: null, sha256: null,
  },
];

function offer(kind: string, name: string, act_by: string | null = null, side: LetterOffer['side'] = 'complainant'): LetterOffer {
  return { kind, side, name, act_by, owed: act_by !== null };
}

export const offers: LetterOffer[] = [
  offer('decision', 'Beslissing', '2026-11-26'), offer('hearing_report', 'Verslag van het hoorgesprek', '2026-12-02'), offer('information_request', 'Verzoek om informatie'),
  offer('information_request', 'Verzoek om informatie aan de beklaagde', null, 'respondent'), offer('interim_notice', 'Tussenbericht'), offer('proposal', 'Oplossingsvoorstel'),
  offer('inspection_cover', 'Brief bij inzage'), offer('gemeentebericht', 'Bericht aan de gemeente', null, 'third'),
];

export const scans: DocumentCard[] = [
  { document: 'D1', title: 'Brief van 30 oktober', media_type: 'application/pdf', length: 1_240_000, added_at: '2026-11-02T10:14:00' },
  { document: 'D2', title: 'Factuur 2026-118', media_type: 'application/pdf', length: 88_000, added_at: '2026-11-10T16:40:00' },
];

export function view(change: Partial<DossierView> = {}): DossierView {
  return {
    dossier: '14', number: 'K-2026-014', complainant: 'mevrouw J. van der Meulen', representative: null, about: 'loopbaantraject bij Daan Brouwer', received_on: '2026-11-02',
    channel: 'post', handler: 'Marit Holsteijn', stage: 'handle', next: duties[3] ?? null,
    duties: [duty({ dossier: '14', number: 'K-2026-014', complainant: 'mevrouw J. van der Meulen', name: 'Beklaagde informeren', act: 'note_event', letter_kind: null, note: 'contact', about: null, due: null, act_by: '2026-11-20', must_arrive: false, days_left: -4, working_days_left: -2, clause: 'artikel 4.3' })], letter_offers: offers, can_withdraw: true, warnings: [],
    timeline: [
      entry({ event: 'e10', kind: 'noted', title: 'Telefoongesprek met de klager', on: '2026-11-16', recorded_at: '2026-11-16T11:40:00', detail: 'Mevrouw wil haar buurman meenemen naar het gesprek. Dat is goed.', can_undo: true }),
      entry({ event: 'e9', kind: 'letter_posted', on: '2026-11-12', recorded_at: '2026-11-12T17:01:00', letter: '02', letter_name: 'Uitnodiging voor het hoorgesprek', can_undo: true }),
      entry({
        event: 'e8', kind: 'corrected', on: '2026-11-10', recorded_at: '2026-11-10T16:00:00', detail: 'adres stond op de tweede brief',
        changes: [{ field: 'complainant.address.street', was: 'Korte Akker', is: 'Lange Akker' }, { field: 'letter_dated', was: '', is: '2026-10-30' }],
      }),
      entry({ event: 'e7', kind: 'withdrawn', on: '2026-11-09', recorded_at: '2026-11-09T09:00:00', detail: 'mevrouw belde', undone: true }),
      entry({ event: 'e6', kind: 'letter_posted', on: '2026-11-05', recorded_at: '2026-11-06T08:30:00', letter: '01', letter_name: 'Ontvangstbevestiging', detail: '3SWILG000018', by: 'Sanne Oosterveld' }),
      entry({ event: 'e5', kind: 'letter_printed', on: '2026-11-23', recorded_at: '2026-11-23T11:05:00', letter: '03', letter_name: 'Uitstelbericht' }),
      entry({ event: 'e4', kind: 'letter_printed', on: '2026-11-04', recorded_at: '2026-11-04T15:30:00', letter: '01', letter_name: 'Ontvangstbevestiging' }),
      entry({ event: 'e3', kind: 'letter_finalised', on: '2026-11-04', recorded_at: '2026-11-04T15:20:10', letter: '01', letter_name: 'Ontvangstbevestiging' }),
      entry({ event: 'e2', kind: 'registered', recorded_at: '2026-11-02T10:15:00' }),
      entry({ event: 'e1' }),
    ],
    terms: [
      term({ can_extend: true }),
      term({ rule: 'extension', name: 'Uitstel melden', length: 'vóór de laatste dag', from: 'van de beslissing', clause: 'artikel 6.4', standing: 'not_started', due: null, act_by: null, days_left: null, working_days_left: null, why: [], strip: [] }),
      term({
        rule: 'report', name: 'Verslag toesturen', length: '5 werkdagen', from: 'na het gesprek', clause: 'artikel 5.4', due: '2026-12-04', act_by: '2026-12-02', days_left: 8, working_days_left: 6, time: 2, strip: [],
        extensions: [{ was: '2026-11-27', until: '2026-12-04', reason: 'de notulist is ziek', on: '2026-11-23', told: ['klager: 23 november 2026', 'beklaagde: nog niet verteld'], late: true }],
      }),
      term({ rule: 'appeal', name: 'Vragen om herbeoordeling', length: '4 weken', from: 'na de beslissing', clause: 'artikel 7.1', due: '2026-12-14', act_by: '2026-12-14', must_arrive: false, days_left: 20, working_days_left: 14, is_window: true, strip: [] }),
      term({ rule: 'invitation', name: 'Uitnodiging', length: '10 werkdagen', from: 'na verzending van de bevestiging', clause: 'artikel 5.2', standing: 'met', due: '2026-11-19', act_by: '2026-11-17', met_on: '2026-11-12', days_left: null, working_days_left: null, strip: [] }),
    ],
    letters, documents: scans, intake: form(), parties: [party()], people, roads, regulation: 'Klachtenregeling 2026, versie 2', keep_until: null, ...change,
  };
}

const piece = (kind: Piece['kind'], words: string, field: string | null = null, name: string | null = field): Piece => ({ kind, style: 'plain', text: words, name, field });
const text = (words: string) => piece('text', words);
const fill = (words: string, field: string | null, name = field) => piece('fill', words, field, name);
const gap = (field: string, words = '') => piece('gap', words, field);

/** A block of one paragraph. */
export const paragraph = (...pieces: Piece[]): TextBlock => ({ kind: 'paragraph', headed: false, rows: [[pieces]] });
/** The same, of own words alone. */
export const written = (words: string): TextBlock[] => [paragraph(text(words))];

function block(key: string, label: string, content: TextBlock[], change: Partial<LetterBlock> = {}): LetterBlock {
  return { key, label, content, editable: true, edited: false, has_standard: true, starts_open: false, prompt: null, ...change };
}

export function draft(change: Partial<LetterDraft> = {}): LetterDraft {
  return {
    letter: 'L17', dossier: '17', number: 'K-2026-017', reference: 'K-2026-017/01', kind: 'acknowledgement', side: 'complainant', guest: null, name: 'Ontvangstbevestiging', letter_words: 'de ontvangstbevestiging', state: 'concept', to: 'mevrouw Van der Aa', email: '',
    options: { language: 'nl', address: 'u', large_print: false, enclosures: ['regulation'], copies: [], salutation: '' },
    enclosures: [{ enclosure: 'regulation', title: 'Klachtenregeling 2026' }, { enclosure: 'complaint_form', title: 'Klachtenformulier' }], copies: [{ to: 'file', name: 'dossier' }, { to: 'respondent', name: 'Daan Brouwer' }],
    blocks: [
      block('addressee', 'Aan', [paragraph(fill('Mevrouw S. van der Aa', 'complainant.name', null), text('\n'), fill('Lange Akker 112', 'complainant.address.street', null), text('\n'), fill('4997 ZK', 'complainant.address.postcode', null), text(' '), gap('complainant.address.town'))], { editable: false }),
      block('salutation', 'Aanhef', written('Geachte mevrouw Van der Aa,'), { editable: false }),
      block('core', 'De kern', [paragraph(text('Wij hebben uw brief van '), fill('16 november 2026', 'letter_dated'), text(' op '), fill('19 november 2026', 'received_on'), text(' ontvangen. Uw klacht heeft nummer '), fill('K-2026-017', null, 'number'), text('.'))]),
      block('account', 'Wat u schreef', written('U kreeg een factuur voor een gesprek dat u op tijd had afgezegd. U wilt dat wij die factuur intrekken. Klopt dit niet, laat het ons dan weten. Wij zoeken het zo snel mogelijk uit.'), { starts_open: true }),
      block('handler', 'Wie', [paragraph(fill('Marit Holsteijn', 'handler', 'handler_name'), text(' behandelt uw klacht. Zij was niet bij de factuur betrokken.'))]),
      block('steps', 'De stappen', [
        { kind: 'bullets', headed: false, rows: [[[text('Eerst horen wij u en onze medewerker. U mag iemand meenemen.')]], [[text('U ontvangt onze beslissing uiterlijk op '), fill('17 december 2026', null, 'decision_by'), text('.')]]] },
      ]),
      block('privacy', 'Uw gegevens', [paragraph(text('Uw klacht is vertrouwelijk. Wij bewaren uw dossier '), fill('drie jaar', null, 'retention'), text(' nadat het is gesloten. Onze klachtenregeling sturen wij mee.'))]),
      block('extra', 'Verder', [], { prompt: 'Wat wilt u nog kwijt?' }),
    ],
    placeholders: [
      { name: 'number', label: 'nummer van het dossier', text: 'K-2026-017', field: null }, { name: 'received_on', label: 'dag van ontvangst', text: '19 november 2026', field: 'received_on' },
      { name: 'decision_by', label: 'uiterste datum van de beslissing', text: '17 december 2026', field: null }, { name: 'handler_name', label: 'behandelaar', text: 'Marit Holsteijn', field: 'handler' },
      { name: 'hearing_on', label: 'dag van het gesprek', text: '', field: null },
    ],
    missing: [{ field: 'complainant.address.town', label: '', mend: 'here', at: null, about: null }], remarks: [{ block: 'account', kind: 'undated_promise', quote: 'zo snel mogelijk' }], unanswered: [], void_reason: null, may_be_made_again: false, act_by: '2026-11-24', due: '2026-11-26',
    must_arrive: true, days_left: 0, working_days_left: 0, saved_at: '2026-11-24T09:31:05', ...change,
  };
}

const known: KnownParty[] = [
  { number: 'K-2026-014', party: party() },
  { number: 'K-2025-031', party: party({ kind: 'organisation', organisation: 'Stichting De Halmhof', name: 'P. Meulman', gender: 'mr', address: { street: 'Postbus', number: '18', postcode: '4999 XB', town: 'Oudermeer', country: '' } }) },
];

function preview(asked: IntakeForm): IntakePreview {
  const faults = asked.letter_dated === '31-11' ? [{ field: 'letter_dated', code: 'no_such_day' as const, params: {}, suggestion: '2026-10-31' }] : [];
  return {
    number: 'K-2026-018', regulation: 'Klachtenregeling 2026, versie 2', faults, warnings: [], salutation: 'Geachte heer IJzerman,', earlier: [], handler_free: 'Marit Holsteijn', asked: asking(), versions: versionsOn(asked.received_on),
    terms: [
      { name: 'Bevestiging', act_by: '2026-11-26', due: '2026-11-30', must_arrive: true, length: '5 werkdagen', clause: 'artikel 4.1', awaits: null },
      { name: 'Beide kanten uitnodigen', act_by: null, due: null, must_arrive: false, length: '10 werkdagen', clause: 'artikel 5.2', awaits: 'verzending van de bevestiging' },
      { name: 'Beslissing', act_by: '2026-12-17', due: '2026-12-21', must_arrive: true, length: '4 weken', clause: 'artikel 6.1', awaits: null },
    ],
    address_lines: asked.complainant.name === '' ? [] : [asked.complainant.name, `${asked.complainant.address.street} ${asked.complainant.address.number}`, `${asked.complainant.address.postcode}  ${asked.complainant.address.town.toUpperCase()}`],
  };
}

const DAY = 86_400_000;
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

function readDate(typed: string): DateRead {
  const words: Record<string, string> = { vandaag: TODAY, gisteren: '2026-11-23' };
  const found = /^(\d{1,2})-(\d{1,2})(?:-(\d{4}))?$/.exec(typed.trim());
  const date = words[typed.trim()] ?? (found ? `${found[3] ?? '2026'}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}` : null);
  const fault = (code: 'not_a_date' | 'no_such_day', suggestion: string | null) => ({ date: null, days: null, fault: { field: 'text', code, params: {}, suggestion } });
  if (date === null) return fault('not_a_date', null);
  if (date === '2026-11-31') return fault('no_such_day', '2026-10-31');
  return { date, days: days(TODAY, date), fault: null };
}

/** Fresh answers with a memory of their own. */
export function answers(): Answers {
  let letter = draft();
  let draftForm: IntakeForm | null = null;
  let staged: DocumentCard[] = [];
  const calm = typeof location !== 'undefined' && location.search.includes('calm');
  const plain = () => letter.blocks.flatMap(({ content }) => content.flatMap(({ rows }) => rows.map((cells) => cells.flat().map((part) => part.text).join(''))));
  return {
    today_open: () => ({ today: TODAY, duties: calm ? duties.slice(5) : duties, intake_begun: draftForm !== null, dossiers: 10, more: 0 }),
    date_read: ({ text: typed }) => readDate(typed),
    dossier_list: ({ query, filter, offset, limit }) => {
      const found = rows.filter((one) => one.complainant.toLowerCase().includes(query.toLowerCase()) && (filter === 'all' || (filter === 'done') === (one.done_on !== null)));
      const counts = [{ filter: 'all' as const, count: 10 }, { filter: 'open' as const, count: 8 }, { filter: 'mine' as const, count: 4 }, { filter: 'done' as const, count: 2 }];
      return { rows: found.slice(offset, offset + limit), total: found.length, counts };
    },
    dossier_open: ({ dossier }) => {
      if (dossier === '404') throw refused({ code: 'not_found' });
      return dossier === '17' ? view({ dossier, number: 'K-2026-017', complainant: 'mevrouw S. van der Aa', next: duties[1] ?? null, letter_offers: [offer('acknowledgement', 'Ontvangstbevestiging', '2026-11-24')], letters: [], documents: [] }) : view({ dossier });
    },
    dossier_register: ({ form: asked }) => {
      if (asked.complainant.name === '') throw wrongFields({ field: 'complainant.name', code: 'required' });
      draftForm = null;
      return { dossier: '17', number: 'K-2026-018' };
    },
    dossier_correct: () => view(),
    dossier_withdraw: () => view({ stage: 'withdrawn', next: null }),
    event_undo: () => view(),
    intake_draft_open: () => ({ form: draftForm, saved_at: draftForm ? '2026-11-24T09:12:40' : null, documents: staged }),
    intake_draft_save: ({ form: asked }) => {
      draftForm = asked;
      return { saved_at: '2026-11-24T09:12:40' };
    },
    intake_draft_drop: () => {
      draftForm = null;
      staged = [];
      return {};
    },
    intake_preview: ({ form: asked }) => preview(asked),
    complainant_suggest: ({ text: typed }) => ({ parties: known.filter((one) => `${one.party.name}${one.party.organisation}`.toLowerCase().includes(typed.toLowerCase())) }),
    document_pick: () => {
      const [card] = scans;
      staged = card ? [card] : [];
      return { document: card ?? null };
    },
    document_add: ({ title }) => ({ document: `D${title}`, title, media_type: 'application/pdf', length: 1000, added_at: `${TODAY}T09:12:40` }),
    document_read: () => paper([['# Aan Praktijk Wilgenzoom', '', 'Oudermeer, 30 oktober 2026', '', ...wrapped('Ik had vijf gesprekken afgesproken met Daan Brouwer en ik kreeg er drie. Het eindverslag kwam niet. Ik heb daar twee keer om gevraagd.')], ['# Tweede bladzijde', '', 'Met vriendelijke groet,']]),
    document_remove: () => ({}),
    letter_begin: () => letter,
    spelling_set: () => ({}),
    letter_open: () => letter,
    letter_save: ({ options, blocks }) => {
      const changed = letter.blocks.map((one): LetterBlock => {
        const wanted = blocks.find(({ key }) => key === one.key);
        if (wanted === undefined) return one;
        const first = draft().blocks.find(({ key }) => key === one.key) ?? one;
        return wanted.content === null ? first : { ...one, content: wanted.content, edited: true };
      });
      letter = { ...letter, options, blocks: changed };
      return letter;
    },
    letter_fill: ({ field, text: typed }) => {
      if (typed === 'x') throw wrongFields({ field, code: 'too_long' });
      const filled = (line: Piece[]) => line.map((part) => (part.field === field ? fill(typed, field) : part));
      const mended = letter.blocks.map((one) => ({ ...one, content: one.content.map((part) => ({ ...part, rows: part.rows.map((cells) => cells.map(filled)) })) }));
      letter = { ...letter, blocks: mended, missing: [] };
      return letter;
    },
    letter_drop: () => view(),
    letter_pdf: () => paper([['# Praktijk Wilgenzoom', '', '', ...plain().flatMap((one) => [...wrapped(one), ''])]]),
    letter_finalise: () => (letter = { ...letter, state: 'finalised' }),
    letter_save_file: () => ({ file: 'K-2026-017-01.pdf' }),
    letter_show: () => ({}),
    printer_list: () => ({ printers: [{ name: 'Kantoor', is_default: true, can_duplex: true }, { name: 'Balie', is_default: false, can_duplex: false }] }),
    letter_print: () => {
      letter = { ...letter, state: 'printed' };
      return view();
    },
    letter_post: () => view({ timeline: [entry({ event: 'p', kind: 'letter_posted', on: TODAY, can_undo: true })] }),
    letter_deliver: () => view(),
    letter_return: () => view(),
    letter_void: () => view(),
  };
}
