import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import { PaletteSearch } from '../src/app/palette.svelte';
import { press } from '../src/app/shortcuts.svelte';
import { undo } from '../src/app/undo.svelte';
import Wording from '../src/areas/wording/Wording.svelte';
import type { Language, WordingSheet } from '../src/ipc/bindings';
import { tongue } from '../src/words/say.svelte';
import { violations } from './axe';
import { office } from './fake-core';
import { refused } from './fake-office';
import { show } from './page';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  window.addEventListener('keydown', press);
});

afterEach(() => window.removeEventListener('keydown', press));

/** Lets every answer that is under way come in, without the pause after typing. */
async function settled(): Promise<void> {
  for (let round = 0; round < 60; round++) await tick();
  flushSync();
}

/** The pause after typing. */
async function rested(ms = 300): Promise<void> {
  vi.advanceTimersByTime(ms);
  await settled();
}

async function room(props: { kind?: string; language?: Language } = {}): Promise<void> {
  show(Wording, props);
  await settled();
}

function one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing at ${selector}`);
  return found;
}

const told = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const words = (selector: string) => told(document.querySelector(selector));
const area = (place: string) => one<HTMLTextAreaElement>(`textarea#text-${place.replaceAll('.', '-')}`);
const beside = (place: string) => words(`#text-${place.replaceAll('.', '-')}-beside`);
const saves = () => office.requests('wording_save').map(({ place, text }) => `${place}=${text}`);
const offered = () => [...document.querySelectorAll('[role=option]')].map((option) => told(option.firstElementChild));

async function act(name: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((each) => told(each).includes(name));
  if (found === undefined) throw new Error(`no button ${name}`);
  found.click();
  await settled();
}

async function open(place: string): Promise<void> {
  one(`#text-${place.replaceAll('.', '-')}`).click();
  await settled();
}

/** Types the whole text, with the caret at its end or where it is put. */
async function write(place: string, text: string, caret = text.length): Promise<void> {
  const field = area(place);
  field.focus();
  field.value = text;
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

async function key(place: string, name: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
  area(place).dispatchEvent(event);
  await settled();
  return event;
}

describe('the room', () => {
  test('shows the letters, the texts of the first with when they stand there, and its example', async () => {
    await room();
    expect([...document.querySelectorAll('nav button')].map(told).slice(0, 2)).toEqual(['Ontvangstbevestiging', 'Verzoek om informatie']);
    expect([words('h2'), ...[...document.querySelectorAll('.block > span')].map(told)]).toEqual(['Ontvangstbevestiging', 'Betreft', 'De kern', 'De klacht', 'Wie', 'De beslissing', 'Contact']);
    expect([words('#text-core-post'), words('#text-core-post-when')]).toEqual(['Wij hebben uw brief‹ van datum op de brief van de klager› op datum van ontvangst ontvangen.', 'Als de klacht met de post kwam.']);
    expect(office.requests('wording_preview')).toEqual([{ kind: 'acknowledgement', language: 'nl', address: 'u', side: 'complainant' }]);
  });

  test('opens where it was asked to, and counts what is the own and what is not used', async () => {
    await office.ask('wording_save', { kind: 'decision', language: 'en', place: 'contact.question', text: 'Ring us.' }, new Uint8Array());
    await office.ask('wording_save', { kind: 'decision', language: 'en', place: 'core.number', text: '{{ nothing }}' }, new Uint8Array());
    await room({ kind: 'decision', language: 'en' });
    expect(words('nav button[aria-current]')).toBe('Beslissing 2 eigen teksten 1 tekst wordt niet gebruikt');
    expect(words('#text-account-correct')).toBe('Is this not right, or is something missing? Please let us know.');
    expect(one('#text-account-correct').lang).toBe('en');
  });

  test('goes on with another letter and another language; Esc leads back past both', async () => {
    await navigation.go({ area: 'settings', tab: 'stationery' });
    await navigation.go({ area: 'wording' });
    await room();
    await act('Beslissing');
    one<HTMLInputElement>('input[type=radio][value=en]').click();
    await settled();
    expect(navigation.route).toEqual({ area: 'wording', kind: 'decision', language: 'en' });
    expect(office.requests('wording_preview').at(-1)).toEqual({ kind: 'decision', language: 'en', address: 'u', side: 'complainant' });
    expect([...document.querySelectorAll('.example legend')].map(told)).toEqual(['Brief aan']);
    await navigation.back();
    expect(navigation.route).toEqual({ area: 'settings', tab: 'stationery' });
  });

  test('the arrow keys walk along the letters', async () => {
    await room();
    const first = one('nav button[aria-current]');
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    await settled();
    expect([words('h2'), told(document.activeElement), document.querySelectorAll('nav button[tabindex="0"]').length]).toEqual(['Verzoek om informatie', 'Verzoek om informatie', 1]);
  });

  test('shows the example to each side and in each form, and says when the regulation asks for no such letter', async () => {
    await room({ kind: 'decision' });
    one<HTMLInputElement>('input[type=radio][value=je]').click();
    one<HTMLInputElement>('input[type=radio][value=third]').click();
    await settled();
    expect(office.requests('wording_preview').slice(-2).map(({ address, side }) => [address, side])).toEqual([['je', 'complainant'], ['je', 'third']]);
    expect(words('#text-account-correct')).toBe('Klopt dit niet, of mis je iets? Laat het ons dan weten.');
    await act('Ontvangstbevestiging');
    expect(office.requests('wording_preview').at(-1)).toMatchObject({ address: 'je', side: 'complainant' });
    await act('Voorstel');
    expect(words('.example .note')).toContain('Uw regeling vraagt deze brief niet.');
  });

  test('is found in the palette', async () => {
    const search = new PaletteSearch();
    search.query = 'teksten brieven';
    await search.offers.find(({ key }) => key === 'wording')?.run();
    expect(navigation.route).toEqual({ area: 'wording' });
  });

  test('speaks English as well', async () => {
    tongue.language = 'en';
    await room();
    expect([words('h1'), words('.example h2')]).toEqual(['Texts of letters', 'How it looks on paper']);
  });
});

describe('a text', () => {
  test('is kept after the pause, told with the time, and seen on paper', async () => {
    await room();
    await open('decision.more_time');
    await write('decision.more_time', 'Dan bellen wij [u|je].');
    expect(saves()).toEqual([]);
    await rested();
    expect(saves()).toEqual(['decision.more_time=Dan bellen wij [u|je].']);
    expect([words('.saved'), words('.text.open .tag'), office.requests('wording_preview').length]).toEqual(['opgeslagen 14:03:22', 'eigen tekst', 2]);
    expect(words('nav button[aria-current]')).toBe('Ontvangstbevestiging 1 eigen tekst');
  });

  test('keeps the space that was just typed, and the caret', async () => {
    await room();
    await open('decision.more_time');
    await write('decision.more_time', 'Dan bellen ');
    await rested();
    expect([area('decision.more_time').value, document.activeElement?.id]).toEqual(['Dan bellen ', 'text-decision-more_time']);
  });

  test.each([['one leaves the field', () => area('core.number').blur()], ['one goes elsewhere', () => void navigation.go({ area: 'today' })], ['it locks', () => void navigation.settle()], ['another letter is opened', () => void act('Beslissing')]])('is kept at once when %s', async (_, leave) => {
    await room();
    await open('core.number');
    await write('core.number', 'Nummer {{ number }}.');
    leave();
    await settled();
    expect(saves()).toEqual(['core.number=Nummer {{ number }}.']);
  });

  test('an older answer does not undo what was typed since', async () => {
    await room();
    await open('core.number');
    const answer = office.answers.wording_save!;
    let release = () => {};
    office.answers.wording_save = (request, bytes) => new Promise((done) => (release = () => done(answer(request, bytes) as WordingSheet)));
    await write('core.number', 'Eerst');
    await rested();
    await write('core.number', 'Eerst dit');
    release();
    await settled();
    expect(area('core.number').value).toBe('Eerst dit');
    await rested();
    release();
    await settled();
    expect(saves()).toEqual(['core.number=Eerst', 'core.number=Eerst dit']);
  });

  test('the answer for a letter that was left does not take the place of the one that is open', async () => {
    await room();
    await open('core.number');
    await write('core.number', 'Nummer {{ number }}.');
    void act('Beslissing');
    await settled();
    expect([words('h2'), words('nav button:not([aria-current]) .hint')]).toEqual(['Beslissing', '1 eigen tekst']);
  });

  test('that the office cannot keep stays in the field and is told beside it', async () => {
    await room();
    await open('core.number');
    const long = 'a'.repeat(4001);
    await write('core.number', long);
    await rested();
    expect([area('core.number').value, beside('core.number')]).toEqual([long, 'Dit is te lang. Maak het korter.']);
    await act('Beslissing');
    await act('Ontvangstbevestiging');
    expect(words('#text-core-number').length).toBe(4001);
  });

  test('that could not be kept for another reason is told on top and sent again', async () => {
    await room();
    await open('core.number');
    const answer = office.answers.wording_save!;
    office.answers.wording_save = () => {
      throw refused({ code: 'disk_full' });
    };
    await write('core.number', 'Nummer');
    await rested();
    expect([words('.note[role=alert]'), area('core.number').value]).toEqual([expect.stringContaining('De schijf is vol'), 'Nummer']);
    office.answers.wording_save = answer;
    area('core.number').blur();
    await settled();
    expect([document.querySelector('.note[role=alert]'), saves().length]).toEqual([null, 2]);
  });

  test('closes with Esc: the keyboard goes on from there, and only then Esc leads back', async () => {
    await room();
    await open('core.number');
    const event = await key('core.number', 'Escape');
    expect([event.defaultPrevented, document.activeElement?.tagName, document.activeElement?.id]).toEqual([true, 'BUTTON', 'text-core-number']);
  });
});

describe('a value', () => {
  test('is offered after two braces, by its label with the value of the example', async () => {
    await room();
    await open('core.number');
    await write('core.number', 'Nummer {{num');
    expect(offered()).toEqual(['nummer van de klacht']);
    const field = area('core.number');
    expect([field.getAttribute('aria-activedescendant'), field.getAttribute('aria-controls'), words('.write [role=status]')]).toEqual(['text-core-number-offer-0', 'text-core-number-offers', '1 gegeven; Enter voegt het in']);
    expect(words('[role=option]')).toContain('K-2026-014');
    await key('core.number', 'Enter');
    await rested();
    expect([field.value, field.selectionStart, saves()]).toEqual(['Nummer {{ number }}', 19, ['core.number=Nummer {{ number }}']]);
  });

  test('half a name is not kept while it is being chosen', async () => {
    await room();
    await open('core.number');
    await write('core.number', 'Nummer {{n');
    await rested(5_000);
    expect([saves(), beside('core.number')]).toEqual([[], '']);
    await key('core.number', 'Escape');
    await rested();
    expect([document.querySelector('[role=listbox]'), saves()]).toEqual([null, ['core.number=Nummer {{n']]);
    await write('core.number', 'Nummer {{nu');
    expect(document.querySelector('[role=listbox]')).toBeNull();
  });

  test('takes the place of one that stood there', async () => {
    await room();
    await open('core.number');
    await write('core.number', 'Op {{ rec }} ontvangen', 9);
    await key('core.number', 'Tab');
    expect(area('core.number').value).toBe('Op {{ received_on }} ontvangen');
  });

  test.each([['Ctrl+Space', () => key('core.number', ' ', { ctrlKey: true, code: 'Space' })], ['the button', () => act('Gegeven invoegen')]])('is asked for with %s; those of the example come first', async (_, ask) => {
    await room();
    await open('core.number');
    await write('core.number', 'Bel ');
    await ask();
    expect([offered().length, offered()[0], offered().at(-1)]).toEqual([11, 'naam van de praktijk', 'namens wie er wordt geklaagd']);
    expect(words('[role=option]:last-child .unknown')).toBe('niet in dit voorbeeld');
    await key('core.number', 'ArrowUp');
    await key('core.number', 'ArrowDown');
    await key('core.number', 'ArrowDown');
    await key('core.number', 'Enter');
    expect(area('core.number').value).toBe('Bel {{ phone }}');
  });
});

describe('what is wrong', () => {
  test('is told with the nearest name as a button', async () => {
    await room();
    await open('core.number');
    await write('core.number', 'Nummer {{ nummer }} van {{ nummer }}.');
    await rested();
    expect(beside('core.number')).toContain('Het gegeven ‘nummer’ bestaat niet. Maak er ‘nummer van de klacht’ van');
    expect(beside('core.number')).toContain('Brieven gebruiken de oorspronkelijke tekst tot dit is hersteld.');
    expect([area('core.number').getAttribute('aria-invalid'), words('.text.open .mark')]).toEqual(['true', 'wordt niet gebruikt']);
    await act('Maak er ‘nummer van de klacht’ van');
    await rested();
    expect([area('core.number').value, beside('core.number'), area('core.number').getAttribute('aria-invalid')]).toEqual(['Nummer {{ number }} van {{ number }}.', '', null]);
  });

  test('names the line that cannot be read and leads there', async () => {
    await room();
    await open('core.number');
    await write('core.number', 'Nummer:\n{{ number.');
    await rested();
    await key('core.number', 'Escape');
    expect(beside('core.number')).toContain('Regel 2 is niet te lezen.');
    await act('Naar regel 2');
    const { selectionStart, selectionEnd } = area('core.number');
    expect([selectionStart, selectionEnd, document.activeElement === area('core.number')]).toEqual([8, 18, true]);
  });

  test.each([
    ['account.restatement', 'Wij lazen [uw|je] klacht.', 'Hier stond ook: de klacht in één of twee zinnen.', 'Zet ‘de klacht in één of twee zinnen’ erbij', 'Wij lazen [uw|je] klacht. {{ restatement }}'],
    ['core.number', 'Wij bellen je.', '‘je’ staat nu in brieven met u én in brieven met je.', 'Maak er [u|je] van', 'Wij bellen [u|je].'],
  ])('in %s is for the writer to judge: the text is used', async (place, text, says, button, mended) => {
    await room();
    await open(place);
    await write(place, text);
    await rested();
    expect(beside(place)).toContain(says);
    expect([beside(place).includes('oorspronkelijke'), area(place).getAttribute('aria-invalid')]).toEqual([false, null]);
    await act(button);
    await rested();
    expect([area(place).value, beside(place)]).toEqual([mended, '']);
  });
});

describe('the original', () => {
  test('is compared word by word: what is new and what is gone have a word, not a colour alone', async () => {
    await room();
    await open('account.correct');
    await write('account.correct', 'Klopt dit niet, of [mist u|mis je] iets? Bel ons dan.');
    await rested();
    expect(['del', 'ins'].map((tag) => told(document.querySelector(tag)))).toEqual(['weg: Laat het ons dan weten.', 'nieuw: Bel ons dan.']);
  });

  test('comes back, and what stood there can be had again', async () => {
    await room();
    const original = words('#text-core-number');
    await open('core.number');
    await write('core.number', 'Nummer {{ number }}.');
    await rested();
    await act('Terug naar de oorspronkelijke tekst');
    expect([area('core.number').value, document.querySelector('ins'), undo.offered?.words]).toEqual(['[Uw|Je] klacht heeft nummer {{ number }}.', null, 'De oorspronkelijke tekst staat er weer']);
    expect([words('nav button[aria-current]'), document.activeElement?.id]).toEqual(['Ontvangstbevestiging', 'text-core-number']);
    await undo.takeBack();
    await settled();
    expect(area('core.number').value).toBe('Nummer {{ number }}.');
    await key('core.number', 'Escape');
    expect(words('#text-core-number')).not.toBe(original);
  });
});

describe('axe finds nothing', { timeout: 20_000 }, () => {
  test.each([
    ['in the room', async () => undefined],
    ['while a value is chosen', async () => {
      await open('core.number');
      await write('core.number', 'Bel {{');
    }],
    ['in a text of one’s own with a fault', async () => {
      await open('core.number');
      await write('core.number', 'Bel {{ nummer }}');
      await rested();
    }],
  ])('%s', async (_, prepare) => {
    await room({ kind: 'decision' });
    await prepare();
    vi.useRealTimers();
    expect(await violations()).toEqual([]);
  });
});
