/**
 * The one way to the office. Nothing else in the window imports the shell's interface, so that what
 * the window can ask is what `Commands` lists.
 */
import { invoke } from '@tauri-apps/api/core';
import type { CommandError, Commands, FaultCode, FieldFault, Nothing } from './bindings';

type Shaped<Shape> = { [Name in keyof Commands]: Commands[Name]['shape'] extends Shape ? Name : never }[keyof Commands];

/** A command that takes JSON and answers JSON, or a file's bytes. */
export type CallName = Shaped<'answer' | 'bytes'>;

/** A command that takes JSON with raw bytes. */
export type SendName = Shaped<'send'>;

/** What a command takes; nothing may be left out when it takes nothing. */
type Asked<Name extends keyof Commands> = Nothing extends Commands[Name]['request']
  ? [request?: Commands[Name]['request']]
  : [request: Commands[Name]['request']];

/** The office said no: the code says why, `fields` names every refused field. */
export class Refusal extends Error {
  readonly code: FaultCode;
  readonly fields: readonly FieldFault[];
  readonly params: Readonly<Record<string, string>>;
  readonly trace: string | null;

  constructor(error: CommandError) {
    super(error.code);
    this.name = 'Refusal';
    this.code = error.code;
    this.fields = error.fields;
    this.params = error.params;
    this.trace = error.trace;
  }
}

/** Asks the office. Throws a `Refusal` when it says no. */
export async function call<Name extends CallName>(
  name: Name,
  ...[request]: Asked<Name>
): Promise<Commands[Name]['answer']> {
  const answer = await refusing(invoke('call', { command: name, request: request ?? {} }));
  return (answer instanceof ArrayBuffer ? new Uint8Array(answer) : answer) as Commands[Name]['answer'];
}

/** Sends a file's bytes to the office. Throws a `Refusal` when it says no. */
export async function send<Name extends SendName>(
  name: Name,
  request: Commands[Name]['request'],
  bytes: Uint8Array,
): Promise<Commands[Name]['answer']> {
  const headers = { 'x-command': name, 'x-request': encodeURIComponent(JSON.stringify(request)) };
  return (await refusing(invoke('send', bytes, { headers }))) as Commands[Name]['answer'];
}

/** Who wants to know of every refusal, as to show the lock when the archive turns out to be locked. */
let listener: (refusal: Refusal) => void = () => undefined;

/** Tells `hear` of every refusal, before whoever asked gets it. */
export function onRefusal(hear: (refusal: Refusal) => void): void {
  listener = hear;
}

async function refusing(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    listener(refusal);
    throw refusal;
  }
}

/** Any failure as a refusal; what is not the office's own error is unexpected. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (isCommandError(thrown)) return new Refusal(thrown);
  return new Refusal({ code: 'unexpected', fields: [], params: {}, trace: null });
}

function isCommandError(thrown: unknown): thrown is CommandError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'fields' in thrown && 'params' in thrown;
}
