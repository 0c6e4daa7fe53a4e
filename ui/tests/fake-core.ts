/** Stands in for the shell's transport, in tests and in mode "fake". */
import { FakeOffice } from './fake-office';

export const office = new FakeOffice();

export async function invoke(name: string, payload: unknown, options?: { headers: Record<string, string> }): Promise<unknown> {
  if (name === 'send') {
    const headers = options?.headers ?? {};
    const request: unknown = JSON.parse(decodeURIComponent(headers['x-request'] ?? 'null'));
    return office.ask(headers['x-command'] ?? '', request, payload as Uint8Array);
  }
  const { command, request } = payload as { command: string; request: unknown };
  return office.ask(command, request, new Uint8Array());
}

if (import.meta.env.MODE === 'fake') void import('./look').then(({ look }) => look());
