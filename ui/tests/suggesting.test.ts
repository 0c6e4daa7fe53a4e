import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Suggesting } from '../src/areas/intake/suggesting.svelte';
import type { PartyForm } from '../src/ipc/bindings';
import { office } from './fake-core';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function typed(text: string): Promise<{ suggesting: Suggesting; taken: PartyForm[] }> {
  const taken: PartyForm[] = [];
  const suggesting = new Suggesting((party) => taken.push(party));
  suggesting.typed(text);
  await vi.advanceTimersByTimeAsync(200);
  return { suggesting, taken };
}

describe('earlier complainants', () => {
  it.each([['', 0], ['m', 0], ['me', 1]])('“%s” asks the office %i times', async (text, times) => {
    await typed(text);
    expect(office.requests('complainant_suggest')).toHaveLength(times);
  });

  it('the arrow keys go round and Enter fills in everything', async () => {
    const { suggesting, taken } = await typed('meul');
    expect(suggesting.shown).toBe(true);
    const at = ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown'].map((key) => (suggesting.key(key), suggesting.at));
    expect(at).toEqual([1, 0, 1, 0]);
    expect(suggesting.key('Enter')).toBe(true);
    expect(taken.map(({ address }) => address.street)).toEqual(['Lange Akker']);
    expect(suggesting.filledFrom).toBe('K-2026-014');
    expect(suggesting.shown).toBe(false);
  });

  it('keys keep their own meaning when there is nothing to choose', async () => {
    const { suggesting } = await typed('onbekend');
    expect(suggesting.unknown).toBe(true);
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'a']) expect(suggesting.key(key)).toBe(false);
  });

  it('Enter without a choice leaves what was typed', async () => {
    const { suggesting, taken } = await typed('meul');
    expect(suggesting.key('Enter')).toBe(false);
    expect(taken).toEqual([]);
  });

  it('Escape closes the list only', async () => {
    const { suggesting } = await typed('meul');
    expect(suggesting.key('Escape')).toBe(true);
    expect(suggesting.shown).toBe(false);
    expect(suggesting.key('Escape')).toBe(false);
  });
});
