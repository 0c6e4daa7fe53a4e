import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { session } from '../src/app/session.svelte';
import { undo } from '../src/app/undo.svelte';
import Asked from '../src/areas/intake/Asked.svelte';
import { byPlace } from '../src/areas/intake/form';
import { IntakeSheet } from '../src/areas/intake/intake.svelte';
import type { FieldAnswer, FormField } from '../src/ipc/bindings';
import { draft } from './answers/dossiers';
import { asking, field, versionsOn } from './answers/notes';
import VersionsForm from './VersionsForm.svelte';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';

beforeEach(async () => {
  await session.refresh();
  navigation.restart();
  office.asked = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

async function opened(correcting: string | null = null): Promise<IntakeSheet> {
  const sheet = new IntakeSheet(correcting);
  await sheet.load();
  return sheet;
}

function form(sheet: IntakeSheet) {
  if (sheet.form === null) throw new Error('the sheet did not open');
  return sheet.form;
}

async function type(sheet: IntakeSheet, write: () => void, rest = 700): Promise<void> {
  write();
  sheet.changed();
  await vi.advanceTimersByTimeAsync(rest);
}

describe('keeping what is typed', () => {
  it('an untouched form is not kept', async () => {
    const sheet = await opened();
    sheet.changed();
    await vi.advanceTimersByTimeAsync(1000);
    await sheet.keep();
    expect(office.requests('intake_draft_save')).toEqual([]);
  });

  it('is done once, half a second after the last key', async () => {
    const sheet = await opened();
    for (const name of ['R', 'R.', 'R. IJzerman']) await type(sheet, () => (form(sheet).complainant.name = name), 300);
    expect(office.requests('intake_draft_save')).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(office.requests('intake_draft_save').map(({ form: sent }) => sent.complainant.name)).toEqual(['R. IJzerman']);
    expect(sheet.savedAt).toBe('2026-11-24T09:12:40');
  });

  it('a day that was read goes as that day, so that “gisteren” means the same tomorrow', async () => {
    const sheet = await opened();
    await type(sheet, () => {
      form(sheet).received_on = 'gisteren';
      sheet.read('received_on', '2026-11-23');
    });
    expect(office.requests('intake_draft_save').at(-1)?.form.received_on).toBe('2026-11-23');
    expect(form(sheet).received_on).toBe('gisteren');
    form(sheet).received_on = 'gisteren of zo';
    expect(sheet.sent().received_on).toBe('gisteren of zo');
  });

  it('ends before the complaint is registered, so that no draft comes back', async () => {
    const sheet = await opened();
    form(sheet).complainant.name = 'R. IJzerman';
    const ended: string[] = [];
    const { dossier_register: register } = office.answers;
    office.answers.intake_draft_save = (async () => {
      await new Promise((later) => setTimeout(later, 50));
      ended.push('kept');
      return { saved_at: '2026-11-24T09:12:40' };
    }) as never;
    office.answers.dossier_register = (...asked) => {
      ended.push('registered');
      return register!(...asked);
    };
    const both = Promise.all([sheet.keep(), sheet.register('dossier')]);
    await vi.advanceTimersByTimeAsync(100);
    await both;
    expect(ended).toEqual(['kept', 'registered']);
    await sheet.keep();
    expect(office.requests('intake_draft_save')).toHaveLength(1);
  });

  it('is said when it fails', async () => {
    const sheet = await opened();
    office.answers.intake_draft_save = () => {
      throw refused({ code: 'disk_full' });
    };
    await type(sheet, () => (form(sheet).about = 'Factuur'));
    expect(sheet.savedAt).toBeNull();
    expect(sheet.faults.refusal?.code).toBe('disk_full');
  });
});

describe('what is wrong', () => {
  it('is told when the field has been left, and not before', async () => {
    const sheet = await opened();
    sheet.enter('letter_dated');
    await type(sheet, () => (form(sheet).letter_dated = '31-11'));
    expect(sheet.problems).toEqual([]);
    sheet.leave('letter_dated');
    expect(sheet.problems.map(({ field, suggestion }) => [field, suggestion])).toEqual([['letter_dated', '2026-10-31']]);
    sheet.enter('letter_dated');
    await type(sheet, () => (form(sheet).letter_dated = '31-10'));
    expect(sheet.problems).toEqual([]);
  });

  it('stays after a refusal until that field changes', async () => {
    const sheet = await opened();
    const registering = sheet.register('letter');
    await vi.advanceTimersByTimeAsync(10);
    await registering;
    expect(sheet.problems.map(({ field }) => field)).toEqual(['complainant.name']);
    await type(sheet, () => (form(sheet).about = 'Factuur'));
    expect(sheet.problems.map(({ field }) => field)).toEqual(['complainant.name']);
    await type(sheet, () => (form(sheet).complainant.name = 'R. IJzerman'));
    expect(sheet.problems).toEqual([]);
  });

  it('is ordered by its place on the page', () => {
    const fields = ['description', 'unheard.of', 'complainant.address.town', 'received_on', 'about'].map((field) => ({ field }));
    expect(byPlace(fields).map(({ field }) => field)).toEqual(['received_on', 'complainant.address.town', 'about', 'description', 'unheard.of']);
  });
});

describe('what the regulation asks', () => {
  it('is answered, kept and sent; a day goes as that day', async () => {
    const sheet = await opened();
    await type(sheet, () => {
      sheet.put('respondent', { value: '2' });
      sheet.put('discovered_on', { value: 'gisteren' });
      sheet.put('respondent', { value: '3' });
      sheet.read('answers.discovered_on', '2026-11-23');
      sheet.put('earlier', { not_applicable: true });
    });
    expect(office.requests('intake_draft_save').at(-1)?.form.answers).toEqual([
      { name: 'discovered_on', value: '2026-11-23', not_applicable: false }, { name: 'respondent', value: '3', not_applicable: false }, { name: 'earlier', value: '', not_applicable: true },
    ]);
    expect([sheet.answer('discovered_on').value, sheet.answered('earlier'), sheet.answered('subjects')]).toEqual(['gisteren', true, false]);
  });

  it('has a fault of its own, by its own name, until it is answered otherwise', async () => {
    office.answers.dossier_register = () => {
      throw wrongFields({ field: 'answers.service', code: 'unknown_choice' }, { field: 'about', code: 'required' });
    };
    const sheet = await opened();
    sheet.put('service', { value: 'gone' });
    await sheet.register('letter');
    // What the regulation asks comes after the fields of the envelope.
    expect(sheet.problems.map(({ field }) => field)).toEqual(['about', 'answers.service']);
    expect([sheet.nameOf('answers.service'), sheet.nameOf('about')]).toEqual(['‘Dienst’', 'over wie of wat']);
    await type(sheet, () => sheet.put('service', { value: 'training' }));
    expect(sheet.problems.map(({ field }) => field)).toEqual(['about']);
  });

  it('S4.21: on a doubtful day a version is chosen, and a missing choice is told beside it', async () => {
    office.answers.dossier_register = ({ form: sent }) => {
      if (sent.regulation === '') throw wrongFields({ field: 'regulation', code: 'required' });
      return { dossier: '17', number: 'K-2026-018' };
    };
    const sheet = await opened();
    await type(sheet, () => (form(sheet).received_on = '2026-01-01'));
    expect(sheet.preview?.versions.map(({ which }) => which)).toEqual(['2', '1']);
    await sheet.register('dossier');
    expect(sheet.problems.map(({ field, code }) => [field, code])).toEqual([['regulation', 'required']]);
    await type(sheet, () => (form(sheet).regulation = '1'));
    expect(sheet.problems).toEqual([]);
    await sheet.register('dossier');
    expect(navigation.route).toEqual({ area: 'dossier', id: '17' });
  });

  it('goes along with a correction', async () => {
    const sheet = await opened('14');
    await type(sheet, () => sheet.put('subjects', { value: 'money,quality' }));
    await sheet.correct();
    expect(office.requests('dossier_correct')[0]?.form.answers).toEqual([{ name: 'subjects', value: 'money,quality', not_applicable: false }]);
  });
});

describe('the fields on the page', () => {
  let mounted: Record<string, unknown> | null = null;

  afterEach(async () => {
    if (mounted !== null) await unmount(mounted);
    mounted = null;
    document.body.replaceChildren();
  });

  async function shown(asked: FormField[], answers: FieldAnswer[] = []): Promise<void> {
    const sheet = await opened();
    form(sheet).answers = answers;
    mounted = mount(Asked, { target: document.body, props: { fields: asked, sheet } });
    flushSync();
  }
  const isOpen = () => document.querySelector('details')?.open;

  it('of the regulation are folded away while nothing is required or filled in', async () => {
    await shown(asking());
    expect([isOpen(), document.querySelector('details .hint')?.textContent]).toEqual([false, expect.stringMatching(/leeg blijven/)]);
  });

  it('stand open when something is required', async () => {
    await shown([...asking(), field('signed', 'Is de klacht ondertekend?', { kind: 'yes_no', required: true })]);
    expect([isOpen(), document.querySelector('details .hint')?.textContent]).toEqual([true, expect.stringMatching(/^Eén gegeven/)]);
  });

  it('stand open when something is filled in, and hold it', async () => {
    await shown(asking(), [{ name: 'respondent', value: '2', not_applicable: false }]);
    expect([isOpen(), document.querySelector<HTMLInputElement>('input[value="2"]')?.checked]).toEqual([true, true]);
  });

  it('S4.21: the versions stand beside each other with their reasons, the fault below them', async () => {
    const sheet = await opened();
    sheet.faults.show([{ field: 'regulation', code: 'required', params: {}, suggestion: null }]);
    let chosen = '';
    mounted = mount(VersionsForm, { target: document.body, props: { faults: sheet.faults, versions: versionsOn('2026-01-01'), onchosen: (which: string) => void (chosen = which) } });
    flushSync();
    const inputs = [...document.querySelectorAll('input')];
    const why = inputs.map((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent);
    expect([why, document.querySelector('fieldset')?.getAttribute('aria-invalid'), document.querySelectorAll('.fault').length]).toEqual([versionsOn('2026-01-01').map(({ reason }) => reason), 'true', 1]);
    inputs[1]?.click();
    flushSync();
    expect([chosen, document.querySelectorAll('.fault').length]).toEqual(['1', 0]);
  });
});

describe('registering', () => {
  async function registered(then: 'letter' | 'dossier'): Promise<IntakeSheet> {
    const sheet = await opened();
    form(sheet).complainant.name = 'R. IJzerman';
    navigation.onLeave(() => sheet.keep());
    await sheet.register(then);
    return sheet;
  }

  it('goes to the letter, and back from there to the dossier', async () => {
    await registered('letter');
    expect(navigation.route).toEqual({ area: 'letter', id: draft().letter });
    expect(navigation.previous).toEqual({ area: 'dossier', id: '17' });
  });

  it('leaves no draft behind', async () => {
    const sheet = await registered('letter');
    await sheet.keep();
    sheet.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(office.requests('intake_draft_save')).toEqual([]);
  });

  it('only registers when that is asked', async () => {
    await registered('dossier');
    expect(navigation.route).toEqual({ area: 'dossier', id: '17' });
    expect(office.requests('letter_begin')).toEqual([]);
  });

  it('stays at the dossier when the letter cannot be begun', async () => {
    office.answers.letter_begin = () => {
      throw refused({ code: 'not_allowed' });
    };
    await registered('letter');
    expect(navigation.route).toEqual({ area: 'dossier', id: '17' });
  });

  it('twice pressed registers once', async () => {
    const sheet = await opened();
    form(sheet).complainant.name = 'R. IJzerman';
    await Promise.all([sheet.register('dossier'), sheet.register('dossier')]);
    expect(office.requests('dossier_register')).toHaveLength(1);
  });
});

describe('the rest of the sheet', () => {
  it('a correction goes with its reason and keeps no draft', async () => {
    const sheet = await opened('14');
    expect(sheet.number).toBe('K-2026-014');
    sheet.reason = 'straat verkeerd gelezen';
    await type(sheet, () => (form(sheet).complainant.address.street = 'Lange Akker'));
    await sheet.correct();
    expect(office.requests('dossier_correct')).toMatchObject([{ dossier: '14', reason: 'straat verkeerd gelezen' }]);
    expect(office.requests('intake_draft_save')).toEqual([]);
  });

  it('a scan is put in the form, and a refused one is told', async () => {
    const sheet = await opened();
    await sheet.pick();
    expect(form(sheet).documents).toEqual(['D1']);
    office.answers.document_pick = () => {
      throw refused({ code: 'unknown_file_kind' });
    };
    await sheet.pick();
    expect(sheet.faults.refusal?.code).toBe('unknown_file_kind');
    expect(form(sheet).documents).toEqual(['D1']);
  });

  it('starting again can be taken back', async () => {
    const sheet = await opened();
    await type(sheet, () => (form(sheet).about = 'Factuur'));
    await sheet.startAgain();
    expect(form(sheet).about).toBe('');
    await undo.takeBack();
    expect(form(sheet).about).toBe('Factuur');
    expect(office.requests('intake_draft_save').at(-1)?.form.about).toBe('Factuur');
  });

  it('a refused field of another kind is shown beside its field', async () => {
    office.answers.dossier_register = () => {
      throw wrongFields({ field: 'complainant.address.postcode', code: 'not_a_postcode' });
    };
    const sheet = await opened();
    form(sheet).complainant.name = 'R. IJzerman';
    await sheet.register('letter');
    expect(sheet.faults.of('complainant.address.postcode')?.code).toBe('not_a_postcode');
  });
});
