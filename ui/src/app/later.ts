import { prepareSheets } from '../parts/sheets';

/** Screens that a day's work seldom needs are kept out of what the window loads before it shows anything. */
export const postRoom = () => import('../areas/post/Post.svelte');
export const settingsRoom = () => import('../areas/settings/Settings.svelte');
export const regulationRoom = () => import('../areas/regulation/Regulation.svelte');
export const wordingRoom = () => import('../areas/wording/Wording.svelte');
export const helpRoom = () => import('../areas/help/Help.svelte');
export const noteDialog = () => import('../parts/NoteDialog.svelte');
export const paperDialog = () => import('../parts/PaperDialog.svelte');
export const termsTab = () => import('../areas/dossier/Terms.svelte');
export const lettersTab = () => import('../areas/dossier/Letters.svelte');
export const hearingTab = () => import('../areas/hearing/Hearings.svelte');
export const partiesTab = () => import('../areas/dossier/Parties.svelte');
export const termCardDialog = () => import('../areas/dossier/TermCardDialog.svelte');
export const askedFields = () => import('../areas/intake/Asked.svelte');
export const letterRoom = () => import('../areas/letter/Letter.svelte');
export const talkRoom = () => import('../areas/hearing/Talk.svelte');
export const reportRoom = () => import('../areas/report/Report.svelte');
export const judgementRoom = () => import('../areas/judgement/Judgement.svelte');
export const judgedTab = () => import('../areas/judgement/Judged.svelte');
export const richEditor = () => import('../parts/rich/Rich.svelte');
export const firstRun = () => import('../areas/setup/Setup.svelte');
export const recoverySheet = () => import('../areas/setup/Recovery.svelte');

/** Time in which the first screen is painted; after it the rooms are fetched, so that they open at once. */
const PAINTED_MS = 1_500;

/** Fetches the rooms of the open archive, and what draws scans and letters, beforehand. */
export function fetchRooms(): () => void {
  const timer = setTimeout(() => {
    void Promise.all([letterRoom(), postRoom(), noteDialog(), termsTab(), lettersTab(), hearingTab(), talkRoom(), reportRoom(), judgementRoom(), judgedTab(), partiesTab(), termCardDialog(), askedFields(), paperDialog(), settingsRoom(), helpRoom(), richEditor()]);
    prepareSheets();
  }, PAINTED_MS);
  return () => clearTimeout(timer);
}
