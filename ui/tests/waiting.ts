import { tick } from 'svelte';
import { expect, vi } from 'vitest';

/** A slow machine takes seconds to fetch a room; who waits longer than this waits for nothing. */
const PATIENCE_MS = 30_000;

/** What is fetched, kept or drawn comes in its own time. */
export async function until(is: () => boolean, what?: string): Promise<void> {
  await vi.waitFor(() => expect(is(), what).toBe(true), { timeout: PATIENCE_MS, interval: 10 });
  await tick();
}
