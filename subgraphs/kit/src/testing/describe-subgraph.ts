import { readFileSync } from 'node:fs';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Department } from '../department/define-department.ts';
import { departmentSdl } from '../department/department-schema.ts';
import { openDatabase } from '../store/database.ts';
import { freshDatabase } from './database.ts';
import { startTestSubgraph, type TestSubgraph } from './test-subgraph.ts';

const PRODUCTS = Array.from({ length: 30 }, (_, index) => ({
  slug: `produit-${index}`,
  name: `Produit ${index}`,
  phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
}));

/** The conformance list: what every department's subgraph must or should do, each with a stable id. */
export function describeSubgraph(department: Department): void {
  const { code, prefix } = department.registered;
  const committed = new URL(`../../../../schema/subgraphs/${code}.graphql`, import.meta.url);

  describe(`The ${code} subgraph conforms`, () => {
    let subgraph: TestSubgraph;

    beforeAll(async () => {
      subgraph = await startTestSubgraph(department);
      const { error } = await subgraph.publish({ key: 'conformance', products: PRODUCTS });
      expect(error).toBeNull();
    });

    afterAll(() => subgraph.stop());

    it('SCHEMA-1 MUST describe every type, field, argument and enum value', () => {
      expect(undescribed(subgraph.schema)).toEqual([]);
    });

    it('SCHEMA-2 MUST be the SDL that is committed', () => {
      expect(departmentSdl(department)).toBe(readFileSync(committed, 'utf8'));
    });

    it('STORE-1 MUST have migrations that bring an empty database to its entities', async () => {
      const empty = await freshDatabase('template0');
      const database = await openDatabase({ url: empty.url });
      expect(await database.drift()).toBe('');
      await database.close();
      await empty.drop();
    });

    it('ENTITY-1 MUST answer null, without an error, for a key it does not know', async () => {
      const answer = await subgraph.ask(ENTITIES(prefix), {
        representations: [
          { __typename: `${prefix}Product`, id: `${code}:unknown` },
          { __typename: `${prefix}Department`, code: 'unknown' },
        ],
      });
      expect(answer).toEqual({
        data: { _entities: [null, null] },
        extensions: { versions: { [code]: expect.any(String) } },
      });
    });

    it('ENTITY-2 MUST answer many keys in their order with one query of data', async () => {
      const slugs = ['produit-7', 'unknown', ...PRODUCTS.map(({ slug }) => slug)];
      const representations = slugs.map((slug) => ({
        __typename: `${prefix}Product`,
        id: `${code}:${slug}`,
      }));
      const { data, errors } = await subgraph.ask(ENTITIES(prefix), { representations });
      expect(errors).toBeUndefined();
      expect(data._entities.slice(0, 3)).toEqual([
        { id: `${code}:produit-7`, name: 'Produit 7' },
        null,
        { id: `${code}:produit-0`, name: 'Produit 0' },
      ]);
      expect(subgraph.dataQueries()).toHaveLength(1);
    });

    it('ENTITY-3 MUST answer its department by its code', async () => {
      const representations = [{ __typename: `${prefix}Department`, code }];
      const { data } = await subgraph.ask(ENTITIES(prefix), { representations });
      expect(data._entities).toEqual([{ code, name: department.registered.name.fr }]);
    });

    it('LIST-1 MUST page its lists by cursor without losing or repeating a row', async () => {
      const first = await subgraph.ask(
        `{ page: ${code}Products(first: 20) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      const { endCursor } = first.data.page.pageInfo;
      const second = await subgraph.ask(
        `query ($after: String) { page: ${code}Products(first: 20, after: $after) { nodes { id } pageInfo { hasNextPage } } }`,
        { after: endCursor },
      );
      const ids = [...first.data.page.nodes, ...second.data.page.nodes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(30);
      expect(first.data.page).toMatchObject({ totalCount: 30, pageInfo: { hasNextPage: true } });
      expect(second.data.page.pageInfo.hasNextPage).toBe(false);
    });

    it.each([
      { what: 'a page of none', ask: 'first: 0', code: 'INVALID_PAGE' },
      { what: 'a page larger than 100', ask: 'first: 1000000', code: 'INVALID_PAGE' },
      { what: 'a cursor that is none', ask: 'after: "nonsense"', code: 'INVALID_CURSOR' },
      {
        what: 'a filter of an unknown phase',
        ask: 'filter: { phase: "CONSTRUCTON" }',
        code: 'INVALID_FILTER',
      },
      { what: 'a moment that is none', ask: 'asOf: "yesterday"', code: 'INVALID_MOMENT' },
      { what: 'a moment in the future', ask: 'asOf: "2199-01-01"', code: 'INVALID_MOMENT' },
    ])('ERROR-1 MUST refuse $what with $code', async ({ ask, code: expected }) => {
      const { data, errors } = await subgraph.ask(`{ ${code}Products(${ask}) { totalCount } }`);
      expect(data).toEqual({ [`${code}Products`]: null });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: [`${code}Products`],
        extensions: { code: expected },
      });
    });

    it('ERROR-2 MUST refuse an unknown id with NOT_FOUND', async () => {
      const { errors } = await subgraph.ask(`{ ${code}Product(id: "${code}:unknown") { id } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('ERROR-3 MUST answer a body that is not JSON with a coded error and no stack', async () => {
      const { statusCode, body } = await subgraph.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: '{"query": ',
      });
      expect(statusCode).toBe(400);
      expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'BAD_INPUT' });
      expect(body).not.toMatch(/\bat .*\.(ts|js)/);
    });

    it("IDENTITY-1 MUST refuse a publication without a key, and with another department's", async () => {
      const query = `mutation { publish${prefix}(input: { key: "x" }) { id } }`;
      const nobody = await subgraph.ask(query);
      expect(nobody.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
      const stranger = await subgraph.ask(
        query,
        {},
        { id: 'x', role: 'publisher', department: 'other' },
      );
      expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    });

    it("IDENTITY-2 MUST give its states to the ministry's view alone", async () => {
      const query = `{ states: ${code}States(request: { questions: [], products: [] }) }`;
      for (const identity of [
        undefined,
        subgraph.publisher,
        { id: 's', role: 'steward' } as const,
      ]) {
        const { data, errors } = await subgraph.ask(query, {}, identity);
        expect(data.states).toBeNull();
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      }
      const { data } = await subgraph.ask(query, {}, { id: 'pilotage', role: 'service' });
      expect(data.states).toMatchObject({ department: code, version: 1, states: [] });
    });

    it('IDENTITY-3 MUST refuse a token that nobody trusted has signed', async () => {
      const response = await subgraph.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: 'Bearer not.a.token' },
        payload: { query: '{ __typename }' },
      });
      expect(response.statusCode).toBe(401);
      expect(response.json().errors[0].extensions.code).toBe('UNAUTHENTICATED');
    });

    it('HTTP-1 SHOULD keep to GraphQL over HTTP: no error and no warning of its audits', async () => {
      const address = await subgraph.app.listen({ port: 0, host: '127.0.0.1' });
      const results = await auditServer({
        url: `${address}/graphql`,
        fetchFn: (url: string, init?: RequestInit) =>
          fetch(url, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': 'yes' } }),
      });
      const failed = results.filter(({ status }) => status === 'error' || status === 'warn');
      expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    });

    it('HEALTH-1 MUST say that it lives and that it is ready', async () => {
      expect((await subgraph.app.inject('/health/live')).statusCode).toBe(200);
      expect((await subgraph.app.inject('/health/ready')).statusCode).toBe(200);
    });
  });
}

const ENTITIES = (prefix: string) => `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on ${prefix}Product { id name }
    ... on ${prefix}Department { code name }
  }
}`;

/** The places of a schema that an analyst would find without a word. */
function undescribed(schema: GraphQLSchema): readonly string[] {
  const places: string[] = [];
  const look = (
    place: string,
    { description }: { readonly description?: string | null | undefined },
  ) => {
    if (!description?.trim()) places.push(place);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || BUILT_IN.has(type.name)) continue;
    if (!ROOTS.has(type.name)) look(type.name, type);
    if (isEnumType(type))
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        look(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      look(`${type.name}.${field.name}`, field);
      for (const argument of field.args)
        look(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return places;
}

const ROOTS = new Set(['Query', 'Mutation']);
const BUILT_IN = new Set([
  'String',
  'Int',
  'Float',
  'Boolean',
  'ID',
  '_Any',
  '_Entity',
  '_Service',
  'federation__FieldSet',
  'link__Import',
  'link__Purpose',
  'federation__Scope',
  'federation__Policy',
  'federation__ContextFieldValue',
]);
