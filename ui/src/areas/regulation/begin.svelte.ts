import { navigation } from '../../app/navigation.svelte';
import type { Language, PresetCard, RegulationCard, RegulationDraft } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';

/** With what a new version begins: `version:…`, `preset:…`, `empty`, or a file that is still to be chosen. */
export type Start = `version:${string}` | `preset:${string}` | 'empty' | 'file';

/** The choice with which a draft begins. */
export class BeginScreen {
  versions: readonly RegulationCard[] = $state.raw([]);
  presets: readonly PresetCard[] = $state.raw([]);
  /** The draft that a new one would take the place of. */
  draft: RegulationDraft | null = $state.raw(null);
  start: Start = $state('empty');
  refusal: Refusal | null = $state.raw(null);
  ready: boolean = $state(false);
  busy: boolean = $state(false);

  /** Asks what there is to begin with; `from` is chosen when it is there, else the version that holds now. */
  async load(language: Language, from: string | undefined): Promise<void> {
    await this.#try(async () => {
      const [list, { presets }] = await Promise.all([call('regulation_list'), call('preset_list', { language })]);
      this.versions = list.versions;
      this.draft = list.draft;
      this.presets = presets;
      const wanted = list.versions.find(({ which }) => which === from) ?? list.versions.find(({ is_current }) => is_current) ?? list.versions[0];
      if (wanted !== undefined) this.start = `version:${wanted.which}`;
      this.ready = true;
    });
  }

  /** Makes the draft and opens it. Whoever chooses no file stays. */
  async begin(): Promise<void> {
    if (this.busy || !this.ready) return;
    await this.#try(async () => {
      const { start } = this;
      const sheet = start === 'file' ? (await call('regulation_import')).sheet : await call('regulation_begin', { from: start });
      if (sheet !== null) navigation.replace({ area: 'regulation', which: sheet.which });
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.refusal = null;
    try {
      await work();
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
    this.busy = false;
  }
}
