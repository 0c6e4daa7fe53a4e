/** Finding and measures of K-2026-014: two parts, of which one is weighed, and one measure. */
import type { Judgement, PartFinding, PartForm } from '../../src/ipc/bindings';
import { refused, type Answers } from '../fake-office';

export function part(no: number, change: Partial<PartForm> = {}): PartForm {
  return { no, facts: [], complainant: '', respondent: '', standard: '', reasoning: '', finding: null, ...change };
}

export function judgement(change: Partial<Judgement> = {}): Judgement {
  return {
    dossier: '14', number: 'K-2026-014', complainant: 'mevrouw Van der Meulen', about: 'loopbaantraject',
    parts: [
      {
        text: 'Afspraken drie keer op de dag zelf afgezegd',
        form: part(1, { finding: 'upheld', reasoning: 'Het gebeurde drie keer. Dat had niet gemogen.' }),
        said: [
          { side: 'complainant', place: 'Gesprek van 24 november, beurt 3', text: 'Ik zat al in de trein.' },
          { side: 'respondent', place: 'Gesprek van 24 november, beurt 5', text: 'Ik was twee keer ziek.' },
        ],
      },
      { text: 'Verslag naar de werkgever zonder toestemming', form: part(2), said: [] },
    ],
    words: [
      { finding: 'upheld', word: 'gegrond', of_whole: true }, { finding: 'partly', word: 'deels gegrond', of_whole: true },
      { finding: 'not_upheld', word: 'ongegrond', of_whole: true }, { finding: 'none', word: 'geen oordeel mogelijk', of_whole: true },
      { finding: 'withdrawn', word: 'ingetrokken', of_whole: false }, { finding: 'settled', word: 'onderling opgelost', of_whole: false },
    ],
    sources: [{ source: 'document.7', words: 'Brief van 3 november', turns: false, divided: true }, { source: 'letter.1', words: 'Brief K-2026-014/01', turns: false, divided: false }],
    derived: null, verdict: null,
    measures: [{ no: 1, what: 'Twee gesprekken met een andere coach', kind: 'Herstel', grievance: 1, owner: 'Sanne Oosterveld', by: '2026-12-18', done_on: null, proof: null, test_on: null, tested_on: null, effective: null, told: true }],
    measures_dated: true, prevention: null,
    outcome: { kind: 'decision', name: 'Beslissing', letter: null, fits: true, duty: null },
    unheard: [], open: true, kept_at: null,
    ...change,
  };
}

/** What the parts make of the whole, as the office reckons it. */
function derived(findings: readonly (PartFinding | null)[]): Judgement['derived'] {
  if (findings.includes(null)) return null;
  const [first] = findings;
  if (first === undefined || first === null || first === 'withdrawn' || first === 'settled') return null;
  return findings.every((one) => one === first) ? first : 'partly';
}

export function answers(): Answers {
  let sheet = judgement();
  return {
    judgement_open: ({ dossier }) => {
      if (dossier !== '14') throw refused({ code: 'not_found' });
      return sheet;
    },
    judgement_keep: ({ parts }) => {
      sheet = { ...sheet, parts: sheet.parts.map((card) => ({ ...card, form: parts.find(({ no }) => no === card.form.no) ?? card.form })), derived: derived(parts.map(({ finding }) => finding)) };
      return { at: '2026-11-24T15:03:22', derived: sheet.derived };
    },
    judgement_close: () => ({}),
    judgement_decide: ({ finding, reason }) => (sheet = { ...sheet, verdict: { on: '2026-11-24', finding, reasons: reason, outdated: false } }),
  };
}
