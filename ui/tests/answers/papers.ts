/** Papers beside the letters, as words on a page, and the drafts of e-mails. */
import type { PaperKind } from '../../src/ipc/bindings';
import { wrongFields, type Answers } from '../fake-office';
import { paper } from '../paper';

const lines: Record<PaperKind, string[]> = {
  envelope_dl: ['Mevrouw S. van der Aa', 'Lange Akker 112', '4997 ZK Oudermeer'],
  envelope_c5: ['Mevrouw S. van der Aa', 'Lange Akker 112', '4997 ZK Oudermeer'],
  label: ['Mevrouw S. van der Aa', 'Lange Akker 112', '4997 ZK Oudermeer'],
  label_sheet: ['Mevrouw S. van der Aa', 'Lange Akker 112', '4997 ZK Oudermeer'],
  file_cover: ['# K-2026-014', '', 'Behandelaar: Marit Holsteijn', 'Ontvangen op 2 november 2026'],
  calibration: ['# Vensterproef', '', 'Vouw dit blad in een envelop met venster.'],
  complaint_form: ['# Klachtenformulier', '', 'Naam', '', 'Wat is er gebeurd, en wanneer?'],
  hearing_sheet: ['# Gespreksblad', '', 'K-2026-014', '', 'Hoe laat werd u gebeld?'],
};

/** In points; what is not here is A4. */
const sizes: Partial<Record<PaperKind, { width: number; height: number }>> = {
  envelope_dl: { width: 624, height: 312 }, envelope_c5: { width: 649, height: 459 }, label: { width: 252, height: 102 },
};

export function answers(): Answers {
  return {
    paper_pdf: ({ paper: kind, start }) => {
      if (start < 1 || start > 24) throw wrongFields({ field: 'start', code: 'out_of_bounds', params: { min: '1', max: '24' } });
      return paper([lines[kind]], sizes[kind]);
    },
    paper_save: ({ paper: kind }) => ({ file: `${kind}.pdf` }),
    paper_print: () => ({}),
    letter_mail: () => ({}),
  };
}
