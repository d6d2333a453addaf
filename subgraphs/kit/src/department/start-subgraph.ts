import type { ApolloServerPlugin } from '@apollo/server';
import { type AnyIndicator, indicators as contractIndicators, dayOf } from '@pilotage/schema';
import { OperationTypeNode } from 'graphql';
import { Registry } from 'prom-client';
import { servePublishing } from '../files/publish-route.ts';
import { createContext, type DepartmentContext } from '../graph/context.ts';
import { serveLeases } from '../leases/serve-leases.ts';
import { versionsRead } from '../leases/told-versions.ts';
import {
  createLog,
  createVerifier,
  keepHeapSmall,
  type Log,
  measureOperations,
  operationsConfig,
  readConfig,
  readyWith,
  runUntilSignal,
  type SigningKey,
  serveGraph,
  startTracing,
  type Versions,
} from '../service/index.ts';
import { openDatabase } from '../store/database.ts';
import { versionToken } from '../store/version-token.ts';
import type { Department } from './define-department.ts';
import { departmentSchema } from './department-schema.ts';

/** What a department's service works with. */
export interface SubgraphOptions {
  readonly databaseUrl: string;
  /** The public keys of those who may vouch for callers. */
  readonly gatewayKey?: SigningKey | undefined;
  readonly pilotageKey?: SigningKey | undefined;
  readonly log: Log;
  /** What whoever reads `/metrics` must show; without one, this machine alone may read. */
  readonly metricsToken?: string | undefined;
  now?(): Date;
  /** The indicators as they are defined at present; those of the contract unless told otherwise. */
  indicators?(): readonly AnyIndicator[];
  readonly onQuery?: (sql: string) => void;
}

/** Builds a department's service: its database brought up to date, its graph served, nothing listening. */
export async function createSubgraph(department: Department, options: SubgraphOptions) {
  const { databaseUrl, gatewayKey, pilotageKey, log, onQuery } = options;
  const { now = () => new Date(), indicators = () => contractIndicators } = options;
  const { code } = department;
  const database = await openDatabase({
    url: databaseUrl,
    ...(onQuery ? { onQuery } : {}),
  });
  const verify = createVerifier({
    audience: code,
    issuers: {
      ...(gatewayKey ? { gateway: gatewayKey } : {}),
      ...(pilotageKey ? { pilotage: pilotageKey } : {}),
    },
  });
  const { schema } = departmentSchema(department);
  const { leases, boot } = database;
  const tokenOf = (version: number, today = dayOf(now())) =>
    versionToken({ boot, version, today, indicators: indicators() });
  const registry = new Registry();
  const app = await serveGraph<DepartmentContext>({
    graph: { schema },
    log,
    ready: () => readyWith('database', database.ready),
    metrics: { registry, token: options.metricsToken },
    plugins: [endReading((read) => versionsRead(read, code, tokenOf)), measureOperations(registry)],
    async context(request) {
      const identity = await verify(request.headers.authorization);
      return createContext({
        database,
        department: code,
        identity,
        requestId: request.id,
        indicators: indicators(),
        isGivenUp: () => request.raw.socket.destroyed,
        now,
      });
    },
  });
  serveLeases(app, { leases, boot, tokenOf, verify });
  servePublishing(app, { department, database, log, verify, now });
  return { app, schema, database };
}

/** Starts a department's service from its environment, and runs it until it is told to stop. */
export async function startSubgraph(
  department: Department,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  keepHeapSmall();
  const config = readConfig(env, (variable) => {
    const isProduction = variable.optional('NODE_ENV') === 'production';
    for (const name of isProduction ? ['GATEWAY_PUBLIC_KEY', 'PILOTAGE_PUBLIC_KEY'] : []) {
      if (variable.optional(name) === undefined)
        variable.problem(
          `${name} is required in production: without it nobody can publish or ask for states`,
        );
    }
    return {
      port: variable.integer('PORT', { fallback: 4001, min: 1, max: 65_535 }),
      host: variable.optional('HOST') ?? '127.0.0.1',
      databaseUrl: variable.string('DATABASE_URL'),
      gatewayKey: variable.json<SigningKey>('GATEWAY_PUBLIC_KEY'),
      pilotageKey: variable.json<SigningKey>('PILOTAGE_PUBLIC_KEY'),
      ...operationsConfig(variable),
    };
  });
  const log = createLog({ name: department.code, level: config.logLevel });
  const tracing = await startTracing({ name: department.code, endpoint: config.tracesEndpoint });
  const { app, database } = await createSubgraph(department, { ...config, log });
  await runUntilSignal({
    app,
    log,
    ...config,
    async onClose() {
      await database.close();
      await tracing.stop();
    },
  });
}

/** A request's view of the database ends with its answer, which tells from which version it was read. */
function endReading(
  versionsOf: (context: DepartmentContext) => Promise<Versions | null>,
): ApolloServerPlugin<DepartmentContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, contextValue, response: { body } }) {
          const isQuestion = operation?.operation === OperationTypeNode.QUERY;
          const versions = isQuestion ? await versionsOf(contextValue) : null;
          await contextValue.snapshot.close();
          if (versions === null || body.kind !== 'single') return;
          const { extensions } = body.singleResult;
          body.singleResult.extensions = { ...extensions, versions };
        },
      };
    },
  };
}
