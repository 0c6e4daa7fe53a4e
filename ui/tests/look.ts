/** Looking from the address bar: `?route={"area":"help"}&do=click:.find|type:#x=meul` brings the window somewhere. */
import { navigation, type Route } from '../src/app/navigation.svelte';
import { session } from '../src/app/session.svelte';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export async function look(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  while (session.state === null) await pause(10);
  const route = asked.get('route');
  if (route !== null) await navigation.go(JSON.parse(route) as Route);
  for (const step of (asked.get('do') ?? '').split('|').filter(Boolean)) {
    await pause(120);
    const [act, rest = ''] = split(step, ':');
    if (act === 'click') document.querySelector<HTMLElement>(rest)?.click();
    if (act === 'focus') document.querySelector<HTMLElement>(rest)?.focus();
    if (act === 'wait') await pause(Number(rest));
    if (act === 'key') window.dispatchEvent(new KeyboardEvent('keydown', { key: rest, ctrlKey: rest.length === 1, bubbles: true }));
    if (act === 'axe') await audit();
    if (act === 'type') {
      const [selector, text = ''] = split(rest, '=');
      const input = document.querySelector<HTMLInputElement>(selector);
      if (input !== null) input.value = text;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

/** Leaves what axe finds in the document, for `--dump-dom`. */
async function audit(): Promise<void> {
  const axe = (await import('axe-core')).default;
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  document.documentElement.dataset['axe'] = violations
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' || ')}`)
    .join('\n') || 'none';
}

function split(text: string, by: string): [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
