import { hearingPlace, isHearing } from '../../app/hearing-duty';
import { navigation } from '../../app/navigation.svelte';
import { session } from '../../app/session.svelte';
import { offerTakeBack } from '../../app/take-back';
import type { DossierView, DutyGroup, DutyRow, Today } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { isLetter } from '../../parts/duty';
import type { BegunNotes } from '../../parts/noting.svelte';
import { say } from '../../words/say.svelte';

/** A duty with what the screen adds: whether its day is written before it, and how loud its button is. */
export interface DutyLine {
  duty: DutyRow;
  leaf: boolean;
  button: 'main' | 'plain' | 'quiet';
}

export interface DutyBlock {
  group: DutyGroup;
  lines: DutyLine[];
}

const ORDER: readonly DutyGroup[] = ['overdue', 'today', 'this_week', 'later'];

/** The duties by group; one line in the whole room has the filled button. */
export function blocksOf(duties: readonly DutyRow[]): DutyBlock[] {
  let mainGiven = false;
  const blocks = ORDER.map((group) => {
    let day = '';
    const lines = duties.filter((duty) => duty.group === group).map((duty): DutyLine => {
      // What has no last day stands under no day either.
      const leaf = duty.due !== null && duty.act_by.slice(0, 10) !== day;
      if (leaf) day = duty.act_by.slice(0, 10);
      const button = loudness(duty, mainGiven);
      mainGiven ||= button === 'main';
      return { duty, leaf, button };
    });
    return { group, lines };
  });
  return blocks.filter(({ lines }) => lines.length > 0);
}

function loudness({ group }: DutyRow, mainGiven: boolean): DutyLine['button'] {
  if (group === 'later' || group === 'this_week') return 'quiet';
  return mainGiven ? 'plain' : 'main';
}

/** What the day asks, in a sentence. */
export function sentenceOf(duties: readonly DutyRow[]): string {
  const now = duties.filter(({ group }) => group === 'overdue' || group === 'today');
  // What lies ready has a line of its own.
  const ready = now.filter(({ act }) => act === 'post_letter');
  const letters = now.filter((duty) => duty.act !== 'post_letter' && isLetter(duty));
  const late = letters.filter(({ group }) => group === 'overdue');
  const acts = now.length - ready.length - letters.length;
  if (now.length > 0) return say.today.sentence(letters.length, late.length, acts);
  const first = duties[0];
  return first === undefined ? '' : say.today.calm(say.dates.weekdayDayMonth(first.act_by));
}

/** How many letters lie ready for the post; one that two rules ask for leaves once. */
export function readyOf(duties: readonly DutyRow[]): number {
  return new Set(duties.filter(({ act }) => act === 'post_letter').map(({ letter }) => letter)).size;
}

/** The home of the window: what must be posted or done, and when. */
export class TodayRoom {
  answer: Today | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  /** The duty whose letter is being noted as posted. */
  posting: DutyRow | null = $state.raw(null);
  /** The duty that is being noted. */
  noting: DutyRow | null = $state.raw(null);
  /** Something was noted that cannot be taken back. */
  said: string = $state('');
  #begun = new Map<string, BegunNotes>();
  #going = false;

  readonly blocks: DutyBlock[] = $derived(blocksOf(this.answer?.duties ?? []));
  readonly ready: number = $derived(readyOf(this.answer?.duties ?? []));
  readonly sentence: string = $derived(sentenceOf(this.answer?.duties ?? []));
  /** Nothing has to be done this week: the room says so in words. */
  readonly calm: boolean = $derived((this.answer?.duties ?? []).every(({ group }) => group === 'later'));

  async load(): Promise<void> {
    try {
      this.answer = await call('today_open');
      this.refusal = null;
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  /** Does what the row asks for. */
  async act(duty: DutyRow): Promise<void> {
    if (this.#going) return;
    this.#going = true;
    try {
      this.said = '';
      if (duty.act === 'post_letter') this.posting = duty;
      else if (duty.act === 'note_event' && isHearing(duty)) await this.#hear(duty);
      else if (duty.act === 'note_event') this.noting = duty;
      else if (duty.act === 'make_letter' && duty.letter_kind !== null) {
        const { letter } = await call('letter_begin', { dossier: duty.dossier, kind: duty.letter_kind, side: duty.side, guest: null });
        await navigation.go({ area: 'letter', id: letter });
      } else if (duty.act === 'finish_letter' && duty.letter !== null) await navigation.go({ area: 'letter', id: duty.letter });
      else await navigation.go({ area: 'dossier', id: duty.dossier });
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    } finally {
      this.#going = false;
    }
  }

  /** A hearing is planned and held in the tab of its dossier; one that nobody planned is noted. */
  async #hear(duty: DutyRow): Promise<void> {
    const place = await hearingPlace(duty);
    if (place === null) this.noting = duty;
    else await navigation.go(place);
  }

  /** The notes of a dossier that were begun and not saved. */
  begun(dossier: string): BegunNotes {
    const notes = this.#begun.get(dossier) ?? new Map();
    this.#begun.set(dossier, notes);
    return notes;
  }

  /** It is noted: say so, offer the way back, and ask anew what is left. */
  async noted(view: DossierView, words: string): Promise<void> {
    this.noting = null;
    if (!offerTakeBack(view, 'noted', words)) this.said = words;
    await Promise.all([this.load(), session.refresh()]);
  }

  /** The letter is noted as posted: say so, offer the way back, and ask anew what is left. */
  async posted(view: DossierView, day: string): Promise<void> {
    this.posting = null;
    offerTakeBack(view, 'letter_posted', say.letter.done.posted(say.dates.dayMonth(day)));
    await Promise.all([this.load(), session.refresh()]);
  }
}
