import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import planner from '@apollo/query-planner';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createLog, createSigningKey, type Identity, serveGraph } from '@pilotage/kit/service';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { Pool } from 'undici';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGateway, type Gateway } from '../create-gateway.ts';
import { watchSupergraph } from './watch-supergraph.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';
const ANIMALS = `${LINK} type Cat @key(fields: "id") { id: ID! name: String lives: Int } type Query { cats: [Cat!] }`;
const WEIGHTS = `${LINK} type Cat @key(fields: "id") { id: ID! weight: Float } type Query { scales: Int }`;

const log = createLog({ name: 'gateway', level: 'silent' });

/** A supergraph of animals; with what else the gateway is to learn. */
const supergraphOf = (...more: readonly [name: string, sdl: string][]): string => {
  const { supergraphSdl, errors } = composeServices(
    [['animals', ANIMALS] as const, ...more].map(([name, sdl]) => ({
      name,
      url: `http://${name}`,
      typeDefs: parse(sdl),
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
};

const BEFORE = supergraphOf();
const AFTER = supergraphOf(['weights', WEIGHTS]);
const CATS = '{ cats { id name } }';

let running: FastifyInstance[] = [];
let gateway: Gateway;

/** What is done between understanding a query and executing it, for whoever comes with a key. */
let between: () => Promise<void> = async () => {};

const KEY_HOLDER: Identity = { id: 'p', role: 'publisher', department: 'water', key: 'k' };

beforeEach(async () => {
  const { privateKey } = await createSigningKey();
  const animals = await serve(ANIMALS, {
    Query: {
      cats: async () => {
        await setTimeout(20);
        return [{ id: 'cat-1', name: 'Ada', lives: 9 }];
      },
    },
  });
  const weights = await serve(WEIGHTS, {
    Cat: { __resolveReference: ({ id }: { id: string }) => ({ id, weight: 4 }) },
  });
  gateway = await createGateway({
    supergraph: BEFORE,
    subgraphs: { animals, weights },
    privateKey,
    identify: async () => ({ identity: KEY_HOLDER, audience: 'publisher' }),
    recordUse: () => between(),
    log,
  });
  await gateway.listen({ port: 0, host: '127.0.0.1' });
  running.push(gateway);
});

afterEach(async () => {
  for (const app of running.reverse()) await app.close();
  running = [];
});

async function serve(sdl: string, resolvers: object): Promise<string> {
  const app = await serveGraph({
    graph: {
      schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
    },
    ready: async () => true,
    context: async () => ({}),
    log,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  running.push(app);
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
}

async function ask(query: string, headers: Readonly<Record<string, string>> = {}) {
  const payload = { query };
  const response = await gateway.inject({ method: 'POST', url: '/graphql', payload, headers });
  const { extensions: _extensions, ...answer } = response.json();
  return answer;
}

describe('A supergraph that is replaced', () => {
  it('serves its new fields from then on, and says so in the moment in which it begins', async () => {
    expect(await ask('{ cats { weight } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    const before = gateway.supergraph.id;
    const told: string[] = [];
    gateway.supergraph.onSwap((id) => told.push(id));
    expect(await gateway.supergraph.swap(AFTER)).toMatchObject({ kind: 'serves' });
    expect(gateway.supergraph.id).not.toBe(before);
    expect(told).toEqual([gateway.supergraph.id]);
    expect(await ask('{ cats { weight } }')).toEqual({ data: { cats: [{ weight: 4 }] } });
    expect(await gateway.supergraph.swap(AFTER)).toMatchObject({ kind: 'unchanged' });
    expect(told).toHaveLength(1);
  });

  it('has the plans of what was asked ready, before it serves', async () => {
    await ask(CATS);
    await ask('{ cats { lives } }');
    await ask('query Named { cats { id } } query Other { cats { name } }');
    expect(await gateway.supergraph.swap(AFTER)).toMatchObject({ kind: 'serves', plans: 2 });
    const withoutLives = supergraphOf().replace(/lives: Int/, 'years: Int');
    expect(await gateway.supergraph.swap(withoutLives)).toMatchObject({ kind: 'serves', plans: 1 });
  });

  it('makes nobody wait for a plan that was made before', async () => {
    const named = 'query Named { cats { id } } query Other { cats { name } }';
    const askBoth = async () => {
      await ask(CATS);
      const payload = { query: named, operationName: 'Named' };
      await gateway.inject({ method: 'POST', url: '/graphql', payload });
    };
    await askBoth();
    await gateway.supergraph.swap(AFTER);
    const planning = vi.spyOn(planner.QueryPlanner.prototype, 'buildQueryPlan');
    await askBoth();
    expect(planning).not.toHaveBeenCalled();
    await ask('{ cats { weight } }');
    expect(planning).toHaveBeenCalledOnce();
    planning.mockRestore();
  });

  it('tells whoever asked in time, but for what is just gone, that it is gone', async () => {
    between = async () => {
      await gateway.supergraph.swap(AFTER.replaceAll('lives: Int', 'years: Int'));
    };
    const { data, errors } = await ask('{ cats { lives } }', { authorization: 'Bearer a-key' });
    between = async () => {};
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Cannot query field "lives"'),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });

  it.each([
    ['is not GraphQL', () => 'type {'],
    ['is no supergraph', () => 'type Query { cats: Int }'],
    [
      'holds a subgraph of which nobody says where it answers',
      () => supergraphOf(['dogs', `${LINK} type Query { dogs: Int }`]),
    ],
  ])('is refused when it %s: the one before serves on, and readiness tells', async (_, sdl) => {
    const { id } = gateway.supergraph;
    expect(await gateway.supergraph.swap(sdl())).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/./),
    });
    expect(gateway.supergraph.id).toBe(id);
    expect(await ask(CATS)).toEqual({ data: { cats: [{ id: 'cat-1', name: 'Ada' }] } });
    const ready = await gateway.inject('/health/ready');
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toMatchObject({ status: 'ready', parts: { supergraph: 'REFUSED' } });
    expect((await gateway.inject('/metrics')).body).toContain('pilotage_supergraph_refused 1');
    await gateway.supergraph.swap(AFTER);
    expect((await gateway.inject('/health/ready')).json()).toMatchObject({
      parts: { supergraph: 'READY' },
    });
  });

  it('drops no request of twenty clients, however often it is replaced', async () => {
    const { port } = gateway.server.address() as AddressInfo;
    const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 20 });
    const answers: unknown[] = [];
    let isOver = false;
    const client = async () => {
      while (!isOver) {
        const { statusCode, body } = await pool.request({
          method: 'POST',
          path: '/graphql',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: CATS }),
        });
        const { data, errors } = (await body.json()) as { data?: unknown; errors?: unknown };
        answers.push([statusCode, { data, errors }]);
      }
    };
    const clients = Array.from({ length: 20 }, client);
    for (let swaps = 0; swaps < 10; swaps += 1) {
      const outcome = await gateway.supergraph.swap(swaps % 2 === 0 ? AFTER : BEFORE);
      expect(outcome.kind).toBe('serves');
      await setTimeout(20);
    }
    isOver = true;
    await Promise.all(clients);
    await pool.close();
    const wrong = answers.filter(
      (answer) =>
        JSON.stringify(answer) !== '[200,{"data":{"cats":[{"id":"cat-1","name":"Ada"}]}}]',
    );
    expect(answers.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

describe('The file of a supergraph', () => {
  it('is served once it has changed and settled, and told again on demand', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pilotage-supergraph-'));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, BEFORE);
    const { supergraph } = gateway;
    const watching = watchSupergraph({ file, served: BEFORE, supergraph, log, everyMs: 20 });
    const swapped = () => new Promise<string>((resolve) => supergraph.onSwap(resolve));
    const first = swapped();
    await writeFile(file, AFTER);
    expect(await first).toBe(supergraph.id);
    const second = swapped();
    await watching.stop();
    await writeFile(file, BEFORE);
    await watching.again();
    expect(await second).toBe(supergraph.id);
    await rm(folder, { recursive: true, force: true });
  });
});
