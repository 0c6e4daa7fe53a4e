import { getContext, setContext, tick } from 'svelte';
import type { FieldCode, FieldFault } from '../ipc/bindings';
import { asRefusal, Refusal } from '../ipc/call';

const KEY = Symbol('faults');

/** The refused fields of one form, and the refusal that concerns the whole. Fields find it by context. */
export class Faults {
  fields: readonly FieldFault[] = $state.raw([]);
  refusal: Refusal | null = $state.raw(null);

  /** Refused fields that stand nowhere on the page; they are told beside the act. */
  stray: readonly FieldFault[] = $state.raw([]);

  /** The fault of the field with this path, if it has one. */
  of(path: string): FieldFault | undefined {
    return this.fields.find((fault) => fault.field === path);
  }

  /** Shows faults that came in an answer, as a preview's. */
  show(fields: readonly FieldFault[]): void {
    this.fields = fields;
  }

  /** The field is being mended: its fault goes. */
  forget(path: string): void {
    if (this.of(path) !== undefined) this.fields = this.fields.filter((fault) => fault.field !== path);
  }

  clear(): void {
    this.fields = [];
    this.refusal = null;
    this.stray = [];
  }

  /** Takes what a call threw, shows it, and puts the focus on the first wrong field of the page. */
  async take(thrown: unknown): Promise<void> {
    this.refusal = asRefusal(thrown);
    this.fields = this.refusal.fields;
    await tick();
    this.stray = this.fields.filter(({ field }) => document.getElementById(fieldId(field)) === null);
    if (this.fields.length > 0) focusFirstWrong();
  }

  /** Does the work; what it refuses is shown. Says whether it went well. */
  async guard(work: () => Promise<void>): Promise<boolean> {
    this.clear();
    try {
      await work();
      return true;
    } catch (thrown) {
      await this.take(thrown);
      return false;
    }
  }
}

/** Gives the fields below this component the form's faults. Call it while the component starts. */
export function provideFaults(faults: Faults): Faults {
  return setContext(KEY, faults);
}

/** The faults of the form around this field; an empty set when there is no form. */
export function faultsHere(): Faults {
  return getContext<Faults | undefined>(KEY) ?? new Faults();
}

/** The id of the input of a field: paths are unique on a screen. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** Puts the focus in a field from elsewhere on the page, as from "1 veld klopt niet". */
export function focusField(path: string): void {
  document.getElementById(fieldId(path))?.focus();
}

/** A fault that the window finds by itself, before it asks the office. */
export function faultOf(field: string, code: FieldCode, params: Record<string, string> = {}): FieldFault {
  return { field, code, params, suggestion: null };
}

/** The refusal that the office would give for these fields. */
export function fieldsRefused(fields: FieldFault[]): Refusal {
  return new Refusal({ code: 'fields', fields, params: {}, trace: null });
}

function focusFirstWrong(): void {
  const wrong = document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"], [aria-invalid="true"]');
  // Of a group of options the first that can be chosen is where one mends it.
  (wrong instanceof HTMLFieldSetElement ? wrong.querySelector<HTMLElement>('input:not(:disabled)') : wrong)?.focus();
}
