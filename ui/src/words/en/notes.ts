import type { notes as dutch } from '../nl/notes';

export const notes: typeof dutch = {
  title: 'Something else',
  search: 'What do you want to do or note?',
  placeholder: 'Type a word, for instance telephone, extension or witness',
  now: 'Likely now',
  acts: 'Letters and details',
  found: (n) => (n === 1 ? '1 possibility' : `${n} possibilities`),
  nothing: (query) => `Nothing found for ‘${query}’. Try another word, such as hearing, letter or term.`,
  none: 'There is nothing to note in this dossier now.',
  on: 'On which day',
  act: 'Note it',
  back: 'Choose something else',
  done: (title) => `Noted: ${title}`,
};
