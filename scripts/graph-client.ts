/** A problem of a publication, as the graph tells it. */
export interface PublicationProblem {
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
  readonly remedy: string;
  /** The same in French. */
  readonly fr?: { readonly message: string; readonly remedy: string };
}

/** A refusal of the graph. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';
  readonly code: string;
  readonly problems: readonly PublicationProblem[];

  constructor(code: string, message: string, problems: readonly PublicationProblem[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/** Asks the gateway of a running platform. */
export type GraphClient = <Data>(query: string, variables?: object, key?: string) => Promise<Data>;

const LONGEST_WAIT_MS = 120_000;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly problems?: readonly PublicationProblem[];
    };
  }[];
}

/** A client of the gateway at an address; its questions fail with a GraphRefusal, partial answers too. */
export function graphClient(graph: string): GraphClient {
  return async <Data>(query: string, variables: object = {}, key?: string) => {
    const { data, errors = [] } = await post(graph, { query, variables }, key);
    const [error] = errors;
    if (error === undefined && data) return data as Data;
    const { code = 'INTERNAL', problems } = error?.extensions ?? {};
    throw new GraphRefusal(code, error?.message ?? 'The gateway gave no answer.', problems);
  };
}

async function post(graph: string, body: object, key: string | undefined): Promise<Answer> {
  try {
    const response = await fetch(graph, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    return (await response.json()) as Answer;
  } catch {
    throw new GraphRefusal('SOURCE_UNAVAILABLE', `No answer from ${graph}; is the platform up?`);
  }
}
