import type { Printer, PrintSides } from '../ipc/bindings';
import { call, Refusal } from '../ipc/call';
import { Faults } from './faults.svelte';

/** On what to print, how, and how often. */
export interface PrintChoice {
  /** `null` leaves it to the system. */
  printer: string | null;
  copies: number;
  sides: PrintSides;
  with_copies: boolean;
}

/** What was chosen last, until the program is closed. How many copies is a question of each letter. */
const last: Pick<PrintChoice, 'printer' | 'sides' | 'with_copies'> = { printer: null, sides: 'printers_own', with_copies: true };

/** Which printer, which sides, how many copies. Without a printer there is nothing to choose, and that is said. */
export class Printing {
  readonly faults = new Faults();
  /** `null` until the machine has told. */
  printers: readonly Printer[] | null = $state.raw(null);
  printer: string = $state('');
  copies: string = $state('1');
  sides: PrintSides = $state(last.sides);
  withCopies: boolean = $state(last.with_copies);
  busy: boolean = $state(false);

  get none(): boolean {
    return this.printers !== null && this.printers.length === 0;
  }

  /** On which sides one may choose to print. A printer of which the system does not tell may print on both. */
  get sidesOffered(): readonly PrintSides[] {
    const chosen = this.printers?.find(({ name }) => name === this.printer);
    return chosen?.can_duplex === false ? ['printers_own'] : ['printers_own', 'one', 'two'];
  }

  get choice(): PrintChoice | null {
    if (this.none) return null;
    return {
      printer: this.printer === '' ? null : this.printer,
      copies: Number.parseInt(this.copies, 10) || 0,
      sides: this.sidesOffered.includes(this.sides) ? this.sides : 'printers_own',
      with_copies: this.withCopies,
    };
  }

  async load(): Promise<void> {
    try {
      this.printers = (await call('printer_list')).printers;
      const before = this.printers.find(({ name }) => name === last.printer);
      this.printer = (before ?? this.printers.find(({ is_default }) => is_default) ?? this.printers[0])?.name ?? '';
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
      if (choice !== null) this.#remember(choice.printer);
    });
    this.busy = false;
  }

  #remember(printer: string | null): void {
    Object.assign(last, { printer, sides: this.sides, with_copies: this.withCopies });
  }
}

/** The office asks the same; said here, so that a letter is not frozen before its copies are refused. */
function refuseCopies(): Refusal {
  const params = { min: '1', max: '20' };
  return new Refusal({ code: 'fields', fields: [{ field: 'copies', code: 'out_of_bounds', params, suggestion: null }], params: {}, trace: null });
}
