import type { Operations } from './operations.ts';
import { type Silence, silenceOf } from './silence.ts';

/** An operation that the gateway keeps for dashboards, by its name. */
export type OperationName = keyof Operations;

/** What an operation is asked with. */
export type VariablesOf<Name extends OperationName> = Operations[Name]['variables'];

/** What it answers. */
export type DataOf<Name extends OperationName> = Operations[Name]['data'];

/** What is wrong with a part of an answer. */
export interface AnswerProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: string;
}

/** An answer, whole or in part. */
export interface Answer<Name extends OperationName> {
  readonly data: DataOf<Name>;
  readonly problems: readonly AnswerProblem[];
  /** Which parts departments did not answer for. */
  readonly silence: readonly Silence[];
}

/** No answer at all, and why. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly code: string;
  /** The status over HTTP; 0 where the gateway was not reached. */
  readonly status: number;

  constructor(message: string, code: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/**
 * Asks the gateway an operation by its name: this page sends no query of its own.
 *
 * By its address, so that the browser keeps the answer and asks whether it is still the present one.
 *
 * @throws NoAnswer.
 */
export async function ask<Name extends OperationName>(
  name: Name,
  variables: VariablesOf<Name>,
  signal?: AbortSignal,
): Promise<Answer<Name>> {
  const search = new URLSearchParams({ documentId: name, variables: JSON.stringify(variables) });
  const response = await fetch(`/graphql?${search}`, {
    headers: { accept: 'application/graphql-response+json' },
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new NoAnswer('The gateway was not reached.', 'UNREACHED', 0);
  });
  const { data, errors = [] } = (await response.json().catch(() => ({}))) as Told<Name>;
  const problems = errors.map(({ message, path = [], extensions }) => ({
    message,
    path,
    code: extensions?.code ?? 'UNKNOWN',
  }));
  if (data) return { data, problems, silence: silenceOf({ data, problems }) };
  const [first] = problems;
  throw new NoAnswer(first?.message ?? '', first?.code ?? 'UNKNOWN', response.status);
}

interface Told<Name extends OperationName> {
  readonly data?: DataOf<Name> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}
