// The words of Today, and of a duty wherever it is shown.
import type { today as dutch } from '../nl/today';

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const counted = (n: number): string => small[n] ?? String(n);
const Counted = (n: number): string => {
  const word = counted(n);
  return word.charAt(0).toUpperCase() + word.slice(1);
};
const clause = (name: string): string => (/^(art|clause|§|\d)/i.test(name) ? name : `‘${name}’`);

export const today: typeof dutch = {
  sentence(letters, late, acts) {
    const said: string[] = [];
    if (letters === 1) said.push(late === 1 ? 'One letter should have been posted already.' : 'One letter must be posted today.');
    if (letters > 1) {
      said.push(`${Counted(letters)} letters must be posted today.`);
      if (late === letters) said.push('They are late already.');
      else if (late === 1) said.push('One of them is late already.');
      else if (late > 1) said.push(`${Counted(late)} of them are late already.`);
    }
    if (acts === 1) said.push('One other step asks for attention.');
    if (acts > 1) said.push(`${Counted(acts)} other steps ask for attention.`);
    return said.join(' ');
  },
  ready: (n) => (n === 1 ? 'One letter is ready for the post' : `${Counted(n)} letters are ready for the post`),
  calm: (first) => `Nothing has to be posted today. The first date is ${first}.`,
  more: (n) => (n === 1 ? 'One more dossier asks for something later.' : `${n} more dossiers ask for something later.`),
  moreGo: 'Go to the dossiers',
  noteOf: (number, who) => `Dossier ${number}, ${who}`,
  begun: 'You were entering a complaint. Everything you typed has been kept.',
  goOn: 'Continue entering',
  blank: {
    title: 'Nothing has to be posted today',
    first: (what, day, number) => ['Nobody is waiting for you. The first date to come is ', day, `: ${what} (${number}).`],
    none: 'All letters have been sent and no term is running.',
    envelope: 'Is there an envelope on your desk? Register it now; Wederhoor works out the terms and makes the acknowledgement.',
    register: 'Register a new complaint',
    dossiers: 'Go to the dossiers',
    later: (n) => (n === 1 ? 'Show what comes after that' : `Show the ${counted(n)} things that come after that`),
  },
  fresh: {
    title: 'What you must do today will stand here',
    text: 'No complaint has been registered yet. When a letter arrives, enter what it says; Wederhoor works out the terms and makes the acknowledgement.',
  },
  duty: {
    clause,
    what: {
      letter: (name, to) => `${name} to ${to}`,
      post: (letter, to) => `Has ${letter} to ${to} been posted?`,
      act: (name, whose) => `${name} in the complaint of ${whose}`,
    },
    to: {
      respondent: (whose) => `the respondent in the complaint of ${whose}`,
      third: (whose) => `somebody else in the complaint of ${whose}`,
    },
    why: {
      arrive: (day, transit) => `must arrive on ${day}; the post takes ${transit === 1 ? 'one day' : `${counted(transit)} days`}`,
      shouldHaveArrived: (day) => `should have arrived on ${day}`,
      shouldHaveLeft: (day, due) => `had to be posted on ${day} to arrive on ${due}`,
      send: (day) => `to be posted by ${day}`,
      act: (day) => `by ${day}`,
      missed: (day) => `was due by ${day}`,
      printed: (day) => `printed on ${day}, no date of posting yet`,
      begun: 'you have begun it',
      undated: 'no fixed day, as soon as possible',
    },
    late: (days) => (days <= 0 ? 'late' : days === 1 ? '1 day late' : `${days} days late`),
    unnoted: 'not noted',
    soon: 'as soon as possible',
    posted: 'posted?',
    planHearing: 'Plan the hearing',
    act: {
      make_letter: 'Make the letter',
      finish_letter: 'Finish the letter',
      post_letter: 'Yes, posted',
      note_event: 'Note it',
    },
  },
};
