import type { DutyRow } from '../ipc/bindings';
import { call } from '../ipc/call';
import type { Route } from './navigation.svelte';

/** It is about a hearing that is planned or held. */
export function isHearing({ note }: DutyRow): boolean {
  return note === 'hearing_plan' || note === 'hearing_held';
}

/** Where a duty about a hearing is done: the tab Horen plans it, and leads to what is written down there. `null` when a note tells it. */
export async function hearingPlace({ dossier, note }: DutyRow): Promise<Route | null> {
  if (note === 'hearing_plan') return { area: 'dossier', id: dossier, tab: 'hearing', begin: 'plan' };
  const { hearings } = await call('hearing_open', { dossier });
  // The one that lies ahead has its own notes; without one, it was held and nobody planned it here.
  return hearings.some(({ state }) => state === 'planned') ? { area: 'dossier', id: dossier, tab: 'hearing' } : null;
}
