import type { talk as nl } from '../nl/talk';

/** The words of a talk while it goes on. */
export const talk: typeof nl = {
  hearing: 'Hearing',
  call: 'Telephone call',
  saved: (time) => `saved ${time}`,
  unsaved: 'What you type cannot be saved now. It is still here: leave this window open. We keep trying.',
  minutes: (n) => (n === 0 ? 'just begun' : n === 1 ? '1 minute so far' : `${n} minutes so far`),
  turns: 'What was said',
  older: (n) => (n === 1 ? 'Show 1 earlier turn' : `Show earlier turns (${n})`),
  sides: { complainant: 'Complainant', respondent: 'Respondent' },
  absent: 'not in this talk',
  with: (part, others) => [part.toLowerCase(), ...(others.length > 0 ? [`with ${others.join(' and ')}`] : [])].join(', '),
  slept: (from, until) => `The computer slept from ${from} until ${until}. All that you typed before is kept.`,
  understood: 'Understood',

  ready: 'Is everybody there? First say what stands on the right.',
  sheet: 'Print the hearing sheet…',
  begin: 'Begin the talk',
  paused: 'The talk stands still, and so does the clock.',
  pause: 'Pause',
  resume: 'Go on with the talk',
  end: 'End the talk',
  ended: 'This talk is over. The notes are fixed.',
  endedCall: 'The telephone note is ready and stands in the timeline.',
  nothingSaid: 'Nothing was written down.',
  toDossier: 'To the dossier',
  agree: 'Note an agreement',
  hint: 'Choose who speaks and just type on. You need not save anything.',
  speakers: 'Who speaks now?',
  add: 'Add somebody',

  labels: { agreed: 'Fact: agreed', disputed: 'Fact: disputed', agreement: 'Agreement', action: 'To do', to_check: 'To check' },
  answerDue: 'Wants an answer',
  bookmark: 'Bookmark',
  bookmarked: 'bookmarked',
  marks: 'Of this turn',
  withKey: (words, key) => `${words} (${key})`,
  otherPart: (last) => `another part: Alt Shift 1–${last}`,
  reopen: 'Correct',

  about: 'What it is about',
  noGrievances: 'The complaint was not divided into parts yet.',
  heard: ({ complainant, respondent, now }) => {
    if (complainant && respondent) return 'both heard';
    if (complainant) return now === 'respondent' ? 'complainant heard, respondent now' : 'complainant heard';
    if (respondent) return now === 'complainant' ? 'respondent heard, complainant now' : 'respondent heard';
    return now === 'complainant' ? 'complainant now' : now === 'respondent' ? 'respondent now' : 'nobody heard yet';
  },
  newGrievance: 'New part',
  questions: 'Questions',
  reminders: 'Do not forget to say',

  ending: {
    title: 'Is the talk over?',
    text: 'After this the notes are fixed. You make a report of them, which you can still correct.',
    unasked: (n) => (n === 1 ? '1 question was not asked yet.' : `${n} questions were not asked yet.`),
    stay: 'Not yet',
    act: 'End the talk',
  },
  endingCall: {
    title: 'Is the call over?',
    text: 'What you wrote down goes into the timeline of the dossier. After that it does not change any more.',
    stay: 'Not yet',
    act: 'Keep the note',
    discard: 'Throw away',
  },
  preparation: {
    agreed: 'What everybody agrees on',
    agreedHint: 'facts',
    open: 'What is not clear yet',
    openHint: 'facts',
    questions: 'What you want to ask',
    keys: 'Enter: a new question. Alt ↑ and Alt ↓: move a question. Everything is kept by itself.',
    general: 'In general',
    question: (no, about) => `Question ${no}, ${about}`,
    add: 'Add a question',
    more: 'More',
    up: 'Up (Alt ↑)',
    down: 'Down (Alt ↓)',
    remove: 'Remove',
    moved: (place, about) => `Moved: now question ${place}, ${about}`,
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
