import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { DossierTable, PAGE } from '../src/areas/dossiers/dossiers.svelte';
import type { DossierList, DossierRow } from '../src/ipc/bindings';
import { office } from './fake-core';
import { refused } from './fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const row = (index: number): DossierRow => ({
  dossier: String(index), number: `K-2026-${index}`, complainant: `Naam ${index}`, about: '', stage: 'handle', handler: '', received_on: '2026-11-02', next: null, done_on: null,
});

function listOf(total: number): (request: { offset: number; limit: number }) => DossierList {
  return ({ offset, limit }) => ({
    rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => row(offset + index)), total, counts: [{ filter: 'all', count: total }],
  });
}

describe('search', () => {
  it('asks once when the typing rests', async () => {
    const table = new DossierTable();
    for (const query of ['m', 'me', 'meu']) {
      table.query = query;
      table.search();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(office.requests('dossier_list')).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(office.requests('dossier_list')).toEqual([{ query: 'meu', filter: 'all', offset: 0, limit: PAGE }]);
    table.leave();
  });

  it('Enter before the answer opens what was typed, not what stood there', async () => {
    office.answers.dossier_list = ({ query }) => ({ rows: [row(query === '' ? 1 : 2)], total: 1, counts: [] });
    const table = new DossierTable();
    await table.load();
    table.query = 'meulen';
    table.search();
    await table.openChosen();
    expect(navigation.route).toEqual({ area: 'dossier', id: '2' });
    table.clear();
    table.leave();
  });

  it('an older answer never replaces a newer one', async () => {
    const table = new DossierTable();
    table.query = '';
    let slow: (list: DossierList) => void = () => undefined;
    office.answers.dossier_list = () => new Promise((done) => (slow = done));
    const first = table.load();
    await vi.advanceTimersByTimeAsync(0);
    office.answers.dossier_list = listOf(2);
    await table.load();
    slow({ rows: [], total: 0, counts: [] });
    await first;
    expect(table.rows).toHaveLength(2);
  });
});

describe('rows', () => {
  it.each([[0], [1], [99], [100], [101], [250]])('%i dossiers come by pages until all are there', async (total) => {
    office.answers.dossier_list = listOf(total);
    const table = new DossierTable();
    await table.load();
    for (let page = 0; table.hasMore; page += 1) {
      expect(page).toBeLessThan(5);
      await table.more();
    }
    expect(table.rows.map(({ dossier }) => Number(dossier))).toEqual(Array.from({ length: total }, (_, index) => index));
  });

  it('the arrow keys stay within the rows and go back to the field', async () => {
    office.answers.dossier_list = listOf(2);
    const table = new DossierTable();
    await table.load();
    const steps: [1 | -1, boolean, number][] = [[1, true, 0], [1, true, 1], [1, true, 1], [-1, true, 0], [-1, false, -1], [-1, false, -1]];
    for (const [by, isRow, at] of steps) {
      expect(table.walk(by)).toBe(isRow);
      expect(table.at).toBe(at);
    }
  });

  it('knows an untouched archive from a search without result', async () => {
    office.answers.dossier_list = listOf(0);
    const table = new DossierTable();
    table.query = '';
    await table.load();
    expect(table.untouched).toBe(true);
    table.query = 'niemand';
    await table.load();
    expect(table.untouched).toBe(false);
  });

  it('says why it cannot be read and keeps what it had', async () => {
    const table = new DossierTable();
    table.query = '';
    await table.load();
    const before = table.rows.length;
    office.answers.dossier_list = () => {
      throw refused({ code: 'locked' });
    };
    await table.load();
    expect(table.refusal?.code).toBe('locked');
    expect(table.rows).toHaveLength(before);
  });
});
