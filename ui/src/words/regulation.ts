import { regulation as en } from './en/regulation';
import { regulation as nl } from './nl/regulation';
import { later } from './say.svelte';

/** The words of the complaints regulation: many, and seldom needed. */
export const sayRegulation = later(nl, en);
