import type { talk as nl } from '../nl/talk';

/** The words of a talk while it goes on. */
export const talk: typeof nl = {
  hearing: 'Hearing',
  call: 'Telephone call',
  saved: (time) => `saved ${time}`,
  unsaved: 'What you type cannot be saved now. It is still here: leave this window open. We keep trying.',
  minutes: (n) => (n === 1 ? '1 minute so far' : `${n} minutes so far`),
  turns: 'What was said',
  older: (n) => (n === 1 ? 'Show 1 earlier turn' : `Show earlier turns (${n})`),
  sides: { complainant: 'Complainant', respondent: 'Respondent' },
  absent: 'not in this talk',
  with: (part, others) => [part.toLowerCase(), ...(others.length > 0 ? [`with ${others.join(' and ')}`] : [])].join(', '),
  slept: (from, until) => `The computer slept from ${from} until ${until}. All that you typed before is kept.`,
  understood: 'Understood',

  ready: 'Is everybody there? First say what stands at the bottom right. Then begin.',
  begin: 'Begin the talk',
  paused: 'The talk stands still, and so does the clock.',
  pause: 'Pause',
  resume: 'Go on with the talk',
  end: 'End the talk',
  ended: 'This talk is over. The notes are fixed.',
  hint: 'Choose who speaks and just type on. You need not save anything.',
  speakers: 'Who speaks now?',
  add: 'Add somebody',

  labels: { agreed: 'Fact: agreed', disputed: 'Fact: disputed', agreement: 'Agreement', action: 'To do', to_check: 'To check' },
  answerDue: 'Wants an answer',
  bookmark: 'Bookmark',
  bookmarked: 'bookmarked',
  reopen: 'Correct',

  about: 'What it is about',
  noGrievances: 'The complaint was not divided into parts yet.',
  heard: ({ complainant, respondent }) => {
    if (complainant && respondent) return 'both heard';
    if (complainant) return 'complainant heard';
    return respondent ? 'respondent heard' : 'nobody heard yet';
  },
  questions: 'Questions',
  reminders: 'Do not forget to say',

  ending: {
    title: 'Is the talk over?',
    text: 'After this the notes are fixed. You make a report of them, which you can still correct.',
    unasked: (n) => (n === 1 ? '1 question was not asked yet.' : `${n} questions were not asked yet.`),
    stay: 'Not yet',
    act: 'End the talk',
  },
  adding: {
    title: 'Who else is there?',
    name: 'Name',
    capacity: 'As',
    side: 'Belongs to',
    sides: { complainant: 'the complainant', respondent: 'the respondent', third: 'neither' },
    act: 'Add',
  },
  capacities: {
    complainant: 'complainant', representative: 'representative', respondent: 'respondent', companion: 'companion',
    witness: 'witness', interpreter: 'interpreter', chair: 'chair', note_taker: 'note-taker',
  },
};
