import type { Printer } from '../ipc/bindings';
import { call, Refusal } from '../ipc/call';
import { Faults } from './faults.svelte';

/** On what to print, and how often. */
export interface PrintChoice {
  /** `null` leaves it to the system. */
  printer: string | null;
  copies: number;
}

/** Which printer, how many copies. Without a printer there is nothing to choose, and that is said. */
export class Printing {
  readonly faults = new Faults();
  /** `null` until the machine has told. */
  printers: readonly Printer[] | null = $state.raw(null);
  printer: string = $state('');
  copies: string = $state('1');
  busy: boolean = $state(false);

  get none(): boolean {
    return this.printers !== null && this.printers.length === 0;
  }

  get choice(): PrintChoice | null {
    if (this.none) return null;
    return { printer: this.printer === '' ? null : this.printer, copies: Number.parseInt(this.copies, 10) || 0 };
  }

  async load(): Promise<void> {
    try {
      this.printers = (await call('printer_list')).printers;
      this.printer = this.printers.find(({ is_default }) => is_default)?.name ?? this.printers[0]?.name ?? '';
    } catch {
      // A machine without a printing system is a machine without printers.
      this.printers = [];
    }
  }

  /** Does the work with the choice; what it refuses is shown beside the fields. */
  async act(work: (choice: PrintChoice | null) => Promise<void>): Promise<void> {
    if (this.busy || this.printers === null) return;
    this.busy = true;
    await this.faults.guard(async () => {
      const { choice } = this;
      if (choice !== null && (choice.copies < 1 || choice.copies > 20)) {
        throw refuseCopies();
      }
      await work(choice);
    });
    this.busy = false;
  }
}

/** The office asks the same; said here, so that a letter is not frozen before its copies are refused. */
function refuseCopies(): Refusal {
  const params = { min: '1', max: '20' };
  return new Refusal({ code: 'fields', fields: [{ field: 'copies', code: 'out_of_bounds', params, suggestion: null }], params: {}, trace: null });
}
