import axe from 'axe-core';
import { mount, tick, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { session } from '../src/app/session.svelte';
import Dossier from '../src/areas/dossier/Dossier.svelte';
import Intake from '../src/areas/intake/Intake.svelte';
import Today from '../src/areas/today/Today.svelte';
import { tongue } from '../src/words/say.svelte';
import { asking, field } from './answers/notes';
import { office } from './fake-core';
import { until as untilIt } from './waiting';

// What needs real pixels or the whole window is left to the tour of the real window.
const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
let mounted: Record<string, unknown> | null = null;

beforeEach(async () => {
  await session.refresh();
  tongue.language = 'nl';
});

afterEach(async () => {
  if (mounted !== null) await unmount(mounted);
  mounted = null;
  document.body.replaceChildren();
});

/** Screens and dialogs are fetched when they are wanted; so long that takes. */
async function until(selector: string): Promise<void> {
  await untilIt(() => document.querySelector(selector) !== null, selector);
}

async function show<Props extends Record<string, unknown>>(screen: Component<Props>, props: Props, selector: string, around: 'main' | 'div' = 'main'): Promise<void> {
  const target = document.body.appendChild(document.createElement(around));
  mounted = mount(screen, { target, props });
  await until(selector);
}

const press = (words: string) => [...document.querySelectorAll('button')].find((button) => button.textContent?.replace(/\s+/g, ' ').trim().startsWith(words))?.click();
const violations = async () => (await axe.run(document.body, { rules, resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);

describe('axe finds nothing', { timeout: 20_000 }, () => {
  test.each([['course', '.line li'], ['terms', '#roads-title'], ['letters', '.letters li'], ['parties', '#people-title']] as const)('in the tab %s', async (tab, there) => {
    await show(Dossier, { id: '14', tab }, there);
    for (const more of document.querySelectorAll<HTMLDetailsElement>('details')) more.open = true;
    await tick();
    expect(await violations()).toEqual([]);
  });

  test.each([
    ['course', 'Iets anders', 'dialog [type="search"]'], ['terms', 'Meer tijd nodig', '#field-answers-until'], ['terms', 'Print alle termijnkaarten', 'dialog .page'], ['terms', 'Noteer wat er gebeurt', 'dialog .list button'],
    ['parties', 'Rol geven', 'dialog .reason'],
  ] as const)('in the dialog: tab %s, %s', async (tab, button, there) => {
    await show(Dossier, { id: '14', tab }, tab === 'course' ? '.next .btn' : tab === 'terms' ? '#roads-title' : '#people-title');
    press(button);
    await until(there);
    expect(await violations()).toEqual([]);
    // The same with every field refused.
    document.querySelector<HTMLElement>('dialog .btn.main')?.click();
    await tick();
    expect(await violations()).toEqual([]);
  });

  test('in the note that a row of Today asks for', async () => {
    await show(Today, {}, '.duty');
    press('Noteren');
    await until('dialog #field-answers-time');
    expect(await violations()).toEqual([]);
  });

  test('in the intake with everything that a regulation can ask', async () => {
    const known = office.answers.intake_preview;
    office.answers.intake_preview = async (request, bytes) => {
      const preview = await known!(request, bytes);
      return { ...preview, asked: [...asking(), field('signed', 'Ondertekend op', { kind: 'moment', required: true })], versions: [{ which: '2', name: 'Versie 2', reason: 'Nieuw.' }, { which: '1', name: 'Versie 1', reason: 'Oud.' }] };
    };
    await show(Intake, {}, '#field-answers-signed', 'div');
    expect(await violations()).toEqual([]);
  });
});
