import './telemetry.ts';
import { randomUUID } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import {
  createMinter,
  type Identity,
  type Log,
  type SigningKey,
  serveGraph,
} from '@pilotage/kit/service';
import { answerErrors } from './answer-errors.ts';
import { openAnswerCache } from './answers/answer-cache.ts';
import { answering } from './answers/answering.ts';
import { openFlights } from './answers/flights.ts';
import { preparing } from './answers/preparing.ts';
import { beginning } from './asking.ts';
import type { AudienceOptions } from './audience/audience-options.ts';
import { developmentAudience } from './audience/audience-options.ts';
import type { Identify } from './audience/directory.ts';
import { openEntrance } from './audience/entrance.ts';
import { serveOwn } from './audience/own-routes.ts';
import { serveSignIn } from './audience/sign-in/routes.ts';
import { auditUses, type RecordUse } from './audit.ts';
import type { GatewayContext } from './context.ts';
import { createExports } from './formats/index.ts';
import { serveEvents } from './http/events.ts';

import { serveExplorer } from './http/explorer.ts';
import { serveHome } from './http/home.ts';
import { servePublishing } from './http/publishing.ts';
import { httpLeases } from './leases/http-leases.ts';
import type { LeaseSource } from './leases/lease-source.ts';
import { openLeases } from './leases/leases.ts';
import { demandControl } from './limits/demand-control.ts';
import { PLAN_LIMITS, withPlanRefusals } from './limits/plan-limits.ts';
import { refuseLongQuery } from './limits/query-length.ts';
import { boundQuestions, refuseBatch } from './limits/request-body.ts';
import { SHAPE_LIMITS } from './limits/shape-limits.ts';
import { withoutUnresolvedKeys } from './limits/without-unresolved-keys.ts';
import { NO_OPERATIONS, type PersistedOperations } from './operations/persisted-operations.ts';
import { dataSource } from './upstream/data-source.ts';
import { httpSource } from './upstream/http-source.ts';
import { type LocalSubgraph, localSource } from './upstream/local-source.ts';
import { requestBudget } from './upstream/request-budget.ts';
import { sharingReads } from './upstream/shared-reads.ts';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** The composed supergraph, any that Apollo's composition makes. */
  readonly supergraph: string;
  /** Where each subgraph answers, by its name in the supergraph: an address, or this very process. */
  readonly subgraphs: Readonly<Record<string, string | LocalSubgraph>>;
  /** Signs the short tokens that tell subgraphs who calls. */
  readonly privateKey: SigningKey;
  readonly identify: Identify;
  /** Who may call, and how often; open for development unless told otherwise. */
  readonly audience?: AudienceOptions;
  /** The operations that dashboards may send; none unless told otherwise. */
  readonly operations?: PersistedOperations;
  /** Writes uses of machines' keys into the audit; absent: there is none. */
  readonly recordUse?: RecordUse;
  readonly log: Log;
  /** How long a subgraph may take to answer; 2 s unless told otherwise. */
  readonly deadlineMs?: number;
  /** How long all subgraphs together may take over one request; 4 s unless told otherwise. */
  readonly requestDeadlineMs?: number;
  /** How long it may take over a publication; 60 s unless told otherwise. */
  readonly publicationDeadlineMs?: number;
  /** How many MiB of answers are kept ready; 128 unless told otherwise, 0 for none. */
  readonly cacheMiB?: number;
  /** How soon a subgraph that does not answer is tried again; 1 s unless told otherwise. */
  readonly probeAfterMs?: number;
  /** The month around which a demonstration is told, `YYYY-MM`; absent where facts are real. */
  readonly demonstration?: string | null;
  ready?(): Promise<boolean>;
}

const MIB = 1024 * 1024;
const CACHE_MIB = 128;
const DEADLINE_MS = 2000;
const REQUEST_DEADLINE_MS = 4000;
const PUBLICATION_DEADLINE_MS = 60_000;

/** Builds the gateway around a supergraph; nothing listens yet. */
export async function createGateway(options: GatewayOptions) {
  const { supergraph, subgraphs, privateKey, identify, log, deadlineMs = DEADLINE_MS } = options;
  const audience = options.audience ?? developmentAudience(randomUUID());
  const mint = createMinter({ issuer: 'gateway', privateKey });
  const closing: (() => Promise<unknown>)[] = [];
  const wayTo = (name: string) => {
    const place = subgraphs[name];
    if (place === undefined)
      throw new Error(`The supergraph holds "${name}", but nobody says where it answers`);
    if (typeof place !== 'string') return localSource(name, place, log);
    const { ask, close } = httpSource({
      name,
      url: place,
      deadlineMs,
      publicationDeadlineMs: options.publicationDeadlineMs ?? PUBLICATION_DEADLINE_MS,
      probeAfterMs: options.probeAfterMs,
      mint,
      onStateChange: (subgraph, breaker) =>
        log.warn({ subgraph, breaker }, 'whether a subgraph is asked has changed'),
    });
    closing.push(close);
    return ask;
  };
  const leases = openLeases(leaseSources(subgraphs, mint, closing), randomUUID());
  const begin = beginning((request) => entrance.callerOf(request));
  const gateway = new ApolloGateway({
    supergraphSdl: withoutUnresolvedKeys(supergraph),
    buildService: ({ name }) => dataSource(name, sharingReads(wayTo(name), leases)) as never,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, debug: PLAN_LIMITS },
    logger: log as never,
  });
  const exports = createExports();
  const app = await serveGraph<GatewayContext>({
    graph: { gateway: withPlanRefusals(gateway) as never },
    maxTokens: SHAPE_LIMITS.tokens,
    plugins: [
      demandControl(),
      answerErrors(),
      exports.plugin,
      ...(options.recordUse ? [auditUses(options.recordUse)] : []),
    ],
    log,
    answering: answering({
      cache: openAnswerCache({ leases, maxBytes: (options.cacheMiB ?? CACHE_MIB) * MIB }),
      flights: openFlights(leases),
      begin,
      prepare: preparing({ operations: options.operations ?? NO_OPERATIONS, exports }),
      log,
    }),
    ready: options.ready ?? (async () => true),
    async context(request) {
      refuseBatch(request.body);
      refuseLongQuery(request);
      const asking = await begin(request);
      const budget = requestBudget(options.requestDeadlineMs ?? REQUEST_DEADLINE_MS);
      return { ...asking.caller, requestId: request.id, asking, budget };
    },
    trustedProxies: audience.trustedProxies,
  });
  const entrance = openEntrance(app, { audience, identify, privateKey, log });
  serveSignIn(app, { audience, entrance, log });
  serveOwn(app, entrance);
  const demonstration = options.demonstration ?? null;
  boundQuestions(app, async (request) => {
    const { audience } = (await begin(request)).caller;
    return audience === 'publisher' || audience === 'steward';
  });
  serveHome(app, demonstration !== null);
  serveExplorer(app, demonstration);
  serveEvents(app, { leases, admit: begin });
  servePublishing(app, {
    urls: Object.fromEntries(
      Object.entries(subgraphs).flatMap(([name, place]) =>
        typeof place === 'string' ? [[name, place] as const] : [],
      ),
    ),
    callerOf: entrance.callerOf,
    recordUse: options.recordUse,
    mint,
    log,
  });
  app.addHook('onClose', async () => {
    leases.close();
    await Promise.all(closing.map((close) => close()));
  });
  return app;
}

const GATEWAY: Identity = { id: 'gateway', role: 'gateway' };

/** Where leases of each subgraph come from; one in this process that gives none has none. */
function leaseSources(
  subgraphs: GatewayOptions['subgraphs'],
  mint: ReturnType<typeof createMinter>,
  closing: (() => Promise<unknown>)[],
): ReadonlyMap<string, LeaseSource> {
  const sources = new Map<string, LeaseSource>();
  for (const [name, place] of Object.entries(subgraphs)) {
    if (typeof place === 'string') {
      const authorization = async () => `Bearer ${await mint(GATEWAY, name)}`;
      const { source, close } = httpLeases({ url: place, authorization });
      sources.set(name, source);
      closing.push(close);
    } else if (place.lease && place.watch) {
      sources.set(name, { lease: place.lease, watch: place.watch });
    }
  }
  return sources;
}
