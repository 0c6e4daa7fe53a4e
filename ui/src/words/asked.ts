import { asked as en } from './en/asked';
import { asked as nl } from './nl/asked';
import { later } from './say.svelte';

/** The words of what a regulation asks besides; they come with the first regulation that does. */
export const askedWords = later(nl, en);
