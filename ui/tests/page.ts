/** A page as a test meets it: a screen or a part in the document, with the office's answers awaited. Each test begins anew. */
import { flushSync, mount, tick, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { changes } from '../src/app/changes.svelte';
import { navigation } from '../src/app/navigation.svelte';
import { session } from '../src/app/session.svelte';
import { undo } from '../src/app/undo.svelte';
import { fieldId } from '../src/parts/faults.svelte';
import { tongue } from '../src/words/say.svelte';
import { office } from './fake-core';

let shown: object | null = null;

beforeEach(async () => {
  await session.refresh();
  tongue.language = 'nl';
  navigation.restart();
  undo.forget();
  changes.refusal = null;
  office.asked = [];
});

afterEach(async () => {
  await clear();
  vi.useRealTimers();
});

/** Takes away what is shown. */
export async function clear(): Promise<void> {
  if (shown !== null) await unmount(shown);
  shown = null;
  document.body.replaceChildren();
}

/** Shows a part; a work sheet brings its own `main`. */
export function show<Props extends Record<string, unknown>>(part: Component<Props>, props: Props, around: 'main' | 'div' = 'main'): void {
  shown = mount(part, { target: document.body.appendChild(document.createElement(around)), props });
  flushSync();
}

/** Waits until the page did what it was asked. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 16; turn += 1) await tick();
  flushSync();
}

export const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** Words with single spaces. */
export const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';

export const texts = (selector: string) => all(selector).map((one) => plain(one.textContent));

/** Presses the button that begins so, within a part of the page. */
export async function press(words: string, within: string | HTMLElement = 'body'): Promise<void> {
  const buttons = typeof within === 'string' ? all(`${within} button`) : [...within.querySelectorAll('button')];
  const button = buttons.find((one) => plain(one.textContent).startsWith(words));
  expect(button, words).toBeDefined();
  button?.click();
  await settled();
}

/** Types in the field of a path. */
export async function type(path: string, text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`#${fieldId(path)}`);
  expect(input, path).not.toBeNull();
  if (input !== null) input.value = text;
  input?.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

/** What is wrong with the field of a path, as it is told there. */
export const faultOf = (path: string) => plain(document.getElementById(`${fieldId(path)}-fault`)?.textContent);
