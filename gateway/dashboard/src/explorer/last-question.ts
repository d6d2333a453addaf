/** What an answer tells of its cost. */
export interface Cost {
  readonly cost: number;
  readonly limit: number;
  readonly left: number;
}

/** A question that was asked, and what its answer told of its cost; `null` where it told none. */
export interface Asked {
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;
  readonly cost: Cost | null;
}

/** What is asked, as it is sent. */
export interface Body {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/** The answer to a question, as it came; one that says so where none came. */
export async function answerTo(body: Body, headers: Asked['headers']): Promise<Answer> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer;
  } catch {
    return { errors: [{ message: 'The gateway was not reached. Check your connection.' }] };
  }
}

/** What of an answer is read here; the rest is shown as it is. */
export interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly cost?: Cost };
}

/** An answer as a file, with what its rows cannot tell; or why there is none. */
export type Exported =
  | {
      readonly file: Blob;
      /** Departments that do not answer, by their codes. */
      readonly gaps: readonly string[];
      readonly nextPage: string | null;
    }
  | {
      readonly message: string;
      /** The lists of which one must be chosen. */
      readonly lists: readonly string[];
      /** Whether it could be had without the departments that do not answer. */
      readonly isPartial: boolean;
    };

/** Asks a question once more, for one list of its answer as CSV. */
export async function exportOf(
  { body, headers }: Asked,
  { list, partial }: { readonly list: string | null; readonly partial: boolean },
): Promise<Exported> {
  const search = new URLSearchParams();
  if (list !== null) search.set('list', list);
  if (partial) search.set('partial', 'true');
  try {
    const response = await fetch(`/graphql?${search}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify(body),
    });
    if (response.headers.get('content-type')?.startsWith('text/csv')) {
      return {
        file: await response.blob(),
        gaps: gapsIn(response.headers.get('pilotage-coverage')),
        nextPage: response.headers.get('pilotage-next-page'),
      };
    }
    const { errors = [] } = (await response.json()) as Refused;
    const [{ message, extensions } = { message: '' }] = errors;
    const lists = extensions?.lists ?? [];
    return { message, lists, isPartial: response.status === 503 };
  } catch {
    return { message: '', lists: [], isPartial: false };
  }
}

/** The departments that `missing=(a b), stale=(c)` names. */
function gapsIn(coverage: string | null): readonly string[] {
  return [...(coverage ?? '').matchAll(/\(([^)]*)\)/g)].flatMap(
    ([, codes = '']) => codes.match(/[\w-]+/g) ?? [],
  );
}

interface Refused {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly lists?: readonly string[] };
  }[];
}
