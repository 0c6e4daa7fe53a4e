import type { paper as nl } from '../nl/paper';

const title: (typeof nl)['title'] = {
  letter: 'Envelope or label',
  letters: 'Labels',
  file_cover: 'Cover of the paper file',
  calibration: 'Window test',
  complaint_form: 'Complaint form',
  hearing_sheet: 'Hearing sheet',
};
const text: (typeof nl)['text'] = {
  letter: 'With the address that is on the letter.',
  letters: 'One label for each letter, in the order of the list.',
  file_cover: 'The cover names the dossier and its terms, but not the complainant, so that the folder can stand on a shelf.',
  calibration: 'Fold the printed page into your envelope: through its window you read ‘Address to the right’ on the horizontal ruler, and ‘Address down’ on the vertical one.',
  complaint_form: 'A blank form with what your regulation asks of a complaint, to hand out or keep at the desk.',
  hearing_sheet: 'What you prepared for this hearing, with room to write below each question.',
};
const kind: (typeof nl)['kind'] = {
  envelope_dl: 'Envelope DL, 22 × 11 cm',
  envelope_c5: 'Envelope C5, 22.9 × 16.2 cm',
  label: 'Label from a roll, 89 × 36 mm',
  label_sheet: 'Sheet of 24 labels, 70 × 37 mm',
  file_cover: 'Cover',
  calibration: 'Window test',
  complaint_form: 'Complaint form',
  hearing_sheet: 'Hearing sheet',
};

export const paper: typeof nl = {
  title,
  text,
  kind,
  on: 'On what?',
  language: 'Language',
  start: 'First free label on the sheet',
  place: (place, row, column) => `Label ${place}: row ${row}, column ${column}`,
  goes: (from, to, over) => {
    const here = from === to ? `Goes on label ${from}` : `Goes on labels ${from} ${to === from + 1 ? 'and' : 'to'} ${to}`;
    return over === 0 ? `${here}.` : `${here}; the other ${over} on a new sheet.`;
  },
  preview: 'Preview',
  incomplete: (fields) => `The address is not complete. First fill in: ${fields}.`,
  noPrinter: 'No printer was found on this computer. Save it and print it elsewhere.',
  trueSize: 'Print at true size: switch ‘fit to paper’ off.',
  printed: 'Sent to the printer',
  saved: (file) => `Saved as ${file}`,
};
