import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  createLog,
  createSigningKey,
  createVerifier,
  hashKey,
  type Identity,
  serveGraph,
} from '@pilotage/kit/service';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway } from './create-gateway.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])';

/** Two subgraphs that have nothing of the ministry's: animals, and what they weigh. */
const ANIMALS = `${LINK}
  interface Animal { id: ID! }
  type Cat implements Animal @key(fields: "id") { id: ID! lives: Int! }
  type Dog implements Animal @key(fields: "id") { id: ID! }
  type Query { animals: [Animal!] caller: String boom: Int broken: Cat }
`;
const WEIGHTS = `${LINK}
  type Cat @key(fields: "id") { id: ID! weight: Float }
  type Dog @key(fields: "id") { id: ID! weight: Float }
  type Query { scales: Int }
`;

const log = createLog({ name: 'gateway', level: 'silent' });
const running: FastifyInstance[] = [];
let gateway: FastifyInstance;
let address: string;

interface Context {
  readonly identity: Identity;
}

beforeAll(async () => {
  const { publicKey, privateKey } = await createSigningKey();
  const animals = await serve('animals', ANIMALS, publicKey, {
    Animal: { __resolveType: ({ id }: { id: string }) => (id.startsWith('cat') ? 'Cat' : 'Dog') },
    Query: {
      animals: () => ['dog-1', 'cat-1', 'dog-2', 'cat-2'].map((id) => ({ id, lives: 9 })),
      caller: (_: unknown, __: unknown, { identity }: Context) =>
        `${identity.role} ${identity.department ?? ''}`.trim(),
      broken: () => ({ __typename: 'Cat', id: 'cat-1', lives: null }),
      boom: () => {
        throw new Error('select password from postgresql://user:secret@10.0.0.1/db');
      },
    },
  });
  const weigh = async ({ id }: { id: string }) => {
    if (id === 'cat-2') throw new Error('the scale at 10.0.0.2 is broken');
    return { id, weight: 4 };
  };
  const weights = await serve('weights', WEIGHTS, publicKey, {
    Cat: { __resolveReference: weigh },
    Dog: { __resolveReference: weigh },
  });
  const { supergraphSdl = '' } = composeServices([
    { name: 'animals', typeDefs: parse(ANIMALS), url: 'http://animals' },
    { name: 'weights', typeDefs: parse(WEIGHTS), url: 'http://weights' },
  ]);
  const publisher: Identity = { id: 'p', role: 'publisher', department: 'water' };
  gateway = await createGateway({
    supergraph: supergraphSdl,
    subgraphs: { animals, weights },
    privateKey,
    identify: async (hash) =>
      hash === hashKey('a-key') ? { identity: publisher, audience: 'publisher' } : null,
    deadlineMs: 1000,
    log,
  });
  await gateway.listen({ port: 0, host: '127.0.0.1' });
  running.push(gateway);
  address = `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  for (const app of running.reverse()) await app.close();
});

async function serve(
  name: string,
  sdl: string,
  publicKey: object,
  resolvers: object,
): Promise<string> {
  const verify = createVerifier({ audience: name, issuers: { gateway: publicKey } });
  const app = await serveGraph<Context>({
    graph: {
      schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
    },
    ready: async () => true,
    context: async ({ headers }) => ({ identity: await verify(headers.authorization) }),
    log,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  running.push(app);
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
}

async function ask(query: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await gateway.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query },
  });
  return { status: response.statusCode, ...response.json() };
}

describe('A gateway around any supergraph', () => {
  it('completes the rows of one subgraph with another’s fields', async () => {
    const { data, errors } = await ask('{ animals { id ... on Dog { weight } } scales }');
    expect(errors).toBeUndefined();
    expect(data.animals[0]).toEqual({ id: 'dog-1', weight: 4 });
  });

  it('names in a list of several types the very entity that failed, and ends the path at the list', async () => {
    const { data, errors } = await ask(
      '{ animals { id ... on Dog { weight } ... on Cat { weight } } }',
    );
    expect(data.animals).toEqual([
      { id: 'dog-1', weight: 4 },
      { id: 'cat-1', weight: 4 },
      { id: 'dog-2', weight: 4 },
      { id: 'cat-2', weight: null },
    ]);
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side; it has been logged.',
        path: ['animals'],
        extensions: { code: 'INTERNAL', subgraph: 'weights', entity: { type: 'Cat', id: 'cat-2' } },
      },
    ]);
  });

  it('tells nothing of what broke inside a subgraph', async () => {
    const answer = await ask('{ boom }');
    expect(answer.errors).toMatchObject([
      { path: ['boom'], extensions: { code: 'INTERNAL', subgraph: 'animals' } },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/secret|10\.0\.0|postgres/);
  });

  it('never passes over a null where none may be', async () => {
    const { data, errors } = await ask('{ broken { id lives } }');
    expect(data).toEqual({ broken: null });
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('tells subgraphs who calls by its own token alone', async () => {
    expect((await ask('{ caller }')).data.caller).toBe('reader');
    expect((await ask('{ caller }', { authorization: 'Bearer a-key' })).data.caller).toBe(
      'publisher water',
    );
    const forged = { 'x-role': 'steward', 'x-department': 'water', 'x-forwarded-user': 'admin' };
    expect((await ask('{ caller }', forged)).data.caller).toBe('reader');
  });

  it.each(['Bearer unknown', 'Basic YTpi', 'Bearer'])(
    'refuses "%s" as a key with 401',
    async (authorization) => {
      const { status, errors, data } = await ask('{ caller }', { authorization });
      expect(status).toBe(401);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    },
  );

  it.each([
    ['a query that does not parse', '{', 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', '{ anmals { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations and no name',
      'query A { caller } query B { caller }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('refuses %s with %s-coded words', async (_, query, code) => {
    const { errors } = await ask(query);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules/);
  });

  it.each([
    ['is not JSON', { 'content-type': 'application/json' }, '{"query"', 400],
    ['is empty', { 'content-type': 'application/json' }, '', 400],
    ['is of an unknown kind', { 'content-type': 'text/csv' }, 'a;b', 415],
  ])('refuses a body that %s', async (_, headers, payload, status) => {
    const response = await gateway.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(response.statusCode).toBe(status);
    expect(response.json().errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  it('keeps other sites’ forms from asking in a visitor’s name', async () => {
    const response = await gateway.inject({ method: 'GET', url: '/graphql?query={caller}' });
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('CSRF');
  });

  it('keeps to GraphQL over HTTP: no error and no warning of its audits', async () => {
    const results = await auditServer({
      url: `${address}/graphql`,
      fetchFn: (url: string, init?: RequestInit) =>
        fetch(url, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': 'yes' } }),
    });
    const failed = results
      .filter(({ status }) => status === 'error' || status === 'warn')
      .map(({ id, name }) => `${id} ${name}`);
    expect(results.length).toBeGreaterThan(50);
    expect(failed).toEqual([]);
  });
});

describe('The pages of the gateway', () => {
  it.each(['/', '/explorer', '/graphql', '/nope', '/health/live'])(
    'no browser guesses what %s is, nor tells other sites that it was there',
    async (url) => {
      const { headers } = await gateway.inject(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
    },
  );

  it.each(['/', '/explorer'])('%s asks no other host for anything', async (url) => {
    const { statusCode, body } = await gateway.inject(url);
    expect(statusCode).toBe(200);
    expect(body).not.toMatch(/(src|href)="(https?:)?\/\/|@import|url\(https?:/);
  });

  it.each(['/', '/explorer'])('what %s is made of is served from here', async (url) => {
    const { body } = await gateway.inject(url);
    const files = [...body.matchAll(/(?:src|href)="(\/dashboard\/[^"]+\.(?:js|css))"/g)];
    expect(files.length).toBeGreaterThan(1);
    for (const [, file = ''] of files) {
      const { statusCode, body: content } = await gateway.inject(file);
      expect([file, statusCode]).toEqual([file, 200]);
      expect(content.length).toBeGreaterThan(100);
    }
  });

  it('answers an unknown address with a coded error', async () => {
    const { statusCode, body } = await gateway.inject('/nowhere');
    expect(statusCode).toBe(404);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
