import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Recovery from '../src/areas/setup/Recovery.svelte';
import { LockScreen } from '../src/areas/lock/lock.svelte';
import { millimetres, tenths } from '../src/areas/settings/millimetres';
import { SettingsScreen } from '../src/areas/settings/settings.svelte';
import { SetupScreen } from '../src/areas/setup/setup.svelte';
import DateField from '../src/parts/DateField.svelte';
import VoidDialog from '../src/parts/VoidDialog.svelte';
import { Faults, faultOf } from '../src/parts/faults.svelte';
import { mistyped, RecoveryKey } from '../src/parts/recovery-key.svelte';
import { call } from '../src/ipc/call';
import { session } from '../src/app/session.svelte';
import { tongue } from '../src/words/say.svelte';
import { view } from './answers/dossiers';
import { office } from './fake-core';
import FormOfOne from './FormOfOne.svelte';
import { refused, wrongFields } from './fake-office';
import { until } from './waiting';

beforeEach(() => {
  tongue.language = 'nl';
  session.state = null;
});

describe('the recovery key, typed over', () => {
  test.each([
    // what is typed in which group → the groups, and where the typing goes on
    [0, 'abcd', ['ABCD'], 0],
    [0, 'abcde', ['ABCDE', ''], 1],
    [2, 'a-b c.d e', ['', '', 'ABCDE', ''], 3],
    [0, 'ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567-89ABC-DEFGH', ['ABCDE', 'FGHJK', 'MNPQR', 'STVWX', 'YZ012', '34567', '89ABC', 'DEFGH'], 7],
    [6, 'ABCDEFGHJKMNPQR', ['', '', '', '', '', '', 'ABCDE', 'FGHJK'], 7],
  ])('in group %d "%s"', (at, text, groups, next) => {
    const key = new RecoveryKey();
    expect(key.take(at, text)).toBe(next);
    expect(key.groups).toEqual([...groups, ...Array<string>(8 - groups.length).fill('')]);
  });

  test('names the groups that the office found mistyped, and those that are not whole', () => {
    const key = new RecoveryKey();
    key.take(0, 'ABCDEABCDE');
    expect(mistyped(key.unfinished('typed'))).toEqual([3, 4, 5, 6, 7, 8]);
    expect(mistyped([faultOf('typed', 'mistyped_group', { group: '2, 7' }), faultOf('typed', 'required')])).toEqual([2, 7]);
  });
});

describe('millimetres', () => {
  test.each([
    ['0', 0], ['', 0], ['1,5', 15], ['-2.3', -23], ['−2', -20], ['10', 100], ['+3,', 30],
    ['10,1', null], ['1,25', null], ['drie', null], ['-11', null],
  ])('"%s" is %s tenths', (text, found) => {
    expect(tenths(text)).toBe(found);
  });

  test('what is shown reads back the same, for every tenth', () => {
    for (let tenth = -100; tenth <= 100; tenth++) expect(tenths(millimetres(tenth))).toBe(tenth);
  });
});

describe('first run', () => {
  async function filled(): Promise<SetupScreen> {
    const screen = new SetupScreen();
    await screen.loadPresets('nl');
    Object.assign(screen.practice, { name: 'Praktijk Wilgenzoom', street: 'Kerkpad', number: '8', postcode: '4999 XA', town: 'Oudermeer' });
    Object.assign(screen.holder, { name: 'Marit Holsteijn', role: 'klachtenfunctionaris' });
    for (let step = 0; step < 3; step++) await screen.next();
    return screen;
  }

  test('what a letter needs cannot be passed over; the rest can', async () => {
    const screen = new SetupScreen();
    await screen.next();
    await screen.next();
    expect([screen.step, screen.faults.fields.map(({ field }) => field)]).toEqual([
      'practice', ['practice.name', 'practice.street', 'practice.postcode', 'practice.town'],
    ]);
  });

  test('a weak passphrase is told at its field', async () => {
    const screen = await filled();
    screen.passphrase = 'abc';
    await screen.next();
    expect([screen.step, screen.faults.of('passphrase')?.code]).toEqual(['passphrase', 'weak_passphrase']);
  });

  test('a fault in an earlier step brings one back to it, with everything still typed', async () => {
    const screen = await filled();
    office.answers.archive_create = () => {
      throw wrongFields({ field: 'practice.postcode', code: 'not_a_postcode' });
    };
    screen.passphrase = screen.again = 'vier losse woorden hier';
    await screen.next();
    expect([screen.step, screen.faults.of('practice.postcode')?.code, screen.holder.name, screen.passphrase]).toEqual([
      'practice', 'not_a_postcode', 'Marit Holsteijn', 'vier losse woorden hier',
    ]);
  });

  test('a logo that cannot be read brings one back to where it was chosen', async () => {
    const screen = await filled();
    await screen.chooseLogo(new File(['no image'], 'logo.png'));
    office.answers.archive_create = () => {
      throw refused({ code: 'bad_logo' });
    };
    screen.passphrase = screen.again = 'vier losse woorden hier';
    await screen.next();
    expect([screen.step, screen.faults.refusal?.code, screen.logo?.bytes.length]).toEqual(['practice', 'bad_logo', 8]);
    screen.dropLogo();
    expect([screen.logo, screen.faults.refusal]).toEqual([null, null]);
  });

  test('ends at the recovery sheet', async () => {
    const screen = await filled();
    screen.passphrase = screen.again = 'vier losse woorden hier';
    await screen.next();
    expect([session.state?.stage, office.requests('archive_create')[0]?.preset]).toEqual(['recovery', 'coaching']);
  });
});

describe('the recovery sheet', () => {
  async function went(act: string): Promise<string> {
    await session.refresh();
    if (session.state !== null) session.state = { ...session.state, stage: 'recovery', recovery_sheet_ready: true };
    const mounted = mount(Recovery, { target: document.body });
    const press = () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(act))?.click();
    await vi.waitFor(() => expect(document.getElementById('recovery-print')).not.toBeNull());
    press();
    await vi.waitFor(() => expect(document.querySelector('.hidden')).not.toBeNull());
    const words = document.querySelector('.hidden')?.textContent ?? '';
    await unmount(mounted);
    document.body.replaceChildren();
    return words;
  }

  test('is only said to come from the printer when it was printed', async () => {
    expect(await went('Print het blad')).toMatch(/komt uit de printer/);
    expect(await went('Sla het blad op')).toMatch(/staat in het bestand.*Print het bestand/);
  });
});

describe('lock', () => {
  test('a wrong passphrase is forgotten and told', async () => {
    const screen = new LockScreen(await call('app_state'));
    screen.passphrase = 'mis';
    await screen.unlock();
    expect([screen.passphrase, screen.faults.refusal?.code, screen.busy]).toEqual(['', 'wrong_passphrase', false]);
  });

  test('a key with a hole is not sent', async () => {
    const screen = new LockScreen(await call('app_state'));
    screen.key.take(0, 'ABCDE');
    await screen.recover();
    expect([office.requests('archive_recover').length, screen.faults.fields.length]).toEqual([0, 7]);
  });
});

describe('settings', () => {
  test('a form that was not saved stays as typed when other settings are kept', async () => {
    const screen = new SettingsScreen();
    await screen.open();
    if (screen.practice === null || screen.stationery === null) throw new Error('not open');
    screen.practice.name = 'Praktijk Wilgenzoom en Dochters';
    screen.stationery.large_print = true;
    await screen.saveStationery();
    expect([screen.practice.name, screen.practiceChanged, screen.settings?.stationery.large_print]).toEqual(['Praktijk Wilgenzoom en Dochters', true, true]);
    await screen.savePractice();
    expect([screen.practiceChanged, screen.settings?.practice.name]).toEqual([false, 'Praktijk Wilgenzoom en Dochters']);
  });

  test('a change of the calendar says which dates moved', async () => {
    const screen = new SettingsScreen();
    await screen.open();
    if (screen.calendar === null) throw new Error('not open');
    screen.calendar.transit = 3;
    await screen.saveCalendar();
    expect([screen.moved?.map(({ number }) => number), screen.calendarChanged, screen.calendar?.transit]).toEqual([['K-2026-014'], false, 3]);
  });

  test('a colleague is added beside the others', async () => {
    const screen = new SettingsScreen();
    await screen.open();
    await screen.saveColleague(null, { name: 'Eva Lindeboom', role: 'trainer' }, true);
    expect(screen.settings?.staff.map(({ name }) => name).slice(-2)).toEqual(['Daan Brouwer', 'Eva Lindeboom']);
  });
});

describe('faults', () => {
  test('a field that is being mended loses its own fault only', async () => {
    const faults = new Faults();
    await faults.take(wrongFields({ field: 'name', code: 'required' }, { field: 'town', code: 'required' }));
    faults.forget('name');
    expect(faults.fields.map(({ field }) => field)).toEqual(['town']);
  });
});

describe('fields', () => {
  let mounted: Record<string, unknown> | null = null;

  afterEach(async () => {
    if (mounted !== null) await unmount(mounted);
    mounted = null;
    document.body.replaceChildren();
  });

  const input = () => document.querySelector<HTMLInputElement>('input');
  const described = () => (input()?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim());

  test('label, fault and hint belong to the input; the mend fills it', () => {
    const faults = new Faults();
    faults.show([{ field: 'practice.town', code: 'duplicate', params: {}, suggestion: 'Oudermeer' }]);
    mounted = mount(FormOfOne, { target: document.body, props: { faults, path: 'practice.town', label: 'Plaats', hint: 'Zoals op de envelop' } });
    flushSync();
    const text = () => described().map((words) => words?.replace(/\s+/g, ' '));
    expect([document.querySelector('label')?.htmlFor, text(), input()?.getAttribute('aria-invalid')]).toEqual([
      input()?.id, ['Dit staat er al. Bedoelt u Oudermeer?', 'Zoals op de envelop'], 'true',
    ]);
    document.querySelector<HTMLButtonElement>('.fault button')?.click();
    flushSync();
    expect([input()?.value, text(), input()?.getAttribute('aria-invalid')]).toEqual(['Oudermeer', ['Zoals op de envelop'], null]);
  });

  test('a date is echoed as a whole day; a day as the office writes it is shown as one types it', async () => {
    vi.useFakeTimers();
    const read: (string | null)[] = [];
    mounted = mount(DateField, { target: document.body, props: { path: 'on', label: 'Datum', lean: 'past' as const, value: '2026-11-23', onread: (iso: string | null) => read.push(iso) } });
    flushSync();
    await vi.runAllTimersAsync();
    flushSync();
    expect([input()?.value, described(), read]).toEqual(['23-11-2026', ['maandag 23 november 2026, gisteren'], ['2026-11-23']]);
    vi.useRealTimers();
  });

  test('a day that does not exist is told when the field is left, and the offered day mends it', async () => {
    vi.useFakeTimers();
    mounted = mount(DateField, { target: document.body, props: { path: 'on', label: 'Datum', lean: 'past' as const, value: '31-11' } });
    flushSync();
    await vi.runAllTimersAsync();
    flushSync();
    expect(document.querySelector('.fault')).toBeNull();
    input()?.dispatchEvent(new Event('blur'));
    flushSync();
    expect(described()[0]?.replace(/\s+/g, ' ')).toBe('Deze dag bestaat niet. Bedoelt u 31 oktober 2026?');
    document.querySelector<HTMLButtonElement>('.fault button')?.click();
    flushSync();
    await vi.runAllTimersAsync();
    flushSync();
    expect([input()?.value, described()]).toEqual(['31-10-2026', ['zaterdag 31 oktober 2026, 24 dagen geleden']]);
    vi.useRealTimers();
  });
});

describe('a question', () => {
  let mounted: Record<string, unknown> | null = null;

  afterEach(async () => {
    if (mounted !== null) await unmount(mounted);
    document.body.replaceChildren();
  });

  const main = () => document.querySelector<HTMLButtonElement>('dialog .harsh');
  const busy = () => main()?.getAttribute('aria-disabled') === 'true';

  test('is noted once, however often one presses; what was refused can be tried again', async () => {
    let refuse: (reason: unknown) => void = () => undefined;
    office.answers.letter_void = () => new Promise((_, reject) => (refuse = reject));
    const done: string[] = [];
    mounted = mount(VoidDialog, { target: document.body, props: { letter: 'L17', named: '03', onclose: () => undefined, ondone: ({ dossier }: { dossier: string }) => void done.push(dossier) } });
    flushSync();
    main()?.click();
    main()?.click();
    document.querySelector('form')?.requestSubmit();
    document.querySelector('dialog')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    await until(busy);
    expect(office.requests('letter_void')).toHaveLength(1);
    refuse(wrongFields({ field: 'reason', code: 'required' }));
    await until(() => !busy());
    expect([document.activeElement?.id, done]).toEqual(['field-reason', []]);
    office.answers.letter_void = () => view();
    main()?.click();
    await until(() => done.length > 0);
    expect([office.requests('letter_void').length, done]).toEqual([2, ['14']]);
  });
});
