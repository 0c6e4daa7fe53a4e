import { wording as en } from './en/wording';
import { wording as nl } from './nl/wording';
import { later } from './say.svelte';

/** The words of changing what letters say; they come with that room. */
export const sayWording = later(nl, en);
