import { dossierTabs as en } from './en/dossier-tabs';
import { dossierTabs as nl } from './nl/dossier-tabs';
import { later } from './say.svelte';

/** The words of the tabs Termijnen and Betrokkenen; they come with the tabs. */
export const tabWords = later(nl, en);
