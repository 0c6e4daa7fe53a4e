import type { help as nl } from '../nl/help';

const start: (typeof nl)['start'] = [
  { what: 'There is an envelope', how: 'Choose New complaint (Ctrl N). Type what stands on it and in it, in that order. A scan may be added. What you do not know, leave empty.' },
  { what: 'The acknowledgement goes out', how: 'Choose Register and make the acknowledgement. Read the letter, fill in what is missing, finalise and print it. Once it is in the post, say so: only then does it count as sent.' },
  { what: 'Each morning', how: 'Look at Today. It says what must be posted today, what is overdue and what is coming.' },
  { what: 'Something goes differently', how: 'In the dossier choose Something else: note a talk, extend a term, give somebody a role, correct, withdraw, close. Take a mistake back with Undo.' },
  { what: 'Your regulation', how: 'Settings shows your regulation, rule by rule in plain words. When something changes, make a new version and say from which day it holds. Running dossiers keep their own version. The regulation also comes as a PDF, to give to clients.' },
  { what: 'You leave', how: 'Lock the archive with Ctrl L. If you do nothing, it locks by itself.' },
];

const keys: (typeof nl)['keys'] = [
  { keys: 'Ctrl K', does: 'Search a dossier or choose a command' },
  { keys: 'Ctrl N', does: 'New complaint' },
  { keys: 'Ctrl F', does: 'Search the dossiers' },
  { keys: 'Ctrl Enter', does: 'Do what the filled button does' },
  { keys: 'Ctrl P', does: 'Finalise and print, in a letter' },
  { keys: 'Ctrl Z', does: 'Take back what you just did' },
  { keys: 'Ctrl L', does: 'Lock' },
  { keys: 'Ctrl + and Ctrl −', does: 'Everything larger or smaller; Ctrl 0 makes it ordinary again' },
  { keys: 'Esc', does: 'Back to where you were' },
  { keys: 'F1', does: 'This help' },
  { keys: 'Tab and Shift Tab', does: 'To the next or previous field' },
  { keys: 'arrows', does: 'Through a list, tabs or choices' },
];

const terms: (typeof nl)['terms'] = [
  { word: 'Complainant', meaning: 'Who brings the complaint (klager). Whoever writes on their behalf is the representative and brings a mandate.' },
  { word: 'Respondent', meaning: 'About whom or what the complaint is (beklaagde).' },
  { word: 'Handler', meaning: 'Who looks into the complaint and writes the letters. Never the one complained of.' },
  { word: 'Wederhoor', meaning: 'Hearing the other side. A complaint is well handled only when complainant and respondent could both tell their story and answer each other.' },
  { word: 'Acknowledgement', meaning: 'The first letter: your complaint is here, this is what we shall do, and then you will hear from us.' },
  { word: 'Upheld', meaning: 'The complainant is right (gegrond). A complaint may also be upheld in part, or not upheld. It is decided for each part, with a reason.' },
  { word: 'Term', meaning: 'The time that the regulation gives to do something (termijn). The day of receipt itself does not count.' },
  { word: 'Working day', meaning: 'A day on which you work: no weekend, no holiday and no closed day of your own.' },
  { word: 'Last day to post', meaning: 'The last day on which a letter can be posted and still be in time. Wederhoor plans backwards from the postman and shows this day first.' },
  { word: 'Finalise', meaning: 'The letter gets its number and does not change after that. If something is wrong after all, declare it void and make a new one.' },
  { word: 'Posted', meaning: 'Printed is not yet sent. The term is met only when you note the day of posting.' },
  { word: 'Reference', meaning: 'The number of the dossier with that of the letter, as K-2026-014/03. That is how everybody finds the letter again.' },
  { word: 'Regulation', meaning: 'What your practice has agreed about complaints (klachtenregeling): who may complain, what you do and within what time. Wederhoor follows your text and does not judge it.' },
  { word: 'Note', meaning: 'Where your regulation is silent, or says two things, the note (toelichting) tells which choice was made.' },
  { word: 'Term card', meaning: 'One page that explains why a date is what it is (termijnkaart). It carries no name.' },
  { word: 'Extension', meaning: 'A longer term. You note the new date and the reason, and tell whom the regulation names: before the old date.' },
  { word: 'Interim notice', meaning: 'A letter that tells how things stand when it takes longer.' },
  { word: 'Signal', meaning: 'Somebody tells that something is wrong but does not write it down. You keep it. When a letter or e-mail follows, you correct the receipt and it becomes a complaint.' },
  { word: 'Independent', meaning: 'Whoever looks at a complaint anew may not have been involved before. Wederhoor warns, or stops what your regulation forbids. If you work alone, ask somebody from outside.' },
  { word: 'Retention', meaning: 'So long a closed dossier is kept. After that it should be destroyed.' },
  { word: 'Recovery sheet', meaning: 'The printed sheet that opens the archive when every passphrase is lost.' },
];

export const help: typeof nl = {
  title: 'Help',
  tabs: { label: 'Topics', start: 'How to begin', keys: 'Keys', terms: 'Words', limits: 'What it does' },
  start,
  keys,
  keysIntro: 'Everything can be done by keyboard. On a Mac, Ctrl is the Cmd key.',
  terms,
  limits: {
    doesTitle: 'What Wederhoor does',
    does: [
      'Register complaints, with the scan of the letter beside them.',
      'Reckon and watch terms, and tell with each date why.',
      'Follow your own regulation, also when it changes, and check whether it holds together.',
      'Note what happens: talks, extensions, findings, measures, and what follows a no.',
      'Make letters that agree with the dossier, and say what is still missing.',
      'Keep track of what was printed, posted, delivered or returned.',
      'Keep everything encrypted on this computer.',
    ],
    doesNotTitle: 'What Wederhoor does not do',
    doesNot: [
      'Send anything over the internet. There is no account and no server.',
      'Judge for you. Whether a complaint is upheld is for you to decide.',
      'Give legal advice. Your own complaints regulation always comes first.',
      'Open your archive without a passphrase or the recovery sheet. Nobody can.',
      'Make a backup by itself. For that, copy the whole folder of the archive yourself.',
    ],
  },
};
