import { ApolloServer } from '@apollo/server';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../audience/caller.ts';
import { AUDIENCE_LIMITS } from './audience-limits.ts';
import { demandControl } from './demand-control.ts';
import { SHAPE_LIMITS } from './shape-limits.ts';

const schema = buildSchema(`
  type Query { animals(first: Int = 20): AnimalConnection animal(id: ID): Animal }
  type AnimalConnection { nodes: [Animal!]! totalCount: Int }
  type Animal { id: ID! name(short: Boolean): String friends: [Animal!] }
`);

let validated = 0;

/** A server with these limits; counts the documents that were validated. */
function serve(cost = 100) {
  const audiences = {
    ...AUDIENCE_LIMITS,
    analyst: { cost, introspection: true },
    dashboard: { cost: cost * 5, introspection: false },
  };
  const server = new ApolloServer<{ audience?: Audience }>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: SHAPE_LIMITS.tokens },
    validationRules: [
      () => {
        validated += 1;
        return {};
      },
    ],
    plugins: [demandControl({ audiences })],
  });
  return async (query: string, variables = {}, audience?: Audience) => {
    const { body, http } = await server.executeOperation(
      { query, variables },
      { contextValue: audience ? { audience } : {} },
    );
    if (body.kind !== 'single') throw new Error('one answer was expected');
    return { ...body.singleResult, status: http.status };
  };
}

describe('An answer tells what its question cost', () => {
  it('beside what it may cost', async () => {
    const { data, extensions } = await serve()('{ animals(first: 3) { totalCount } }');
    expect(data).toEqual({ animals: null });
    expect(extensions).toEqual({ cost: { cost: 15, limit: 100, left: 85 } });
  });

  it('with its variables: the same text costs more when it asks for more', async () => {
    const ask = serve(1000);
    const query = 'query ($n: Int) { animals(first: $n) { nodes { id } } }';
    const costs: unknown[] = [];
    for (const n of [10, 100, undefined]) {
      const { extensions } = await ask(query, { n });
      costs.push(extensions?.['cost']);
    }
    expect(costs).toMatchObject([{ cost: 16 }, { cost: 25 }, { cost: 17 }]);
  });

  it('and says nothing of cost where nothing was executed', async () => {
    expect((await serve()('{ nothing }')).extensions).toBeUndefined();
  });
});

describe('A question that costs too much', () => {
  const query = '{ few: animal { id } animals(first: 1000) { nodes { id friends { id } } } }';

  it('is refused with its cost, the limit, the dearest place and the remedy', async () => {
    const { status, errors, data } = await serve()(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message:
          'This question costs 516; one question may cost 100. The dearest place is "animals.nodes.friends" with 400. Ask for fewer items (first), a shorter time or fewer figures there, or in several questions.',
        extensions: {
          code: 'TOO_EXPENSIVE',
          cost: 516,
          limit: 100,
          dearest: { path: 'animals.nodes.friends', cost: 400 },
        },
      },
    ]);
  });

  it('is measured against the limit of who asks', async () => {
    const ask = serve(110);
    expect((await ask(query)).errors).toHaveLength(1);
    expect((await ask(query, {}, 'dashboard')).errors).toBeUndefined();
  });
});

describe('A document is refused before it is validated', () => {
  it.each([
    ['deep', `${'{ animal { friends '.repeat(200)}{ id }${'} }'.repeat(200)}`],
    ['wide', `{ ${Array.from({ length: 500 }, (_, i) => `a${i}: animal { id }`).join(' ')} }`],
    ['circular', 'query Named { ...A } fragment A on Query { ...A }'],
  ])('%s, however often it comes, and whatever its operation is called', async (_, query) => {
    const ask = serve();
    validated = 0;
    const first = await ask(query);
    const again = await ask(query);
    expect(first).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    expect(again).toEqual(first);
    // The empty document that stands for it is validated instead, once.
    expect(validated).toBe(1);
  });

  it.each([
    [
      'too many words',
      `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: animal`).join(' ')} }`,
      /5000 words/,
    ],
    ['nested too deep to be read', '{a'.repeat(1600) + '}'.repeat(1600), /64 levels/],
    ['lists too deep to be read', `{ animal(id: ${'['.repeat(4900)}) }`, /64 levels/],
  ])('or read: %s', async (_, query, words) => {
    expect(await serve()(query)).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringMatching(words), extensions: { code: 'BAD_INPUT' } }],
    });
  });
});

describe('What the graph tells about itself', () => {
  it.each(['analyst', 'publisher', 'steward'] as const)('is told to a %s', async (audience) => {
    const { errors } = await serve(1000)(getIntrospectionQuery(), {}, audience);
    expect(errors).toBeUndefined();
  });

  it.each([
    getIntrospectionQuery(),
    '{ a: __type(name: "Animal") { name } }',
    '{ ...A } fragment A on Query { __schema { queryType { name } } }',
  ])('is told to no dashboard', async (query) => {
    expect(await serve(1000)(query, {}, 'dashboard')).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('leaves a dashboard the name of a type', async () => {
    const { data } = await serve()('{ __typename }', {}, 'dashboard');
    expect(data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['{ animalz { id } }', 'Cannot query field "animalz" on type "Query".'],
    ['{ animal { name(shrt: true) } }', 'Unknown argument "shrt" on field "Animal.name".'],
    ['{ ... on Animl { id } }', 'Unknown type "Animl".'],
  ])('is not felt out by %s', async (query, message) => {
    const ask = serve();
    const told = await ask(query, {}, 'analyst');
    expect(told.errors?.[0]?.message).toContain('Did you mean');
    expect((await ask(query, {}, 'dashboard')).errors).toMatchObject([{ message }]);
  });
});
