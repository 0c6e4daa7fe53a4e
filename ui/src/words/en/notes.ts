import type { notes as dutch } from '../nl/notes';

const bar: typeof dutch.bar = {
  not_in_regulation: 'The regulation of this dossier does not know it.',
  only_spoken: 'Possible once the complaint is on paper.',
  not_acknowledged: 'Possible once the acknowledgement has gone.',
  not_answered: 'Possible once the complainant has the outcome.',
  no_proposal: 'First send a proposal.',
  no_measure: 'First agree on a measure.',
  not_carried_out: 'First note that the measure was carried out.',
  not_extendable: 'No term runs now that may take longer.',
  road_not_open: 'This road cannot be taken now. See under Terms when it can.',
  not_asked: 'First note that somebody asked to see the dossier.',
  not_on_hold: 'Destruction was not put off.',
  not_closed: 'Possible once the dossier is closed.',
  closed: 'The dossier is closed. Reopen it first.',
  withdrawn: 'The complaint was withdrawn.',
  past: 'It was noted already, or it is too late for it now.',
  later: 'You can note this later.',
};

export const notes: typeof dutch = {
  title: 'Something else',
  search: 'What do you want to do or note?',
  placeholder: 'Type a word, for instance telephone, extension or witness',
  now: 'Likely now',
  acts: 'Letters and details',
  found: (n) => (n === 1 ? '1 possibility' : `${n} possibilities`),
  nothing: (query) => `Nothing found for ‘${query}’. Try another word, such as hearing, letter or term.`,
  later: 'Not possible now',
  foundLater: (n) => (n === 0 ? '' : n === 1 ? '1 thing is not possible now' : `${n} things are not possible now`),
  bar,
  none: 'There is nothing to note in this dossier now.',
  on: 'On which day',
  act: 'Note it',
  back: 'Choose something else',
  done: (title) => `Noted: ${title}`,
};
