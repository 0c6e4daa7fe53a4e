import { SvelteMap } from 'svelte/reactivity';
import type { FieldFault, FormField } from '../../ipc/bindings';
import { Faults } from '../../parts/faults.svelte';

/** Names a field of a rule on the whole screen; `fieldId` of it is the id of its input. */
export function fieldPath(path: string, field: string): string {
  return `rule.${path}.${field}`;
}

/** What has been typed but is not kept yet, and why not when it was refused. Nothing typed is lost when the sheet is replaced. */
export class Typing {
  /** The refused fields, each under its `fieldPath`. */
  readonly faults = new Faults();
  readonly #typed = new SvelteMap<string, { path: string; field: string; value: string }>();

  /** What the field shows: what is being typed, else what is kept. */
  shown(path: string, field: FormField): string {
    return this.#typed.get(fieldPath(path, field.name))?.value ?? field.value;
  }

  /** Why the field was refused. */
  fault(path: string, field: string): FieldFault | undefined {
    return this.faults.of(fieldPath(path, field));
  }

  /** Something in this rule was refused. */
  isRefused(path: string): boolean {
    return [...this.#typed].some(([key, one]) => one.path === path && this.faults.of(key) !== undefined);
  }

  /** Takes what is typed; a refusal of what stood there before is over. */
  type(path: string, field: string, value: string): void {
    const key = fieldPath(path, field);
    this.#typed.set(key, { path, field, value });
    this.faults.forget(key);
  }

  /** The value is kept; what has been typed since stays. */
  accept(path: string, field: string, value: string): void {
    const key = fieldPath(path, field);
    if (this.#typed.get(key)?.value === value) this.#typed.delete(key);
    this.faults.forget(key);
  }

  /** The value was refused; it stays as typed. What was typed since is judged on its own. */
  refuse(path: string, field: string, value: string, fault: FieldFault | undefined): void {
    const key = fieldPath(path, field);
    if (fault === undefined || this.#typed.get(key)?.value !== value) return;
    this.faults.show([...this.faults.fields.filter((one) => one.field !== key), { ...fault, field: key }]);
  }

  /** What was typed and neither kept nor refused, as when one leaves with the cursor in a field. */
  pending(): { path: string; field: string; value: string }[] {
    return [...this.#typed].filter(([key]) => this.faults.of(key) === undefined).map(([, one]) => one);
  }

  /** The rule is gone, and with it what was typed in it. */
  forget(path: string): void {
    for (const [key, one] of this.#typed) {
      if (one.path !== path) continue;
      this.#typed.delete(key);
      this.faults.forget(key);
    }
  }
}
