import { prepareSheets } from '../parts/sheets';

/** Screens that a day's work seldom needs are kept out of what the window loads before it shows anything. */
export const settingsRoom = () => import('../areas/settings/Settings.svelte');
export const helpRoom = () => import('../areas/help/Help.svelte');
export const firstRun = () => import('../areas/setup/Setup.svelte');
export const recoverySheet = () => import('../areas/setup/Recovery.svelte');

/** Time in which the first screen is painted; after it the rooms are fetched, so that they open at once. */
const PAINTED_MS = 1_500;

/** Fetches the rooms of the open archive, and what draws scans and letters, beforehand. */
export function fetchRooms(): () => void {
  const timer = setTimeout(() => {
    void Promise.all([settingsRoom(), helpRoom()]);
    prepareSheets();
  }, PAINTED_MS);
  return () => clearTimeout(timer);
}
