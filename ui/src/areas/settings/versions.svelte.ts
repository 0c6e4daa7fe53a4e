import type { RegulationList } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';

/** The versions of the practice's regulation, and the draft that is being made. */
export class Versions {
  /** `null` until the office has answered. */
  list: RegulationList | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);

  async load(): Promise<void> {
    try {
      this.list = await call('regulation_list');
      this.refusal = null;
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }
}
