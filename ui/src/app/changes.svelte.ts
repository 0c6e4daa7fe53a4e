import type { Refusal } from '../ipc/call';

/** Something was taken back from outside the screen that shows it: screens that look at `times` ask anew. */
class Changes {
  times: number = $state(0);
  /** Why it could not be taken back. */
  refusal: Refusal | null = $state.raw(null);

  tell(refusal: Refusal | null): void {
    this.refusal = refusal;
    this.times += 1;
  }
}

export const changes = new Changes();
