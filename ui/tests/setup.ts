import { afterAll, beforeEach, vi } from 'vitest';
import { office } from './fake-core';

beforeEach(() => office.reset());

// A part that a room fetches in its own time must be there before the environment goes.
afterAll(() => vi.dynamicImportSettled());
