import { setTimeout as pause } from 'node:timers/promises';
import { readAnswer } from './read-body.ts';
import { answerFault, type Fault, failureFault } from './request-faults.ts';
import { SourceError } from './source-error.ts';

/** One question to a source. */
export interface SourceRequest {
  /** The source's name, for messages. */
  readonly source: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is posted; absent: the address is only read. */
  readonly body?: string;
}

/** Asks a source, and gives the text of its whole answer. */
export type AskSource = (request: SourceRequest) => Promise<string>;

/** What of asking can be set otherwise, and replaced by tests. */
export interface AskingOptions {
  /** For a whole answer, its last byte included. */
  readonly deadlineMs?: number;
  readonly largestBytes?: number;
  readonly pauseMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

const DEADLINE_MS = 30_000;
const LARGEST_BYTES = 64 * 1024 * 1024;
const PAUSE_MS = 1000;

/** The longest that a source may make a run wait before it is asked once more. */
const LONGEST_WAIT_MS = 10_000;

/**
 * How sources are asked: each answer whole, within a deadline and a size, once more after a failure that may pass.
 *
 * The answer is a rejection with a SourceError for everything that can go wrong on the way; it names the
 * address without its query, and nothing of the headers, of what was posted or of what was answered.
 */
export function sourceAsker(options: AskingOptions = {}): AskSource {
  const { pauseMs = PAUSE_MS } = options;
  return async (request) => {
    const first = await attempt(request, options);
    if (typeof first === 'string') return first;
    const { waitMs = pauseMs } = first;
    if (!first.mayPass || waitMs > LONGEST_WAIT_MS) throw first.error;
    await pause(waitMs);
    const second = await attempt(request, options);
    if (typeof second === 'string') return second;
    throw second.error;
  };
}

async function attempt(
  { source, url, headers = {}, body }: SourceRequest,
  {
    deadlineMs = DEADLINE_MS,
    largestBytes = LARGEST_BYTES,
    fetch = globalThis.fetch,
  }: AskingOptions,
): Promise<string | Fault> {
  const asked = { source, place: placeOf(source, url), deadlineMs, largestBytes };
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...headers },
      // What is posted may hold a secret, which is not sent on to wherever an answer points.
      redirect: body === undefined ? 'follow' : 'manual',
      signal,
      ...(body === undefined ? {} : { body }),
    });
    const fault = answerFault(response, asked);
    if (fault !== null) {
      await response.body?.cancel();
      return fault;
    }
    return await readAnswer(response, asked);
  } catch (error) {
    if (error instanceof SourceError) return { error, mayPass: false };
    return failureFault(signal.aborted, asked);
  }
}

/** The address as it may be shown: its query can hold secrets. */
function placeOf(source: string, url: string): string {
  const { protocol, origin, pathname, username } = URL.canParse(url)
    ? new URL(url)
    : { protocol: '', origin: '', pathname: '', username: '' };
  if (/^https?:$/.test(protocol) && username === '') return `${origin}${pathname}`;
  throw new SourceError(
    `The address of ${source} is not one that can be asked.`,
    'Give it whole, beginning with https:// and without a user name.',
  );
}
