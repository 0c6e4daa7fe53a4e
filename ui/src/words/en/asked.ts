import type { asked as dutch } from '../nl/asked';

export const asked: typeof dutch = {
  part: 'The regulation',
  title: 'What your regulation asks besides',
  optional: 'All of this may stay empty. What you fill in helps with the terms, and later with the analysis.',
  required: (n) => (n === 1 ? 'Your regulation asks one of these of every complaint. If you do not know it, leave it empty; you can ask for it later.' : `Your regulation asks ${n} of these of every complaint. What you do not know may stay empty; you can ask for it later.`),
  asks: 'your regulation asks this',
};
