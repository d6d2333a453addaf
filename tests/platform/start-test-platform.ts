import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import {
  type AudienceOptions,
  createGateway,
  developmentAudience,
  readOperations,
} from '@pilotage/gateway';
import {
  createLog,
  createSigningKey,
  createSubgraph,
  createUpstream,
  hashKey,
  type UpstreamError,
} from '@pilotage/kit';
import { freshDatabase } from '@pilotage/kit/testing';
import { openPilotage } from '@pilotage/pilotage';
import { type AnyIndicator, departments, registeredDepartment } from '@pilotage/schema';
import { departmentPackage } from '../../scripts/department-package.ts';
import { type Faults, faultProxy } from './fault-proxy.ts';

/** What the gateway answered. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  readonly data: any;
  readonly errors?: readonly UpstreamError[];
}

/** The whole platform in one process, on fresh and real databases. */
export type TestPlatform = Awaited<ReturnType<typeof startTestPlatform>>;

const OPERATIONS = new URL('../../schema/operations/', import.meta.url);
const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url);

/** Each key of this platform is its holder's name. */
const KEYS = [
  ...departments.map(({ code }) => ({
    hash: hashKey(code),
    role: 'publisher' as const,
    department: code,
  })),
  { hash: hashKey('steward'), role: 'steward' as const },
];

/** How long a department may take here; patient, since a machine that tests is busy. */
const DEADLINE_MS = 5000;

/** How long one request may take here. */
const REQUEST_DEADLINE_MS = 20_000;

/** How soon a department that does not answer is tried again here. */
const PROBE_AFTER_MS = 50;

/** How often a mended department is looked for. */
const MOST_TRIES = 100;

/** How long a publication may take here. */
const PUBLICATION_DEADLINE_MS = 20_000;

/** What of a platform a test replaces: the clock, and the definitions of the release that runs. */
export interface TestPlatformOptions {
  readonly now?: () => Date;
  readonly indicators?: () => readonly AnyIndicator[];
  /** How many MiB of answers the gateway keeps; 0 where a test is about what is asked of departments. */
  readonly cacheMiB?: number;
  /** How long a department may take, where a test lets one fail. */
  readonly deadlineMs?: number;
  /** Who may call, where that is not everybody. */
  readonly audience?: Partial<AudienceOptions>;
  /** How long all of them together may take over one request. */
  readonly requestDeadlineMs?: number;
  /** The month of the demonstration that the page says it shows; absent: it shows real facts. */
  readonly demonstration?: string;
}

/** Starts it; every department stands behind a proxy that can be told to fail. */
export async function startTestPlatform({
  deadlineMs = DEADLINE_MS,
  audience = {},
  cacheMiB,
  requestDeadlineMs = REQUEST_DEADLINE_MS,
  demonstration,
  ...options
}: TestPlatformOptions = {}) {
  const log = createLog({ name: 'platform', level: 'silent' });
  const [gatewayKeys, pilotageKeys, ...databases] = await Promise.all([
    createSigningKey(),
    createSigningKey(),
    ...Array.from({ length: departments.length + 1 }, () => freshDatabase()),
  ]);
  const services = await Promise.all(
    departments.map(async ({ code }, index) => {
      const { department } = await departmentPackage(code);
      const service = await createSubgraph(department, {
        databaseUrl: databases[index]?.url ?? '',
        gatewayKey: gatewayKeys.publicKey,
        pilotageKey: pilotageKeys.publicKey,
        log,
        ...options,
      });
      await service.app.listen({ port: 0, host: '127.0.0.1' });
      const { port } = service.app.server.address() as AddressInfo;
      return { code, ...service, proxy: await faultProxy(port) };
    }),
  );
  const urls = Object.fromEntries(services.map(({ code, proxy }) => [code, proxy.url]));
  const pilotage = await openPilotage({
    databaseUrl: databases.at(-1)?.url ?? '',
    departments: urls,
    privateKey: pilotageKeys.privateKey,
    developmentKeys: KEYS,
    deadlineMs,
    probeAfterMs: PROBE_AFTER_MS,
    refreshMs: 3_600_000,
    log,
    ...options,
  });
  let localFetches = 0;
  let address = '';
  const app = await createGateway({
    supergraph: readFileSync(SUPERGRAPH, 'utf8'),
    subgraphs: {
      ...urls,
      pilotage: {
        ...pilotage,
        context(request) {
          localFetches += 1;
          return pilotage.context(request);
        },
      },
    },
    privateKey: gatewayKeys.privateKey,
    identify: pilotage.identify,
    operations: readOperations(OPERATIONS),
    ...(cacheMiB === undefined ? {} : { cacheMiB }),
    ...(demonstration === undefined ? {} : { demonstration }),
    recordUse: pilotage.recordUse,
    audience: {
      ...developmentAudience('a secret for sessions, long enough to be one'),
      directory: pilotage.callers,
      ...audience,
      get publicUrl() {
        return address;
      },
    },
    deadlineMs,
    requestDeadlineMs,
    probeAfterMs: PROBE_AFTER_MS,
    publicationDeadlineMs: PUBLICATION_DEADLINE_MS,
    log,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
  const client = createUpstream({ name: 'gateway', url: `${address}/graphql`, deadlineMs: 30_000 });
  const proxyOf = (code: string) => {
    const service = services.find((one) => one.code === code);
    if (service) return service.proxy;
    throw new Error(code);
  };

  return {
    address,
    graph: `${address}/graphql`,
    /** Everybody who may call, as the gateway looks them up. */
    callers: pilotage.callers,
    keys: Object.fromEntries(
      [...departments.map(({ code }) => code), 'steward'].map((name) => [name, name]),
    ),
    /** Asks the gateway as anybody, or with the key given. */
    async ask(
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
      key?: string,
    ): Promise<Answer> {
      const answer = await client.ask({ query, variables, authorization: key && `Bearer ${key}` });
      if (!answer.ok) throw new Error(answer.reason);
      const { data, errors } = answer;
      return errors.length > 0 ? { data, errors } : { data };
    },
    /** Publishes for a department with its own key. */
    async publish(code: string, products: readonly object[], more: object = {}) {
      const { prefix = code } = registeredDepartment(code) ?? {};
      const query = `mutation ($input: ${prefix}PublicationInput!) { receipt: publish${prefix}(input: $input) { version added changed alreadySo } }`;
      const input = { key: crypto.randomUUID(), products, ...more };
      const answer = await this.ask(query, { input }, code);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data.receipt;
    },
    /** Makes a department fail from here on. */
    fault(code: string, fault: Faults) {
      proxyOf(code).fault = fault;
    },
    /** Mends a department, and waits until it is asked again: a broken way is tried once in a while. */
    async mend(code: string) {
      proxyOf(code).fault = null;
      const query = `{ ${code} { code } products(first: 1) { coverage { stale { code } missing { code } } } }`;
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        // An answer that was kept from before would say nothing of whether it is asked.
        const { data, errors } = await this.ask(`${query} # ${crypto.randomUUID()}`);
        const { stale, missing } = data.products.coverage;
        const named = [...stale, ...missing].map((gap) => gap.code);
        if (errors === undefined && !named.includes(code)) return;
        await setTimeout(PROBE_AFTER_MS);
      }
      throw new Error(`${code} is not asked again`);
    },
    /** How many fetches the gateway made for a question: local ones and those over HTTP. */
    async fetchesOf(question: () => Promise<unknown>) {
      const before = {
        local: localFetches,
        remote: services.map(({ proxy }) => proxy.questions.length),
      };
      await question();
      const remote = services.flatMap(({ code, proxy }, index) =>
        proxy.questions.slice(before.remote[index]).map((operation) => ({ code, operation })),
      );
      return {
        gateway:
          localFetches -
          before.local +
          remote.filter(({ operation }) => operation !== 'MinistryStates').length,
        states: remote
          .filter(({ operation }) => operation === 'MinistryStates')
          .map(({ code }) => code),
      };
    },
    async stop() {
      await client.close();
      await app.close();
      await pilotage.close();
      for (const service of services) {
        await service.proxy.close();
        await service.app.close();
        await service.database.close();
      }
      await Promise.all(databases.map(({ drop }) => drop()));
    },
  };
}
