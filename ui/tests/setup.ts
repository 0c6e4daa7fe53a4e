import { beforeEach } from 'vitest';
import { office } from './fake-core';

beforeEach(() => office.reset());
