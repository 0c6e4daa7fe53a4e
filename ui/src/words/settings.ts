import { settings as en } from './en/settings';
import { settings as nl } from './nl/settings';
import { later } from './say.svelte';

/** The words of the settings; they come with that room. */
export const settingsWords = later(nl, en);
