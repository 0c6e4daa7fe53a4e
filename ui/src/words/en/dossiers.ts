// The words of the list of dossiers.
import type { dossiers as dutch } from '../nl/dossiers';

export const dossiers: typeof dutch = {
  title: 'Dossiers',
  search: 'Search the dossiers',
  placeholder: 'Search by name, number, town or a word from the complaint',
  filtersLabel: 'Which dossiers',
  caption: 'Dossiers, newest first',
  columns: { number: 'Number', complainant: 'Complainant', about: 'About', stage: 'Step', handler: 'Handler', next: 'First date' },
  done: { withdrawn: (day) => `withdrawn ${day}`, closed: (day) => `closed ${day}` },
  nothingRuns: 'no date',
  total: (shown, total) => {
    if (total === 1) return '1 dossier';
    return shown < total ? `${shown} of ${total} dossiers, newest first` : `${total} dossiers, newest first`;
  },
  found: (n) => (n === 1 ? '1 dossier found' : `${n} dossiers found`),
  more: 'Show more',
  keys: { choose: 'choose', open: 'open' },
  none: {
    title: 'There are no dossiers yet',
    text: 'A dossier begins with a complaint. Is there a letter on your desk? Enter what it says; Wederhoor asks for the rest when it is needed.',
    register: 'Register a new complaint',
  },
  nothingFound: {
    title: (query) => `Nothing found for ‘${query}’`,
    text: 'Search for part of a name, a town, a number such as 2026-014, or a word from the complaint.',
    everywhere: 'Search all dossiers',
    clear: 'Clear the search',
  },
  emptyFilter: {
    title: { all: 'There are no dossiers yet', open: 'No complaint is open now', mine: 'You are not handling a complaint now', done: 'No complaint has been concluded yet' },
    all: 'Show all dossiers',
  },
};
