import './telemetry/no-reporting.ts';
import './shaping/use-shaping.ts';
import { randomUUID } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { createMinter, type Readiness, readyWith, serveGraph } from '@pilotage/kit/service';
import { departments } from '@pilotage/schema';
import type { FastifyInstance } from 'fastify';
import { answerErrors } from './answer-errors.ts';
import { openAnswerCache } from './answers/answer-cache.ts';
import { answering } from './answers/answering.ts';
import { openFlights } from './answers/flights.ts';
import { preparing } from './answers/preparing.ts';
import { begun } from './asking.ts';
import { developmentAudience } from './audience/audience-options.ts';
import type { Audience } from './audience/caller.ts';
import { openEntrance } from './audience/entrance.ts';
import { serveOwn } from './audience/own-routes.ts';
import { serveSignIn } from './audience/sign-in/routes.ts';
import { auditUses } from './audit.ts';
import type { GatewayContext } from './context.ts';
import { createExports } from './formats/index.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { serveDashboard } from './http/dashboard.ts';
import { serveEvents } from './http/events.ts';
import { serveExplorer } from './http/explorer.ts';
import { servePublishing } from './http/publishing.ts';
import { sendSafeHeaders } from './http/safe-headers.ts';
import { openLeaseSources } from './leases/lease-sources.ts';
import { openLeases } from './leases/leases.ts';
import { demandControl } from './limits/demand-control.ts';
import { withPlanRefusals } from './limits/plan-limits.ts';
import { refuseLongQuery } from './limits/query-length.ts';
import { boundQuestions, refuseBatch } from './limits/request-body.ts';
import { SHAPE_LIMITS } from './limits/shape-limits.ts';
import { NO_OPERATIONS } from './operations/persisted-operations.ts';
import { openSupergraph, type Supergraph } from './supergraph/supergraph.ts';
import { measureAnswers, measureGiven } from './telemetry/measure-answers.ts';
import { createGatewayMetrics, type GatewayMetrics } from './telemetry/metrics.ts';
import { dataSource } from './upstream/data-source.ts';
import { requestBudget } from './upstream/request-budget.ts';
import { sharingReads } from './upstream/shared-reads.ts';
import { openWays } from './upstream/ways.ts';

/** A gateway: its service, the supergraph that serves, and what is measured. */
export type Gateway = FastifyInstance & {
  readonly supergraph: Supergraph;
  readonly metrics: GatewayMetrics;
};

const MIB = 1024 * 1024;
const CACHE_MIB = 128;
const REQUEST_DEADLINE_MS = 4000;
/** Whose questions may be as large as a publication. */
const MAY_PUBLISH: ReadonlySet<unknown> = new Set<Audience>(['publisher', 'steward']);

/** Builds the gateway around a supergraph; nothing listens yet. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { subgraphs, identify, privateKey, recordUse, operations = NO_OPERATIONS, log } = options;
  const audience = options.audience ?? developmentAudience(randomUUID());
  const mint = createMinter({ issuer: 'gateway', privateKey });
  const metrics = createGatewayMetrics({ operations: operations.names, ...options.metrics });
  const { supergraph, config, follow } = openSupergraph({ sdl: options.supergraph, log, metrics });
  // Counted, not named: a supergraph that comes back finds nothing of what another made meanwhile.
  let graph = 0;
  supergraph.onSwap(() => {
    graph += 1;
  });
  const ways = openWays({ ...options, mint, metrics });
  const leaseSources = openLeaseSources(subgraphs, mint);
  const leases = openLeases(leaseSources.sources, randomUUID());
  const gateway = new ApolloGateway({
    ...config,
    buildService: ({ name }) => dataSource(name, sharingReads(ways.to(name), leases)) as never,
    logger: log as never,
  });
  const exports = createExports();
  const app = await serveGraph<GatewayContext>({
    graph: { gateway: follow(withPlanRefusals(gateway)) as never },
    maxTokens: SHAPE_LIMITS.tokens,
    plugins: [
      demandControl(),
      measureAnswers(metrics),
      answerErrors(),
      exports.plugin,
      ...(recordUse ? [auditUses(recordUse)] : []),
    ],
    log,
    answering: answering({
      cache: openAnswerCache({ leases, maxBytes: (options.cacheMiB ?? CACHE_MIB) * MIB }),
      flights: openFlights(leases),
      graph: () => graph,
      prepare: preparing({ operations, exports }),
      counted: (result, why) => metrics.cache(result, why ?? undefined),
      given: measureGiven(metrics),
      log,
    }),
    ready: () => readiness(supergraph, options.ready),
    metrics: { registry: metrics.registry, token: options.metrics?.token },
    async context(request) {
      refuseBatch(request.body);
      refuseLongQuery(request);
      const asking = begun(request);
      const budget = requestBudget(options.requestDeadlineMs ?? REQUEST_DEADLINE_MS);
      return { ...asking.caller, requestId: request.id, asking, budget };
    },
    trustedProxies: audience.trustedProxies,
  });
  sendSafeHeaders(app);
  const entrance = openEntrance(app, { audience, identify, privateKey, log });
  serveSignIn(app, { audience, entrance, log });
  serveOwn(app, entrance);
  boundQuestions(app, ({ caller }) => MAY_PUBLISH.has(caller?.audience));
  const demonstration = options.demonstration ?? null;
  const settings = {
    demonstration: demonstration !== null,
    anchor: demonstration,
    signIn: audience.issuer !== null,
    departments,
    ...options.site,
  };
  await serveDashboard(app, settings);
  serveExplorer(app, settings);
  serveEvents(app, leases, entrance.stillAdmitted);
  servePublishing(app, {
    urls: addressesIn(subgraphs),
    callerOf: entrance.callerOf,
    recordUse,
    mint,
    log,
  });
  app.addHook('onClose', async () => {
    leases.close();
    await Promise.all([leaseSources.close(), ways.close()]);
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

/** The subgraphs that are somewhere else, with their addresses. */
function addressesIn(subgraphs: GatewayOptions['subgraphs']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(subgraphs).flatMap(([name, place]) =>
      typeof place === 'string' ? [[name, place]] : [],
    ),
  );
}
