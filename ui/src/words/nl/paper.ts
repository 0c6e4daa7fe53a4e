import type { PaperKind } from '../../ipc/bindings';
import type { PaperUse } from '../../parts/paper.svelte';

const title: Record<PaperUse, string> = {
  letter: 'Envelop of etiket',
  letters: 'Etiketten',
  file_cover: 'Omslag van het papieren dossier',
  calibration: 'Vensterproef',
  complaint_form: 'Klachtenformulier',
  hearing_sheet: 'Gespreksblad',
};
const text: Record<PaperUse, string> = {
  letter: 'Met het adres zoals het op de brief staat.',
  letters: 'Eén etiket voor elke brief, in de volgorde van de lijst.',
  file_cover: 'De omslag noemt het dossier en de termijnen, en niet wie er klaagt. Zo kan de map in de kast staan.',
  calibration: 'Vouw het geprinte blad in uw envelop: door het venster leest u op de liggende meetlat ‘Adres naar rechts’ af, en op de staande ‘Adres naar beneden’.',
  complaint_form: 'Een leeg formulier met wat uw regeling van een klacht vraagt, om mee te geven of klaar te leggen.',
  hearing_sheet: 'Wat u voorbereidde voor dit gesprek, met ruimte om bij elke vraag te schrijven.',
};
const kind: Record<PaperKind, string> = {
  envelope_dl: 'Envelop DL, 22 × 11 cm',
  envelope_c5: 'Envelop C5, 22,9 × 16,2 cm',
  label: 'Etiket van de rol, 89 × 36 mm',
  label_sheet: 'Vel met 24 etiketten, 70 × 37 mm',
  file_cover: 'Omslag',
  calibration: 'Vensterproef',
  complaint_form: 'Klachtenformulier',
  hearing_sheet: 'Gespreksblad',
};

/** The words of papers beside the letters; they come with their dialog. */
export const paper = {
  title,
  text,
  kind,
  on: 'Waarop?',
  language: 'Taal',
  start: 'Eerste vrije etiket op het vel',
  place: (place: number, row: number, column: number) => `Etiket ${place}: rij ${row}, kolom ${column}`,
  /** What goes where; `over` labels go on the next sheet or sheets. */
  goes: (from: number, to: number, over: number): string => {
    const here = from === to ? `Komt op etiket ${from}` : `Komt op etiket ${from} ${to === from + 1 ? 'en' : 'tot en met'} ${to}`;
    return over === 0 ? `${here}.` : `${here}; de overige ${over} op een nieuw vel.`;
  },
  preview: 'Voorbeeld',
  incomplete: (fields: string) => `Het adres is niet compleet. Vul eerst aan: ${fields}.`,
  noPrinter: 'Er is op deze computer geen printer gevonden. Sla het op en print het ergens anders.',
  trueSize: 'Print op ware grootte: zet ‘aanpassen aan papier’ uit.',
  printed: 'Naar de printer gestuurd',
  saved: (file: string) => `Opgeslagen als ${file}`,
};
