import type { WhatIf } from '../../ipc/bindings';
import { call } from '../../ipc/call';
import { Faults } from '../../parts/faults.svelte';

/** So many days to either side the slider goes. */
export const REACH_DAYS = 30;
/** Long enough not to ask for every step of the slider, short enough not to be waited for. */
const PAUSE_MS = 150;
const DAY_MS = 86_400_000;

/** Another day of receipt, to see what it would change. Nothing of it is kept. */
export class OtherDay {
  readonly dossier: string;
  /** The real day of receipt. */
  readonly real: string;
  readonly faults = new Faults();
  /** The imagined day, as the office writes it. */
  day: string = $state('');
  /** What stands in the date field. */
  text: string = $state('');
  answer: WhatIf | null = $state.raw(null);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(dossier: string, real: string) {
    this.dossier = dossier;
    this.real = real;
    this.day = real;
    this.text = real;
  }

  /** Days from the real day. */
  get shift(): number {
    return daysBetween(this.real, this.day);
  }

  get isReal(): boolean {
    return this.day === this.real;
  }

  /** The slider was moved. */
  slide(days: number): void {
    this.day = daysAfter(this.real, days);
    this.text = this.day;
    this.#soon();
  }

  /** The office read the date field. */
  read(iso: string | null): void {
    if (iso === null || iso === this.day) return;
    this.day = iso;
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.ask(), PAUSE_MS);
  }

  async ask(): Promise<void> {
    const asked = ++this.#asked;
    await this.faults.guard(async () => {
      const answer = await call('what_if', { dossier: this.dossier, received_on: this.day });
      if (asked === this.#asked) this.answer = answer;
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }
}

/** The civil day so many days later. */
export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one civil day to another, negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
