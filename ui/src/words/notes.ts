import { notes as en } from './en/notes';
import { notes as nl } from './nl/notes';
import { later } from './say.svelte';

/** The words of noting what happened in a dossier; they come with its dialog. */
export const noteWords = later(nl, en);
