import type { Language, PracticeForm, PresetCard, StaffForm } from '../../ipc/bindings';
import { asRefusal, call, send } from '../../ipc/call';
import { session } from '../../app/session.svelte';
import { faultOf, Faults, fieldsRefused } from '../../parts/faults.svelte';

export type SetupStep = 'welcome' | 'practice' | 'rules' | 'passphrase';

/** The steps with a form, in order; the recovery sheet follows when the archive is there. */
const ORDER: SetupStep[] = ['welcome', 'practice', 'rules', 'passphrase'];

/** Without these no letter can be made. */
const NEEDED: Partial<Record<SetupStep, string[]>> = {
  practice: ['practice.name', 'practice.street', 'practice.postcode', 'practice.town'],
  rules: ['holder.name', 'holder.role'],
};

/** The first run, from the language to an archive. What was typed stays while one walks back and forth. */
export class SetupScreen {
  readonly faults = new Faults();
  step: SetupStep = $state('welcome');
  practice: PracticeForm = $state({ name: '', street: '', number: '', postcode: '', town: '', phone: '', email: '', website: '' });
  holder: StaffForm = $state({ name: '', role: '' });
  preset: string = $state('');
  passphrase: string = $state('');
  again: string = $state('');
  presets: PresetCard[] = $state.raw([]);
  /** The logo's file and where it can be seen, when one was chosen. */
  logo: { bytes: Uint8Array<ArrayBuffer>; src: string } | null = $state.raw(null);
  busy: boolean = $state(false);

  get chosen(): PresetCard | undefined {
    return this.presets.find(({ preset }) => preset === this.preset);
  }

  async loadPresets(language: Language): Promise<void> {
    await this.faults.guard(async () => {
      this.presets = (await call('preset_list', { language })).presets;
    });
    this.preset ||= this.presets[0]?.preset ?? '';
  }

  async speak(language: Language): Promise<void> {
    await this.faults.guard(() => session.prefer({ language }));
    await this.loadPresets(language);
  }

  /** Onwards when nothing needed is empty; at the last step the archive is made. */
  async next(): Promise<void> {
    if (this.step === 'passphrase') return this.create();
    const empty = (NEEDED[this.step] ?? []).filter((path) => this.#at(path).trim() === '');
    if (empty.length > 0) return this.faults.take(fieldsRefused(empty.map((field) => faultOf(field, 'required'))));
    this.faults.clear();
    this.step = ORDER[ORDER.indexOf(this.step) + 1] ?? this.step;
  }

  back(): void {
    this.faults.clear();
    this.step = ORDER[ORDER.indexOf(this.step) - 1] ?? 'welcome';
  }

  async chooseLogo(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.dropLogo();
    this.logo = { bytes, src: URL.createObjectURL(file) };
  }

  dropLogo(): void {
    if (this.logo !== null) URL.revokeObjectURL(this.logo.src);
    this.logo = null;
    this.faults.clear();
  }

  async create(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const { practice, holder, preset, passphrase, again: passphrase_again } = this;
    try {
      const request = { practice: { ...practice }, holder: { ...holder }, preset, passphrase, passphrase_again };
      session.take(await send('archive_create', request, this.logo?.bytes ?? new Uint8Array()));
    } catch (thrown) {
      await this.#bringTo(thrown);
    } finally {
      this.busy = false;
    }
  }

  async openExample(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.faults.guard(async () => session.take(await call('example_open')));
    this.busy = false;
  }

  /** Shows a refusal at the step that has its first wrong field. */
  async #bringTo(thrown: unknown): Promise<void> {
    await this.faults.take(thrown);
    const first = this.faults.fields[0]?.field ?? '';
    const badLogo = asRefusal(thrown).code === 'bad_logo';
    const step = badLogo || first.startsWith('practice') ? 'practice' : /^(holder|preset)/.test(first) ? 'rules' : this.step;
    if (step === this.step) return;
    this.step = step;
    await this.faults.take(thrown);
  }

  #at(path: string): string {
    const [form, field = ''] = path.split('.');
    const values: Record<string, string> = form === 'practice' ? { ...this.practice } : { ...this.holder };
    return values[field] ?? '';
  }
}
