import { SourceError } from './source-error.ts';

/** What went wrong with one question, and whether it may pass by itself. */
export interface Fault {
  readonly error: SourceError;
  readonly mayPass: boolean;
  /** How long the source asks to be left alone, where it says so. */
  readonly waitMs?: number;
}

/** What was asked, as messages tell it. */
export interface Asked {
  readonly source: string;
  /** The address, without its query. */
  readonly place: string;
  readonly deadlineMs: number;
  readonly largestBytes: number;
}

const LATER = 'Nothing was taken of it; try again later.';
const ADDRESS = 'Look whether the address is right.';

/** Why an answer cannot be used, by its status and the kind of its content; `null` when it can. */
export function answerFault(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  { source, place }: Asked,
): Fault | null {
  const fault = (sentence: string, remedy: string, mayPass = false): Fault => ({
    error: new SourceError(`${source} ${sentence}`, remedy),
    mayPass,
  });
  if (status === 401 || status === 403)
    return fault(
      `refuses the key, or needs one (${status} from ${place}).`,
      'Look whether it is in the environment, still valid, and allowed to read this.',
    );
  if (status === 404) return fault(`has nothing at ${place} (404).`, ADDRESS);
  if (status === 429) return tooMany(headers.get('retry-after'), fault);
  if (status >= 500) return fault(`answered with an error (${status} from ${place}).`, LATER, true);
  if (status >= 300 && status < 400)
    return fault(`has moved away from ${place} (${status}).`, 'Give its new address.');
  if (status < 200 || status >= 400)
    return fault(`refuses the question (${status} from ${place}).`, ADDRESS);
  if (/\bx?html\b/i.test(headers.get('content-type') ?? ''))
    return fault(`answered a web page, not JSON (${place}).`, ADDRESS);
  return null;
}

/** Why there is no answer: the source was too slow, not reached, or broke off. */
export function failureFault(isLate: boolean, { source, place, deadlineMs }: Asked): Fault {
  const error = isLate
    ? new SourceError(
        `${source} did not answer whole within ${deadlineMs / 1000} s (${place}).`,
        LATER,
      )
    : new SourceError(`${source} cannot be reached, or broke off its answer (${place}).`, LATER);
  return { error, mayPass: !isLate };
}

function tooMany(
  retryAfter: string | null,
  fault: (sentence: string, remedy: string, mayPass?: boolean) => Fault,
): Fault {
  const seconds = /^\d{1,6}$/.test(retryAfter?.trim() ?? '') ? Number(retryAfter) : null;
  if (seconds === null) return fault('was asked too often (429).', LATER, true);
  const told = fault(
    `was asked too often (429), and asks to be left alone for ${seconds} s.`,
    'Nothing was taken of it; try again after that.',
    true,
  );
  return { ...told, waitMs: seconds * 1000 };
}
