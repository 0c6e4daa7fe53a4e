import { beforeEach, describe, expect, it } from 'vitest';
import type { DutyRow, Language } from '../src/ipc/bindings';
import { dutyMark, dutyMarkShort, dutyWhat, dutyWhy } from '../src/parts/duty';
import { tongue } from '../src/words/say.svelte';
import { duty } from './answers/dossiers';

const TODAY = '2026-11-24';

beforeEach(() => (tongue.language = 'nl'));

interface Case {
  name: string;
  row: Partial<DutyRow>;
  language?: Language;
  what: string;
  why: string;
  mark: string;
  short?: string;
}

const act: Partial<DutyRow> = { act: 'note_event', letter_kind: null, name: 'Hoorgesprek houden', clause: 'artikel 6.1' };

const cases: Case[] = [
  { name: 'a letter to post today', row: {}, what: 'Ontvangstbevestiging aan mevrouw S. van der Aa', why: 'moet er do 26 nov zijn; de post doet er twee dagen over (artikel 4.1)', mark: 'soon vandaag op de post' },
  { name: 'one day of transit', row: { transit: 1 }, what: 'Ontvangstbevestiging aan mevrouw S. van der Aa', why: 'moet er do 26 nov zijn; de post doet er één dag over (artikel 4.1)', mark: 'soon vandaag op de post' },
  { name: 'the last day has passed', row: { group: 'overdue', act_by: '2026-11-19', due: '2026-11-23', days_left: -5 }, what: 'Ontvangstbevestiging aan mevrouw S. van der Aa', why: 'had er ma 23 nov moeten zijn (artikel 4.1)', mark: 'late 5 dagen te laat' },
  { name: 'only the posting day has passed', row: { group: 'overdue', act_by: '2026-11-23', due: '2026-11-25', days_left: -1 }, what: 'Ontvangstbevestiging aan mevrouw S. van der Aa', why: 'moest ma 23 nov op de post om er wo 25 nov te zijn (artikel 4.1)', mark: 'late 1 dag te laat' },
  { name: 'met by dispatch', row: { must_arrive: false }, what: 'Ontvangstbevestiging aan mevrouw S. van der Aa', why: 'uiterlijk do 26 nov op de post (artikel 4.1)', mark: 'soon vandaag op de post' },
  { name: 'begun', row: { act: 'finish_letter', letter: 'L' }, what: 'Ontvangstbevestiging aan mevrouw S. van der Aa', why: 'moet er do 26 nov zijn; de post doet er twee dagen over; u bent eraan begonnen (artikel 4.1)', mark: 'soon vandaag op de post' },
  { name: 'printed, not posted', row: { act: 'post_letter', letter: 'L', printed_on: '2026-11-23' }, what: 'Is de ontvangstbevestiging aan mevrouw S. van der Aa op de post?', why: 'geprint op ma 23 nov, nog geen datum van verzending', mark: 'wait niet genoteerd', short: 'wait op de post?' },
  { name: 'printed and late', row: { act: 'post_letter', letter: 'L', printed_on: '2026-11-20', group: 'overdue', days_left: -2 }, what: 'Is de ontvangstbevestiging aan mevrouw S. van der Aa op de post?', why: 'geprint op vr 20 nov, nog geen datum van verzending', mark: 'late 2 dagen te laat' },
  { name: 'an act in two working days', row: { ...act, must_arrive: false, group: 'this_week', days_left: 2, working_days_left: 2 }, what: 'Hoorgesprek houden in de klacht van mevrouw S. van der Aa', why: 'uiterlijk do 26 nov (artikel 6.1)', mark: 'soon nog 2 werkdagen' },
  { name: 'an act much later', row: { ...act, group: 'later', act_by: '2026-12-08', due: '2026-12-11', days_left: 14, working_days_left: 10 }, what: 'Hoorgesprek houden in de klacht van mevrouw S. van der Aa', why: 'moet er vr 11 dec zijn; de post doet er twee dagen over (artikel 6.1)', mark: 'later over 14 dagen', short: 'later di 8 dec' },
  { name: 'a clause that is a heading', row: { ...act, must_arrive: false, clause: 'Melding', days_left: 0 }, what: 'Hoorgesprek houden in de klacht van mevrouw S. van der Aa', why: 'uiterlijk do 26 nov (‘Melding’)', mark: 'soon vandaag' },
  { name: 'hours have a time', row: { ...act, must_arrive: false, due: '2026-11-24T14:30', days_left: 0 }, what: 'Hoorgesprek houden in de klacht van mevrouw S. van der Aa', why: 'uiterlijk di 24 nov, 14.30 uur (artikel 6.1)', mark: 'soon vandaag' },
  { name: 'owed at once, without a last day, is never late', row: { ...act, must_arrive: false, due: null, act_by: '2026-11-01', days_left: -23 }, what: 'Hoorgesprek houden in de klacht van mevrouw S. van der Aa', why: 'zonder vaste dag, zo snel mogelijk (artikel 6.1)', mark: 'soon zo snel mogelijk' },
  { name: 'something to note, of no clause', row: { ...act, name: 'Maatregel: bellijst', clause: '', must_arrive: false, group: 'this_week', days_left: 2, working_days_left: 2 }, what: 'Maatregel: bellijst in de klacht van mevrouw S. van der Aa', why: 'uiterlijk do 26 nov', mark: 'soon nog 2 werkdagen' },
  { name: 'a letter of the regulation’s own', row: { act: 'post_letter', letter: 'L', letter_kind: 'gemeentebericht', letter_words: '‘Bericht aan de gemeente’', name: 'Bericht aan de gemeente', printed_on: '2026-11-23' }, what: 'Is ‘Bericht aan de gemeente’ aan mevrouw S. van der Aa op de post?', why: 'geprint op ma 23 nov, nog geen datum van verzending', mark: 'wait niet genoteerd', short: 'wait op de post?' },
  { name: 'a letter to the respondent', row: { name: 'Uitnodiging aan de beklaagde', side: 'respondent' }, what: 'Uitnodiging aan de beklaagde in de klacht van mevrouw S. van der Aa', why: 'moet er do 26 nov zijn; de post doet er twee dagen over (artikel 4.1)', mark: 'soon vandaag op de post' },
  { name: 'the same, printed', row: { act: 'post_letter', letter: 'L', letter_words: 'de uitnodiging', side: 'respondent', printed_on: '2026-11-23' }, what: 'Is de uitnodiging aan de beklaagde in de klacht van mevrouw S. van der Aa op de post?', why: 'geprint op ma 23 nov, nog geen datum van verzending', mark: 'wait niet genoteerd', short: 'wait op de post?' },
  { name: 'in English', language: 'en', row: { act: 'post_letter', letter: 'L', letter_words: 'the acknowledgement', printed_on: '2026-11-23' }, what: 'Has the acknowledgement to mevrouw S. van der Aa been posted?', why: 'printed on Mon 23 Nov, no date of posting yet', mark: 'wait not noted', short: 'wait posted?' },
];

describe('a duty in words', () => {
  it.each(cases)('$name', ({ row, language, what, why, mark, short }) => {
    tongue.language = language ?? 'nl';
    const one = duty(row);
    expect(dutyWhat(one)).toBe(what);
    expect(dutyWhy(one, TODAY).replaceAll('\u00a0', ' ')).toBe(why);
    const told = dutyMark(one);
    expect(`${told.kind} ${told.words}`).toBe(mark);
    const brief = dutyMarkShort(one);
    expect(`${brief.kind} ${brief.words}`).toBe(short ?? mark);
  });
});
