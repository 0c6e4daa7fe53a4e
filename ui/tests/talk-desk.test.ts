import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { wall } from '../src/areas/hearing/clock';
import { Keeper } from '../src/parts/keeper.svelte';
import { talkKey } from '../src/areas/hearing/keys';
import { TalkDesk } from '../src/areas/hearing/talk.svelte';
import type { TalkState, Turn } from '../src/ipc/bindings';
import { said, talk, turn } from './answers/talk';
import { office } from './fake-core';
import { refused } from './fake-office';
import { alt, kept, standing } from './talk-screen';
import { until } from './waiting';

let desks: TalkDesk[] = [];

beforeEach(() => {
  navigation.restart();
  office.asked = [];
});

afterEach(async () => {
  for (const desk of desks) await desk.stop();
  desks = [];
  vi.useRealTimers();
});

async function desk(state: TalkState, change: Parameters<typeof talk>[1] = {}): Promise<TalkDesk> {
  standing(state, change);
  const opened = new TalkDesk('T2');
  desks.push(opened);
  await opened.load();
  return opened;
}

describe('keys', () => {
  const of = (init: KeyboardEventInit, more: Partial<{ composing: boolean; altGr: boolean }> = {}) => {
    const event = new KeyboardEvent('keydown', init);
    Object.defineProperty(event, 'isComposing', { value: more.composing ?? false });
    event.getModifierState = (name) => name === 'AltGraph' && (more.altGr ?? false);
    return talkKey(event);
  };

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('Alt %d chooses who speaks, with Shift a part; the sign that the keyboard makes does not matter', (no) => {
    expect([of(alt(`Digit${no}`)), of(alt(`Numpad${no}`)), of(alt(`Digit${no}`, { shiftKey: true }))]).toEqual([{ act: 'speaker', no }, { act: 'speaker', no }, { act: 'grievance', no }]);
  });

  test.each([['KeyE', 'agreed'], ['KeyO', 'disputed'], ['KeyA', 'agreement'], ['KeyD', 'action'], ['KeyN', 'to_check']])('Alt %s says what the turn holds: %s', (code, label) => {
    expect(of(alt(code))).toEqual({ act: 'label', label });
  });

  test.each<[string, KeyboardEventInit, Parameters<typeof of>[1], ReturnType<typeof of>]>([
    ['Enter is the next turn', { key: 'Enter' }, {}, { act: 'next' }], ['Shift Enter is a new line', { key: 'Enter', shiftKey: true }, {}, null], ['Ctrl Enter belongs to the sheet', { key: 'Enter', ctrlKey: true }, {}, null],
    ['Enter that ends a composed sign is typing', { key: 'Enter' }, { composing: true }, null], ['Alt W wants an answer', alt('KeyW'), {}, { act: 'answer' }], ['Alt B is a bookmark', alt('KeyB'), {}, { act: 'bookmark' }],
    ['AltGr 5 writes €', alt('Digit5'), { altGr: true }, null], ['AltGr of Windows comes with Ctrl', alt('Digit5', { ctrlKey: true }), {}, null], ['AltGr E writes a sign', alt('KeyE'), { altGr: true }, null],
    ['Alt 0 is nobody', alt('Digit0'), {}, null], ['Alt Shift E is nothing', alt('KeyE', { shiftKey: true }), {}, null], ['a letter is a letter', { key: 'e', code: 'KeyE' }, {}, null],
  ])('%s', (_, init, more, expected) => expect(of(init, more)).toEqual(expected));
});

describe('the clock', () => {
  test('a moment is written as the office does', () => expect(wall(new Date(2026, 10, 4, 9, 5, 7).getTime())).toBe('2026-11-04T09:05:07'));
});

describe('keeping', () => {
  const AT = 'at';
  let sent: string[][];
  let fail: (() => never) | null;
  const keeper = () => new Keeper<string>(async (items) => {
    if (fail !== null) fail();
    sent.push(items);
    return AT;
  });

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    fail = null;
  });

  test('after a pause, the newest of each', async () => {
    const it = keeper();
    it.changed(1, 'a');
    it.changed(1, 'ab');
    it.changed(2, 'c');
    await vi.advanceTimersByTimeAsync(399);
    expect([sent, it.isBehind]).toEqual([[], true]);
    await vi.advanceTimersByTimeAsync(1);
    expect([sent, it.isBehind, it.savedAt]).toEqual([[['ab', 'c']], false, AT]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
  });

  test('within two seconds while one types on without a pause', async () => {
    const it = keeper();
    let oldest = 0;
    let waits = 0;
    for (let at = 0; at < 20_000; at += 100) {
      it.changed(1, String(at));
      await vi.advanceTimersByTimeAsync(100);
      waits = it.isBehind ? waits + 100 : 0;
      oldest = Math.max(oldest, waits);
    }
    expect([oldest <= 2_000, sent.length >= 10, sent.length < 30]).toEqual([true, true, true]);
  });

  test('also when the clock of the wall is put back', async () => {
    const it = keeper();
    it.changed(1, 'a');
    vi.setSystemTime(Date.now() - 3_600_000);
    for (let at = 0; at < 1_700; at += 100) {
      it.changed(1, String(at));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBeGreaterThan(0);
  });

  test('again after a refusal, with what was typed meanwhile, until it went well', async () => {
    const it = keeper();
    fail = () => {
      throw refused({ code: 'disk_full' });
    };
    it.changed(1, 'a');
    await vi.advanceTimersByTimeAsync(400);
    expect(it.refusal?.code).toBe('disk_full');
    it.changed(1, 'ab');
    await vi.advanceTimersByTimeAsync(2_000);
    it.changed(2, 'c');
    expect([it.isBehind, it.refusal?.code]).toEqual([true, 'disk_full']);
    fail = null;
    await vi.advanceTimersByTimeAsync(2_000);
    expect([sent, it.refusal, it.isBehind]).toEqual([[['ab', 'c']], null, false]);
  });

  test.each(['locked', 'fields', 'talk_ended'] as const)('what is refused as %s is not tried by itself; the next change tries it', async (code) => {
    const it = keeper();
    let times = 0;
    fail = () => {
      times += 1;
      throw refused({ code });
    };
    it.changed(1, 'a');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(times).toBe(1);
    it.changed(1, 'b');
    await vi.advanceTimersByTimeAsync(400);
    expect([times, it.isBehind]).toEqual([2, true]);
  });

  test('one at a time: what is typed while it is on its way goes after it', async () => {
    const release: (() => void)[] = [];
    let under = 0;
    let most = 0;
    const it = new Keeper<string>((items) => {
      sent.push(items);
      most = Math.max(most, ++under);
      return new Promise((done) => release.push(() => { under -= 1; done(AT); }));
    });
    it.changed(1, 'a');
    await vi.advanceTimersByTimeAsync(400);
    it.changed(1, 'b');
    const both = Promise.all([it.now(), it.now()]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([['a']]);
    release[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    release[1]?.();
    await both;
    expect([sent, most, it.isBehind]).toEqual([[['a'], ['b']], 1, false]);
  });
});

describe('the desk', () => {
  test('goes on with the turn that was being written', async () => {
    const it = await desk('live');
    expect([it.notes.live?.no, it.notes.live?.text.slice(0, 15), it.notes.speaker, it.notes.turns.length, it.watch.minutes]).toEqual([5, 'In het contract', 2, 4, 23]);
  });

  test('somebody else speaks: an empty turn becomes theirs, a written one is finished', async () => {
    const it = await desk('live', { turns: [] });
    it.notes.choose(2);
    expect([it.notes.live?.speaker, it.notes.turns]).toEqual([2, []]);
    it.notes.typed('Dat klopt.');
    it.notes.choose(1);
    expect([it.notes.turns.map(({ no, speaker, text, closed }) => [no, speaker, text, closed]), it.notes.live?.no, it.notes.live?.speaker]).toEqual([[[1, 2, 'Dat klopt.', true]], 2, 1]);
    it.notes.choose(99);
    expect(it.notes.live?.speaker).toBe(1);
  });

  test('people speak on about the same part, until somebody says otherwise', async () => {
    const it = await desk('live', { turns: [] });
    it.notes.about(2);
    it.notes.about(1);
    it.notes.typed('Twee dingen.');
    it.notes.next();
    expect(it.notes.live?.grievances).toEqual([1, 2]);
    it.notes.about(1);
    it.notes.about(7);
    expect(it.notes.live?.grievances).toEqual([2]);
    expect([it.notes.heard(1), it.notes.heard(2), it.notes.heard(3)]).toEqual([
      { complainant: true, respondent: false, now: null }, { complainant: true, respondent: false, now: 'complainant' }, { complainant: false, respondent: false, now: null },
    ]);
  });

  test('what a turn holds is said and unsaid, and kept', async () => {
    const it = await desk('live', { turns: [] });
    it.notes.typed('Ik stuur de agenda.');
    it.notes.mark('action');
    it.notes.bookmark();
    it.notes.answerDue();
    it.notes.mark('agreed');
    await it.keep();
    expect(kept().at(-1)).toMatchObject({ no: 1, label: 'agreed', bookmark: true, answer_due: true, closed: false });
    it.notes.mark('agreed');
    it.notes.bookmark();
    it.notes.answerDue();
    expect([it.notes.live?.label, it.notes.live?.bookmark, it.notes.live?.answer_due]).toEqual([null, false, false]);
  });

  test('an agreement is a turn of whoever leads the talk', async () => {
    const it = await desk('live');
    it.notes.agree();
    expect([it.notes.live?.no, it.notes.live?.speaker, it.notes.live?.label, it.notes.turns.at(-1)?.closed]).toEqual([6, 4, 'agreement', true]);
    it.notes.agree();
    expect([it.notes.live?.no, it.notes.live?.label]).toEqual([6, 'agreement']);
  });

  test('an earlier turn is opened again, and keeps its place', async () => {
    const it = await desk('live');
    it.notes.reopen(it.notes.turns[1] as Turn);
    it.notes.typed('Twee keer was ik ziek.');
    expect([it.notes.turns.map(({ no }) => no), it.notes.live?.no]).toEqual([[1, 3, 4, 5], 2]);
    it.notes.next();
    expect([it.notes.turns.map(({ no }) => no), it.notes.live?.no, it.notes.turns[1]?.text]).toEqual([[1, 2, 3, 4, 5], 6, 'Twee keer was ik ziek.']);
  });

  test('an empty turn never was', async () => {
    const it = await desk('live', { turns: [] });
    it.notes.next();
    it.notes.next();
    await it.clock('paused');
    expect([it.notes.turns, kept()]).toEqual([[], []]);
    const again = await desk('live', { turns: [...said, turn({ no: 5, text: '' })] });
    expect(again.notes.turns.map(({ no }) => no)).toEqual([1, 2, 3, 4]);
  });

  test('it stands still: what was written is finished, and nothing is typed until it goes on', async () => {
    const it = await desk('live');
    it.notes.typed('Dat is alles.');
    await it.clock('paused');
    expect([it.talk?.state, it.notes.live, kept().at(-1)?.closed, kept().at(-1)?.text]).toEqual(['paused', null, true, 'Dat is alles.']);
    it.notes.next();
    expect(it.notes.live).toBeNull();
    await it.clock('resumed');
    expect([it.talk?.state, it.notes.live?.no]).toEqual(['live', 6]);
  });

  test('it ends only when everything is kept', async () => {
    const it = await desk('live');
    it.notes.typed('Dat is alles.');
    const keep = office.answers.talk_keep;
    office.answers.talk_keep = () => {
      throw refused({ code: 'disk_full' });
    };
    expect([await it.end(), office.requests('talk_end')]).toEqual([false, []]);
    if (keep) office.answers.talk_keep = keep;
    expect([await it.end(), it.talk?.state, kept().at(-1)?.text]).toEqual([true, 'ended', 'Dat is alles.']);
  });

  test('somebody joins: what is being written stays, and they speak', async () => {
    const it = await desk('live');
    it.notes.typed('Half een zin');
    await it.addSpeaker('mevrouw Post', 'companion', 'complainant');
    expect([it.notes.turns.at(-1)?.text, it.notes.live?.speaker, it.talk?.speakers.at(-1)?.name]).toEqual(['Half een zin', 5, 'mevrouw Post']);
  });

  test('the complaint has another part: what is said is about it', async () => {
    const it = await desk('live');
    await it.addGrievance('De rekening klopt niet');
    expect([office.requests('grievance_save'), it.talk?.grievances.map(({ no }) => no), it.notes.live?.grievances, it.notes.live?.text.slice(0, 6)]).toEqual([[{ dossier: '14', grievance: null, text: 'De rekening klopt niet' }], [1, 2, 3, 4], [2, 4], 'In het']);
  });

  test('a question is asked, and that is kept', async () => {
    const it = await desk('live');
    office.answers.talk_prepare = ({ preparation }) => talk('live', { preparation });
    await it.ask(0, true);
    expect([office.requests('talk_prepare').at(-1)?.preparation.questions.map(({ asked }) => asked), it.talk?.preparation.questions[0]?.asked, it.notes.live?.no]).toEqual([[true, true, false], true, 5]);
  });

  test('the machine slept: that is said, and what waited is kept', async () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 24, 14, 23, 7) });
    const it = await desk('live');
    await vi.advanceTimersByTimeAsync(90_000);
    expect([it.watch.slept, it.watch.minutes]).toEqual([null, 24]);
    it.notes.typed('Net voor de klep dichtging');
    vi.setSystemTime(Date.now() + 600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([it.watch.slept, kept().at(-1)?.text]).toEqual([{ from: '2026-11-24T14:24:37', until: '2026-11-24T14:34:38' }, 'Net voor de klep dichtging']);
    await it.clock('paused');
    it.watch.slept = null;
    vi.setSystemTime(Date.now() + 600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(it.watch.slept).toBeNull();
  });

  test('a screen that went before the answer came starts no clock', async () => {
    vi.useFakeTimers();
    standing('live');
    const it = new TalkDesk('T2');
    const loading = it.load();
    await it.stop();
    await loading;
    expect(vi.getTimerCount()).toBe(0);
  });

  test('of a long talk the newest turns stand on the page; the older ones come when asked', async () => {
    const turns = Array.from({ length: 300 }, (_, at) => turn({ no: at + 1, text: `beurt ${at + 1}` }));
    const it = await desk('ended', { turns });
    expect([it.notes.shown.length, it.notes.shown[0]?.no, it.notes.hidden]).toEqual([120, 181, 180]);
    it.notes.showOlder();
    it.notes.showOlder();
    expect([it.notes.shown.length, it.notes.hidden]).toEqual([300, 0]);
  });

  test('what cannot be kept holds one back once, and is tried on after that', async () => {
    await navigation.go({ area: 'talk', id: 'T2' });
    const it = await desk('live');
    office.answers.talk_keep = () => {
      throw refused({ code: 'disk_full' });
    };
    it.notes.typed('Belangrijk');
    await it.leave();
    expect(navigation.route.area).toBe('talk');
    await it.leave();
    expect([navigation.route.area, it.notes.keeper.isBehind]).toEqual(['dossier', true]);
    office.answers.talk_keep = () => ({ at: '2026-11-24T14:25:00' });
    await until(() => !it.notes.keeper.isBehind, 'the last words');
    expect(kept().at(-1)?.text).toBe('Belangrijk');
  });
});
