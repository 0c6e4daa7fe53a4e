import type { Talk } from '../../ipc/bindings';
import { wall } from './clock';

/** A second hand that stood still for so long: the machine slept. A window that lies hidden is slowed to a minute. */
const SLEPT_MS = 120_000;

/** The clock of a talk: how long people have spoken, and whether the machine slept meanwhile. */
export class Stopwatch {
  /** Since when the machine slept, and until when. */
  slept: { from: string; until: string } | null = $state.raw(null);
  /** How long people have spoken, in whole minutes. */
  minutes: number = $state(0);

  /** What the office's clock says when the machine's says nothing, in milliseconds. */
  #offset = 0;
  /** How long people had spoken when the office was last asked, in seconds. */
  #spoken = 0;
  /** People speak on since. */
  #runs = false;
  /** When the office was last asked. */
  #asked = 0;
  #looked = 0;
  #second: ReturnType<typeof setInterval> | undefined;

  /** Takes what the office says of the talk. */
  take({ now, spoken_seconds, state }: Talk): void {
    this.#offset = Date.parse(now) - Date.now();
    this.#spoken = spoken_seconds;
    this.#runs = state === 'live';
    this.#asked = Date.now();
    this.minutes = this.#whole();
  }

  /** Looks at the clock every second. */
  start(): void {
    this.#looked = Date.now();
    this.#second = setInterval(() => this.#look(), 1_000);
  }

  stop(): void {
    clearInterval(this.#second);
  }

  /** Now, on the clock of the wall. */
  now(): string {
    return wall(Date.now() + this.#offset);
  }

  /** Whole minutes in which people spoke: what the office counted, and since then while the talk goes on. */
  #whole(): number {
    const since = this.#runs ? Math.max(0, Date.now() - this.#asked) / 1_000 : 0;
    return Math.floor((this.#spoken + since) / 60);
  }

  /** A long silence of the clock itself was the machine asleep. */
  #look(): void {
    const now = Date.now();
    if (now - this.#looked > SLEPT_MS && this.#runs) this.slept = { from: wall(this.#looked + this.#offset), until: wall(now + this.#offset) };
    this.#looked = now;
    this.minutes = this.#whole();
  }
}
