import { form as en } from './en/form';
import { form as nl } from './nl/form';
import { later } from './say.svelte';

/** The words of fields that the office describes; they come with the first form that has one. */
export const formWords = later(nl, en);
