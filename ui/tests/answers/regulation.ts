/** The regulation of Praktijk Wilgenzoom: two versions and a draft that can be edited, with a small check and a small reckoning. */
import type {
  Example, FieldKind, FieldOption, FindingCard, FormField, RegulationCard, RegulationList, RegulationSection, RegulationSheet, RuleRow, SentencePart,
} from '../../src/ipc/bindings';
import { refused, wrongFields, type Answers } from '../fake-office';
import { paper } from '../paper';
import { asked, readDate, TODAY } from './archive';

type Values = Record<string, string>;

const isEnglish = () => asked('lang', 'nl') === 'en';
const t = (nl: string, en: string): string => (isEnglish() ? en : nl);

const option = (value: string, nl: string, en: string, change: Partial<FieldOption> = {}): FieldOption => ({ value, label: t(nl, en), barred: null, unwise: null, ...change });

function field(name: string, kind: FieldKind, label: string, value: string, options: FieldOption[] = [], hint: string | null = null): FormField {
  return { name, label, hint, kind, options, value, required: false, may_not_apply: false, not_applicable: false };
}

const units = () => [option('days', 'dagen', 'days'), option('working_days', 'werkdagen', 'working days'), option('weeks', 'weken', 'weeks'), option('months', 'maanden', 'months'), option('years', 'jaar', 'years')];
const starts = () => [
  option('received', 'ontvangst van de klacht', 'receipt of the complaint'),
  option('acknowledged', 'verzending van de ontvangstbevestiging', 'posting of the acknowledgement'),
  option('heard', 'het laatste gesprek met een van beide partijen', 'the last talk with either side'),
];
const clauses = () => [option('4.1', 'Artikel 4.1 Ontvangst en registratie', 'Article 4.1 Receipt and registration'), option('5.2', 'Artikel 5.2 Horen', 'Article 5.2 Hearing'), option('6.1', 'Artikel 6.1 Behandeling van de klacht', 'Article 6.1 Handling of the complaint'), option('6.4', 'Artikel 6.4 Uitstel', 'Article 6.4 Extension'), option('7.1', 'Artikel 7.1 Niet eens met de beslissing', 'Article 7.1 Disagreement'), option('9', 'Artikel 9 Registratie', 'Article 9 Registration')];

/** `{name}` is the blank of that name; the rest is words. */
function sentence(text: string, blanks: FormField[]): SentencePart[] {
  return text.split(/(\{\w+\})/).filter(Boolean).map((piece) => {
    const blank = blanks.find(({ name }) => `{${name}}` === piece);
    return blank === undefined ? { text: piece, field: null } : { text: '', field: blank };
  });
}

interface Built {
  path: string;
  clause: string;
  name: [nl: string, en: string];
  short: string;
  text: string;
  blanks: FormField[];
  removable?: boolean;
}

function rule(values: Values, { path, clause, name, short, text, blanks, removable = true }: Built): RuleRow {
  const of = (key: string, fallback = '') => values[`${path}.${key}`] ?? fallback;
  const note = of('note');
  return {
    path, clause: clauses().find(({ value }) => value === of('clause', clause))?.label ?? '', name: t(of('name_nl', name[0]), of('name_en', name[1])), short, sentence: sentence(text, blanks),
    more: [
      field('name_nl', 'line', t('Naam, Nederlands', 'Name, Dutch'), of('name_nl', name[0])), field('name_en', 'line', t('Naam, Engels', 'Name, English'), of('name_en', name[1])),
      field('clause', 'choice', t('Artikel', 'Clause'), of('clause', clause), clauses()),
      field('note', 'text', t('Toelichting', 'Note'), note, [], t('Waarom u dit zo koos. Alleen voor uzelf.', 'Why you chose this. For yourself only.')),
    ],
    note: note || null, remarks: 0, removable,
  };
}

const length = (values: Values, path: string) => `${values[`${path}.count`]} ${units().find(({ value }) => value === values[`${path}.unit`])?.label}`;

function lengthBlanks(values: Values, path: string): FormField[] {
  return [field('count', 'number', t('aantal', 'number'), values[`${path}.count`] ?? ''), field('unit', 'choice', t('eenheid', 'unit'), values[`${path}.unit`] ?? '', units())];
}

function terms(values: Values): RuleRow[] {
  const who = field('who', 'choice', t('wie', 'who'), values['term.decision.who'] ?? '', [option('complainant', 'klager', 'complainant'), option('both', 'klager en beklaagde', 'complainant and respondent')]);
  const met = field('met', 'choice', t('ontvangt of wij sturen', 'receives or we send'), values['term.decision.met'] ?? '', [option('receives', 'ontvangt', 'receives'), option('sent', 'krijgt toegestuurd', 'is sent')]);
  const from = field('from', 'choice', t('begin', 'start'), values['term.decision.from'] ?? '', starts());
  const roll = field('roll', 'choice', t('weekend', 'weekend'), values['term.decision.roll'] ?? '', [option('stay', 'blijft die dag staan', 'that day stays'), option('forward', 'schuift hij naar de volgende werkdag', 'it moves to the next working day')]);
  const ack = 'term.acknowledgement';
  const invitation = 'term.invitation';
  return [
    rule(values, { path: ack, clause: '4.1', name: ['Bevestiging', 'Acknowledgement'], short: length(values, ack), blanks: lengthBlanks(values, ack), text: t('De klager ontvangt de bevestiging binnen {count} {unit} na ontvangst van de klacht.', 'The complainant receives the acknowledgement within {count} {unit} of receipt of the complaint.') }),
    rule(values, { path: invitation, clause: '5.2', name: ['Uitnodiging voor het gesprek', 'Invitation to the hearing'], short: length(values, invitation), blanks: lengthBlanks(values, invitation), text: t('Wij sturen beide partijen een uitnodiging binnen {count} {unit} na verzending van de bevestiging.', 'We send both sides an invitation within {count} {unit} of posting the acknowledgement.') }),
    rule(values, { path: 'term.decision', clause: '6.1', name: ['Beslissing', 'Decision'], short: length(values, 'term.decision'), blanks: [who, met, ...lengthBlanks(values, 'term.decision'), from, roll], text: t('De {who} {met} de beslissing binnen {count} {unit} na {from}. Valt de laatste dag in een weekend, dan {roll}.', 'The {who} {met} the decision within {count} {unit} of {from}. If the last day falls in a weekend, {roll}.') }),
    rule(values, { path: 'term.extension', clause: '6.4', name: ['Uitstel, met reden en nieuwe datum', 'Extension, with reason and new date'], short: t('vóór het einde', 'before the end'), blanks: [], text: t('Wij vertellen het uitstel vóór het einde van de termijn, met reden en nieuwe datum.', 'We tell of the extension before the end of the term, with reason and new date.') }),
    rule(values, { path: 'term.objection', clause: '7.1', name: ['Niet eens met de beslissing', 'Disagreement with the decision'], short: length(values, 'term.objection'), blanks: lengthBlanks(values, 'term.objection'), text: t('De klager kan het binnen {count} {unit} na verzending laten weten.', 'The complainant can say so within {count} {unit} of posting.') }),
    rule(values, { path: 'retention', clause: '9', name: ['Bewaren, daarna vernietigen', 'Keep, then destroy'], short: length(values, 'retention'), blanks: lengthBlanks(values, 'retention'), text: t('Wij bewaren het dossier {count} {unit} na sluiten. Daarna stelt Wederhoor voor om het te vernietigen.', 'We keep the dossier for {count} {unit} after closing. Then Wederhoor proposes to destroy it.'), removable: false }),
  ];
}

function sections(values: Values, added: number): RegulationSection[] {
  const channels = [option('post', 'per post', 'by post'), option('email', 'per e-mail', 'by e-mail'), option('phone', 'per telefoon', 'by telephone', { unwise: t('Wat is gezegd, is later niet te bewijzen.', 'What was said cannot be proved later.') })];
  const reviewers = [option('handler', 'de eerste behandelaar', 'the first handler', { barred: t('behandelde de klacht al', 'handled the complaint') }), option('colleague', 'een collega die er los van staat', 'a colleague who stands apart'), option('outsider', 'iemand van buiten', 'somebody from outside')];
  const own = Array.from({ length: added }, (_, index) => `term.own_${index + 1}`);
  return [
    {
      section: 'about', title: t('Over de regeling', 'About the regulation'), explanation: '', add: null,
      rules: [rule(values, { path: 'about', clause: '', name: ['Titel en aanspreekvorm', 'Title and form of address'], short: values['about.title'] ?? '', blanks: [field('title', 'line', t('titel', 'title'), values['about.title'] ?? ''), field('from', 'day', t('ingang', 'start'), values['about.from'] ?? '')], text: t('De regeling heet {title} en begint op {from}.', 'The regulation is called {title} and begins on {from}.'), removable: false })],
    },
    {
      section: 'scope', title: t('Wie mag klagen en hoe', 'Who may complain and how'), explanation: '', add: null,
      rules: [rule(values, { path: 'scope', clause: '4.1', name: ['Hoe een klacht binnenkomt', 'How a complaint comes in'], short: '', blanks: [field('channels', 'many', t('manieren', 'ways'), values['scope.channels'] ?? '', channels)], text: t('Een klacht komt {channels}. Komt zij anders, dan nemen wij haar toch aan.', 'A complaint comes {channels}. If it comes otherwise, we take it all the same.'), removable: false })],
    },
    {
      section: 'terms', title: t('Wat moet wanneer', 'What must happen when'), explanation: t('Termijnen voor u en voor de klager, in de volgorde van een klacht.', 'Terms for you and for the complainant, in the order of a complaint.'), add: t('Voeg een termijn toe', 'Add a term'),
      rules: [...terms(values), ...own.filter((path) => values[`${path}.count`] !== undefined).map((path) => rule(values, { path, clause: '6.1', name: ['Nieuwe termijn', 'New term'], short: length(values, path), blanks: lengthBlanks(values, path), text: t('Wij doen dit binnen {count} {unit} na ontvangst van de klacht.', 'We do this within {count} {unit} of receipt of the complaint.') }))],
    },
    {
      section: 'roads', title: t('Als de klager het er niet mee eens is', 'If the complainant disagrees'), explanation: '', add: t('Voeg een weg toe', 'Add a road'),
      rules: [rule(values, { path: 'road.review', clause: '7.1', name: ['Opnieuw bekijken', 'Review'], short: '', blanks: [field('by', 'choice', t('wie bekijkt het opnieuw', 'who reviews it'), values['road.review.by'] ?? '', reviewers)], text: t('Daarna bekijkt {by} de klacht opnieuw.', 'After that {by} looks at the complaint again.') })],
    },
  ];
}

/** Days with a length; working days skip the weekend. Enough to look at. */
function plus(day: string, count: number, unit: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (unit === 'years') at.setUTCFullYear(at.getUTCFullYear() + count);
  else if (unit === 'months') at.setUTCMonth(at.getUTCMonth() + count);
  else if (unit !== 'working_days') at.setUTCDate(at.getUTCDate() + count * (unit === 'weeks' ? 7 : 1));
  else for (let left = Math.abs(count); left > 0; ) {
    at.setUTCDate(at.getUTCDate() + Math.sign(count));
    if (at.getUTCDay() % 6 !== 0) left--;
  }
  return at.toISOString().slice(0, 10);
}

function example(values: Values, on: string): Example {
  const { date } = on === '' ? { date: TODAY } : /^\d{4}-/.test(on) ? { date: on } : readDate(on);
  const received = date ?? TODAY;
  const due = (path: string, from: string) => plus(from, Number(values[`${path}.count`]), values[`${path}.unit`] ?? 'days');
  const acknowledged = due('term.acknowledgement', received);
  const posted = plus(acknowledged, -2, 'working_days');
  const decision = due('term.decision', received);
  const decided = plus(decision, -2, 'working_days');
  return {
    received_on: received, unreadable: date === null,
    rows: [
      { day: received, text: t('Klacht ontvangen', 'Complaint received'), sub: '', kind: 'start', path: null },
      { day: posted, text: t('Bevestiging op de post', 'Acknowledgement posted'), sub: t(`er na ${length(values, 'term.acknowledgement')}`, `there after ${length(values, 'term.acknowledgement')}`), kind: 'act', path: 'term.acknowledgement' },
      { day: due('term.invitation', posted), text: t('Uitnodiging op de post', 'Invitation posted'), sub: t(`${length(values, 'term.invitation')} na de bevestiging`, `${length(values, 'term.invitation')} after the acknowledgement`), kind: 'act', path: 'term.invitation' },
      { day: decided, text: t('Beslissing op de post', 'Decision posted'), sub: t(`er na ${length(values, 'term.decision')}`, `there after ${length(values, 'term.decision')}`), kind: 'outcome', path: 'term.decision' },
      { day: due('term.objection', decided), text: t('Laatste dag om het oneens te zijn', 'Last day to disagree'), sub: t(`${length(values, 'term.objection')} na verzending`, `${length(values, 'term.objection')} after posting`), kind: 'window', path: 'term.objection' },
      { day: null, text: t('Nieuwe bespreking', 'New talk'), sub: t('als de klager daarom vraagt', 'if the complainant asks for it'), kind: 'act', path: null },
      { day: due('retention', decided), text: t('Vernietigen', 'Destroy'), sub: t(`${length(values, 'retention')} na sluiten`, `${length(values, 'retention')} after closing`), kind: 'end', path: 'retention' },
    ],
  };
}

function findings(values: Values): FindingCard[] {
  const isTight = values['term.decision.unit'] === 'days' && Number(values['term.decision.count']) < 36;
  return [
    ...(isTight ? [{ severity: 'doubt' as const, path: 'term.decision', title: t('5.2 en 6.1 passen krap', '5.2 and 6.1 are tight'), text: t('Bevestigen en uitnodigen kosten samen 17 van de 30 dagen. Daarna zijn er 11 dagen voor het gesprek en de brief.', 'Acknowledging and inviting take 17 of the 30 days together. Then 11 days remain for the talk and the letter.'), mend: { label: t('Maak er 42 dagen van', 'Make it 42 days'), path: 'term.decision', field: 'mend', value: 'length:decision:42' }, answered: (values['term.decision.note'] ?? '') !== '' }] : []),
    ...(values['road.review.by'] === '' ? [{ severity: 'fault' as const, path: 'road.review', title: t('wie bekijkt het opnieuw bij 7.1?', 'who reviews it under 7.1?'), text: t('Dat mag niet de eerste behandelaar zijn.', 'It may not be the first handler.'), mend: { label: t('Kies een collega', 'Choose a colleague'), path: 'road.review', field: 'mend', value: 'by:review:colleague' }, answered: false }] : []),
    { severity: 'hint', path: null, title: t('De regeling noemt geen naam', 'The regulation names nobody'), text: t('Klagers willen graag weten wie zij kunnen bellen.', 'Complainants like to know whom to call.'), mend: null, answered: false },
    { severity: 'doubt', path: 'term.acknowledgement', title: t('Het begin van 4.1 is niet genoemd', 'The start of 4.1 is not named'), text: t('Gekozen is de dag van ontvangst.', 'The day of receipt was chosen.'), mend: null, answered: true },
  ];
}

/** What the draft begins with. */
const begun: Values = {
  'about.title': 'Klachtenregeling 2027', 'about.from': '2027-01-01', 'scope.channels': 'post,email', 'road.review.by': '',
  'term.acknowledgement.count': '5', 'term.acknowledgement.unit': 'working_days', 'term.acknowledgement.note': t('De tekst noemt geen begin.', 'The text names no start.'),
  'term.invitation.count': '10', 'term.invitation.unit': 'working_days', 'term.objection.count': '2', 'term.objection.unit': 'weeks', 'retention.count': '3', 'retention.unit': 'years',
  'term.decision.who': 'complainant', 'term.decision.met': 'receives', 'term.decision.count': '30', 'term.decision.unit': 'days', 'term.decision.from': 'received', 'term.decision.roll': 'stay',
};

const adopted: RegulationCard[] = [
  { which: '2', title: 'Klachtenregeling 2026', version: '2', in_force_from: '2026-01-01', is_current: true, dossiers: 14, remarks: 1 },
  { which: '1', title: 'Klachtenregeling', version: 'januari 2023', in_force_from: '2023-01-01', is_current: false, dossiers: 31, remarks: 0 },
];

export function answers(): Answers {
  let values: Values = { ...begun };
  let versions = adopted;
  let added = 0;
  let hasDraft = asked('draft', 'yes') === 'yes';
  const list = (): RegulationList => ({ versions, draft: hasDraft ? { title: values['about.title'] ?? '', saved_at: '2026-11-24T14:03:22' } : null });

  function sheet(which: string, on: string): RegulationSheet {
    const card = versions.find((version) => version.which === which);
    if (card === undefined && (which !== 'draft' || !hasDraft)) throw refused({ code: 'not_found' });
    const own = card === undefined ? values : { ...begun, 'about.title': card.title, 'road.review.by': 'colleague' };
    const found = findings(own);
    const parts = sections(own, added).map((section) => ({
      ...section, rules: section.rules.map((one) => ({ ...one, remarks: found.filter(({ path, answered }) => path === one.path && !answered).length, removable: card === undefined && one.removable })),
    }));
    return {
      which, editable: card === undefined, title: own['about.title'] ?? '', compare_with: card?.is_current === true ? null : (versions.find(({ is_current }) => is_current)?.which ?? null),
      subtitle: card === undefined ? t('Versie 3, concept. Geldt nog voor niemand. Lopende dossiers houden hun eigen versie.', 'Version 3, draft. It holds for nobody yet. Running dossiers keep their own version.') : t(`Versie ${card.version}. Geldt voor klachten die binnenkomen vanaf 1 januari ${card.in_force_from.slice(0, 4)}.`, `Version ${card.version}. For complaints that come in from 1 January ${card.in_force_from.slice(0, 4)}.`),
      next_version: '3', sections: parts, findings: found, example: example(own, on), saved_at: card === undefined ? '2026-11-24T14:03:22' : null,
    };
  }

  return {
    regulation_list: () => list(),
    regulation_open: ({ which, example_on }) => sheet(which, example_on),
    regulation_begin: ({ from }) => {
      values = { ...begun, 'about.title': from === 'empty' ? 'Klachtenregeling' : 'Klachtenregeling 2027' };
      hasDraft = true;
      return sheet('draft', '');
    },
    regulation_edit: ({ path, field: name, value, example_on }) => {
      if (path === 'about' && name === 'title' && value === '') throw wrongFields({ field: 'title', code: 'required', params: { why: 'empty' } });
      if (name === 'count' && !/^[1-9]\d{0,2}$/.test(value)) throw wrongFields({ field: 'value', code: 'out_of_bounds', params: { min: '1', max: '365' } });
      if (name === 'mend') {
        const [what, , to = ''] = value.split(':');
        values = { ...values, [what === 'length' ? 'term.decision.count' : 'road.review.by']: to };
      } else values = { ...values, [`${path}.${name}`]: value };
      return sheet('draft', example_on);
    },
    regulation_add: ({ example_on }) => {
      added++;
      values = { ...values, [`term.own_${added}.count`]: '1', [`term.own_${added}.unit`]: 'weeks' };
      return sheet('draft', example_on);
    },
    regulation_remove: ({ path, example_on }) => {
      if (!path.startsWith('term.own_')) throw refused({ code: 'not_allowed', params: { why: 'cited', name: t('Uitnodiging voor het gesprek', 'Invitation to the hearing') } });
      values = Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith(`${path}.`)));
      return sheet('draft', example_on);
    },
    regulation_drop: () => {
      hasDraft = false;
      return list();
    },
    regulation_adopt: ({ version, from }) => {
      if (from === '') throw wrongFields({ field: 'from', code: 'required' });
      if (versions.some((one) => one.version === version)) throw wrongFields({ field: 'version', code: 'duplicate' });
      versions = [{ which: '3', title: values['about.title'] ?? '', version, in_force_from: readDate(from).date ?? from, is_current: false, dossiers: 0, remarks: 0 }, ...versions];
      hasDraft = false;
      return list();
    },
    regulation_compare: () => ({
      differences: [
        { name: t('Beslissing', 'Decision'), was: t('De klager ontvangt de beslissing binnen 4 weken na ontvangst van de klacht.', 'The complainant receives the decision within 4 weeks of receipt of the complaint.'), is: t('De klager ontvangt de beslissing binnen 30 dagen na ontvangst van de klacht.', 'The complainant receives the decision within 30 days of receipt of the complaint.') },
        { name: t('Opnieuw bekijken', 'Review'), was: null, is: t('Daarna bekijkt een collega die er los van staat de klacht opnieuw.', 'After that a colleague who stands apart looks at the complaint again.') },
        { name: t('Griffiegeld', 'Fee'), was: t('De klager betaalt niets.', 'The complainant pays nothing.'), is: null },
      ],
    }),
    regulation_export: () => ({ file: t('klachtenregeling-versie-3.toml', 'regulation-version-3.toml') }),
    regulation_import: () => {
      hasDraft = true;
      return { sheet: sheet('draft', '') };
    },
    regulation_pdf: ({ language }) => paper([[`# ${values['about.title']}`, '', language === 'nl' ? 'Wat moet wanneer' : 'What must happen when', '', language === 'nl' ? 'De klager ontvangt de bevestiging binnen 5 werkdagen.' : 'The complainant receives the acknowledgement within 5 working days.']]),
    regulation_pdf_save: ({ language }) => ({ file: language === 'nl' ? 'klachtenregeling-versie-3.pdf' : 'regulation-version-3.pdf' }),
  };
}
