import { expect, test } from 'vitest';
import { navigation } from '../src/app/navigation.svelte';
import Mirror from '../src/areas/dossier/Mirror.svelte';
import { DossierRoom } from '../src/areas/dossier/dossier.svelte';
import { violations } from './axe';
import { office } from './fake-core';
import { refused } from './fake-office';
import { press, settled, show, texts } from './page';
import { until } from './waiting';

async function open(): Promise<void> {
  show(Mirror, { room: new DossierRoom('14') });
  await until(() => document.querySelector('li') !== null, 'the mirror');
}

test('what was told stands beside what was not, each with its day', async () => {
  await open();
  expect(texts('.halves > div:first-child .when')).toEqual(['12 nov', '17 nov']);
  expect(texts('.halves > div:first-child li p')).toEqual([
    'Ontvangstbevestiging, per post, aangekomen 14 nov', 'De klacht is ontvangen', 'Wie de klacht behandelt',
    'Telefoongesprek met de klager: uitleg over het gesprek', 'kijk zelf wat hiermee is verteld',
  ]);
  expect(texts('.halves > div:last-child li .mark')).toEqual(['Het oordeel: deels gegrond', 'Het gesprek op 24 november 2026']);
  expect(await violations()).toEqual([]);
});

test('what was not told is told by its letter: made, or opened where it was begun', async () => {
  await open();
  office.answers.letter_begin = () => ({ letter: 'L9' }) as never;
  await press('Maak de brief');
  expect(office.requests('letter_begin')).toEqual([{ dossier: '14', kind: 'decision', side: 'complainant', guest: null }]);
  await press('Open de brief');
  expect(navigation.route).toEqual({ area: 'letter', id: 'L4' });
});

test('the other side has a mirror of its own', async () => {
  await open();
  document.querySelector<HTMLInputElement>('input[value="respondent"]')?.click();
  await settled();
  await until(() => texts('li').join() === 'Nog niets.,Alles wat er gebeurd is, is verteld.', 'the other side');
  expect(office.requests('mirror_open').map(({ side }) => side)).toEqual(['complainant', 'respondent']);
});

test('a mirror that cannot be shown says why', async () => {
  office.answers.mirror_open = () => {
    throw refused({ code: 'locked' });
  };
  show(Mirror, { room: new DossierRoom('14') });
  await until(() => document.querySelector('[role="alert"], .note') !== null, 'the reason');
});
