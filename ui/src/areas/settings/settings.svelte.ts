import type { CalendarForm, MovedTerm, PracticeForm, Settings, StationeryForm } from '../../ipc/bindings';
import { asRefusal, call, send, type Refusal } from '../../ipc/call';
import { session } from '../../app/session.svelte';

/** The settings of the open archive. Forms that were not saved yet keep what was typed while one is elsewhere. */
export class SettingsScreen {
  settings: Settings | null = $state.raw(null);
  fault: Refusal | null = $state.raw(null);
  practice: PracticeForm | null = $state(null);
  stationery: StationeryForm | null = $state(null);
  calendar: CalendarForm | null = $state(null);
  specimen: Uint8Array | null = $state.raw(null);
  /** Where the logo can be shown from; an address within this window. */
  logo: string | null = $state(null);
  /** Where the signature of the colleague who is being changed can be shown from. */
  signature: string | null = $state(null);
  moved: MovedTerm[] | null = $state.raw(null);

  readonly practiceChanged: boolean = $derived(differ(this.practice, this.settings?.practice));
  readonly calendarChanged: boolean = $derived(differ(this.calendar, this.settings?.calendar));

  async open(): Promise<void> {
    try {
      this.take(await call('settings_open'));
      this.fault = null;
    } catch (thrown) {
      this.fault = asRefusal(thrown);
    }
  }

  /** Takes what the office keeps; a form with changes of its own stays as it is. */
  take(settings: Settings): void {
    const keepPractice = this.practiceChanged;
    const keepCalendar = this.calendarChanged;
    this.settings = settings;
    if (!keepPractice) this.practice = { ...settings.practice };
    if (!keepCalendar) this.calendar = copyOf(settings.calendar);
    this.stationery = { ...settings.stationery };
  }

  async savePractice(): Promise<void> {
    if (this.practice === null) return;
    const settings = await call('practice_save', { practice: { ...this.practice } });
    this.practice = null;
    this.take(settings);
    await session.refresh();
  }

  /** A choice on the stationery holds at once: the specimen beside it is the question "is this right?". */
  async saveStationery(): Promise<void> {
    if (this.stationery === null) return;
    this.take(await call('stationery_save', { stationery: { ...this.stationery } }));
    await this.drawSpecimen();
  }

  async drawSpecimen(): Promise<void> {
    this.specimen = await call('stationery_specimen');
  }

  async saveCalendar(): Promise<void> {
    if (this.calendar === null) return;
    const { moved } = await call('calendar_save', { calendar: copyOf(this.calendar) });
    this.calendar = null;
    this.take(await call('settings_open'));
    this.moved = moved;
    await session.refresh();
  }

  async saveColleague(staff: string | null, form: { name: string; role: string }, active: boolean): Promise<void> {
    this.take(await call('staff_save', { staff, form: { ...form }, active }));
    await session.refresh();
  }

  async setLogo(file: File): Promise<void> {
    this.take(await send('practice_logo_set', {}, new Uint8Array(await file.arrayBuffer())));
    await this.#drawLetterhead();
  }

  /** Takes the logo away and answers with what puts it back. */
  async removeLogo(): Promise<() => Promise<void>> {
    const bytes = await call('practice_logo_read');
    this.take(await call('practice_logo_remove'));
    await this.#drawLetterhead();
    return async () => {
      this.take(await send('practice_logo_set', {}, bytes));
      await this.#drawLetterhead();
    };
  }

  async showLogo(): Promise<void> {
    hide(this.logo);
    this.logo = null;
    if (this.settings?.has_logo === true) this.logo = shown(await call('practice_logo_read'));
  }

  async setSignature(staff: string, file: File): Promise<void> {
    this.take(await send('signature_set', { staff }, new Uint8Array(await file.arrayBuffer())));
    await this.showSignature(staff);
  }

  /** Takes a signature away and answers with what puts it back. */
  async removeSignature(staff: string): Promise<() => Promise<void>> {
    const bytes = await call('signature_read', { staff });
    this.take(await call('signature_remove', { staff }));
    this.hideSignature();
    return async () => {
      this.take(await send('signature_set', { staff }, bytes));
      await this.showSignature(staff);
    };
  }

  async showSignature(staff: string): Promise<void> {
    this.hideSignature();
    const colleague = this.settings?.staff.find((one) => one.staff === staff);
    if (colleague?.has_signature === true) this.signature = shown(await call('signature_read', { staff }));
  }

  hideSignature(): void {
    hide(this.signature);
    this.signature = null;
  }

  async #drawLetterhead(): Promise<void> {
    await this.showLogo();
    await this.drawSpecimen();
  }
}

let kept: { archive: string | undefined; screen: SettingsScreen } | null = null;

/** The settings of the archive that is open now; another archive, another screen. */
export function settingsHere(): SettingsScreen {
  const archive = session.state?.open?.archive;
  if (kept === null || kept.archive !== archive) kept = { archive, screen: new SettingsScreen() };
  return kept.screen;
}

function copyOf(calendar: CalendarForm): CalendarForm {
  return { ...calendar, own_days: calendar.own_days.map((day) => ({ ...day })) };
}

function differ(form: unknown, saved: unknown): boolean {
  return form !== null && saved !== undefined && JSON.stringify(form) !== JSON.stringify(saved);
}

/** An address within this window from which an image can be shown. */
function shown(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([bytes.slice().buffer], { type: imageType(bytes) }));
}

function hide(address: string | null): void {
  if (address !== null) URL.revokeObjectURL(address);
}

/** A PNG begins with 0x89; what else the office keeps as an image is a JPEG. */
function imageType(bytes: Uint8Array): string {
  return bytes[0] === 0x89 ? 'image/png' : 'image/jpeg';
}
