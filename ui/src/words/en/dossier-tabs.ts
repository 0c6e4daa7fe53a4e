import type { dossierTabs as dutch } from '../nl/dossier-tabs';

export const dossierTabs: typeof dutch = {
  cards: 'Print all term cards',
  undated: 'As soon as possible, no fixed day',
  roads: {
    title: 'When the complainant does not agree',
    take: 'The complainant takes this…',
    go: 'Note what happens…',
    standing: {
      notYet: 'not possible yet',
      open: 'open to the complainant',
      openUntil: (day) => `complainant has until ${day}`,
      passed: 'not used',
      passedOn: (day) => `not used, was open until ${day}`,
      taken: 'under way',
      takenOn: (day) => `under way since ${day}`,
      done: 'completed',
      doneOn: (day) => `completed ${day}`,
    },
  },
  whatIf: {
    title: 'What if the complaint had come on another day?',
    text: 'Move the day of receipt and see what would happen to the terms. This is a trial: nothing is kept and nothing changes.',
    slider: 'Days earlier or later',
    earlier: (days) => `${days} days earlier`,
    later: (days) => `${days} days later`,
    on: 'Received on',
    same: 'This is the day on which the complaint really came.',
    then: (day) => `So it would be, had the complaint come on ${day}:`,
    columns: { term: 'Term', is: 'Now by', then: 'Then by', moved: 'Difference' },
    noDate: 'no date yet then',
    shift: (days) => {
      if (days === 0) return 'same day';
      const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
      return `${count} ${days > 0 ? 'later' : 'earlier'}`;
    },
  },
  people: {
    title: 'Who does what',
    nobody: 'Nobody has been appointed yet. Give somebody a role, and Wederhoor watches whether they are independent.',
    outside: 'from outside',
    since: (day) => `since ${day}`,
    forbidden: 'Not allowed:',
    unwise: 'Better not:',
    assign: 'Give a role…',
    involve: 'Somebody is involved…',
  },
  card: {
    title: 'Term card',
    titleAll: 'All term cards',
    text: 'The card tells how the date was reckoned. It bears a dossier number and no name, so that it may lie on a desk.',
    preview: 'Preview of the term card',
    noPrinter: 'No printer was found on this computer. Save the card and print it elsewhere.',
    printed: 'The term card has gone to the printer',
  },
};
