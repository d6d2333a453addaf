import {
  type AnswerOutcome,
  type BreakerState,
  firstWords,
  onceEach,
  SECONDS,
} from '@pilotage/kit/service';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What a gateway measures is told under these names and no others. */
export interface MetricsOptions {
  /** The operations that are told by their own names; absent or another: `ad-hoc`. */
  readonly operations?: Iterable<string>;
  /** The clients, by their header `apollographql-client-name`, that are told by their own names; others: `other`. */
  readonly clients?: Iterable<string>;
}

/** An operation that was answered. */
export interface Answered {
  readonly operation?: string | null | undefined;
  readonly audience: string;
  readonly client?: string | undefined;
  readonly outcome: AnswerOutcome;
  readonly seconds: number;
}

/** A question to a subgraph, and whether it gave a usable answer in time. */
export interface Asked {
  readonly subgraph: string;
  readonly outcome: 'answered' | 'errors' | 'silent';
  readonly seconds: number;
}

/** What became of a question to the cache of answers. */
export type CacheResult = 'hit' | 'joined' | 'miss' | 'refused';

/** What a gateway measures; each call costs about a microsecond. */
export type GatewayMetrics = ReturnType<typeof createGatewayMetrics>;

const BREAKER: Readonly<Record<BreakerState, number>> = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 };

/** How many distinct reasons are told, whatever is given as one. */
const MOST_REASONS = 30;

/** Begins to measure one gateway, in a registry of its own. */
export function createGatewayMetrics({ operations = [], clients = [] }: MetricsOptions = {}) {
  const registry = new Registry();
  const [known, named] = [new Set(operations), new Set(clients)];
  const operationOf = (name: string | null | undefined) =>
    name && known.has(name) ? name : 'ad-hoc';
  const clientOf = (name: string | undefined) =>
    name === undefined ? 'none' : named.has(name) ? name : 'other';
  const made = families(registry);
  const answers = onceEach((audience: string, client: string, outcome: string) =>
    made.answers.labels({ audience, client, outcome }),
  );
  const durations = onceEach((operation: string, outcome: string) =>
    made.durations.labels({ operation, outcome }),
  );
  const questions = onceEach((subgraph: string, outcome: string) =>
    made.questions.labels({ subgraph, outcome }),
  );
  const lookups = onceEach((result: string, reason: string) =>
    made.lookups.labels({ result, reason }),
  );
  const reasonOf = firstWords(MOST_REASONS, 'other');
  return {
    registry,
    /** An operation was answered, whether from the cache or by asking. */
    answered({ operation, audience, client, outcome, seconds }: Answered): void {
      answers(audience, clientOf(client), outcome).inc();
      durations(operationOf(operation), outcome).observe(seconds);
    },
    /** A subgraph was asked. */
    asked({ subgraph, outcome, seconds }: Asked): void {
      questions(subgraph, outcome).observe(seconds);
    },
    /** The cache of answers was asked; a reason says why an answer may not be kept. */
    cache(result: CacheResult, reason = 'none'): void {
      lookups(result, reasonOf(reason)).inc();
    },
    /** The breaker before a subgraph has changed its state. */
    breaker(subgraph: string, state: BreakerState): void {
      made.breakers.set({ subgraph }, BREAKER[state]);
    },
    /** A caller was told to come back later. */
    rateLimited(audience: string): void {
      made.limited.inc({ audience });
    },
    /** Another supergraph was offered, and serves or was refused. */
    swapped(outcome: 'serves' | 'refused'): void {
      made.swaps.inc({ outcome });
      made.refused.set(outcome === 'refused' ? 1 : 0);
    },
  };
}

function families(registry: Registry) {
  const registers = [registry];
  return {
    answers: new Counter({
      name: 'pilotage_answers_total',
      help: 'Operations answered, by audience, client and outcome.',
      labelNames: ['audience', 'client', 'outcome'],
      registers,
    }),
    durations: new Histogram({
      name: 'pilotage_answer_seconds',
      help: 'How long operations took, by name (ad-hoc where it is not a persisted one) and outcome.',
      labelNames: ['operation', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    questions: new Histogram({
      name: 'pilotage_subgraph_seconds',
      help: 'How long subgraphs took to answer, by outcome; silent: no usable answer in time.',
      labelNames: ['subgraph', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    lookups: new Counter({
      name: 'pilotage_cache_total',
      help: 'Questions to the cache of answers, by result and reason.',
      labelNames: ['result', 'reason'],
      registers,
    }),
    breakers: new Gauge({
      name: 'pilotage_breaker_state',
      help: 'The breaker before a subgraph: 0 closed, 1 half-open, 2 open.',
      labelNames: ['subgraph'],
      registers,
    }),
    limited: new Counter({
      name: 'pilotage_rate_limited_total',
      help: 'Requests refused because a caller asked too often, by audience.',
      labelNames: ['audience'],
      registers,
    }),
    swaps: new Counter({
      name: 'pilotage_supergraph_swaps_total',
      help: 'Supergraphs offered since the start, by what became of them.',
      labelNames: ['outcome'],
      registers,
    }),
    refused: new Gauge({
      name: 'pilotage_supergraph_refused',
      help: '1 where the last supergraph offered was refused, so that an older one serves.',
      registers,
    }),
  };
}
