import { describe, expect, test } from 'vitest';
import { asRefusal, call, onRefusal, Refusal, send } from '../src/ipc/call';
import { office } from './fake-core';
import { refused, wrongFields } from './fake-office';

describe('call', () => {
  test('a command that takes nothing sends an empty request', async () => {
    await call('app_state');
    expect(office.requests('app_state')).toEqual([{}]);
  });

  test('bytes come as bytes', async () => {
    office.answers.recovery_sheet = () => new Uint8Array([37, 80, 68, 70]);
    expect(await call('recovery_sheet')).toEqual(new Uint8Array([37, 80, 68, 70]));
  });

  test('a refusal keeps its code and every field', async () => {
    office.answers.practice_save = () => {
      throw wrongFields({ field: 'practice.name', code: 'required' }, { field: 'practice.postcode', code: 'not_a_postcode' });
    };
    const practice = { name: '', street: '', number: '', postcode: '', town: '', phone: '', email: '', website: '' };
    const refusal = await call('practice_save', { practice }).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(Refusal);
    expect([(refusal as Refusal).code, (refusal as Refusal).fields.map(({ field }) => field)]).toEqual(['fields', ['practice.name', 'practice.postcode']]);
  });

  test.each([['no such command'], [new Error('channel closed')], [undefined], [{ code: 'locked' }]])('what is no error of the office is unexpected: %s', (thrown) => {
    expect(asRefusal(thrown).code).toBe('unexpected');
  });
});

test('whoever listens hears of a refusal once, and the asker gets it too', async () => {
  const heard: string[] = [];
  onRefusal(({ code }) => heard.push(code));
  office.answers.today_open = () => {
    throw refused({ code: 'locked' });
  };
  await expect(call('today_open')).rejects.toThrow('locked');
  onRefusal(() => undefined);
  expect(heard).toEqual(['locked']);
});

describe('send', () => {
  test('carries its request beside the bytes, whatever characters it has', async () => {
    let got: unknown;
    office.answers.document_add = (request, bytes) => {
      got = [request, [...bytes]];
      return { document: '1', title: request.title, media_type: 'application/pdf', length: bytes.length, added_at: '2026-11-24T09:00:00' };
    };
    await send('document_add', { dossier: null, title: 'Brief van Çelik – “spoed”.pdf' }, new Uint8Array([1, 2, 3]));
    expect(got).toEqual([{ dossier: null, title: 'Brief van Çelik – “spoed”.pdf' }, [1, 2, 3]]);
  });
});
