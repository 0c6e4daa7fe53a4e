import type { Language } from '../ipc/bindings';
import { en } from './en';
import { nl } from './nl';

/** Every word of the window. Dutch is the source; the other languages have its exact shape. */
export type Words = typeof nl;

const tables: Record<Language, Words> = { nl, en };

class Tongue {
  /** The language that the window speaks now. */
  language: Language = $state('nl');
}

export const tongue = new Tongue();

/** Words that come with a screen that is fetched later: they stay out of what the window loads first. */
export function later<W extends object>(dutch: W, english: W): W {
  const words: Record<Language, W> = { nl: dutch, en: english };
  return new Proxy(dutch, { get: (_, key) => words[tongue.language][key as keyof W] });
}

/** The words in the window's language: `say.common.back`. Reading it in markup follows a change of language. */
export const say: Words = new Proxy(nl, {
  get: (_, area) => tables[tongue.language][area as keyof Words],
});
