import { randomUUID } from 'node:crypto';
import type { Department } from '../department/define-department.ts';
import { createSubgraph } from '../department/start-subgraph.ts';
import type { ToldProblem } from '../publication/problem.ts';
import {
  createLog,
  createMinter,
  createSigningKey,
  type Identity,
  type UpstreamError,
} from '../service/index.ts';
import { freshDatabase } from './database.ts';

/** What a subgraph answered. */
export interface TestAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  readonly data: any;
  readonly errors?: readonly UpstreamError[];
}

/** A department's service on a fresh, real database, asked without a network. */
export type TestSubgraph = Awaited<ReturnType<typeof startTestSubgraph>>;

/** Starts a department's service for a suite; `now` replaces the clock. */
export async function startTestSubgraph(
  department: Department,
  { now }: { readonly now?: () => Date } = {},
) {
  const database = await freshDatabase();
  const [gateway, pilotage] = await Promise.all([createSigningKey(), createSigningKey()]);
  const sql: string[] = [];
  const service = await createSubgraph(department, {
    databaseUrl: database.url,
    gatewayKey: gateway.publicKey,
    pilotageKey: pilotage.publicKey,
    log: createLog({ name: department.code, level: 'silent' }),
    onQuery: (query) => sql.push(query),
    ...(now ? { now } : {}),
  });
  const mints = {
    gateway: createMinter({ issuer: 'gateway', privateKey: gateway.privateKey }),
    pilotage: createMinter({ issuer: 'pilotage', privateKey: pilotage.privateKey }),
  };
  const { code, prefix } = department.registered;
  const publisher: Identity = { id: `publisher-of-${code}`, role: 'publisher', department: code };

  async function ask(
    query: string,
    variables: object = {},
    identity?: Identity,
  ): Promise<TestAnswer> {
    sql.length = 0;
    const mint = identity?.role === 'service' ? mints.pilotage : mints.gateway;
    const response = await service.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: identity ? { authorization: `Bearer ${await mint(identity, code)}` } : {},
      payload: { query, variables },
    });
    return response.json();
  }

  return {
    ...service,
    code,
    prefix,
    publisher,
    /** Asks as anybody, or as the identity given. */
    ask,
    /** Publishes as the department's publisher; the answer holds `receipt`. */
    async publish(input: object) {
      const query = `mutation Publish($input: ${prefix}PublicationInput!) {
        receipt: publish${prefix}(input: $input) {
          id key department version recordedAt knownAt dryRun replayed added changed alreadySo quarantined
          outcomes(first: 100) { totalCount nodes { path subject kind outcome } }
        }
      }`;
      const { data, errors } = await ask(query, { input }, publisher);
      return { receipt: data?.receipt ?? null, error: errors?.[0] ?? null };
    },
    /** Sends a file as the department's publisher, under a key of its own; the answer's body holds `receipt` or `errors`. */
    async publishFile(payload: Buffer, contentType: string) {
      const authorization = `Bearer ${await mints.gateway(publisher, code)}`;
      const response = await service.app.inject({
        method: 'POST',
        url: `/publish?key=${randomUUID()}`,
        headers: { authorization, 'content-type': contentType },
        payload,
      });
      return { status: response.statusCode, body: response.json() };
    },
    /** Publishes products as the department's publisher, under a key of their own; a refusal fails the test. */
    async publishProducts(products: readonly object[], more: object = {}) {
      const { receipt, error } = await this.publish({ key: randomUUID(), products, ...more });
      if (error) throw new Error(JSON.stringify(error));
      return receipt;
    },
    /** What a publication of one product is refused for. */
    async problemsOf(product: object): Promise<readonly ToldProblem[]> {
      const { error } = await this.publish({ key: randomUUID(), products: [product] });
      return (error?.extensions?.['problems'] ?? []) as readonly ToldProblem[];
    },
    /** The queries of data that the latest question cost: without transactions and the version. */
    dataQueries: () =>
      sql.filter((query) => /\b(from|into) "?(fact|statement|publication)/.test(query)),
    async stop() {
      await service.app.close();
      await service.database.close();
      await database.drop();
    },
  };
}
