/** The regulation screens as a test meets them: mounted in the document, with the office's answers awaited. */
import { flushSync, tick, type Component } from 'svelte';
import { afterEach, beforeEach } from 'vitest';
import { press } from '../src/app/shortcuts.svelte';
import RegulationScreen from '../src/areas/regulation/Regulation.svelte';
import { office } from './fake-core';
import { clear, show as put } from './page';

beforeEach(() => window.addEventListener('keydown', press));
afterEach(() => window.removeEventListener('keydown', press));

/** Lets every answer that is under way come in. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 12; round++) await tick().then(() => new Promise((done) => setTimeout(done)));
  flushSync();
}

export async function show<Props extends Record<string, unknown>>(screen: Component<Props>, props: Props): Promise<void> {
  await clear();
  put(screen, props);
  await settled();
}

/** The screen of a version, or of the draft. */
export const editor = (which = 'draft') => show(RegulationScreen, { which });

/** The screen on which a new version begins. */
export const begin = (from?: string) => show(RegulationScreen, { from });

/** The element there; a test that looks for what is not there fails by name. */
export function one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing at ${selector}`);
  return found;
}

/** Its words, with single spaces. */
export const words = (selector: string) => one(selector).textContent?.replace(/\s+/g, ' ').trim();

/** Presses the button or link with these words in it. */
export async function act(name: string, within: ParentNode = document): Promise<void> {
  const found = [...within.querySelectorAll<HTMLElement>('button, a')].find((each) => each.textContent?.includes(name));
  if (found === undefined) throw new Error(`no button ${name}`);
  found.click();
  await settled();
}

export async function openRule(path: string): Promise<void> {
  one(`#rule-${path.replaceAll('.', '-')}`).click();
  await settled();
}

/** Types in a field of a rule without leaving it. */
export function typeIn(id: string, value: string): void {
  const field = one<HTMLInputElement>(`#field-rule-${id}`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Types in a field of a rule, or chooses in it, and lets it be kept. */
export async function give(id: string, value: string): Promise<void> {
  typeIn(id, value);
  one(`#field-rule-${id}`).dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

/** What was kept, as `term.decision.count=42`. */
export const edits = () => office.requests('regulation_edit').map(({ path, field, value }) => `${path}.${field}=${value}`);
