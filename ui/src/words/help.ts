import { help as en } from './en/help';
import { help as nl } from './nl/help';
import { later } from './say.svelte';

/** The words of the help; they come with its room. */
export const helpWords = later(nl, en);
