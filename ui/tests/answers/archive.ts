/** The program, its archives and its settings, as Praktijk Wilgenzoom has them. */
import type { AppState, ArchiveCard, Language, RuleCard, Settings, Stage } from '../../src/ipc/bindings';
import { paper } from '../paper';
import { refused, wrongFields, type Answers } from '../fake-office';

export const TODAY = '2026-11-24';

const own: ArchiveCard = {
  archive: 'own', label: 'Praktijk Wilgenzoom', mark: 'own', fault: null, key_copy_damaged: false,
  slots: [{ slot: '1', holder: 'Marit Holsteijn' }, { slot: '2', holder: 'Sanne Oosterveld' }],
};
const example: ArchiveCard = {
  archive: 'example', label: 'Praktijk Wilgenzoom', mark: 'example', fault: null, key_copy_damaged: false,
  slots: [{ slot: '1', holder: 'Marit Holsteijn' }],
};

const rules: Record<Language, RuleCard[]> = {
  nl: [
    { name: 'Ontvangstbevestiging', length: '5 werkdagen na ontvangst', clause: 'Artikel 4.1 Ontvangst en registratie', note: 'De tekst zegt dat de klager de bevestiging binnen 5 werkdagen ontvangt, maar noemt geen begin. Gekozen is de dag van ontvangst.' },
    { name: 'Uitnodiging voor het gesprek', length: '10 werkdagen nadat de bevestiging is verzonden', clause: 'Artikel 5.2 Horen', note: null },
    { name: 'Beslissing', length: '4 weken na ontvangst', clause: 'Artikel 6.1 Behandeling van de klacht', note: null },
    { name: 'Bewaren', length: '3 jaar nadat het dossier is gesloten', clause: 'Artikel 9 Registratie', note: 'Daarna stelt Wederhoor voor om het dossier te vernietigen.' },
    { name: 'Opmerking', length: null, clause: 'Artikel 10 Inwerkingtreding', note: 'De regeling geldt voor klachten ‘na’ 1 januari 2026. Of een klacht van die dag zelf eronder valt, is niet duidelijk.' },
  ],
  en: [
    { name: 'Acknowledgement', length: '5 working days after receipt', clause: 'Article 4.1 Receipt and registration', note: 'The text says that the complainant receives the acknowledgement within 5 working days, but names no start. The day of receipt was chosen.' },
    { name: 'Invitation to the hearing', length: '10 working days after posting the acknowledgement', clause: 'Article 5.2 Hearing', note: null },
    { name: 'Decision', length: '4 weeks after receipt', clause: 'Article 6.1 Handling of the complaint', note: null },
    { name: 'Retention', length: '3 years after the dossier was closed', clause: 'Article 9 Registration', note: 'After that Wederhoor proposes to destroy the dossier.' },
    { name: 'Remark', length: null, clause: 'Article 10 Entry into force', note: 'The regulation holds for complaints ‘after’ 1 January 2026. Whether a complaint of that very day falls under it is not clear.' },
  ],
};

const presets: Record<Language, [id: string, title: string, model: string, suits: string][]> = {
  nl: [
    ['coaching', 'Klachtenprocedure', 'De Kompasroos', 'Voor coaches en trainers met een klachtenfunctionaris: snel bevestigen, beide partijen horen, beslissen in vier weken.'],
    ['training', 'Klachtenprocedure', 'Opleidingshuis Lindehof', 'Voor opleiders waar de directie klachten behandelt en beide partijen uitnodigt.'],
    ['therapy', 'Klachtenregeling', 'Praktijk Rietveen', 'Voor zelfstandigen en therapeuten die samen met de klager naar een oplossing zoeken.'],
    ['casework', 'Klachtenreglement', 'Bureau Noorderlicht', 'Voor re-integratie en casemanagement: een klachtenbehandelaar, vier weken, beroep bij een ander.'],
  ],
  en: [
    ['coaching', 'Complaints procedure', 'De Kompasroos', 'For coaches and trainers with a complaints officer: acknowledge quickly, hear both sides, decide in four weeks.'],
    ['training', 'Complaints procedure', 'Opleidingshuis Lindehof', 'For training offices where the management handles complaints and invites both sides.'],
    ['therapy', 'Complaints scheme', 'Praktijk Rietveen', 'For the self-employed and therapists who look for a solution together with the complainant.'],
    ['casework', 'Complaints regulation', 'Bureau Noorderlicht', 'For re-integration and casework: a handler, four weeks, review by somebody else.'],
  ],
};

export function asked(name: string, fallback: string): string {
  return typeof location === 'undefined' ? fallback : (new URLSearchParams(location.search).get(name) ?? fallback);
}

function settings(): Settings {
  return {
    practice: {
      name: 'Praktijk Wilgenzoom', street: 'Kerkpad', number: '8', postcode: '4999 XA', town: 'Oudermeer',
      phone: '0499 000 018', email: 'post@wilgenzoom.example', website: 'wilgenzoom.example',
    },
    has_logo: false,
    stationery: { window: 'left', shift_right: 0, shift_down: 0, large_print: false, address: 'u', language: 'nl', footer: 'KvK 00000018', accent: '' },
    calendar: { good_friday: false, liberation_day: 'lustrum_years', equated_days: true, own_days: [{ date: '2026-12-28', name: 'Praktijk gesloten' }], transit: 2 },
    idle_minutes: 10,
    staff: [
      { staff: '1', name: 'Marit Holsteijn', role: 'klachtenfunctionaris', active: true, has_signature: true },
      { staff: '2', name: 'Sanne Oosterveld', role: 'loopbaancoach', active: true, has_signature: false },
      { staff: '3', name: 'Yara Benali', role: 'trainer', active: true, has_signature: false },
      { staff: '4', name: 'Daan Brouwer', role: 'loopbaancoach', active: false, has_signature: false },
    ],
    regulation: { title: 'Klachtenregeling 2026', version: 2, modelled_on: 'modelregeling voor coaches en trainers', rules: rules.nl },
  };
}

function state(stage: Stage): AppState {
  const isExample = asked('example', '') !== '';
  const card = isExample ? example : own;
  const isOpen = stage === 'open';
  return {
    version: '0.1.0', stage, today: TODAY, idle_minutes: 10, synced_folder: asked('synced', '') !== '', home: '/home/marit/.local/share/wederhoor',
    preferences: { language: asked('lang', 'nl') as Language, appearance: asked('theme', 'light') as 'light', zoom: Number(asked('zoom', '100')) },
    archives: stage === 'first_run' ? [] : isExample ? [own, example] : [own],
    open: isOpen || stage === 'recovery' ? card : null,
    recovery_sheet_ready: stage === 'recovery',
    me: isOpen || stage === 'recovery' ? { staff: '1', name: 'Marit Holsteijn', role: 'klachtenfunctionaris' } : null,
  };
}

/** Reads enough of what people type to look at the field: days, the two words, and +6w. */
export function readDate(text: string): { date: string | null; days: number | null } {
  const today = Date.UTC(2026, 10, 24);
  const plus = /^\+(\d+)([dw])$/.exec(text.trim());
  const typed = /^(\d{1,2})-(\d{1,2})(?:-(\d{4}))?$/.exec(text.trim());
  let at: number | null = null;
  if (text === 'vandaag' || text === 'today') at = today;
  else if (text === 'gisteren' || text === 'yesterday') at = today - 86_400_000;
  else if (plus) at = today + Number(plus[1]) * (plus[2] === 'w' ? 7 : 1) * 86_400_000;
  else if (typed) at = Date.UTC(Number(typed[3] ?? 2026), Number(typed[2]) - 1, Number(typed[1]));
  if (at === null) return { date: null, days: null };
  if (typed && new Date(at).getUTCDate() !== Number(typed[1])) return { date: null, days: null };
  return { date: new Date(at).toISOString().slice(0, 10), days: Math.round((at - today) / 86_400_000) };
}

const SHEET = paper([['# Herstelblad', '', 'Archief van Praktijk Wilgenzoom', '', 'ABCDE  ABCDE  ABCDE  ABCDE', 'ABCDE  ABCDE  ABCDE  ABCDE', '', 'Bewaar dit blad in een afgesloten kast.']]);
const SPECIMEN = paper([['# Praktijk Wilgenzoom', 'Kerkpad 8, 4999 XA Oudermeer', '', '', 'Mevrouw S. van der Aa', 'Lange Akker 112', '4997 ZK Oudermeer', '', '', 'Geachte mevrouw Van der Aa,', '', 'Zo staat een brief op uw papier.']]);
/** A blue square of one pixel. */
const LOGO = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPQtur/DwADYQG2l0LvRwAAAABJRU5ErkJggg=='), (char) => char.charCodeAt(0));

export function answers(): Answers {
  let now = state(asked('stage', 'open') as Stage);
  let kept = settings();
  const signed = (staff: string, has_signature: boolean) => (kept = { ...kept, staff: kept.staff.map((one) => (one.staff === staff ? { ...one, has_signature } : one)) });
  const become = (stage: Stage) => (now = { ...state(stage), preferences: now.preferences });
  return {
    app_state: () => now,
    preferences_save: (preferences) => (now = { ...now, preferences }),
    preset_list: ({ language }) => ({
      presets: presets[language].map(([preset, title, modelled_on, suits]) => ({ preset, title, modelled_on, suits, rules: rules[language] })),
    }),
    archive_create: ({ passphrase, passphrase_again, practice }) => {
      if (practice.name === '') throw wrongFields({ field: 'practice.name', code: 'required' });
      if (passphrase.length < 12) throw wrongFields({ field: 'passphrase', code: 'weak_passphrase', params: { min: '12' } });
      if (passphrase !== passphrase_again) throw wrongFields({ field: 'passphrase_again', code: 'passphrases_differ' });
      return become('recovery');
    },
    archive_unlock: ({ passphrase }) => {
      if (passphrase !== 'vier losse woorden hier') throw refused({ code: 'wrong_passphrase' });
      return become('open');
    },
    archive_recover: () => become('open'),
    archive_lock: () => become('locked'),
    example_open: () => become('open'),
    example_remove: () => become('locked'),
    recovery_sheet: () => SHEET,
    recovery_sheet_save: () => ({ file: 'herstelblad.pdf' }),
    recovery_sheet_print: () => ({}),
    recovery_confirm: ({ typed }) => {
      const groups = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').match(/.{1,5}/g) ?? [];
      const wrong = groups.findIndex((group) => group !== 'ABCDE');
      if (groups.length !== 8) throw wrongFields({ field: 'recovery_key', code: 'mistyped_group', params: { characters: String(groups.join('').length) } });
      if (wrong >= 0) throw wrongFields({ field: 'recovery_key', code: 'mistyped_group', params: { group: String(wrong + 1) } });
      return become('open');
    },
    passphrase_change: ({ current, passphrase, passphrase_again }) => {
      if (current === '') throw wrongFields({ field: 'current', code: 'required' });
      if (passphrase.length < 12) throw wrongFields({ field: 'passphrase', code: 'weak_passphrase', params: { min: '12' } });
      if (passphrase !== passphrase_again) throw wrongFields({ field: 'passphrase_again', code: 'passphrases_differ' });
      return {};
    },
    settings_open: () => kept,
    practice_save: ({ practice }) => {
      if (practice.postcode === '4999 X') throw wrongFields({ field: 'practice.postcode', code: 'not_a_postcode' });
      return (kept = { ...kept, practice });
    },
    stationery_save: ({ stationery }) => (kept = { ...kept, stationery }),
    calendar_save: ({ calendar }) => {
      const isMoved = calendar.transit !== kept.calendar.transit;
      kept = { ...kept, calendar };
      return { moved: isMoved ? [{ dossier: '14', number: 'K-2026-014', term: 'Beslissing', was: '2026-11-30', is: '2026-12-01' }] : [] };
    },
    idle_save: ({ idle_minutes }) => {
      kept = { ...kept, idle_minutes };
      return (now = { ...now, idle_minutes });
    },
    staff_save: ({ staff, form, active }) => {
      if (form.name === '') throw wrongFields({ field: 'form.name', code: 'required' });
      const card = { staff: staff ?? String(kept.staff.length + 1), ...form, active, has_signature: kept.staff.find((one) => one.staff === staff)?.has_signature ?? false };
      const others = kept.staff.map((colleague) => (colleague.staff === staff ? card : colleague));
      return (kept = { ...kept, staff: staff === null ? [...others, card] : others });
    },
    practice_logo_set: (_, bytes) => {
      if (bytes.length < 8) throw refused({ code: 'bad_logo' });
      return (kept = { ...kept, has_logo: true });
    },
    practice_logo_read: () => LOGO,
    practice_logo_remove: () => (kept = { ...kept, has_logo: false }),
    signature_set: ({ staff }, bytes) => {
      if (bytes[0] !== 0x89) throw refused({ code: 'bad_logo', params: { why: 'not_an_image' } });
      return signed(staff, true);
    },
    signature_read: () => LOGO,
    signature_remove: ({ staff }) => signed(staff, false),
    stationery_specimen: () => SPECIMEN,
    date_read: ({ text }) => {
      const { date, days } = readDate(text);
      const fault = date !== null ? null
        : text === '31-11' ? { field: 'date', code: 'no_such_day' as const, params: {}, suggestion: '2026-10-31' }
        : { field: 'date', code: 'not_a_date' as const, params: {}, suggestion: null };
      return { date, days, fault };
    },
  };
}
