/** What the letters of Praktijk Wilgenzoom say, in part: enough to write in, with a small check and a small letter. */
import type {
  FormOfAddress, Language, PlaceholderCard, Side, WordingBlock, WordingCard, WordingDifference, WordingFlaw, WordingSaveRequest, WordingSheet, WordingText,
} from '../../src/ipc/bindings';
import { paper, wrapped } from '../paper';
import { refused, wrongFields, type Answers } from '../fake-office';
import { asked } from './archive';

interface Passage {
  place: string;
  note?: [nl: string, en: string];
  nl: string;
  en: string;
}

const t = (nl: string, en: string): string => (asked('lang', 'nl') === 'en' ? en : nl);

const kinds: [kind: string, nl: string, en: string, sides: Side[]][] = [
  ['acknowledgement', 'Ontvangstbevestiging', 'Acknowledgement', ['complainant']], ['information_request', 'Verzoek om informatie', 'Information request', ['complainant', 'respondent']],
  ['not_admitted', 'Niet in behandeling', 'Not taken up', ['complainant']], ['referral', 'Doorverwijzing', 'Referral', ['complainant']],
  ['hearing_invitation', 'Uitnodiging voor het hoorgesprek', 'Invitation to the hearing', ['complainant', 'respondent']], ['hearing_report', 'Verslag van het hoorgesprek', 'Hearing report', ['complainant', 'respondent']],
  ['extension', 'Uitstelbericht', 'Extension', ['complainant', 'respondent']], ['interim_notice', 'Tussenbericht', 'Interim notice', ['complainant']],
  ['proposal', 'Voorstel', 'Proposal', []], ['mediation_invitation', 'Uitnodiging voor mediation', 'Invitation to mediation', []], ['decision', 'Beslissing', 'Decision', ['complainant', 'respondent', 'third']],
  ['closing_confirmation', 'Bevestiging van afsluiting', 'Closing confirmation', ['complainant']], ['review_decision', 'Beslissing op herziening', 'Review decision', ['complainant']], ['reopening', 'Heropening', 'Reopening', ['complainant']],
];

const values: [name: string, nl: string, en: string, value: string][] = [
  ['practice', 'naam van de praktijk', 'name of the practice', 'Praktijk Wilgenzoom'], ['phone', 'telefoonnummer van de praktijk', 'telephone number of the practice', '0199 55 01 23'],
  ['handler_name', 'naam van de behandelaar', 'name of the handler', 'Marit Holsteijn'], ['handler_role', 'functie van de behandelaar', 'role of the handler', 'klachtenfunctionaris'],
  ['number', 'nummer van de klacht', 'number of the complaint', 'K-2026-014'], ['received_on', 'datum van ontvangst', 'day of receipt', '19 november 2026'],
  ['letter_dated', 'datum op de brief van de klager', 'date on the complainant’s letter', '18 november 2026'], ['restatement', 'de klacht in één of twee zinnen', 'the complaint in one or two sentences', 'U kreeg een factuur voor een gesprek dat u op tijd had afgezegd.'],
  ['on_behalf_of', 'namens wie er wordt geklaagd', 'on whose behalf the complaint is made', ''], ['decision_by', 'uiterste datum', 'last day', 'dinsdag 15 december 2026'], ['retention', 'bewaartermijn', 'time of keeping', '3 jaar'],
];

const subject: Passage = { place: 'subject', nl: 'Wij hebben {% if on_behalf_of %}de klacht van {{ on_behalf_of }}{% else %}[uw|je] klacht{% endif %} ontvangen', en: 'We have received {% if on_behalf_of %}the complaint of {{ on_behalf_of }}{% else %}your complaint{% endif %}' };

const blocks: { key: string; label: [string, string]; prompt?: [string, string]; passages: Passage[] }[] = [
  {
    key: 'core', label: ['De kern', 'The core'],
    passages: [
      { place: 'core.post', note: ['Als de klacht met de post kwam.', 'When the complaint came by post.'], nl: 'Wij hebben [uw|je] brief{% if letter_dated %} van {{ letter_dated }}{% endif %} op {{ received_on }} ontvangen.', en: 'We received your letter{% if letter_dated %} of {{ letter_dated }}{% endif %} on {{ received_on }}.' },
      { place: 'core.email', note: ['Als de klacht met e-mail kwam.', 'When the complaint came by e-mail.'], nl: 'Wij hebben [uw|je] e-mail op {{ received_on }} ontvangen.', en: 'We received your e-mail on {{ received_on }}.' },
      { place: 'core.number', note: ['Als de klager zelf schrijft.', 'When the complainant writes.'], nl: '[Uw|Je] klacht heeft nummer {{ number }}.', en: 'Your complaint has number {{ number }}.' },
    ],
  },
  {
    key: 'account', label: ['De klacht', 'The complaint'],
    passages: [
      { place: 'account.restatement', nl: 'Zo begrijpen wij [uw|je] klacht: {{ restatement }}', en: 'This is how we understand your complaint: {{ restatement }}' },
      { place: 'account.correct', nl: 'Klopt dit niet, of [mist u|mis je] iets? Laat het ons dan weten.', en: 'Is this not right, or is something missing? Please let us know.' },
    ],
  },
  { key: 'handler', label: ['Wie', 'Who'], passages: [{ place: 'handler.handler', nl: '{{ handler_name }}{% if handler_role %}, {{ handler_role }},{% endif %} behandelt {% if on_behalf_of %}de{% else %}[uw|je]{% endif %} klacht.', en: '{{ handler_name }}{% if handler_role %}, {{ handler_role }},{% endif %} handles {% if on_behalf_of %}the{% else %}your{% endif %} complaint.' }] },
  {
    key: 'decision', label: ['De beslissing', 'The decision'],
    passages: [
      { place: 'decision.sent', note: ['Als de brief dan weg moet zijn.', 'When the letter must have left by then.'], nl: 'Uiterlijk op **{{ decision_by }}** sturen wij [u|je] onze beslissing.', en: 'We will send you our decision by **{{ decision_by }}**.' },
      { place: 'decision.more_time', nl: 'Hebben wij meer tijd nodig? Dan schrijven wij [u|je] vóór die dag waarom, en wat de nieuwe datum is.', en: 'If we need more time, we will write before that day to say why, and what the new date is.' },
    ],
  },
  { key: 'contact', label: ['Contact', 'Contact'], prompt: ['Wilt u hier nog iets over uw bereikbaarheid schrijven?', 'Is there anything to say about when you can be reached?'], passages: [{ place: 'contact.question', nl: '[Hebt u|Heb je] een vraag? Bel {{ phone }}.', en: 'Do you have a question? Ring {{ phone }}.' }] },
];

const passages = (): Passage[] => [subject, ...blocks.flatMap((block) => block.passages)];

/** The first thing that is wrong, as the office would say it. */
function flawsOf(place: string, text: string, language: Language): WordingFlaw[] {
  const plain = text.replace(/\{\{[^}]*\}\}/g, '');
  const broken = plain.split('\n').findIndex((line) => /\{\{|\}\}/.test(line));
  if (broken >= 0) return [{ kind: 'unreadable', word: '', line: broken + 1, fatal: true }];
  const used = [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, name = '']) => name);
  const unknown = used.filter((name) => !values.some(([known]) => known === name));
  if (unknown.length > 0) return unknown.map((word) => ({ kind: 'unknown_name', word, line: null, fatal: true }));
  const mixed = language === 'nl' ? /(?<!\w)(je|jij|jou|u|uw)(?!\w)/i.exec(plain.replace(/\[[^\]]*\]/g, ''))?.[1] : undefined;
  if (mixed !== undefined) return [{ kind: 'mixed_address', word: mixed, line: null, fatal: false }];
  return place === 'account.restatement' && !used.includes('restatement') ? [{ kind: 'missing_element', word: t('de klacht in één of twee zinnen', 'the complaint in one or two sentences'), line: null, fatal: false }] : [];
}

/** What stands in both at the begin and the end; the rest is taken away and added. */
function differencesOf(original: string, mine: string): WordingDifference[] {
  const [one, other] = [original.split(/(?<=\s)/), mine.split(/(?<=\s)/)];
  let first = 0;
  while (first < Math.min(one.length, other.length) && one[first]?.trim() === other[first]?.trim()) first++;
  let last = 0;
  while (last < Math.min(one.length, other.length) - first && one.at(-1 - last)?.trim() === other.at(-1 - last)?.trim()) last++;
  const pieces: WordingDifference[] = [
    { kind: 'same', text: one.slice(0, first).join('') }, { kind: 'removed', text: one.slice(first, one.length - last).join('') },
    { kind: 'added', text: other.slice(first, other.length - last).join('') }, { kind: 'same', text: one.slice(one.length - last).join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}

const placeholders = (): PlaceholderCard[] => values.map(([name, nl, en, text]) => ({ name, label: t(nl, en), text, field: null }));

export function answers(): Answers {
  const own = new Map<string, string>();
  const key = (kind: string, language: Language, place: string) => `${kind} ${language} ${place}`;

  function textOf(kind: string, language: Language, { place, note, ...original }: Passage): WordingText {
    const mine = own.get(key(kind, language, place));
    return {
      place, note: note === undefined ? null : t(...note), text: mine ?? original[language], changed: mine !== undefined,
      differences: mine === undefined ? [] : differencesOf(original[language], mine), flaws: mine === undefined ? [] : flawsOf(place, mine, language),
    };
  }

  function sheet(kind: string, language: Language, saved_at: string | null): WordingSheet {
    const found = kinds.find(([code]) => code === kind);
    if (found === undefined) throw refused({ code: 'not_found' });
    const block = ({ key, label, prompt, passages }: (typeof blocks)[number]): WordingBlock => ({ key, label: t(...label), prompt: prompt === undefined ? null : t(...prompt), texts: passages.map((one) => textOf(kind, language, one)) });
    return { kind, name: t(found[1], found[2]), language, subject: textOf(kind, language, subject), blocks: blocks.map(block), placeholders: placeholders(), sides: found[3], saved_at };
  }

  function card([kind, nl, en]: (typeof kinds)[number], language: Language): WordingCard {
    const texts = passages().map((one) => textOf(kind, language, one)).filter(({ changed }) => changed);
    return { kind, name: t(nl, en), changed: texts.length, broken: texts.filter(({ flaws }) => flaws.some(({ fatal }) => fatal)).length };
  }

  function save({ kind, language, place, text }: WordingSaveRequest): WordingSheet {
    const passage = passages().find((one) => one.place === place);
    if (passage === undefined) throw refused({ code: 'not_found' });
    if (text !== null && text.length > 4000) throw wrongFields({ field: place, code: 'too_long' });
    if (text === null || text.trim() === passage[language]) own.delete(key(kind, language, place));
    else own.set(key(kind, language, place), text.trim());
    return sheet(kind, language, '2026-11-24T14:03:22');
  }

  /** The texts one below the other; what cannot be used gives way to the original. */
  function example(kind: string, language: Language, form: FormOfAddress): Uint8Array {
    const lines = passages().filter(({ place }) => place !== 'core.email').flatMap((one) => {
      const { text, flaws } = textOf(kind, language, one);
      const used = flaws.some(({ fatal }) => fatal) ? one[language] : text;
      const said = used
        .replace(/\{% if on_behalf_of %\}.*?\{% else %\}(.*?)\{% endif %\}/g, '$1').replace(/\{%.*?%\}|\*\*/g, '')
        .replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values.find(([known]) => known === name)?.[3] ?? '')
        .replace(/\[([^|\]]*)\|([^\]]*)\]/g, form === 'u' ? '$1' : '$2');
      return one.place === 'subject' ? ['', `# ${said}`, ''] : [...wrapped(said, 70), ''];
    });
    return paper([['Mevrouw J. van der Meulen', 'Molendijk 27', '4998 ZB  OUDERMEER', '', ...lines, '', 'Marit Holsteijn']]);
  }

  return {
    wording_list: ({ language }) => ({ kinds: kinds.map((kind) => card(kind, language)) }),
    wording_open: ({ kind, language }) => sheet(kind, language, null),
    wording_save: save,
    wording_preview: ({ kind, language, address }) => example(kind, language, address),
  };
}
