import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { session } from '../src/app/session.svelte';
import { undo } from '../src/app/undo.svelte';
import { blocksOf, readyOf, sentenceOf, TodayRoom } from '../src/areas/today/today.svelte';
import type { DutyAct, DutyGroup, DutyRow } from '../src/ipc/bindings';
import { tongue } from '../src/words/say.svelte';
import { draft, duties, duty, entry, view } from './answers/dossiers';
import { office } from './fake-core';
import { refused } from './fake-office';

beforeEach(async () => {
  await session.refresh();
  tongue.language = 'nl';
  navigation.restart();
  undo.forget();
});

const groups: DutyGroup[] = ['overdue', 'today', 'this_week', 'later'];
const acts: DutyAct[] = ['make_letter', 'finish_letter', 'post_letter', 'note_event'];
const one = (group: DutyGroup, act: DutyAct, change: Partial<DutyRow> = {}) => duty({ group, act, letter_kind: act === 'note_event' ? null : 'acknowledgement', ...change });

describe('the filled button', () => {
  // Every pair of rows: the look allows one filled button in a room.
  const rows = groups.flatMap((group) => acts.map((act) => one(group, act)));
  const pairs = rows.flatMap((first) => rows.map((second) => [first, second] as const));
  it('is given at most once, and only to what is due', () => pairs.forEach((pair) => check(...pair)));

  function check(first: DutyRow, second: DutyRow): void {
    const lines = blocksOf([first, second]).flatMap((block) => block.lines);
    expect(lines).toHaveLength(2);
    const main = lines.filter(({ button }) => button === 'main');
    expect(main.length).toBeLessThanOrEqual(1);
    for (const { duty: row } of main) expect(['overdue', 'today']).toContain(row.group);
    const urgent = lines.some(({ duty: row }) => row.group === 'overdue' || row.group === 'today');
    expect(main).toHaveLength(urgent ? 1 : 0);
  }
});

describe('the day leaf', () => {
  it('stands before the first row of a day in a group', () => {
    const rows = [one('today', 'make_letter'), one('today', 'post_letter'), one('this_week', 'make_letter', { act_by: '2026-11-26' }), one('this_week', 'make_letter', { act_by: '2026-11-27' })];
    expect(blocksOf(rows).map(({ group, lines }) => [group, lines.map(({ leaf }) => leaf)])).toEqual([['today', [true, false]], ['this_week', [true, true]]]);
  });
});

describe('the sentence of the day', () => {
  it.each<[DutyRow[], string]>([
    [[], ''],
    [[one('today', 'make_letter')], 'Vandaag moet één brief op de post.'],
    [[one('overdue', 'finish_letter')], 'Eén brief had al op de post gemoeten.'],
    [[one('overdue', 'make_letter'), one('today', 'make_letter')], 'Vandaag moeten twee brieven op de post. Eén daarvan is al te laat.'],
    [[one('overdue', 'make_letter'), one('overdue', 'make_letter'), one('today', 'make_letter')], 'Vandaag moeten drie brieven op de post. Twee daarvan zijn al te laat.'],
    [[one('overdue', 'make_letter'), one('overdue', 'make_letter')], 'Vandaag moeten twee brieven op de post. Ze zijn al te laat.'],
    [[one('today', 'note_event')], 'Eén andere stap vraagt aandacht.'],
    // What lies ready has a line of its own.
    [[one('today', 'post_letter'), one('today', 'post_letter')], ''],
    [[one('this_week', 'make_letter', { act_by: '2026-11-26' })], 'Vandaag hoeft er niets op de post. De eerste datum is donderdag 26 november.'],
    [Array.from({ length: 12 }, () => one('today', 'make_letter')), 'Vandaag moeten 12 brieven op de post.'],
  ])('%#', (rows, sentence) => expect(sentenceOf(rows)).toBe(sentence));
});

describe('what lies ready for the post', () => {
  it('is counted by letter, whatever the group', () => {
    const rows = [one('today', 'post_letter', { letter: 'L1' }), one('later', 'post_letter', { letter: 'L1' }), one('overdue', 'post_letter', { letter: 'L2' }), one('today', 'make_letter')];
    expect([readyOf(rows), readyOf([])]).toEqual([2, 0]);
  });
});

describe('the room', () => {
  it('is calm when nothing has to be done this week', async () => {
    const room = new TodayRoom();
    await room.load();
    flushSync();
    expect(room.calm).toBe(false);
    office.answers.today_open = () => ({ today: '2026-11-24', duties: duties.slice(5), intake_begun: false, dossiers: 10, more: 0 });
    await room.load();
    expect(room.calm).toBe(true);
  });

  it.each<[DutyAct, Partial<DutyRow>, unknown]>([
    ['make_letter', {}, { area: 'letter', id: draft().letter }],
    ['finish_letter', { letter: 'L9' }, { area: 'letter', id: 'L9' }],
  ])('%s goes where it is done', async (act, change, route) => {
    await new TodayRoom().act(one('today', act, change));
    expect(navigation.route).toEqual(route);
  });

  it('asks for the posting day, notes it and offers the way back', async () => {
    const room = new TodayRoom();
    const row = one('today', 'post_letter', { letter: 'L15' });
    await room.act(row);
    expect(room.posting).toBe(row);
    await room.posted(view({ timeline: [entry({ event: 'p', kind: 'letter_posted', can_undo: true })] }), '2026-11-23');
    expect(room.posting).toBeNull();
    expect(undo.offered?.words).toBe('Genoteerd: op de post op 23 november');
    await undo.takeBack();
    expect(office.requests('event_undo')).toEqual([{ dossier: '14', event: 'p' }]);
  });

  it('opens the note that a row asks for, keeps what was begun per dossier, and offers the way back', async () => {
    const room = new TodayRoom();
    const row = one('overdue', 'note_event', { note: 'hearing_held', about: 'complainant' });
    await room.act(row);
    expect([room.noting, navigation.route]).toEqual([row, { area: 'today' }]);
    expect([room.begun('17') === room.begun('17'), room.begun('17') === room.begun('14')]).toEqual([true, false]);
    await room.noted(view({ timeline: [entry({ event: '9', kind: 'noted', title: 'Hoorgesprek gehouden', can_undo: true })] }), 'Genoteerd: Hoorgesprek gehouden');
    expect([room.noting, undo.offered?.words, office.requests('today_open').length > 0]).toEqual([null, 'Genoteerd: Hoorgesprek gehouden', true]);
    await undo.takeBack();
    expect(office.requests('event_undo')).toEqual([{ dossier: '14', event: '9' }]);
  });

  it.each<[string, string, string, unknown]>([
    ['planning a hearing leads to its plan', '14', 'hearing_plan', { area: 'dossier', id: '14', tab: 'hearing', begin: 'plan' }], ['holding one that lies ahead leads to its notes', '14', 'hearing_held', { area: 'dossier', id: '14', tab: 'hearing' }],
  ])('%s', async (_, dossier, note, route) => {
    const room = new TodayRoom();
    await room.act(one('today', 'note_event', { dossier, note }));
    expect([room.noting, navigation.route]).toEqual([null, route]);
  });

  it('what is owed without a day stands under none', () => {
    const rows = [one('today', 'note_event', { due: null, act_by: '2026-11-01' }), one('today', 'make_letter')];
    expect(blocksOf(rows)[0]?.lines.map(({ leaf }) => leaf)).toEqual([false, true]);
  });

  it('says why a letter cannot be begun', async () => {
    office.answers.letter_begin = () => {
      throw refused({ code: 'not_allowed' });
    };
    const room = new TodayRoom();
    await room.act(one('today', 'make_letter'));
    expect(room.refusal?.code).toBe('not_allowed');
    expect(navigation.route).toEqual({ area: 'today' });
  });
});
