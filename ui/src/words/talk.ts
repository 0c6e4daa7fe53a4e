import { talk as en } from './en/talk';
import { talk as nl } from './nl/talk';
import { later } from './say.svelte';

/** The words of a talk; they come with its room. */
export const talkWords = later(nl, en);
