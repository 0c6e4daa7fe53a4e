import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DossierView, FieldKind, FormField } from '../src/ipc/bindings';
import NoteDialog from '../src/parts/NoteDialog.svelte';
import { Faults } from '../src/parts/faults.svelte';
import { chosen, withChosen } from '../src/parts/fields';
import { Noting, offersFor, type BegunNotes } from '../src/parts/noting.svelte';
import { say, tongue } from '../src/words/say.svelte';
import Described from './Described.svelte';
import { field, groups, option } from './answers/notes';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';

let mounted: Record<string, unknown> | null = null;

beforeEach(() => {
  tongue.language = 'nl';
});

afterEach(async () => {
  if (mounted !== null) await unmount(mounted);
  mounted = null;
  document.body.replaceChildren();
});

const find = <E extends Element = HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`${selector} is not there`);
  return found;
};
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map((one) => one.textContent?.replace(/\s+/g, ' ').trim());

describe('fields that the office describes', () => {
  function show(change: Partial<FormField>, faults = new Faults()): { changes: [string, boolean][]; faults: Faults } {
    const changes: [string, boolean][] = [];
    const props = { faults, field: field('it', 'Wat', change), onchange: (value: string, notApplicable: boolean) => changes.push([value, notApplicable]) };
    mounted = mount(Described, { target: document.body, props });
    flushSync();
    return { changes, faults };
  }

  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((value) => option(value, value.toUpperCase()));

  test.each<[FieldKind, string]>([
    ['line', 'input[type="text"]'], ['text', 'textarea'], ['day', 'input[placeholder="dd-mm-jjjj"]'], ['time', 'input[placeholder="14.30"]'],
    ['moment', 'input[placeholder="dd-mm-jjjj 14.30"]'], ['number', 'input[inputmode="numeric"]'],
  ])('%s has its own control, tied to label, hint and fault', (kind, control) => {
    const faults = new Faults();
    faults.show([{ field: 'answers.it', code: 'required', params: {}, suggestion: null }]);
    const { changes } = show({ kind, hint: 'Zo precies als u kunt' }, faults);
    const input = find<HTMLInputElement>(control);
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim());
    expect([find<HTMLLabelElement>('label').htmlFor, described, input.getAttribute('aria-invalid')]).toEqual([input.id, ['Vul dit in.', 'Zo precies als u kunt'], 'true']);
    input.value = '3-1';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    expect([changes, faults.fields]).toEqual([[['3-1', false]], []]);
  });

  test('few options stand open, many in a list; both can be let go of again when nothing is required', () => {
    show({ kind: 'choice', options: many.slice(0, 2) });
    expect([texts('label'), all('select').length, find<HTMLInputElement>('[value=""]').checked]).toEqual([['A', 'B', 'niet ingevuld'], 0, true]);
    void unmount(mounted ?? {});
    document.body.replaceChildren();
    show({ kind: 'choice', options: many, required: true });
    expect([texts('option'), all('[type="radio"]').length]).toEqual([['Kies…', 'A', 'B', 'C', 'D', 'E', 'F'], 0]);
  });

  test('S4.17: who is barred cannot be chosen and it says why; who is unwise can, and it says why', () => {
    const options = [option('1', 'Marit', { barred: 'Is al beklaagde.' }), option('2', 'Sanne', { unwise: 'Is al behandelaar.' }), option('3', 'Yara')];
    const { changes } = show({ kind: 'choice', options, required: true });
    const [marit, sanne] = all('input') as HTMLInputElement[];
    const why = (input: HTMLInputElement | undefined) => document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent?.trim();
    expect([marit?.disabled, why(marit), sanne?.disabled, why(sanne)]).toEqual([true, 'Niet te kiezen. Is al beklaagde.', false, 'Liever niet. Is al behandelaar.']);
    expect(all('.reason').map(({ className }) => className.match(/late|soon/)?.[0])).toEqual(['late', 'soon']);
    sanne?.click();
    expect(changes).toEqual([['2', false]]);
  });

  test('who was chosen before being barred can be let go of', () => {
    show({ kind: 'choice', options: [option('1', 'Marit', { barred: 'Is al beklaagde.' }), option('2', 'Sanne')], value: '1' });
    expect((all('input') as HTMLInputElement[]).map(({ checked, disabled }) => [checked, disabled])).toEqual([[true, false], [false, false], [false, false]]);
  });

  test('a refused choice is told to the group, and the focus goes to the first that can be chosen', async () => {
    const { faults } = show({ kind: 'choice', options: [option('1', 'Marit', { barred: 'Is al beklaagde.' }), option('2', 'Sanne')], required: true });
    await faults.take(wrongFields({ field: 'answers.it', code: 'required' }));
    expect([find('fieldset').getAttribute('aria-invalid'), (document.activeElement as HTMLInputElement).value, faults.stray]).toEqual(['true', '2', []]);
  });

  test('any of many: the value names them in the order of the options', () => {
    const { changes } = show({ kind: 'many', options: many, value: 'f' });
    (all('input')[0] as HTMLInputElement).click();
    (all('input')[5] as HTMLInputElement).click();
    expect(changes).toEqual([['a,f', false], ['a', false]]);
  });

  test.each([['', []], [' a, b ,', ['a', 'b']]])('"%s" names %o', (value, names) => expect(chosen(value)).toEqual(names));

  test('what is no option any more is not kept', () => expect(withChosen('gone,b', many, 'a', true)).toBe('a,b'));

  test('yes, no, or neither', () => {
    const { changes } = show({ kind: 'yes_no' });
    for (const answer of ['ja', 'nee', 'niet ingevuld']) all('label').find((label) => label.textContent === answer)?.querySelector('input')?.click();
    expect(changes.map(([value]) => value)).toEqual(['yes', 'no', '']);
  });

  test('what does not apply is closed, and says so', () => {
    const { changes } = show({ kind: 'line', may_not_apply: true });
    find<HTMLInputElement>('[type="checkbox"]').click();
    flushSync();
    expect([changes, find<HTMLFieldSetElement>('fieldset').disabled, texts('.check')]).toEqual([[['', true]], true, ['Niet van toepassing: Wat']]);
  });
});

describe('what can be noted', () => {
  test('the likely notes come first, and not twice', () => {
    const found = offersFor(groups, '', 'Nu');
    expect([found[0]?.title, found[0]?.notes.map(({ note }) => note), found.flatMap(({ notes }) => notes).length]).toEqual([
      'Nu', ['hearing_held'], groups.flatMap(({ notes }) => notes).length,
    ]);
  });

  test.each([
    ['TELEFOON', ['contact']], ['horen', ['hearing_held', 'hearing_waived']], ['e-mail buiten', ['sent_elsewhere']], ['getúige', ['involve']], ['zeppelin', []],
  ])('“%s” is found in name, explanation and group', (query, notes) => {
    expect(offersFor(groups, query, 'Nu').flatMap((group) => group.notes.map(({ note }) => note))).toEqual(notes);
  });

  test('of one thing only its own kinds are shown', async () => {
    const road = { title: 'Commissie', kinds: 'road_', about: 'committee' };
    office.answers.note_list = () => ({ groups: [{ title: 'Wegen', notes: ['road_held.committee', 'road_held.review', 'road_ruled', 'close'].map((note) => ({ note, name: note, explanation: '', suggested: false })) }], later: [] });
    const noting = new Noting('14', new Map());
    await noting.list(road);
    expect(noting.groups?.flatMap(({ notes }) => notes.map(({ note }) => note))).toEqual(['road_held.committee', 'road_ruled']);
  });
});

describe('a note', () => {
  const opened = async (note: string, begun: BegunNotes = new Map(), about: string | null = null) => {
    const noting = new Noting('14', begun);
    await noting.open({ note, about });
    return noting;
  };

  test('goes with what was typed, a day as the day that was echoed', async () => {
    const noting = await opened('extend', new Map(), 'decision');
    expect(office.requests('note_form')).toEqual([{ dossier: '14', note: 'extend', about: 'decision' }]);
    noting.on = 'gisteren';
    noting.read('', '2026-11-23');
    noting.answer('until').value = '3-1';
    noting.read('until', '2027-01-03');
    noting.answer('reason').value = 'de notulist is ziek';
    expect((await noting.save())?.timeline[0]?.title).toBe('Uitstel');
    expect(office.requests('note_save')[0]).toEqual({
      dossier: '14', note: 'extend', on: '2026-11-23',
      answers: [['rule', 'decision'], ['until', '2027-01-03'], ['reason', 'de notulist is ziek']].map(([name, value]) => ({ name, value, not_applicable: false })),
    });
  });

  test('a day that was typed over goes as typed', async () => {
    const noting = await opened('extend');
    noting.answer('until').value = '3-1';
    noting.read('until', '2027-01-03');
    noting.answer('until').value = '3-1 of zo';
    await noting.save();
    expect(office.requests('note_save')[0]?.answers[1]?.value).toBe('3-1 of zo');
  });

  test('every refused field is told, and nothing is lost', async () => {
    const noting = await opened('contact');
    noting.on = '1-11';
    expect(await noting.save()).toBeNull();
    expect([noting.faults.fields.map((fault) => fault.field), noting.on, noting.form?.note, noting.busy]).toEqual([['answers.with', 'answers.text'], '1-11', 'contact', false]);
  });

  test('what was typed is still there after turning away, until it is saved', async () => {
    const begun: BegunNotes = new Map();
    const noting = await opened('contact', begun);
    noting.answer('text').value = 'Zij belde over de datum.';
    noting.leave();
    await noting.open({ note: 'contact', about: null });
    expect(noting.answer('text').value).toBe('Zij belde over de datum.');
    noting.answer('with').value = 'complainant';
    await noting.save();
    expect((await opened('contact', begun)).answer('text').value).toBe('');
  });

  test('twice pressed is noted once', async () => {
    const noting = await opened('involve');
    noting.answer('actor').value = '2';
    await Promise.all([noting.save(), noting.save()]);
    expect(office.requests('note_save')).toHaveLength(1);
  });

  test('another role asks anew who may have it, and keeps what was typed; the role can be changed again', async () => {
    const roles = [option('decider', 'beslisser'), option('reviewer', 'herbeoordelaar')];
    office.answers.note_form = ({ about }) => ({
      note: 'assign', title: 'Rol', explanation: '', on: '24-11-2026',
      fields: [
        field('role', 'Rol', { kind: 'choice', ...(about === null ? { options: roles } : { options: roles.filter(({ value }) => value === about), value: about }) }),
        field('actor', 'Wie', { kind: 'choice', options: [option('4', 'Daan', about === 'reviewer' ? { barred: 'Is al beklaagde.' } : {})] }),
        field('reason', 'Waarom'),
      ],
    });
    const noting = await opened('assign');
    noting.answer('reason').value = 'ervaring';
    noting.answer('role').value = 'reviewer';
    await noting.narrow('role', 'reviewer');
    expect([noting.form?.fields[1]?.options[0]?.barred, noting.form?.fields[0]?.options.length, noting.answer('reason').value, noting.answer('role').value]).toEqual(['Is al beklaagde.', 2, 'ervaring', 'reviewer']);
    noting.answer('role').value = 'decider';
    await noting.narrow('role', 'decider');
    expect(noting.form?.fields[1]?.options[0]?.barred).toBeNull();
  });

  test('a choice that the note is not about changes nothing', async () => {
    const noting = await opened('contact');
    const before = noting.form;
    noting.answer('with').value = 'complainant';
    await noting.narrow('with', 'complainant');
    expect(noting.form).toBe(before);
  });
});

describe('the dialog', () => {
  const noted: [DossierView, string][] = [];
  const closed = vi.fn();

  async function open(props: Partial<Parameters<typeof NoteDialog>[1]> = {}): Promise<void> {
    noted.length = 0;
    closed.mockClear();
    mounted = mount(NoteDialog, { target: document.body, props: { dossier: '14', begun: new Map(), onclose: closed, onnoted: (view: DossierView, words: string) => void noted.push([view, words]), ...props } });
    await settled();
  }

  async function settled(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) await tick();
    flushSync();
  }

  const press = async (words: string) => {
    all('button').find((button) => button.textContent?.trim().startsWith(words))?.click();
    await settled();
  };

  test('from the list to the form, refused beside its fields, mended and noted', async () => {
    await open();
    expect([texts('h2'), texts('h3')[0]]).toEqual([['Iets anders'], 'Past nu het best']);
    await press('Telefoongesprek');
    expect([texts('h2'), document.activeElement?.id]).toEqual([['Telefoongesprek, bezoek of e-mail'], 'field-on']);
    await press('Noteer');
    expect([texts('.fault'), noted.length]).toEqual([['Vul dit in.', 'Vul dit in.'], 0]);
    (all('[type="radio"]')[0] as HTMLInputElement).click();
    const area = find<HTMLTextAreaElement>('textarea');
    area.value = 'Zij belde.';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Noteer');
    expect(noted.map(([view, words]) => [view.timeline[0]?.kind, words])).toEqual([['noted', 'Genoteerd: Telefoongesprek, bezoek of e-mail']]);
  });

  test('Enter in the search takes the first that fits; the acts of the screen stand beside the notes', async () => {
    const correct = vi.fn();
    await open({ acts: [{ words: 'Gegevens verbeteren', act: correct }] });
    const search = find<HTMLInputElement>('[type="search"]');
    search.value = 'gegevens verb';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(correct).toHaveBeenCalledOnce();
  });

  test('the arrow keys walk from the search into the list and back', async () => {
    await open();
    const search = find('[type="search"]');
    search.focus();
    const arrow = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    arrow('ArrowDown');
    const first = document.activeElement?.textContent;
    arrow('ArrowDown');
    const second = document.activeElement?.textContent;
    arrow('ArrowUp');
    arrow('ArrowUp');
    expect([first?.includes('Hoorgesprek gehouden'), second === first, document.activeElement === search]).toEqual([true, false, true]);
  });

  test('nothing found says what to try', async () => {
    await open();
    const search = find<HTMLInputElement>('[type="search"]');
    search.value = 'zeppelin';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    expect(texts('.nothing')[0]).toMatch(/zeppelin/);
  });

  test('what cannot be noted now is found and says what must come first', async () => {
    await open();
    const search = find<HTMLInputElement>('[type="search"]');
    const type = (words: string) => {
      search.value = words;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      flushSync();
    };
    expect(texts('.barred')).toEqual([]);
    type('oordeel');
    expect([texts('.barred'), texts('.nothing'), texts('[role="status"]')[0]]).toEqual([['Oordeel over de klachtDat kan als de ontvangstbevestiging weg is.'], [], '0 mogelijkheden, 1 ding kan nu niet']);
    expect(find('.barred').querySelector('button')).toBeNull();
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(texts('h2')).toEqual(['Iets anders']);
  });

  test('Esc closes and keeps what was typed', async () => {
    const begun: BegunNotes = new Map();
    await open({ begun, start: { note: 'contact', about: null } });
    const area = find<HTMLTextAreaElement>('textarea');
    area.value = 'Zij belde.';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect([closed.mock.calls.length, [...begun.values()][0]?.answers.find(({ name }) => name === 'text')?.value]).toEqual([1, 'Zij belde.']);
  });

  test('a note that cannot be made now says why', async () => {
    office.answers.note_form = () => {
      throw refused({ code: 'not_allowed', params: { why: 'closed' } });
    };
    await open({ start: { note: 'assign', about: null } });
    expect(texts('[role="alert"]')[0]).toBe(say.faults.fault.not_allowed({ why: 'closed' }));
  });
});
