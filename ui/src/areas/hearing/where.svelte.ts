import type { HearingCard, HearingRoom, LetterCard } from '../../ipc/bindings';
import { hearingWords } from '../../words/hearing';
import { whenOf } from './hearing';

/** In what somebody said something, or was asked about it. */
export type Place = 'hearing' | 'letter' | 'other';

/** Where something was said or put to somebody: in a hearing that was held, in a letter, or otherwise. */
export class Where {
  place: Place = $state('other');
  hearing: string = $state('');
  letter: string = $state('');
  how: string = $state('');
  readonly hearings: readonly HearingCard[];
  /** The letters that have a number, the newest first. */
  readonly letters: readonly LetterCard[];

  constructor({ hearings }: HearingRoom, letters: readonly LetterCard[]) {
    this.hearings = hearings.filter(({ state }) => state === 'held' || state === 'settled');
    this.letters = letters.filter(({ number, state }) => number !== null && state !== 'void').toReversed();
    this.hearing = String(this.hearings[0]?.hearing ?? '');
    this.letter = partOf(this.letters[0]?.number ?? null);
    // What was said last is most often what one notes.
    if (this.hearings.length > 0) this.place = 'hearing';
  }

  /** The places that the dossier has. */
  get places(): { value: Place; label: string }[] {
    const words = hearingWords.where;
    return [
      ...(this.hearings.length > 0 ? [{ value: 'hearing' as const, label: words.hearing }] : []),
      ...(this.letters.length > 0 ? [{ value: 'letter' as const, label: words.letter }] : []),
      { value: 'other', label: words.other },
    ];
  }

  get hearingOptions(): { value: string; label: string }[] {
    return this.hearings.map((one) => ({ value: String(one.hearing), label: whenOf(one) }));
  }

  get letterOptions(): { value: string; label: string }[] {
    return this.letters.map(({ number, name, to }) => ({ value: partOf(number), label: [number, name, to].join(', ') }));
  }

  /** As a request has it: one of the three. */
  get trace(): { hearing: number | null; letter: string | null; how: string } {
    return {
      hearing: this.place === 'hearing' ? Number(this.hearing) : null,
      letter: this.place === 'letter' ? this.letter : null,
      how: this.place === 'other' ? this.how : '',
    };
  }
}

/** The `04` of `K-2026-014/04`. */
function partOf(number: string | null): string {
  return number?.slice(number.lastIndexOf('/') + 1) ?? '';
}
