import { rich as en } from './en/rich';
import { rich as nl } from './nl/rich';
import { later } from './say.svelte';

/** The words of writing a text; they come with the editor. */
export const richWords = later(nl, en);
