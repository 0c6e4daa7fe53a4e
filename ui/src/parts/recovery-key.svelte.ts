/** The recovery key as it stands on the sheet: eight groups of five characters. */
import type { FieldFault } from '../ipc/bindings';
import { faultOf } from './faults.svelte';

export const GROUPS = 8;
export const GROUP_LENGTH = 5;

/** What is being typed over from the sheet. */
export class RecoveryKey {
  groups: string[] = $state(Array.from({ length: GROUPS }, () => ''));

  /** All of it, as the office reads it. */
  get typed(): string {
    return this.groups.join('-');
  }

  /** A fault for each group that lacks characters, so that the gap is seen before the office is asked. */
  unfinished(path: string): FieldFault[] {
    const short = this.groups.flatMap((group, at) => (group.length < GROUP_LENGTH ? [String(at + 1)] : []));
    return short.map((group) => faultOf(path, 'mistyped_group', { group }));
  }

  /**
   * Takes text that was typed or pasted into a group. What is too long flows into the next ones, so that a
   * key pasted whole lands in its places. Answers which group the typing goes on in.
   */
  take(at: number, text: string): number {
    const clean = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
    let rest = clean;
    let group = at;
    do {
      this.groups[group] = rest.slice(0, GROUP_LENGTH);
      rest = rest.slice(GROUP_LENGTH);
      if (this.groups[group]?.length === GROUP_LENGTH && group < GROUPS - 1) group++;
      else break;
    } while (rest !== '');
    return group;
  }
}

/** The groups, counted from 1, that the office found mistyped. */
export function mistyped(faults: readonly FieldFault[]): number[] {
  return faults
    .filter(({ code }) => code === 'mistyped_group')
    .flatMap(({ params }) => (params['group'] ?? '').split(/\D+/))
    .filter((group) => group !== '')
    .map(Number);
}
