import type { DutyRow } from '../ipc/bindings';
import { call } from '../ipc/call';
import type { Route } from './navigation.svelte';

/** Where a duty to hear somebody is done: a hearing is planned, and what is said there is written down, in the tab Horen. `null` when a note tells it. */
export async function hearingPlace({ dossier, note }: DutyRow): Promise<Route | null> {
  if (note === 'hearing_plan') return { area: 'dossier', id: dossier, tab: 'hearing', begin: 'plan' };
  if (note !== 'hearing_held') return null;
  const { hearings } = await call('hearing_open', { dossier });
  // The one that lies ahead has its own notes; without one, it was held and nobody planned it here.
  return hearings.some(({ state }) => state === 'planned') ? { area: 'dossier', id: dossier, tab: 'hearing' } : null;
}
