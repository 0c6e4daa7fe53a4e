import type { LetterCard, LetterOffer, TimelineEntry } from '../../ipc/bindings';
import type { MarkKind } from '../../parts/mark';
import { savedTime } from '../../words/day';
import { tabWords } from '../../words/dossier-tabs';
import { say } from '../../words/say.svelte';

/** How far a letter is, as the shape of its mark. */
export function letterMark({ state }: Pick<LetterCard, 'state'>): MarkKind {
  switch (state) {
    case 'concept':
      return 'later';
    case 'finalised':
    case 'printed':
      return 'soon';
    case 'posted':
    case 'delivered':
      return 'done';
    case 'returned':
      return 'late';
    case 'void':
      return 'wait';
  }
}

/** A moment in words: the day, and the time to the minute. */
export function moment(iso: string): string {
  const time = savedTime(iso).replace(/:\d\d$/, '');
  return `${say.dates.short(iso)} ${time}`;
}

/** The letter's own ledger: what happened with it, in the order of the days. */
export function ledgerOf(letter: LetterCard, timeline: readonly TimelineEntry[]): string[] {
  const words = tabWords.letters;
  if (letter.number === null) return [words.changed(moment(letter.changed_at))];
  const seq = seqOf(letter.number);
  const entries = timeline.filter((entry) => entry.letter === seq && !entry.undone);
  // The timeline has the latest first; of each kind the last counts, as of a letter that was printed twice.
  const told = LEDGER.flatMap((kind) => entries.find((entry) => entry.kind === kind) ?? []);
  return told.map((entry) => lineOf(entry, letter));
}

const LEDGER = ['letter_finalised', 'letter_printed', 'letter_posted', 'letter_delivered', 'letter_returned', 'letter_void'] as const;

function lineOf(entry: TimelineEntry, letter: LetterCard): string {
  const words = tabWords.letters;
  const day = say.dates.dayMonth(entry.on);
  switch (entry.kind) {
    case 'letter_printed':
      return words.printed(day);
    case 'letter_posted':
      return [words.posted(day, say.names.way[letter.way ?? 'ordinary']), letter.code === null ? '' : words.code(letter.code), entry.by === '' ? '' : words.by(entry.by)].filter(Boolean).join(', ');
    case 'letter_delivered':
      return words.delivered(day, entry.detail ?? '');
    case 'letter_returned':
      return words.returned(day, entry.detail ?? '');
    case 'letter_void':
      return words.voided(day, entry.detail ?? '');
    default:
      return words.finalised(day);
  }
}

/** The `/04` of the letter that came in the place of a void one: the next of its kind to the same side. */
export function replacedBy(letter: LetterCard, letters: readonly LetterCard[]): string | null {
  if (letter.state !== 'void') return null;
  // A kind's name tells the side too.
  const later = letters.slice(letters.indexOf(letter) + 1);
  const next = later.find(({ kind, name, number }) => number !== null && kind === letter.kind && name === letter.name);
  return next?.number == null ? null : `/${seqOf(next.number)}`;
}

/** The `04` of `K-2026-014/04`. */
function seqOf(number: string): string {
  return number.slice(number.lastIndexOf('/') + 1);
}

export type OfferGroup = 'begin' | 'hearing' | 'time' | 'outcome' | 'after' | 'other';

const GROUPS: Record<OfferGroup, readonly string[]> = {
  begin: ['acknowledgement', 'information_request', 'not_admitted', 'referral'],
  hearing: ['hearing_invitation', 'hearing_report'],
  time: ['extension', 'interim_notice'],
  outcome: ['proposal', 'mediation_invitation', 'decision', 'closing_confirmation'],
  after: ['forwarding', 'forwarding_notice', 'review_decision', 'reopening'],
  // Also the kinds that a regulation declares itself.
  other: [],
};

/** The letters that may be made and are not owed, by the part of the procedure that they belong to. */
export function offerGroups(offers: readonly LetterOffer[]): { group: OfferGroup; offers: LetterOffer[] }[] {
  const free = offers.filter(({ owed }) => !owed);
  const groups = Object.keys(GROUPS) as OfferGroup[];
  return groups.map((group) => ({ group, offers: free.filter(({ kind }) => groupOf(kind) === group) })).filter((one) => one.offers.length > 0);
}

function groupOf(kind: string): OfferGroup {
  const found = Object.entries(GROUPS).find(([, kinds]) => kinds.includes(kind));
  return (found?.[0] as OfferGroup | undefined) ?? 'other';
}

/** The letters that are owed and not begun: who begins one finds it among the letters. */
export function owedOffers(offers: readonly LetterOffer[], letters: readonly LetterCard[]): LetterOffer[] {
  const begun = (offer: LetterOffer) => letters.some(({ state, kind, name }) => state === 'concept' && kind === offer.kind && name === offer.name);
  return offers.filter((offer) => offer.owed && !begun(offer));
}
