/** A problem of a file or of a decision, and where in it. */
export interface Problem {
  readonly path: string;
  readonly value: unknown;
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  /** The same in French. */
  readonly fr?: { readonly message: string; readonly remedy: string };
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: string;
}

/** Why nothing was done, or why it is not known whether it was. */
export interface Failure {
  /** A code of the graph, `UNREACHED` where no answer came, `STOPPED` where somebody gave up waiting, `FILE_CHANGED` where the file is no longer the one that was chosen. */
  readonly code: string;
  /** In English. */
  readonly message: string;
  /** The same in French, where the platform has it. */
  readonly fr?: string;
  readonly problems: readonly Problem[];
  /** How many problems there are, with those that are not told. */
  readonly problemCount: number;
}

/** An error as the gateway tells it. */
export interface ToldError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly fr?: string;
    readonly problems?: readonly Problem[];
    readonly problemCount?: number;
  };
}

/** No answer came. */
export function unreached(code: 'UNREACHED' | 'STOPPED' | 'FILE_CHANGED' = 'UNREACHED'): Failure {
  return { code, message: '', problems: [], problemCount: 0 };
}

/** The failure that errors tell of; one without a code where there are none. */
export function failureOf(errors: readonly ToldError[] = []): Failure {
  const [{ message, extensions = {} } = { message: '' }] = errors;
  const { code = 'UNKNOWN', fr, problems = [], problemCount = problems.length } = extensions;
  return { code, message, ...(fr === undefined ? {} : { fr }), problems, problemCount };
}

/** Asks the gateway; a failure where no JSON came back. */
export async function askedJson<Body>(
  address: string,
  request: RequestInit,
): Promise<{ readonly body: Body } | { readonly failure: Failure }> {
  try {
    const response = await fetch(address, request);
    return { body: (await response.json()) as Body };
  } catch {
    return { failure: unreached(request.signal?.aborted ? 'STOPPED' : 'UNREACHED') };
  }
}
