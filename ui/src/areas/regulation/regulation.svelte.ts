import { tick } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { FindingMend, FormField, RegulationCard, RegulationSheet, RuleRow } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { typed } from '../../words/day';
import { sayRegulation } from '../../words/regulation';
import { changedFields, fieldsOf, type Held, movedRows, movedUp, rulesOf } from './sheet';
import { Typing } from './typing.svelte';

/** What one act changed, so that it can be put back: the rule that it was done in, the field or mend, and what was there. */
interface Change {
  path: string;
  act: string;
  held: readonly Held[];
}

/** One version of the regulation: to read, or as the draft to write. Each edit is kept at once and answered with the whole sheet. */
export class RegulationRoom {
  readonly which: string;
  /** `null` until it is opened. */
  sheet: RegulationSheet | null = $state.raw(null);
  versions: readonly RegulationCard[] = $state.raw([]);
  /** Why the last act on the whole was refused. */
  refusal: Refusal | null = $state.raw(null);
  gone: boolean = $state(false);
  busy: boolean = $state(false);
  /** What was just done, said once. */
  said: string = $state('');
  /** What stands in the field of the example's day. */
  exampleOn: string = $state('');
  /** Rows of the example that the last edit moved, each with its day before. */
  moved: ReadonlyMap<string, string> = $state.raw(new Map());
  readonly typing = new Typing();
  /** The paths of the rules that are open. */
  readonly opened = new SvelteSet<string>();
  /** The rule that was added last. */
  fresh: string | null = $state(null);
  /** Why a rule could not be taken out. */
  readonly kept = new SvelteMap<string, Refusal>();
  #changes: readonly Change[] = $state.raw([]);
  /** The day of the example with its year, so that the office reads the same day as the field; empty for today. */
  #day = '';
  #turn: Promise<void> = Promise.resolve();

  constructor(which: string) {
    this.which = which;
  }

  get canUndo(): boolean {
    return this.#changes.length > 0;
  }

  /** The version that the sheet is compared with. */
  get other(): RegulationCard | undefined {
    return this.versions.find(({ which }) => which === this.sheet?.compare_with);
  }

  rule(path: string): RuleRow | undefined {
    return this.sheet === null ? undefined : rulesOf(this.sheet).find((rule) => rule.path === path);
  }

  async load(): Promise<void> {
    await this.#inTurn(async () => {
      const [sheet, list] = await Promise.all([call('regulation_open', { which: this.which, example_on: this.#day }), call('regulation_list')]);
      this.versions = list.versions;
      this.sheet = sheet;
      if (this.exampleOn === '') this.exampleOn = sheet.example.received_on;
    });
    this.gone = this.refusal?.code === 'not_found' && this.sheet === null;
  }

  /** The example begins on this day. */
  async play(day: string): Promise<void> {
    this.#day = typed(day);
    await this.#inTurn(async () => this.#take(await call('regulation_open', { which: this.which, example_on: this.#day })));
  }

  /** Keeps what a field was given. What is the same already, or has been typed over since, is not sent. */
  async edit(path: string, field: string, value: string): Promise<void> {
    this.typing.type(path, field, value);
    const held = await this.#send(path, field, value);
    if (held !== null) this.#remember({ path, act: field, held });
  }

  /** Keeps what stands typed in a field that was never left. */
  async flush(): Promise<void> {
    await Promise.all(this.typing.pending().map(({ path, field, value }) => this.edit(path, field, value)));
  }

  /** Puts back what the last changed field held. */
  async undo(): Promise<void> {
    const change = this.#changes.at(-1);
    if (change === undefined) return;
    this.#changes = this.#changes.slice(0, -1);
    for (const { path, field, was } of change.held) {
      if (this.#field(path, field) === undefined) continue;
      this.typing.type(path, field, was);
      await this.#send(path, field, was);
    }
    const shown = this.rule(change.path) ?? this.rule(change.held[0]?.path ?? '');
    this.said = sayRegulation.sheet.undone(shown?.name ?? '');
    if (shown !== undefined) await this.show(shown.path);
  }

  /** Makes the change that a finding proposes, and shows the rule. */
  async mend({ path, field, value }: FindingMend): Promise<void> {
    await this.flush();
    await this.#inTurn(async () => {
      const before = this.sheet;
      await this.#take(await call('regulation_edit', { path, field, value, example_on: this.#day }));
      if (before !== null && this.sheet !== null) this.#remember({ path, act: `${field} ${value}`, held: changedFields(before, this.sheet) });
      this.said = sayRegulation.check.mended(this.rule(path)?.name ?? '');
    });
    if (this.rule(path) !== undefined) await this.show(path);
    else document.getElementById('check-title')?.focus({ preventScroll: true });
  }

  /** Adds a rule to a section and opens it at its first field. */
  async add(section: string): Promise<void> {
    await this.#inTurn(async () => {
      const before = new Set(this.sheet === null ? [] : rulesOf(this.sheet).map(({ path }) => path));
      await this.#take(await call('regulation_add', { section, example_on: this.#day }));
      const added = this.sheet === null ? undefined : rulesOf(this.sheet).find(({ path }) => !before.has(path));
      this.said = sayRegulation.rule.added;
      if (added === undefined) return;
      this.fresh = added.path;
      await this.show(added.path, 'field');
    });
  }

  /** Takes a rule out. When others refer to it, it stays, and the rule says why. */
  async remove(rule: RuleRow): Promise<boolean> {
    const { path } = rule;
    this.kept.delete(path);
    await this.flush();
    const gone = this.sheet === null ? [path] : movedUp(this.sheet, path);
    let done = false;
    await this.#inTurn(async () => {
      try {
        await this.#take(await call('regulation_remove', { path, example_on: this.#day }));
        done = true;
      } catch (thrown) {
        const refusal = asRefusal(thrown);
        if (refusal.code !== 'not_allowed') throw refusal;
        this.kept.set(path, refusal);
      }
    });
    if (!done) return false;
    for (const one of gone) {
      this.opened.delete(one);
      this.kept.delete(one);
      this.typing.forget(one);
    }
    this.#changes = this.#changes.filter(({ held }) => !held.some((one) => gone.includes(one.path)));
    this.said = sayRegulation.rule.removed(rule.name);
    return true;
  }

  /** Opens a rule and puts the keyboard there: on its row, or in its first field. */
  async show(path: string, at: 'row' | 'field' = 'row'): Promise<void> {
    if (this.rule(path) === undefined) return;
    this.opened.add(path);
    await tick();
    const row = document.getElementById(rowId(path));
    const place = at === 'field' ? row?.parentElement?.querySelector<HTMLElement>('select, input, textarea') : row;
    (place ?? row)?.focus({ preventScroll: true });
    row?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }

  async export(): Promise<void> {
    await this.#inTurn(async () => {
      const { file } = await call('regulation_export', { which: this.which });
      if (file !== null) this.said = sayRegulation.sheet.exported(file);
    });
  }

  #field(path: string, field: string): FormField | undefined {
    const rule = this.rule(path);
    return rule === undefined ? undefined : fieldsOf(rule).find(({ name }) => name === field);
  }

  /** Walking through a list with the arrow keys is one change, not one for each option. */
  #remember(change: Change): void {
    const last = this.#changes.at(-1);
    const isSame = last?.path === change.path && last.act === change.act;
    if (!isSame && change.held.length > 0) this.#changes = [...this.#changes, change];
  }

  /** Sends a value in its turn. Answers with what was there before, the field itself first; `null` when nothing changed. */
  async #send(path: string, field: string, value: string): Promise<Held[] | null> {
    let held: Held[] | null = null;
    const isIt = (one: Held) => one.path === path && one.field === field;
    await this.#inTurn(async () => {
      const now = this.#field(path, field);
      if (now === undefined) return this.typing.forget(path);
      if (this.typing.shown(path, now) !== value) return;
      if (now.value === value) return this.typing.accept(path, field, value);
      try {
        const sheet = await call('regulation_edit', { path, field, value, example_on: this.#day });
        this.typing.accept(path, field, value);
        held = this.sheet === null ? [] : changedFields(this.sheet, sheet).sort((one, other) => Number(isIt(other)) - Number(isIt(one)));
        await this.#take(sheet);
      } catch (thrown) {
        const refusal = asRefusal(thrown);
        this.typing.refuse(path, field, value, refusal.fields[0]);
        if (refusal.fields.length === 0) throw refusal;
      }
    });
    return held;
  }

  /** The sheet is replaced; where one was working one goes on working. */
  async #take(sheet: RegulationSheet): Promise<void> {
    const focused = document.activeElement?.id ?? '';
    this.moved = movedRows(this.sheet?.example, sheet.example);
    this.sheet = sheet;
    await tick();
    if (focused !== '' && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** One act after the other, so that no older answer takes the place of a newer one. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(async () => {
      this.busy = true;
      this.said = '';
      this.refusal = null;
      try {
        await work();
      } catch (thrown) {
        this.refusal = asRefusal(thrown);
      }
      this.busy = false;
    });
    this.#turn = turn;
    return turn;
  }
}

/** The id of the row of a rule. */
export function rowId(path: string): string {
  return `rule-${path.replaceAll('.', '-')}`;
}
