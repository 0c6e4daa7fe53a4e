import { judgement as en } from './en/judgement';
import { judgement as nl } from './nl/judgement';
import { later } from './say.svelte';

/** The words of finding and measures; they come with their sheet. */
export const judgementWords = later(nl, en);
