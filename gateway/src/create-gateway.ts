import './telemetry/no-reporting.ts';
import { ApolloGateway } from '@apollo/gateway';
import {
  createMinter,
  type Log,
  type Readiness,
  readyWith,
  type SigningKey,
  serveGraph,
} from '@pilotage/kit/service';
import type { FastifyInstance } from 'fastify';
import { answerErrors } from './answer-errors.ts';
import { callerOf, type Identify } from './audience.ts';
import { auditUses, type RecordUse } from './audit.ts';
import type { GatewayContext } from './context.ts';
import { serveExplorer } from './http/explorer.ts';
import { serveHome } from './http/home.ts';
import { servePublishing } from './http/publishing.ts';
import { withPlanRefusals } from './limits/plan-limits.ts';
import { refuseLongQuery } from './limits/query-length.ts';
import { openSupergraph, type Supergraph } from './supergraph/supergraph.ts';
import { measureAnswers } from './telemetry/measure-answers.ts';
import {
  createGatewayMetrics,
  type GatewayMetrics,
  type MetricsOptions,
} from './telemetry/metrics.ts';
import { observedAsk } from './telemetry/observed-ask.ts';
import { type AskSubgraph, dataSource } from './upstream/data-source.ts';
import { httpSource } from './upstream/http-source.ts';
import { type LocalSubgraph, localSource } from './upstream/local-source.ts';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** The composed supergraph, any that Apollo's composition makes. */
  readonly supergraph: string;
  /** Where each subgraph answers, by its name in the supergraph: an address, or this very process. */
  readonly subgraphs: Readonly<Record<string, string | LocalSubgraph>>;
  /** Signs the short tokens that tell subgraphs who calls. */
  readonly privateKey: SigningKey;
  readonly identify: Identify;
  /** Writes uses of machines' keys into the audit; absent: there is none. */
  readonly recordUse?: RecordUse;
  readonly log: Log;
  /** How long a subgraph may take to answer; 2 s unless told otherwise. */
  readonly deadlineMs?: number;
  /** How long it may take over a publication; 60 s unless told otherwise. */
  readonly publicationDeadlineMs?: number;
  /** The month around which a demonstration is told, `YYYY-MM`; absent where facts are real. */
  readonly demonstration?: string | null;
  /** Which operations and clients are measured by name, and what whoever reads `/metrics` must show. */
  readonly metrics?: MetricsOptions & { readonly token?: string | undefined };
  ready?(): Promise<boolean>;
}

/** A gateway: its service, the supergraph that serves, and what is measured. */
export type Gateway = FastifyInstance & {
  readonly supergraph: Supergraph;
  readonly metrics: GatewayMetrics;
};

const DEADLINE_MS = 2000;
const PUBLICATION_DEADLINE_MS = 60_000;

/** Builds the gateway around a supergraph; nothing listens yet. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { subgraphs, privateKey, identify, log, deadlineMs = DEADLINE_MS } = options;
  const mint = createMinter({ issuer: 'gateway', privateKey });
  const metrics = createGatewayMetrics(options.metrics);
  const { supergraph, config, follow } = openSupergraph({ sdl: options.supergraph, log, metrics });
  const closing: (() => Promise<unknown>)[] = [];
  const ways = new Map<string, AskSubgraph>();
  // One way to each subgraph for as long as the gateway lives, however often its supergraph is replaced.
  const wayTo = (name: string): AskSubgraph => {
    const way = ways.get(name) ?? observedAsk(name, openWayTo(name), metrics);
    ways.set(name, way);
    return way;
  };
  const openWayTo = (name: string): AskSubgraph => {
    const place = subgraphs[name];
    if (place === undefined)
      throw new Error(`The supergraph holds "${name}", but nobody says where it answers`);
    if (typeof place !== 'string') return localSource(place, log);
    const { ask, close } = httpSource({
      name,
      url: place,
      deadlineMs,
      publicationDeadlineMs: options.publicationDeadlineMs ?? PUBLICATION_DEADLINE_MS,
      mint,
    });
    closing.push(close);
    return ask;
  };
  const gateway = new ApolloGateway({
    ...config,
    buildService: ({ name }) => dataSource(name, wayTo(name)) as never,
    logger: log as never,
  });
  const app = await serveGraph<GatewayContext>({
    graph: { gateway: follow(withPlanRefusals(gateway)) as never },
    plugins: [
      measureAnswers(metrics),
      answerErrors(),
      ...(options.recordUse ? [auditUses(options.recordUse)] : []),
    ],
    log,
    ready: () => readiness(supergraph, options.ready),
    metrics: { registry: metrics.registry, token: options.metrics?.token },
    async context(request) {
      refuseLongQuery(request);
      const { headers, id } = request;
      return { identity: await callerOf(headers.authorization, identify), requestId: id };
    },
  });
  const demonstration = options.demonstration ?? null;
  serveHome(app, demonstration !== null);
  serveExplorer(app, demonstration);
  servePublishing(app, {
    urls: Object.fromEntries(
      Object.entries(subgraphs).flatMap(([name, place]) =>
        typeof place === 'string' ? [[name, place] as const] : [],
      ),
    ),
    identify,
    recordUse: options.recordUse,
    mint,
    log,
  });
  app.addHook('onClose', async () => {
    await Promise.all(closing.map((close) => close()));
  });
  return Object.assign(app, { supergraph, metrics });
}

/** Ready is who can ask its database; a supergraph that was refused is told, and the one before answers on. */
async function readiness(
  { isOutdated }: Supergraph,
  ready: () => Promise<boolean> = async () => true,
): Promise<Readiness> {
  const { isReady, parts } = await readyWith('database', ready);
  return { isReady, parts: { ...parts, supergraph: isOutdated ? 'REFUSED' : 'READY' } };
}
