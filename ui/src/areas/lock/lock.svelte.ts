import type { AppState, ArchiveCard } from '../../ipc/bindings';
import { call } from '../../ipc/call';
import { session } from '../../app/session.svelte';
import { Faults, fieldsRefused } from '../../parts/faults.svelte';
import { RecoveryKey } from '../../parts/recovery-key.svelte';

/** The sealed envelope: which archive, who, and the passphrase or the recovery key. */
export class LockScreen {
  readonly faults = new Faults();
  readonly key = new RecoveryKey();
  archive: string = $state('');
  slot: string = $state('');
  passphrase: string = $state('');
  newPassphrase: string = $state('');
  again: string = $state('');
  busy: boolean = $state(false);
  /** `null` until a key was pressed: before that nobody can know. */
  capsLock: boolean | null = $state(null);
  /** With the passphrase, or with the sheet. */
  way: 'passphrase' | 'sheet' = $state('passphrase');

  constructor(readonly state: AppState) {
    this.choose(this.own[0]?.archive ?? '');
  }

  /** The archives that a passphrase opens; the example opens without one. */
  get own(): ArchiveCard[] {
    return this.state.archives.filter(({ mark }) => mark === 'own');
  }

  get hasExample(): boolean {
    return this.state.archives.some(({ mark }) => mark === 'example');
  }

  get card(): ArchiveCard | undefined {
    return this.own.find(({ archive }) => archive === this.archive);
  }

  choose(archive: string): void {
    this.archive = archive;
    this.slot = this.card?.slots[0]?.slot ?? '';
    this.faults.clear();
  }

  turn(way: 'passphrase' | 'sheet'): void {
    this.way = way;
    this.faults.clear();
    this.passphrase = '';
  }

  async unlock(): Promise<void> {
    const { archive, slot, passphrase } = this;
    await this.#open(async () => session.take(await call('archive_unlock', { archive, slot, passphrase })));
    this.passphrase = '';
  }

  async recover(): Promise<void> {
    const fields = this.key.unfinished('recovery_key');
    if (fields.length > 0) return this.faults.take(fieldsRefused(fields));
    const { archive, slot, newPassphrase: passphrase, again: passphrase_again } = this;
    const request = { archive, slot, recovery_key: this.key.typed, passphrase, passphrase_again };
    await this.#open(async () => session.take(await call('archive_recover', request)));
  }

  async openExample(): Promise<void> {
    await this.#open(async () => session.take(await call('example_open')));
  }

  async #open(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.faults.guard(work);
    this.busy = false;
  }
}
