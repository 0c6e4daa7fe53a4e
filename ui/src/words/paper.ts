import { paper as en } from './en/paper';
import { paper as nl } from './nl/paper';
import { later } from './say.svelte';

/** The words of papers beside the letters; they come with their dialog. */
export const paperWords = later(nl, en);
