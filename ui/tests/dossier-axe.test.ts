import { tick } from 'svelte';
import { describe, expect, test } from 'vitest';
import Dossier from '../src/areas/dossier/Dossier.svelte';
import Intake from '../src/areas/intake/Intake.svelte';
import Today from '../src/areas/today/Today.svelte';
import { asking, field } from './answers/notes';
import { violations } from './axe';
import { office } from './fake-core';
import { press, show } from './page';
import { until as untilIt } from './waiting';

/** Screens and dialogs are fetched when they are wanted; so long that takes. */
async function until(selector: string): Promise<void> {
  await untilIt(() => document.querySelector(selector) !== null, selector);
}

describe('axe finds nothing', { timeout: 20_000 }, () => {
  test.each([['course', '.line li'], ['terms', '#roads-title'], ['letters', '.letters li'], ['parties', '#people-title']] as const)('in the tab %s', async (tab, there) => {
    show(Dossier, { id: '14', tab });
    await until(there);
    for (const more of document.querySelectorAll<HTMLDetailsElement>('details')) more.open = true;
    await tick();
    expect(await violations()).toEqual([]);
  });

  test.each([
    ['course', 'Iets anders', 'dialog [type="search"]'], ['terms', 'Meer tijd nodig', '#field-answers-until'], ['terms', 'Print alle termijnkaarten', 'dialog .page'], ['terms', 'Noteer wat er gebeurt', 'dialog .list button'],
    ['parties', 'Rol geven', 'dialog .reason'],
  ] as const)('in the dialog: tab %s, %s', async (tab, button, there) => {
    show(Dossier, { id: '14', tab });
    await until(tab === 'course' ? '.next .btn' : tab === 'terms' ? '#roads-title' : '#people-title');
    await press(button);
    await until(there);
    expect(await violations()).toEqual([]);
    // The same with every field refused.
    document.querySelector<HTMLElement>('dialog .btn.main')?.click();
    await tick();
    expect(await violations()).toEqual([]);
  });

  test('in the note that a row of Today asks for', async () => {
    show(Today, {});
    await until('.duty');
    await press('Noteren');
    await until('dialog #field-answers-time');
    expect(await violations()).toEqual([]);
  });

  test('in the intake with everything that a regulation can ask', async () => {
    const known = office.answers.intake_preview;
    office.answers.intake_preview = async (request, bytes) => {
      const preview = await known!(request, bytes);
      return { ...preview, asked: [...asking(), field('signed', 'Ondertekend op', { kind: 'moment', required: true })], versions: [{ which: '2', name: 'Versie 2', reason: 'Nieuw.' }, { which: '1', name: 'Versie 1', reason: 'Oud.' }] };
    };
    show(Intake, {}, 'div');
    await until('#field-answers-signed');
    expect(await violations()).toEqual([]);
  });
});
