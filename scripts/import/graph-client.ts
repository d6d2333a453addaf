/** A problem of a publication, as the graph tells it. */
export interface PublicationProblem {
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
  readonly remedy: string;
}

/** A refusal of the graph. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';
  readonly code: string;
  readonly problems: readonly PublicationProblem[];

  constructor(code: string, message: string, problems: readonly PublicationProblem[]) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/** Asks the gateway of a running platform. */
export type GraphClient = <Data>(query: string, variables?: object, key?: string) => Promise<Data>;

/** A client of the gateway at an address. */
export function graphClient(graph: string): GraphClient {
  return async <Data>(query: string, variables: object = {}, key?: string) => {
    const response = await fetch(graph, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    }).catch(() => {
      throw new GraphRefusal(
        'SOURCE_UNAVAILABLE',
        `Nobody answers at ${graph}; start the platform with "npm start"`,
        [],
      );
    });
    const { data, errors } = (await response.json()) as {
      readonly data?: Data;
      readonly errors?: readonly {
        message: string;
        extensions?: { code?: string; problems?: PublicationProblem[] };
      }[];
    };
    const [error] = errors ?? [];
    if (error === undefined && data) return data;
    const { code = 'INTERNAL', problems = [] } = error?.extensions ?? {};
    throw new GraphRefusal(code, error?.message ?? 'The gateway gave no answer', problems);
  };
}
