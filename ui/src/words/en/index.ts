import { common } from './common';
import { dates } from './dates';
import { dossier } from './dossier';
import { dossiers } from './dossiers';
import { faults } from './faults';
import { intake } from './intake';
import { letter } from './letter';
import { lock } from './lock';
import { names } from './names';
import { setup } from './setup';
import { shell } from './shell';
import { today } from './today';

import type { Words } from '../say.svelte';

export const en: Words = {
  common, dates, dossier, dossiers, faults, intake, letter, lock, names, setup, shell, today,
};
