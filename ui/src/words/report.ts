import { report as en } from './en/report';
import { report as nl } from './nl/report';
import { later } from './say.svelte';

/** The words of the report of a hearing; they come with its room. */
export const reportWords = later(nl, en);
