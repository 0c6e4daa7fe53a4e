import { hearing as en } from './en/hearing';
import { hearing as nl } from './nl/hearing';
import { later } from './say.svelte';

/** The words of the tab Horen; they come with the tab. */
export const hearingWords = later(nl, en);
