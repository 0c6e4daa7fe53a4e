import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from '../src/parts/pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that takes this long, and when each round began. */
function working(milliseconds: number): { pace: Pace; rounds: number[] } {
  const begun = performance.now();
  const rounds: number[] = [];
  const pace = new Pace(async () => {
    rounds.push(performance.now() - begun);
    await new Promise((done) => setTimeout(done, milliseconds));
  });
  return { pace, rounds };
}

it('begins at the first key', async () => {
  const { pace, rounds } = working(60);
  pace.follow();
  await vi.advanceTimersByTimeAsync(0);
  expect(rounds).toEqual([0]);
});

it('what is typed meanwhile goes in one next round, after a rest as long as the last took', async () => {
  const { pace, rounds } = working(60);
  for (let key = 0; key < 11; key++) {
    pace.follow();
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(500);
  expect(rounds).toEqual([0, 120]);
});

it('rests a moment even when the work takes hardly any', async () => {
  const { pace, rounds } = working(5);
  pace.follow();
  await vi.advanceTimersByTimeAsync(0);
  pace.follow();
  await vi.advanceTimersByTimeAsync(500);
  expect(rounds).toEqual([0, 25]);
});

it('never rests long', async () => {
  const { pace, rounds } = working(2000);
  pace.follow();
  await vi.advanceTimersByTimeAsync(10);
  pace.follow();
  await vi.advanceTimersByTimeAsync(5000);
  expect(rounds).toEqual([0, 2250]);
});

it('what is held is not worked on', async () => {
  const { pace, rounds } = working(60);
  pace.follow();
  pace.hold();
  await vi.advanceTimersByTimeAsync(500);
  expect(rounds).toEqual([]);
});
