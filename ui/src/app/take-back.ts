import type { DossierView, EventKind } from '../ipc/bindings';
import { asRefusal, call } from '../ipc/call';
import { changes } from './changes.svelte';
import { session } from './session.svelte';
import { undo } from './undo.svelte';

/** Offers to take back the newest entry of this kind; nothing is offered when it cannot be taken back. */
export function offerTakeBack(view: DossierView, kind: EventKind, words: string): void {
  const entry = view.timeline.find((one) => one.kind === kind && one.can_undo && !one.undone);
  if (entry === undefined) return;
  undo.offer({
    words,
    takeBack: async () => {
      try {
        await call('event_undo', { dossier: view.dossier, event: entry.event });
        changes.tell(null);
      } catch (thrown) {
        changes.tell(asRefusal(thrown));
      }
      await session.refresh();
    },
  });
}
