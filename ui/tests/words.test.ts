import { beforeEach, describe, expect, test } from 'vitest';
import { figures, savedTime, typed } from '../src/words/day';
import { deadline } from '../src/words/deadline';
import { en } from '../src/words/en';
import { asked as askedEn } from '../src/words/en/asked';
import { dossierTabs as tabsEn } from '../src/words/en/dossier-tabs';
import { form as formEn } from '../src/words/en/form';
import { hearing as hearingEn } from '../src/words/en/hearing';
import { help as helpEn } from '../src/words/en/help';
import { notes as notesEn } from '../src/words/en/notes';
import { paper as paperEn } from '../src/words/en/paper';
import { post as postEn } from '../src/words/en/post';
import { rich as richEn } from '../src/words/en/rich';
import { settings as settingsEn } from '../src/words/en/settings';
import { talk as talkEn } from '../src/words/en/talk';
import { asked as askedNl } from '../src/words/nl/asked';
import { dossierTabs as tabsNl } from '../src/words/nl/dossier-tabs';
import { form as formNl } from '../src/words/nl/form';
import { hearing as hearingNl } from '../src/words/nl/hearing';
import { help as helpNl } from '../src/words/nl/help';
import { notes as notesNl } from '../src/words/nl/notes';
import { paper as paperNl } from '../src/words/nl/paper';
import { post as postNl } from '../src/words/nl/post';
import { rich as richNl } from '../src/words/nl/rich';
import { settings as settingsNl } from '../src/words/nl/settings';
import { talk as talkNl } from '../src/words/nl/talk';
import { askedWords } from '../src/words/asked';
import { tabWords } from '../src/words/dossier-tabs';
import { formWords } from '../src/words/form';
import { helpWords } from '../src/words/help';
import { noteWords } from '../src/words/notes';
import { fieldName } from '../src/words/field';
import { nl } from '../src/words/nl';
import { say, tongue } from '../src/words/say.svelte';

beforeEach(() => {
  tongue.language = 'nl';
});

describe('dates', () => {
  // Days of several weekdays, both ends of a month and of a year, a leap day and one with a time.
  test.each([
    ['2026-11-23', 'maandag 23 november 2026', 'ma 23 nov', 'Monday 23 November 2026', 'Mon 23 Nov'],
    ['2026-12-31', 'donderdag 31 december 2026', 'do 31 dec', 'Thursday 31 December 2026', 'Thu 31 Dec'],
    ['2027-01-01', 'vrijdag 1 januari 2027', 'vr 1 jan', 'Friday 1 January 2027', 'Fri 1 Jan'],
    ['2028-02-29', 'dinsdag 29 februari 2028', 'di 29 feb', 'Tuesday 29 February 2028', 'Tue 29 Feb'],
    ['2026-03-01', 'zondag 1 maart 2026', 'zo 1 mrt', 'Sunday 1 March 2026', 'Sun 1 Mar'],
    ['2026-11-24T09:05', 'dinsdag 24 november 2026, 9.05 uur', 'di 24 nov', 'Tuesday 24 November 2026, 9:05', 'Tue 24 Nov'],
    ['2026-11-24T14:30:10', 'dinsdag 24 november 2026, 14.30 uur', 'di 24 nov', 'Tuesday 24 November 2026, 14:30', 'Tue 24 Nov'],
  ])('%s is worded', (iso, full, short, fullEn, shortEn) => {
    expect([nl.dates.full(iso), nl.dates.short(iso), en.dates.full(iso), en.dates.short(iso)]).toEqual([full, short, fullEn, shortEn]);
  });

  test.each([
    [0, 'vandaag', 'today'],
    [1, 'morgen', 'tomorrow'],
    [-1, 'gisteren', 'yesterday'],
    [42, 'over 42 dagen', 'in 42 days'],
    [-3, '3 dagen geleden', '3 days ago'],
  ])('%d days away', (days, dutch, english) => {
    expect([nl.dates.away(days), en.dates.away(days)]).toEqual([dutch, english]);
  });

  test('what is no day is refused, not guessed', () => {
    expect(() => nl.dates.full('23-11-2026')).toThrow(RangeError);
  });

  test('a day as it is typed, in figures, and a time of saving', () => {
    expect([typed('2026-11-03'), typed('gisteren'), figures('2026-11-03'), savedTime('2026-11-21T09:12:40'), savedTime('2026-11-21T14:03:22')]).toEqual([
      '03-11-2026', 'gisteren', '3-11-2026', '9:12:40', '14:03:22',
    ]);
  });
});

describe('deadlines: shape, word and number', () => {
  test.each([
    [-3, -2, 'do', 'late', '3 dagen te laat'],
    [-1, -1, 'do', 'late', '1 dag te laat'],
    [0, 0, 'post', 'soon', 'vandaag op de post'],
    [0, 0, 'do', 'soon', 'vandaag'],
    [4, 2, 'do', 'soon', 'nog 2 werkdagen'],
    [1, 1, 'do', 'soon', 'nog 1 werkdag'],
    // A Sunday is one day away and no working day: it is still not today.
    [1, 0, 'do', 'soon', 'nog 1 werkdag'],
    [9, 7, 'do', 'later', 'over 9 dagen'],
  ] as const)('%d days, %d working days, to %s', (days_left, working_days_left, act, kind, words) => {
    expect(deadline({ days_left, working_days_left }, act)).toEqual({ kind, words });
  });
});

/** Words that come with the screen that they belong to. */
const LATE = { asked: [askedNl, askedEn], tabs: [tabsNl, tabsEn], form: [formNl, formEn], hearing: [hearingNl, hearingEn], help: [helpNl, helpEn], notes: [notesNl, notesEn], paper: [paperNl, paperEn], post: [postNl, postEn], rich: [richNl, richEn], settings: [settingsNl, settingsEn], talk: [talkNl, talkEn] } as const;

describe('the window speaks the chosen language', () => {
  test('also in the screens that come later', () => {
    const dutch = [noteWords.title, helpWords.title, tabWords.whatIf.title, formWords.yes, askedWords.title];
    tongue.language = 'en';
    expect([noteWords.title, helpWords.title, tabWords.whatIf.title, formWords.yes, askedWords.title].filter((words, index) => words === dutch[index])).toEqual([]);
  });

  test.each(Object.entries(LATE))('%s is not Dutch left behind', (_, [dutch, english]) => {
    const there = new Map(texts(english));
    expect(texts(dutch).filter(([path, text]) => there.get(path) === text && text.length > 3 && !SAME.test(text))).toEqual([]);
  });

  test.each([['not_later', { after: '2026-11-30' }, /na 30-11-2026/], ['too_far', { last: '2026-12-28' }, /28-12-2026/], ['dependent', { why: 'witness' }, /al getuige/], ['dependent', {}, /niet los van/]] as const)(
    '%s tells the mend: %o', (code, params, words) => expect(say.faults.field[code](params)).toMatch(words),
  );

  test.each(['block', 'warn'])('a dependent person is told with name and role (%s)', (firmness) => {
    const words = say.faults.warning.dependent({ name: 'Daan Brouwer', role: 'herbeoordelaar', involvement: 'beklaagde', firmness });
    expect([words.startsWith('Daan Brouwer is herbeoordelaar en ook beklaagde.'), /verbiedt/.test(words)]).toEqual([true, firmness === 'block']);
  });

  test('why a step cannot be taken has a sentence for each reason that the office gives', () => {
    const general = say.faults.fault.not_allowed({});
    const reasons = [
      'in_future', 'too_early', 'withdrawn', 'no_such_letter', 'letter_void', 'already_posted', 'not_posted', 'fate_known', 'letter_exists', 'does_not_fit', 'no_reason', 'no_such_entry', 'cannot_take_back',
      'stands_under', 'closed', 'not_closed', 'not_in_regulation', 'not_extendable', 'not_later', 'too_far', 'no_text', 'no_day', 'no_such_measure', 'dependent', 'letter_owed', 'road_not_open', 'no_proposal',
      'no_such_hearing', 'no_such_participant', 'no_such_grievance', 'no_such_statement', 'put_to_itself',
    ];
    expect(reasons.filter((why) => say.faults.fault.not_allowed({ why }) === general)).toEqual([]);
    tongue.language = 'en';
    expect(reasons.filter((why) => say.faults.fault.not_allowed({ why }) === say.faults.fault.not_allowed({}))).toEqual([]);
  });

  test('printing is refused in words that fit any paper', () => {
    const refusals = ['printer_refused', 'printer_gone', 'printer_silent', 'no_printing', 'no_program', 'does_not_fit'] as const;
    expect(refusals.filter((code) => /brief/.test(say.faults.fault[code]({})))).toEqual([]);
    tongue.language = 'en';
    expect(refusals.filter((code) => /letter/.test(say.faults.fault[code]({})))).toEqual([]);
  });

  test('an apostrophe is a curly one', () => {
    const sources = import.meta.glob<string>('../src/words/{nl,en}/*.ts', { query: '?raw', import: 'default', eager: true });
    const straight = Object.entries(sources).flatMap(([file, text]) => text.split('\n').filter((line) => !/^\s*(\/\*|\*|\/\/)/.test(line) && /\p{L}\\?'\p{L}/u.test(line)).map((line) => `${file}: ${line.trim()}`));
    expect([Object.keys(sources).length > 30, straight]).toEqual([true, []]);
  });

  test('at once, also for faults', () => {
    const dutch = say.faults.fault.wrong_passphrase({});
    tongue.language = 'en';
    expect([say.common.back, say.faults.fault.wrong_passphrase({}) === dutch]).toEqual(['Back', false]);
  });

  test.each([
    ['complainant.address.town', 'plaats'],
    ['representative.party.name', 'naam van de gemachtigde'],
    ['practice.postcode', 'postcode van de praktijk'],
    ['calendar.own_days.0.date', 'datum'],
    ['something.else', 'een veld'],
  ])('%s is called %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });

  test.each([
    ['too_early', { after: '2026-11-03' }, 'Deze datum moet na 3-11-2026 liggen.'],
    ['too_early', { after: '14.30' }, 'Deze tijd moet na 14.30 liggen.'],
    ['too_early', {}, 'Deze datum is te vroeg.'],
    ['mistyped_group', { group: '3' }, 'Groep 3 klopt niet. Kijk die vijf tekens na op het blad.'],
    ['out_of_bounds', { min: '1', max: '9' }, 'Kies een getal van 1 tot en met 9.'],
  ] as const)('%s tells what it knows', (code, params, words) => {
    expect(say.faults.field[code](params)).toBe(words);
  });

  test('English is not Dutch left behind', () => {
    const same = /^(Wederhoor|Post|Website|website|Logo|Open|Ctrl .*|Esc|F1|document|code|printer|Dossiers|Postcode|postcode|E-mail|scans)$/;
    const english = new Map(texts(en));
    const left = texts(nl).filter(([path, text]) => MINE.test(path) && english.get(path) === text && text.length > 3 && !same.test(text));
    expect(left).toEqual([]);
  });
});

// These are the same word in both languages.
const SAME = /^(Post|Logo|Link|dd-mm-.*|14.30|Ctrl .*|Esc|F1|Enter|Wederhoor|Tab)$/;

const MINE = /^(common|faults|help|lock|names|setup|shell)\./;

/** Every plain string of a language with its path. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? texts(value, here) : [];
  });
}
