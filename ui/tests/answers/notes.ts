/** What can be noted in a dossier, who is in it, which roads there are, and what another day would change. */
import type { FieldOption, FormField, NoteForm, NoteGroup, NoteLater, NoteOffer, PersonRow, RoadCard, VersionChoice } from '../../src/ipc/bindings';
import { wrongFields, type Answers } from '../fake-office';
import { paper } from '../paper';
import { entry, view } from './dossiers';

const TODAY = '2026-11-24';

export function option(value: string, label: string, change: Partial<FieldOption> = {}): FieldOption {
  return { value, label, barred: null, unwise: null, ...change };
}

export function field(name: string, label: string, change: Partial<FormField> = {}): FormField {
  return { name, label, hint: null, kind: 'line', options: [], value: '', required: false, may_not_apply: false, not_applicable: false, ...change };
}

const offer = (note: string, name: string, explanation: string, suggested = false): NoteOffer => ({ note, name, explanation, suggested });

export const groups: NoteGroup[] = [
  {
    title: 'Contact en post',
    notes: [
      offer('contact', 'Telefoongesprek, bezoek of e-mail', 'U had contact over de klacht. Schrijf kort op wat er is gezegd.'),
      offer('information_asked', 'Informatie gevraagd', 'U vroeg iemand om informatie of stukken.'),
      offer('sent_elsewhere', 'Brief of e-mail van buiten Wederhoor', 'U verstuurde een brief of e-mail die u niet in Wederhoor hebt gemaakt.'),
    ],
  },
  {
    title: 'Wie doet wat',
    notes: [offer('assign', 'Iemand een rol geven', 'U wijst aan wie iets doet in dit dossier.'), offer('involve', 'Iemand is betrokken', 'Het blijkt dat iemand met de klacht te maken heeft, bijvoorbeeld als getuige.')],
  },
  {
    title: 'Horen',
    notes: [offer('hearing_held', 'Hoorgesprek gehouden', 'Het hoorgesprek heeft plaatsgevonden.', true), offer('hearing_waived', 'Geen hoorgesprek gewenst', 'Iemand liet weten geen hoorgesprek te willen.')],
  },
  { title: 'Meer tijd', notes: [offer('extend', 'Uitstel', 'U hebt meer tijd nodig dan de termijn geeft.')] },
  {
    title: 'Als de klager het er niet mee eens is',
    notes: [offer('road_held', 'Gesprek of zitting gehouden', 'Het gesprek of de zitting is geweest.'), offer('road_ruled', 'Uitspraak gekomen', 'Wie de vervolgstap doet, heeft beslist.')],
  },
  { title: 'Afsluiten en heropenen', notes: [offer('close', 'Dossier sluiten', 'Er is niets meer te doen.')] },
];

const barred: NoteLater[] = [
  { note: 'finding', name: 'Oordeel over de klacht', explanation: 'U hebt een oordeel over de klacht, of over een onderdeel ervan.', within: 'Oordeel en oplossing', bar: 'not_acknowledged' },
  { note: 'measure_done', name: 'Maatregel uitgevoerd', explanation: 'Een maatregel die u afsprak, is klaar.', within: 'Maatregelen en leren', bar: 'no_measure' },
];

const colleagues: FieldOption[] = [
  option('1', 'Marit Holsteijn', { unwise: 'Is al behandelaar. Kies voor de herbeoordelaar liever iemand die er los van staat.' }),
  option('2', 'Sanne Oosterveld'),
  option('4', 'Daan Brouwer', { barred: 'Is al beklaagde. Uw regeling verbiedt dat voor de herbeoordelaar (artikel 7.2).' }),
];

const forms: Record<string, Pick<NoteForm, 'title' | 'explanation' | 'fields'>> = {
  contact: {
    title: 'Telefoongesprek, bezoek of e-mail', explanation: 'U had contact over de klacht. Schrijf kort op wat er is gezegd.',
    fields: [
      field('with', 'Met wie', { kind: 'choice', required: true, options: [option('complainant', 'klager'), option('respondent', 'beklaagde'), option('other', 'iemand anders')] }),
      field('text', 'Wat is er gezegd', { kind: 'text', required: true, hint: 'Feiten, geen oordeel: de klager kan dit later inzien.' }),
    ],
  },
  assign: {
    title: 'Iemand een rol geven', explanation: 'U wijst aan wie iets doet in dit dossier.',
    fields: [
      field('role', 'Welke rol', { kind: 'choice', required: true, value: 'reviewer', options: ['behandelaar', 'voorzitter van het gesprek', 'beslisser', 'herbeoordelaar', 'commissielid', 'bemiddelaar'].map((label, index) => option(index === 3 ? 'reviewer' : `role${index}`, label)) }),
      field('actor', 'Wie', { kind: 'choice', options: colleagues }),
      field('outsider', 'Iemand van buiten', { hint: 'Vul dit in als geen collega het mag of wil doen.' }),
    ],
  },
  involve: {
    title: 'Iemand is betrokken', explanation: 'Het blijkt dat iemand met de klacht te maken heeft, bijvoorbeeld als getuige.',
    fields: [field('actor', 'Wie', { kind: 'choice', required: true, options: colleagues.map(({ value, label }) => option(value, label)) })],
  },
  hearing_held: {
    title: 'Hoorgesprek gehouden', explanation: 'Het hoorgesprek heeft plaatsgevonden.',
    fields: [
      field('sides', 'Wie is gehoord', { kind: 'many', required: true, options: [option('complainant', 'klager'), option('respondent', 'beklaagde'), option('third', 'iemand anders')] }),
      field('time', 'Hoe laat', { kind: 'time' }), field('place', 'Waar'), field('report', 'Er komt een verslag', { kind: 'yes_no' }),
    ],
  },
  extend: {
    title: 'Uitstel', explanation: 'Beslissing moet nu uiterlijk 30 november. U vertelt het uitstel aan de klager en de beklaagde, vóór die dag.',
    fields: [
      field('rule', 'Welke termijn', { kind: 'choice', required: true, value: 'decision', options: [option('decision', 'Beslissing')] }),
      field('until', 'Nieuwe laatste dag', { kind: 'day', required: true, hint: 'Uw regeling staat ten hoogste vier weken extra toe.' }),
      field('reason', 'Waarom', { required: true }),
    ],
  },
};

const plainForm = (name: string): Pick<NoteForm, 'title' | 'explanation' | 'fields'> => ({ title: name, explanation: 'Noteer wat er is gebeurd.', fields: [field('text', 'Wat wilt u vastleggen', { kind: 'text' })] });

export const people: PersonRow[] = [
  { name: 'Marit Holsteijn', part: 'behandelaar', since: null, outside: false, remarks: [], forbidden: false },
  { name: 'Daan Brouwer', part: 'beklaagde', since: null, outside: false, remarks: [], forbidden: false },
  { name: 'Sanne Oosterveld', part: 'voorzitter van het gesprek', since: '2026-11-12', outside: false, remarks: ['Is al getuige. Kies voor de voorzitter van het gesprek liever iemand die er los van staat.'], forbidden: false },
  { name: 'Daan Brouwer', part: 'herbeoordelaar', since: '2026-11-20', outside: false, remarks: ['Is al beklaagde. Uw regeling verbiedt dat voor de herbeoordelaar (artikel 7.2).'], forbidden: true },
  { name: 'mr. H. van Zuilichem', part: 'bemiddelaar', since: '2026-11-21', outside: true, remarks: [], forbidden: false },
];

export const roads: RoadCard[] = [
  { road: 'review', name: 'Herbeoordeling door de directie', clause: 'artikel 7.2', standing: 'taken', until: '2026-12-14', on: '2026-11-20', facts: ['De directie kijkt opnieuw, met iemand die er nog niet bij was.'], note: null },
  { road: 'mediation', name: 'Bemiddeling', clause: 'artikel 7.3', standing: 'open', until: '2026-12-28', on: null, facts: ['Beide partijen moeten ermee instemmen.', 'De praktijk betaalt de helft.'], note: 'De regeling noemt geen termijn. Gekozen is vier weken.' },
  { road: 'committee', name: 'Geschillencommissie', clause: 'artikel 8', standing: 'not_yet', until: null, on: null, facts: ['De uitkomst bindt de praktijk en de klager.'], note: null },
];

export function asking(): FormField[] {
  return [
    field('respondent', 'Gaat de klacht over een collega?', { kind: 'choice', hint: 'Kies de collega, dan bewaakt Wederhoor de onafhankelijkheid.', options: ['Marit Holsteijn', 'Sanne Oosterveld', 'Yara Benali'].map((name, index) => option(String(index + 1), name)) }),
    field('service', 'Dienst', { kind: 'choice', options: ['Loopbaancoaching', 'Training', 'Supervisie', 'Re-integratie', 'Teamcoaching', 'Assessment'].map((name) => option(name.toLowerCase(), name)) }),
    field('subjects', 'Onderwerp', { kind: 'many', options: [option('conduct', 'bejegening'), option('money', 'geld'), option('quality', 'kwaliteit')] }),
    field('discovered_on', 'Ontdekt op', { kind: 'day' }),
    field('earlier', 'Is het al met de coach besproken?', { kind: 'yes_no', may_not_apply: true }),
  ];
}

/** Of 1 January the text does not say whether it counts. */
export function versionsOn(receivedOn: string): VersionChoice[] {
  if (receivedOn !== '2026-01-01') return [];
  return [
    { which: '2', name: 'Klachtenregeling 2026, versie 2', reason: 'Geldt voor klachten "na 1 januari 2026". Kies deze als u die dag mee laat tellen.' },
    { which: '1', name: 'Klachtenregeling 2023, versie 1', reason: 'Gold tot en met 1 januari 2026. Kies deze als u de tekst letterlijk neemt.' },
  ];
}

const CARD = paper([['# Termijnkaart', 'Dossier K-2026-014', '', 'Beslissing', 'Uiterlijk maandag 30 november 2026', '', '1. Vier weken na maandag 2 november is maandag 30 november.', '2. Dan moet de brief er zijn.']]);

const later = (iso: string, days: number) => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** Fresh answers. */
export function answers(): Answers {
  return {
    note_list: () => ({ groups, later: barred }),
    note_form: ({ note }) => {
      const name = groups.flatMap(({ notes }) => notes).find((one) => one.note === note)?.name ?? 'Aantekening';
      return { note, on: TODAY, ...(forms[note] ?? plainForm(name)) };
    },
    note_save: ({ note, answers: given }) => {
      const needed = (forms[note]?.fields ?? []).filter(({ required }) => required);
      const empty = needed.filter(({ name }) => (given.find((answer) => answer.name === name)?.value ?? '') === '');
      if (empty.length > 0) throw wrongFields(...empty.map(({ name }) => ({ field: `answers.${name}`, code: 'required' as const })));
      const title = forms[note]?.title ?? 'Aantekening';
      return view({ timeline: [entry({ event: '12', kind: 'noted', title, on: TODAY, recorded_at: `${TODAY}T09:20:00`, can_undo: true }), ...view().timeline] });
    },
    term_card: () => CARD,
    term_card_save: () => ({ file: 'K-2026-014-termijnkaart.pdf' }),
    term_card_print: () => ({}),
    what_if: ({ dossier, received_on }) => {
      const shift = Math.round((Date.parse(received_on) - Date.parse(view({ dossier }).received_on)) / 86_400_000);
      const dated = view({ dossier }).terms.filter(({ due }) => due !== null);
      return {
        received_on,
        rows: dated.map(({ rule, name, due, act_by }, index) => ({
          rule, name, due, act_by, then: index === 0 && due !== null ? later(due, shift) : due, act_then: act_by, moved: index === 0 ? shift : 0,
        })),
      };
    },
  };
}
