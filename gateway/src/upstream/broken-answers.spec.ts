import { composeServices } from '@apollo/composition';
import { createLog, createSigningKey } from '@pilotage/kit/service';
import { json, type Script, type ScriptedServer, scriptedServer } from '@pilotage/kit/testing';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGateway } from '../create-gateway.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';
const SHELVES = `${LINK}
  interface Book { id: ID! title: String! }
  type Novel implements Book @key(fields: "id") { id: ID! title: String! }
  type Atlas implements Book @key(fields: "id") { id: ID! title: String! }
  type Shelf { books: [Book!] rows: [[Int!]!] label: String }
  type Query { shelf: Shelf shelves: [Shelf!] }
  type Mutation { tidy: Shelf }
`;
const PRICES = `${LINK}
  type Novel @key(fields: "id") { id: ID! price: Int! taxes: [Int!] }
  type Query { currency: String }
`;

const novel = { __typename: 'Novel', id: 'n', title: 'N' };
const atlas = { __typename: 'Atlas', id: 'a', title: 'A' };
const shelf = { books: [atlas, novel], rows: [[1, 2]], label: 'top' };
const fresh = { data: { shelf, shelves: [shelf] } };

let shelves: ScriptedServer;
let prices: ScriptedServer;
let gateway: FastifyInstance;

beforeAll(async () => {
  [shelves, prices] = await Promise.all([scriptedServer(json(fresh)), scriptedServer(json({}))]);
  const { supergraphSdl = '' } = composeServices([
    { name: 'shelves', typeDefs: parse(SHELVES), url: 'http://shelves' },
    { name: 'prices', typeDefs: parse(PRICES), url: 'http://prices' },
  ]);
  const { privateKey } = await createSigningKey();
  gateway = await createGateway({
    supergraph: supergraphSdl,
    subgraphs: { shelves: shelves.url, prices: prices.url },
    privateKey,
    identify: async () => null,
    deadlineMs: 60_000,
    requestDeadlineMs: 1000,
    publicationDeadlineMs: 60_000,
    probeAfterMs: 1,
    log: createLog({ name: 'gateway', level: 'silent' }),
  });
});
beforeEach(() => {
  shelves.script = json(fresh);
  prices.script = json({ data: { currency: 'EUR' } });
});
afterAll(async () => {
  await gateway.close();
  await Promise.all([shelves.close(), prices.close()]);
});

async function ask(query: string) {
  const { body } = await gateway.inject({ method: 'POST', url: '/graphql', payload: { query } });
  expect(body).not.toMatch(/127\.0\.0\.1|Invalid non|node_modules/);
  return JSON.parse(body);
}

const unavailable = (subgraph: string) => ({ code: 'SOURCE_UNAVAILABLE', subgraph });

describe('An answer of the wrong shape', () => {
  it.each([
    ['a list where an object must be', { shelf: [shelf] }],
    ['a text where an object must be', { shelf: 'secret' }],
    ['an object where a list must be', { shelf: { ...shelf, books: novel } }],
    ['a list where a list of lists must be', { shelf: { ...shelf, rows: [1, 2] } }],
    ['a text in a list of objects', { shelf: { ...shelf, books: ['secret'] } }],
    ['a kind that is no text', { shelf: { ...shelf, books: [{ ...novel, __typename: 1 }] } }],
    ['a field left out', { shelf: { books: [], rows: [] } }],
    ['everything left out', {}],
  ])('costs only its own cells: %s', async (_, data) => {
    shelves.script = json({ data });
    const answer = await ask('{ shelf { label rows books { id title } } currency }');
    expect(answer.data).toEqual({ shelf: null, currency: 'EUR' });
    expect(answer.errors).toEqual([
      expect.objectContaining({ path: ['shelf'], extensions: unavailable('shelves') }),
    ]);
  });

  it.each([
    ['too few entities', { _entities: [] }],
    [
      'too many entities',
      {
        _entities: [
          { price: 1, taxes: [] },
          { price: 2, taxes: [] },
        ],
      },
    ],
    ['no list of entities', { _entities: { price: 1 } }],
    ['a text for an entity', { _entities: ['secret'] }],
    ['a number where a list must be', { _entities: [{ __typename: 'Novel', price: 1, taxes: 2 }] }],
  ])('costs an entity its fields, and nothing else: %s', async (_, data) => {
    prices.script = json({ data });
    const answer = await ask('{ shelf { label books { id ... on Novel { taxes } } } }');
    expect(answer.data).toEqual({
      shelf: { label: 'top', books: [{ id: 'a' }, { id: 'n', taxes: null }] },
    });
    expect(answer.errors).toEqual([
      expect.objectContaining({
        path: ['shelf', 'books'],
        extensions: { ...unavailable('prices'), entity: { type: 'Novel', id: 'n' }, entities: 1 },
      }),
    ]);
  });

  it.each([
    [
      'a path that is none',
      { message: 'no', path: { at: 'secret' }, extensions: { code: 'NOT_FOUND' } },
    ],
    ['a stack', { message: 'no', extensions: { code: 'NOT_FOUND', stacktrace: ['at 127.0.0.1'] } }],
  ])('may be an error with %s, of which the rest is told', async (_, error) => {
    shelves.script = json({ data: { shelf: null }, errors: [error, null, 'secret'] });
    const { errors } = await ask('{ shelf { label } }');
    expect(errors).toMatchObject([{ message: 'no', extensions: { subgraph: 'shelves' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/secret|stack/);
  });
});

describe('A null where none may be', () => {
  const books = '{ shelves { label books { id title } rows } }';

  it.each([
    ['in a field of an item', { ...shelf, books: [{ ...novel, title: null }] }, { books: null }],
    ['as an item of a list', { ...shelf, books: [novel, null] }, { books: null }],
    ['in a list of lists', { ...shelf, rows: [[1, null]] }, { rows: null }],
  ])('is told as an error, not passed over: %s', async (_, broken, expected) => {
    shelves.script = json({ data: { shelves: [shelf, broken] } });
    const { data, errors } = await ask(books);
    expect(data.shelves[0]).toMatchObject({ label: 'top', rows: [[1, 2]] });
    expect(data.shelves[1]).toMatchObject({ label: 'top', ...expected });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]).toMatchObject({
      path: expect.arrayContaining(['shelves', 1]),
      extensions: { code: 'SOURCE_UNAVAILABLE' },
    });
  });

  it('is told where another subgraph owed it to an entity', async () => {
    prices.script = json({ data: { _entities: [{ __typename: 'Novel', price: null }] } });
    const { data, errors } = await ask('{ shelf { label books { id ... on Novel { price } } } }');
    expect(data).toEqual({ shelf: { label: 'top', books: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_UNAVAILABLE' } }]);
  });
});

describe('The time of a request', () => {
  const hang: Script = () => undefined;

  it('is shared by the fetches of its plan, however long each may take', async () => {
    prices.script = hang;
    const { data, errors } = await ask('{ shelf { label books { id ... on Novel { taxes } } } }');
    expect(data.shelf.label).toBe('top');
    expect(errors).toMatchObject([{ extensions: unavailable('prices') }]);
  });

  it('does not bound a publication, and begins again after it', async () => {
    shelves.script = (response) => {
      setTimeout(() => json({ data: { tidy: shelf } })(response), 1200);
    };
    prices.script = json({ data: { _entities: [{ __typename: 'Novel', taxes: [1] }] } });
    const { data, errors } = await ask('mutation { tidy { books { id ... on Novel { taxes } } } }');
    expect(errors).toBeUndefined();
    expect(data.tidy.books).toEqual([{ id: 'a' }, { id: 'n', taxes: [1] }]);
  });
});
