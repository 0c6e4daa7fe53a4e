/** An office without a disk: invented practice, invented people. For tests and for looking; never in the product. */
import type { CommandError, Commands, FieldFault } from '../src/ipc/bindings';

export type Answers = {
  [Name in keyof Commands]?: (
    request: Commands[Name]['request'],
    bytes: Uint8Array,
  ) => Commands[Name]['answer'] | Promise<Commands[Name]['answer']>;
};

/** Every file in tests/answers gives some commands their answers. */
const files = import.meta.glob<{ answers: () => Answers }>('./answers/*.ts', { eager: true });

export class FakeOffice {
  answers: Answers = {};
  /** What was asked, in order. */
  asked: { command: string; request: unknown }[] = [];

  constructor() {
    this.reset();
  }

  /** As new: the files' answers, fresh state, nothing asked. */
  reset(): void {
    this.asked = [];
    this.answers = Object.assign({}, ...Object.values(files).map((file) => file.answers())) as Answers;
  }

  async ask(command: string, request: unknown, bytes: Uint8Array): Promise<unknown> {
    this.asked.push({ command, request });
    const answer = this.answers[command as keyof Commands] as ((request: unknown, bytes: Uint8Array) => unknown) | undefined;
    if (answer === undefined) throw refused({ code: 'unknown_command' });
    const given = await answer(request, bytes);
    return given instanceof Uint8Array ? given.slice().buffer : structuredClone(given);
  }

  /** The requests of one command. */
  requests<Name extends keyof Commands>(name: Name): Commands[Name]['request'][] {
    return this.asked.filter(({ command }) => command === name).map(({ request }) => request as Commands[Name]['request']);
  }
}

/** A refusal as the office sends it. */
export function refused(error: Partial<CommandError>): CommandError {
  return { code: 'unexpected', fields: [], params: {}, trace: null, ...error };
}

/** A refusal of fields. */
export function wrongFields(...fields: (Pick<FieldFault, 'field' | 'code'> & Partial<FieldFault>)[]): CommandError {
  return refused({ code: 'fields', fields: fields.map((fault) => ({ params: {}, suggestion: null, ...fault })) });
}
