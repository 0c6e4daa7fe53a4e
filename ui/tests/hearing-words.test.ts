import { beforeEach, describe, expect, test } from 'vitest';
import { answerMark, hearingMark, howOf, invitationMark, sidesOf, spokeOf, statementMark, talkWordsOf, toHear, whenOf } from '../src/areas/hearing/hearing';
import { PlanSheet } from '../src/areas/hearing/plan.svelte';
import { Where } from '../src/areas/hearing/where.svelte';
import type { Capacity, HearingCard, HearingPlanForm, HearingRoom, Invitation, StatementCard } from '../src/ipc/bindings';
import { tongue } from '../src/words/say.svelte';
import { view } from './answers/dossiers';
import { earlier, emptyRoom, hearing, participant, planForm, room, statements } from './answers/hearing';

const TODAY = '2026-11-24';

beforeEach(() => {
  tongue.language = 'nl';
});

describe('in words', () => {
  test.each<[string, Partial<HearingCard>, string]>([
    ['ahead', { day: '2026-11-26' }, 'later gepland'], ['today', {}, 'soon vandaag'], ['forgotten', { day: '2026-11-20' }, 'late dag is voorbij, nog niet gehouden'],
    ['going on', { talk: 'T', talk_state: 'paused' }, 'soon nu bezig'], ['held', { state: 'held', held_on: '2026-11-20' }, 'done gehouden 20 november'],
    ['settled', { state: 'settled', held_on: '2026-11-20' }, 'done gehouden, verslag staat vast'], ['called off', { state: 'cancelled', cancelled_on: '2026-11-21' }, 'wait afgezegd 21 november'],
    ['without a day', { day: null }, 'later gepland'],
  ])('a hearing that is %s', (_, change, expected) => {
    const { kind, words } = hearingMark(hearing(change), TODAY);
    expect(`${kind} ${words}`).toBe(expected);
  });

  test.each<[Partial<HearingCard>, string]>([
    [{}, 'Notuleren'], [{ day: '2026-11-26' }, 'Voorbereiden'], [{ day: '2026-11-26', talk: 'T', talk_state: 'prepared' }, 'Voorbereiden'], [{ talk: 'T', talk_state: 'live' }, 'Verder met het gesprek'],
    [{ state: 'held', talk: 'T', talk_state: 'ended' }, 'Open de notities'], [{ state: 'held' }, ''], [{ state: 'cancelled' }, ''],
  ])('what its talk asks: %o', (change, expected) => expect(talkWordsOf(hearing(change), TODAY)).toBe(expected));

  test('when and how', () => {
    expect([whenOf(hearing()), whenOf(hearing({ until: null })), whenOf(hearing({ time: null, until: null })), whenOf(hearing({ day: null })), whenOf(hearing({ held_on: '2026-11-25' }))]).toEqual([
      'dinsdag 24 november 2026, 14.00 tot 15.00 uur', 'dinsdag 24 november 2026, 14.00 uur', 'dinsdag 24 november 2026', 'nog zonder dag', 'woensdag 25 november 2026',
    ]);
    expect([howOf(hearing()), howOf(earlier)]).toEqual(['Spreekkamer 2 · in één ruimte · met de klager en de beklaagde, samen · antwoord uiterlijk vr 20 nov', '06 00 00 00 18 · per telefoon · met de klager']);
    tongue.language = 'en';
    expect(whenOf(hearing())).toBe('Tuesday 24 November 2026, 14:00 to 15:00');
  });

  test.each<[Partial<Invitation>, string]>([
    [{}, 'later uitnodiging is een concept'], [{ state: 'printed' }, 'soon uitnodiging ligt klaar'], [{ state: 'posted', posted_on: '2026-11-12' }, 'done uitnodiging verstuurd op 12 november'],
    [{ state: 'delivered', posted_on: '2026-11-12' }, 'done uitnodiging verstuurd op 12 november'], [{ state: 'returned', posted_on: '2026-11-12' }, 'late uitnodiging kwam terug'],
  ])('an invitation: %o', (change, expected) => {
    const { kind, words } = invitationMark({ letter: 'L', state: 'concept', posted_on: null, ...change });
    expect(`${kind} ${words}`).toBe(expected);
  });

  test('an answer, and that none came; who leads is not asked', () => {
    const answer = (coming: boolean) => participant({ answer: { on: '2026-11-16', coming, how: 'belde' } });
    const said = [answer(true), answer(false), participant(), participant({ invitable: false })].map(answerMark);
    expect(said.map((mark) => mark && `${mark.kind} ${mark.words}`)).toEqual(['done komt, gemeld 16 november', 'soon komt niet, gemeld 16 november', 'wait nog geen antwoord', null]);
  });

  test.each<[string, Partial<HearingRoom>, string | null]>([
    ['nobody was heard', { unheard: ['complainant', 'respondent'], hearings: [] }, 'soon De regeling wil dat de klager en de beklaagde worden gehoord. Dat is nog niet gebeurd.'],
    ['one hearing is planned', {}, 'later De regeling wil dat de beklaagde wordt gehoord. Het gesprek is gepland.'],
    ['it was called off', { hearings: [hearing({ state: 'cancelled' })] }, 'soon De regeling wil dat de beklaagde wordt gehoord. Dat is nog niet gebeurd.'],
    ['everybody was heard', { unheard: [] }, null],
  ])('whom to hear: %s', (_, change, expected) => {
    const mark = toHear(room(change));
    expect(mark && `${mark.kind} ${mark.words}`).toBe(expected);
  });

  test.each<[Partial<StatementCard>, string, boolean, boolean]>([
    [{}, 'soon nog voorleggen aan de beklaagde', true, false], [{ relied: true }, 'late nog voorleggen aan de beklaagde', true, false],
    [{ unasked: [], put: [{ on: TODAY, to: 'respondent', place: 'x', answer: '' }] }, 'done voorgelegd', true, true], [{ side: 'third', unasked: ['complainant', 'respondent'] }, 'soon nog voorleggen aan de klager en de beklaagde', false, false],
  ])('a statement: %o', (change, expected, complainant, respondent) => {
    const statement = { ...(statements[0] as StatementCard), ...change };
    const { kind, words } = statementMark(statement);
    expect([`${kind} ${words}`, spokeOf(statement)]).toEqual([expected, { complainant, respondent }]);
  });
});

describe('the plan as it is typed', () => {
  const sheet = (form: Partial<HearingPlanForm> = {}) => new PlanSheet(planForm(form), [{ staff: '2', name: 'Sanne Oosterveld', role: 'coach', active: true, has_signature: false }], 'mevrouw J. van der Meulen');

  test('whoever comes to be heard takes part, once', () => {
    const plan = sheet();
    plan.sides = 'complainant,respondent';
    plan.sides = 'respondent';
    plan.sides = 'complainant,respondent,third';
    expect([plan.form.sides, plan.form.participants.map(({ capacity, name }) => `${capacity} ${name}`)]).toEqual([
      ['complainant', 'respondent', 'third'], ['respondent Daan Brouwer', 'chair Marit Holsteijn', 'complainant mevrouw J. van der Meulen'],
    ]);
  });

  test.each<[Capacity, string]>([
    ['complainant', 'complainant'], ['respondent', 'respondent'], ['representative', 'complainant,respondent'], ['companion', 'complainant,respondent'], ['witness', 'third,complainant,respondent'],
    ['interpreter', 'third,complainant,respondent'], ['chair', 'third'], ['note_taker', 'third'],
  ])('somebody who is %s belongs to %s', (capacity, sides) => expect(sidesOf(capacity).join()).toBe(sides));

  test('a colleague brings the name; what another capacity does not have goes', () => {
    const plan = sheet();
    plan.add('witness');
    const who = plan.form.participants[2]!;
    plan.colleague(who, '2');
    who.address = 'Kerkpad 1';
    expect([who.name, who.staff, who.side]).toEqual(['Sanne Oosterveld', '2', 'third']);
    plan.capacity(who, 'companion');
    expect([who.staff, who.side, who.address]).toEqual([null, 'complainant', 'Kerkpad 1']);
    plan.capacity(who, 'chair');
    expect([who.side, who.address]).toEqual(['third', '']);
    plan.remove(0);
    expect(plan.form.participants.map(({ capacity }) => capacity)).toEqual(['chair', 'chair']);
  });

  test('what was answered is not what the plan holds: another opening is another form', () => {
    const form = planForm();
    new PlanSheet(form, [], '').add('witness');
    expect(form.participants).toHaveLength(2);
  });
});

describe('where something was said', () => {
  test('a hearing that was held comes first, then letters with a number, then words', () => {
    const where = new Where(room(), view().letters);
    expect([where.place, where.places.map(({ value }) => value), where.hearingOptions.map(({ value }) => value), where.letterOptions.map(({ value }) => value)]).toEqual(['hearing', ['hearing', 'letter', 'other'], ['1'], ['03', '01']]);
    expect(where.trace).toEqual({ hearing: 1, letter: null, how: '' });
    where.place = 'letter';
    where.how = 'left from before';
    expect(where.trace).toEqual({ hearing: null, letter: '03', how: '' });
    where.place = 'other';
    expect(where.trace).toEqual({ hearing: null, letter: null, how: 'left from before' });
  });

  test('where there is neither, only words are asked', () => {
    const where = new Where(emptyRoom, []);
    expect([where.place, where.places.map(({ value }) => value)]).toEqual(['other', ['other']]);
  });
});
