import type { post as dutch } from '../nl/post';
import { dates } from './dates';

/** The words of the room of the post. */
export const post: typeof dutch = {
  title: 'Post',
  lead: (n) => {
    if (n === 0) return 'No letter is ready for the post.';
    return n === 1 ? 'One letter is ready for the post.' : `${n} letters are ready for the post.`;
  },

  ready: {
    title: 'Ready for the post',
    finalised: (day) => `finalised ${day}`,
    printed: (day) => `printed ${day}`,
    unprinted: 'not printed yet',
    noDay: 'no fixed day',
    by: (day) => `to be posted by ${day}`,
    code: (number) => `Code of ${number}`,
    codeHint: 'shown on the receipt',
    empty: 'A letter that you finalise stays here until it has been posted.',
  },
  batch: {
    title: 'Have they been posted?',
    text: 'The letters count as sent only once you note it.',
    on: 'Posted on',
    way: 'How',
    act: (n, all) => {
      if (all) return n === 1 ? 'The letter has been posted' : 'All have been posted';
      return n === 1 ? '1 letter has been posted' : `${n} letters have been posted`;
    },
    labels: 'Labels…',
    print: 'Print…',
    none: 'Tick what has been posted.',
    done: (n, day) => (n === 1 ? `Noted: 1 letter posted on ${day}` : `Noted: ${n} letters posted on ${day}`),
    refused: (n) => (n === 1 ? 'One letter cannot be posted. Nothing has been noted yet.' : `${n} letters cannot be posted. Nothing has been noted yet.`),
  },

  print: {
    title: (n) => (n === 1 ? 'Print one letter' : `Print ${n} letters`),
    text: 'The letters that are ticked come out of the printer as one job, in the order of the list.',
    act: 'Print',
    done: (n) => (n === 1 ? 'The letter has gone to the printer' : `The ${n} letters have gone to the printer`),
  },

  sent: {
    title: 'What has left',
    search: 'Search what has left',
    placeholder: 'Search by number or name',
    caption: 'Letters that were posted, the latest first',
    columns: { day: 'Posted', letter: 'Letter', way: 'How', by: 'Noted by', state: 'State' },
    month: (iso) => dates.plain(iso).replace(/^\d+ /, ''),
    state: { posted: 'posted', delivered: (day) => `delivered ${day}`, returned: (day) => `came back ${day}`, void: 'void' },
    takeBack: 'Take back',
    elsewhere: 'made elsewhere',
    takeBackOf: (number) => `: ${number} posted`,
    takenBack: (number) => `Taken back: ${number} has not been posted`,
    found: (n) => (n === 1 ? '1 letter found' : `${n} letters found`),
    nothing: (query) => `Nothing found with ‘${query}’. Search by part of a name, or by a number such as 2026-014.`,
    empty: 'No letter has been posted yet.',
  },
};
