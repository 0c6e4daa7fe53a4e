import { tick } from 'svelte';
import { undo } from '../../app/undo.svelte';
import type { FormOfAddress, Language, Side, WordingCard, WordingSheet, WordingText } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { Pace } from '../../parts/pace';
import { sayWording } from '../../words/wording';
import { Typed, type Place } from './typed.svelte';

/** An act is told as under way only when it takes longer, so that nothing flickers while one types. */
const SLOW_MS = 500;

/** What the letters of the practice say: one kind in one language at a time, with an example of it on paper. */
export class WordingRoom {
  cards: readonly WordingCard[] = $state.raw([]);
  /** `null` until it is opened. */
  sheet: WordingSheet | null = $state.raw(null);
  pdf: Uint8Array | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  language: Language = $state('nl');
  /** How the example addresses its reader. */
  address: FormOfAddress = $state('u');
  /** Which text stands open to write in. */
  open: string | null = $state(null);
  /** What is done takes so long that it is told. */
  saving: boolean = $state(false);
  readonly typed = new Typed();

  /** To whom the example goes: as was chosen, when this letter has an example to them. */
  readonly side: Side = $derived.by(() => {
    const sides = this.sheet?.sides ?? [];
    return sides.includes(this.#side) ? this.#side : (sides[0] ?? 'complainant');
  });

  #side: Side = $state('complainant');
  readonly #pace = new Pace(() => this.#followed());
  #drawing: Promise<void> = Promise.resolve();
  #turn: Promise<void> = Promise.resolve();
  #drawn = 0;

  /** Opens a letter, or the first; in the language and with the form of address of the practice's letters. */
  async load(kind?: string, language?: Language): Promise<void> {
    await this.#inTurn(async () => {
      const { stationery } = await call('settings_open');
      this.address = stationery.address;
      this.language = language ?? stationery.language;
      await this.#list();
      const first = this.cards.find((card) => card.kind === kind) ?? this.cards[0];
      if (first !== undefined) await this.#open(first.kind);
    });
  }

  /** Goes on with another letter. */
  async choose(kind: string): Promise<void> {
    if (kind === this.sheet?.kind) return;
    await this.keep();
    await this.#inTurn(() => this.#open(kind));
  }

  /** Goes on in another language, with the same letter. */
  async speak(language: Language): Promise<void> {
    await this.keep();
    await this.#inTurn(async () => {
      this.language = language;
      await this.#list();
      if (this.sheet !== null) await this.#open(this.sheet.kind);
    });
  }

  addressWith(form: FormOfAddress): void {
    this.address = form;
    this.#drawing = this.#draw();
  }

  addressTo(side: Side): void {
    this.#side = side;
    this.#drawing = this.#draw();
  }

  /** Where a text of this letter stands among all. */
  at(place: string): Place {
    return { kind: this.sheet?.kind ?? '', language: this.sheet?.language ?? this.language, place };
  }

  /** A text as it stands by now. */
  textOf(text: WordingText): string {
    return this.typed.shown(this.at(text.place), text.text);
  }

  /** Opens a text to write in; the one that stood open is left. */
  edit(place: string): void {
    if (this.open !== null && this.open !== place) this.leave(this.open);
    this.open = place;
  }

  /** A text is left: what was written is kept at once. */
  leave(place: string): void {
    if (this.open === place) this.open = null;
    const at = this.at(place);
    void this.keep().then(() => this.typed.leave(at));
  }

  type(place: string, text: string): void {
    this.typed.type(this.at(place), text);
    this.keepSoon();
  }

  /** Keeps what was typed, in its turn. */
  keepSoon(): void {
    this.#pace.follow();
  }

  /** Waits with keeping, as while a value is chosen: a half name would be told as a fault. */
  hold(): void {
    this.#pace.hold();
  }

  /** Keeps what was typed now instead of in its turn. */
  async keep(): Promise<void> {
    this.hold();
    await this.#inTurn(async () => {
      for (const { at, text } of this.typed.waiting()) await this.#save(at, text);
    });
  }

  /** The letters and the paper have what was typed. */
  async #followed(): Promise<void> {
    await this.keep();
    await this.#drawing;
  }

  /** Gives a place back to the program's own text. What stood there can be had again. */
  async restore(text: WordingText): Promise<void> {
    const at = this.at(text.place);
    const mine = this.textOf(text);
    this.typed.forget(at);
    await this.#inTurn(() => this.#save(at, null));
    await this.#toText(text.place);
    undo.offer({
      words: sayWording.difference.restored,
      takeBack: async () => {
        await this.#inTurn(() => this.#save(at, mine));
        await this.#toText(text.place);
      },
    });
  }

  /** What was pressed is gone: the keyboard goes on in the text. */
  async #toText(place: string): Promise<void> {
    await tick();
    if (document.activeElement === document.body) document.getElementById(textId(place))?.focus();
  }

  async #list(): Promise<void> {
    this.cards = (await call('wording_list', { language: this.language })).kinds;
  }

  async #open(kind: string): Promise<void> {
    const sheet = await call('wording_open', { kind, language: this.language });
    if (sheet.kind !== this.sheet?.kind) this.open = null;
    this.sheet = sheet;
    this.#drawing = this.#draw();
  }

  async #save(at: Place, text: string | null): Promise<void> {
    try {
      const sheet = await call('wording_save', { ...at, text });
      if (text !== null) this.typed.keep(at, text);
      if (sheet.kind === this.sheet?.kind && sheet.language === this.sheet.language) this.sheet = sheet;
      this.#drawing = this.#draw();
      await this.#list();
    } catch (thrown) {
      const refusal = asRefusal(thrown);
      const [fault] = refusal.fields;
      if (fault === undefined || text === null) throw refusal;
      this.typed.refuse(at, text, fault);
    }
  }

  async #draw(): Promise<void> {
    const { sheet, address, side } = this;
    if (sheet === null) return;
    const asked = ++this.#drawn;
    try {
      const pdf = await call('wording_preview', { kind: sheet.kind, language: sheet.language, address, side });
      if (asked === this.#drawn) this.pdf = pdf;
    } catch (thrown) {
      // The paper stays as it was; why no new one could be made is said above the texts.
      if (asked === this.#drawn) this.refusal = asRefusal(thrown);
    }
  }

  /** One act after the other, so that no older text takes the place of a newer one. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      const slow = setTimeout(() => (this.saving = true), SLOW_MS);
      this.refusal = null;
      try {
        await work();
      } catch (thrown) {
        this.refusal = asRefusal(thrown);
      }
      clearTimeout(slow);
      this.saving = false;
    });
    return this.#turn;
  }
}

/** The id of what a text is read or written in. */
export function textId(place: string): string {
  return `text-${place.replaceAll('.', '-')}`;
}
