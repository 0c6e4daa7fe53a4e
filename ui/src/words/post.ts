import { post as en } from './en/post';
import { post as nl } from './nl/post';
import { later } from './say.svelte';

/** The words of the room of the post; they come with it. */
export const postWords = later(nl, en);
