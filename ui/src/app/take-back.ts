import type { DossierView, EventKind, TimelineEntry, UndoRequest } from '../ipc/bindings';
import { asRefusal, call } from '../ipc/call';
import { changes } from './changes.svelte';
import { session } from './session.svelte';
import { undo } from './undo.svelte';

/** Offers to take back the newest entry of this kind, and says whether there is one that can be taken back. */
export function offerTakeBack(view: DossierView, kind: EventKind, words: string): boolean {
  const entry = view.timeline.filter((one) => one.kind === kind && one.can_undo && !one.undone).sort(newestFirst)[0];
  if (entry === undefined) return false;
  offerTakeBackOf([{ dossier: view.dossier, event: entry.event }], words);
  return true;
}

/** Offers to take back what was noted together, one entry after the other; the first that cannot ends it. */
export function offerTakeBackOf(entries: readonly UndoRequest[], words: string): void {
  undo.offer({
    words,
    later: true,
    takeBack: async () => {
      try {
        for (const entry of entries) await call('event_undo', entry);
        changes.tell(null);
      } catch (thrown) {
        changes.tell(asRefusal(thrown));
      }
      await session.refresh();
    },
  });
}

// The timeline is ordered by the day on which things happened; what was entered last has the highest number.
function newestFirst(one: TimelineEntry, other: TimelineEntry): number {
  return Number(other.event) - Number(one.event) || 0;
}
