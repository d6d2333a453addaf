import './telemetry.ts';
import './shaping/use-shaping.ts';
import { ApolloGateway } from '@apollo/gateway';
import { createMinter, type Log, type SigningKey, serveGraph } from '@pilotage/kit/service';
import { answerErrors } from './answer-errors.ts';
import { callerOf, type Identify } from './audience.ts';
import { auditUses, type RecordUse } from './audit.ts';
import type { GatewayContext } from './context.ts';
import { serveExplorer } from './http/explorer.ts';
import { serveHome } from './http/home.ts';
import { servePublishing } from './http/publishing.ts';
import { PLAN_LIMITS, withPlanRefusals } from './limits/plan-limits.ts';
import { refuseLongQuery } from './limits/query-length.ts';
import { withoutUnresolvedKeys } from './limits/without-unresolved-keys.ts';
import { dataSource } from './upstream/data-source.ts';
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
  ready?(): Promise<boolean>;
}

const DEADLINE_MS = 2000;
const PUBLICATION_DEADLINE_MS = 60_000;

/** Builds the gateway around a supergraph; nothing listens yet. */
export async function createGateway(options: GatewayOptions) {
  const { supergraph, subgraphs, privateKey, identify, log, deadlineMs = DEADLINE_MS } = options;
  const mint = createMinter({ issuer: 'gateway', privateKey });
  const closing: (() => Promise<unknown>)[] = [];
  const wayTo = (name: string) => {
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
    supergraphSdl: withoutUnresolvedKeys(supergraph),
    buildService: ({ name }) => dataSource(name, wayTo(name)) as never,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, debug: PLAN_LIMITS },
    logger: log as never,
  });
  const app = await serveGraph<GatewayContext>({
    graph: { gateway: withPlanRefusals(gateway) as never },
    plugins: [answerErrors(), ...(options.recordUse ? [auditUses(options.recordUse)] : [])],
    log,
    ready: options.ready ?? (async () => true),
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
  return app;
}
