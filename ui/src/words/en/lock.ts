import type { lock as nl } from '../nl/lock';

export const lock: typeof nl = {
  archiveOf: (practice) => `Archive of ${practice}`,
  which: 'Which archive?',
  who: 'Who are you?',
  passphrase: 'Your passphrase',
  capsOff: 'Caps Lock is off. Spaces count.',
  capsOn: 'Caps Lock is on.',
  caps: 'Capitals and spaces count.',
  open: 'Open',
  opening: 'The lock is opening…',
  lost: 'Lost your passphrase? Use the recovery sheet',
  example: 'Open the example practice',
  foot: 'Everything is encrypted on this computer. Wederhoor uses no internet.',
  keyCopy: 'One of the two key files is damaged. It is mended when you open the archive.',
  recover: {
    title: 'Open with the recovery sheet',
    intro: 'Take the sheet that you printed at the beginning. Type its eight groups and choose a new passphrase. The old one will no longer work.',
    whose: 'Who gets the new passphrase?',
    key: 'Recovery key',
    keyHint: 'Capitals and dashes do not matter.',
    newPassphrase: 'New passphrase',
    act: 'Open with the key',
    none: 'No recovery sheet? Then nobody can open the archive, and neither can we. See whether a colleague still has a passphrase.',
  },
};
