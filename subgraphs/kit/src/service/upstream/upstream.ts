import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { traceHeaders } from '../tracing/spans.ts';
import { noAnswer, type UpstreamAnswer } from './answer.ts';
import { type BreakerState, createBreaker } from './breaker.ts';
import { openExchange, type Sent } from './exchange.ts';
import { createRetries } from './retries.ts';
import { createWaitingLine } from './waiting-line.ts';

/** One question to a subgraph. */
export interface UpstreamQuestion {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly authorization?: string | undefined;
  readonly requestId?: string | undefined;
  /** How long it may take, where that is not what questions usually may. */
  readonly deadlineMs?: number | undefined;
  /**
   * Whether it changes nothing. It may then be put again when it fails, and is not put at all while the subgraph
   * does not answer. Whatever may publish is sent once at most: it is put again only where nothing was sent.
   */
  readonly isRead?: boolean | undefined;
}

/** The way to one subgraph. */
export type Upstream = ReturnType<typeof createUpstream>;

/** Where a subgraph is, how long it may take, and how much of it at once. */
export interface UpstreamOptions {
  readonly name: string;
  readonly url: string;
  /** For the whole answer, its last byte included, retries and waiting too. */
  readonly deadlineMs: number;
  /** How many reads are under way at once; 32 unless told otherwise. */
  readonly atOnce?: number;
  /** How many more may wait for that; 256 unless told otherwise. */
  readonly waiting?: number;
  /** The longest answer that is read; 32 MiB unless told otherwise. */
  readonly mostBytes?: number;
  /** So many questions in a row without an answer, and reads are not put any more; 5 unless told otherwise. */
  readonly failures?: number;
  /** After so long one read tries whether the subgraph is back; 1 s unless told otherwise. */
  readonly probeAfterMs?: number | undefined;
  onStateChange?(name: string, state: BreakerState): void;
}

/** What may publish has places of its own, since it may take long. */
const PUBLISHING_AT_ONCE = 32;

/** Connections beside those of the places: for a probe while questions that hang still hold theirs. */
const SPARE_CONNECTIONS = 2;

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Opens the way to a subgraph over kept-alive connections.
 *
 * `ask` never throws, and never says where the subgraph is nor what a broken answer held. A read is answered
 * within its deadline, at once where too many wait already or the subgraph has not answered for a while.
 */
export function createUpstream(options: UpstreamOptions) {
  const { name, deadlineMs: usualMs, atOnce = 32, waiting = 256 } = options;
  const exchange = openExchange({
    url: options.url,
    connections: atOnce + PUBLISHING_AT_ONCE + SPARE_CONNECTIONS,
    connectWithinMs: usualMs,
    mostBytes: options.mostBytes ?? MOST_BYTES,
  });
  const reads = createWaitingLine({ atOnce, waiting });
  const publications = createWaitingLine({ atOnce: PUBLISHING_AT_ONCE, waiting });
  const retries = createRetries();
  const breaker = createBreaker({
    failures: options.failures ?? 5,
    probeAfterMs: options.probeAfterMs ?? 1000,
    onChange(state) {
      if (state === 'OPEN') reads.sendAway('OPEN');
      options.onStateChange?.(name, state);
    },
  });

  /** Puts a question once, in its turn. */
  async function put(sent: Sent, isRead: boolean, answerBy: number): Promise<UpstreamAnswer> {
    const way = isRead ? breaker.way() : 'FREE';
    if (way === 'SHUT') return noAnswer('OPEN');
    if (way === 'PROBE') return breaker.probe(() => exchange.put(sent, left(answerBy)));
    const line = isRead ? reads : publications;
    if (!line.enter()) {
      const turnedAway = await line.wait(left(answerBy));
      if (turnedAway !== null) return noAnswer(turnedAway);
    }
    const withinMs = left(answerBy);
    const answer = await exchange.put(sent, withinMs);
    // One that was given little time says nothing of the subgraph by running out of it.
    const isFair = answer.ok || answer.reason !== 'TIMEOUT' || withinMs >= usualMs / 2;
    if (isFair) await breaker.report(answer);
    line.leave();
    return answer;
  }

  return {
    name,
    /** How long a question may take unless it says otherwise. */
    deadlineMs: usualMs,
    async ask(question: UpstreamQuestion): Promise<UpstreamAnswer> {
      const { deadlineMs = usualMs, isRead = false } = question;
      const answerBy = performance.now() + deadlineMs;
      const sent = written(question);
      let answer = await put(sent, isRead, answerBy);
      if (isRead) retries.noteAsked();
      for (let retry = 0; !answer.ok; retry += 1) {
        if (!isRead && answer.reason !== 'UNCONNECTED') break;
        const waitMs = retries.waitMs(answer.reason, retry, left(answerBy));
        if (waitMs === null) break;
        await setTimeout(waitMs);
        answer = await put(sent, isRead, answerBy);
      }
      return answer;
    },
    /** How it stands with the subgraph, for those who watch. */
    standing: () => ({
      breaker: breaker.state(),
      underWay: reads.inside() + publications.inside(),
      waiting: reads.waiting() + publications.waiting(),
      retries: retries.granted(),
    }),
    close: () => exchange.close(),
  };
}

function left(answerBy: number): number {
  return Math.max(1, answerBy - performance.now());
}

function written({
  query,
  operationName,
  variables,
  authorization,
  requestId,
}: UpstreamQuestion): Sent {
  return {
    headers: {
      'content-type': 'application/json',
      ...traceHeaders(),
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(authorization ? { authorization } : {}),
      ...(requestId ? { 'x-request-id': requestId } : {}),
    },
    body: bodyOf(query, operationName, variables),
  };
}

/** The texts of queries in JSON: a plan asks the same ones again and again. */
const texts = new LRUCache<string, string>({
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: (text, query) => text.length + query.length,
});

function bodyOf(
  query: string,
  operationName: UpstreamQuestion['operationName'],
  variables: UpstreamQuestion['variables'],
): string {
  let text = texts.get(query);
  if (text === undefined) {
    text = JSON.stringify(query);
    texts.set(query, text);
  }
  const name = operationName ? `,"operationName":${JSON.stringify(operationName)}` : '';
  return `{"query":${text}${name}${variables ? `,"variables":${JSON.stringify(variables)}` : ''}}`;
}
