import type { AppState, Preferences } from '../ipc/bindings';
import { asRefusal, call, type Refusal } from '../ipc/call';
import { tongue } from '../words/say.svelte';
import { navigation } from './navigation.svelte';
import { undo } from './undo.svelte';

/** What the window knows of the program: its stage, who is at work, how much there is to do. */
class Session {
  /** `null` until the office has answered for the first time. */
  state: AppState | null = $state.raw(null);
  /** The office could not say how it stands. */
  fault: Refusal | null = $state.raw(null);
  /** What must be done today or should have been: the number beside Vandaag. */
  toDo: number = $state(0);

  /** Asks everything again. Call it after each write. */
  async refresh(): Promise<void> {
    try {
      this.take(await call('app_state'));
      this.fault = null;
    } catch (thrown) {
      this.fault = asRefusal(thrown);
      return;
    }
    await this.count();
  }

  /** Takes the state that a command answered with. */
  take(state: AppState): void {
    const before = this.state;
    if (before !== null && (before.open?.archive !== state.open?.archive || before.stage !== state.stage)) {
      navigation.restart();
      undo.forget();
    }
    this.state = state;
    tongue.language = state.preferences.language;
    show(state.preferences);
  }

  /** Counts what is due, for the sidebar. */
  async count(): Promise<void> {
    if (this.state?.stage !== 'open') {
      this.toDo = 0;
      return;
    }
    try {
      const { duties } = await call('today_open');
      this.toDo = duties.filter(({ group }) => group === 'overdue' || group === 'today').length;
    } catch {
      // A count beside a word: the screen itself says what is wrong when it asks the same.
      this.toDo = 0;
    }
  }

  /** Changes some preferences at once; the window follows before the office has kept them. */
  async prefer(change: Partial<Preferences>): Promise<void> {
    if (this.state === null) return;
    const preferences = { ...this.state.preferences, ...change };
    this.take({ ...this.state, preferences });
    this.take(await call('preferences_save', preferences));
  }

  /** Puts what is being typed away and locks. */
  async lock(): Promise<void> {
    if (this.state?.stage !== 'open') return;
    try {
      await navigation.settle();
    } catch {
      // Drafts are kept while one types; an archive that stays open because the last word was not kept would be worse.
    }
    this.take(await call('archive_lock'));
  }
}

export const session = new Session();

/** Language, appearance and size of the document as preferred. */
function show({ language, appearance, zoom }: Preferences): void {
  const root = document.documentElement;
  root.lang = language;
  root.style.fontSize = `${zoom}%`;
  if (appearance === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = appearance;
}
