import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createKey } from '@pilotage/kit';
import { departments } from '@pilotage/schema';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

const FOLDER = new URL('../schema/operations/', import.meta.url);

/** The persisted operations, with variables by which each is asked here. */
const VARIABLES: Readonly<Record<string, object>> = {
  Breakdown: { indicator: 'PORTFOLIO', by: ['PHASE'] },
  Department: { code: 'water', indicators: ['MANAGED_SHARE', 'PORTFOLIO'] },
  DepartmentFigures: { indicator: 'MANAGED_SHARE' },
  DepartmentFreshness: {},
  DepartmentParts: { code: 'water', indicator: 'PORTFOLIO' },
  DepartmentSeries: { indicator: 'PORTFOLIO', from: '2026-01', to: '2026-06' },
  DepartmentTrend: { code: 'water', indicator: 'PORTFOLIO', from: '2026-01', to: '2026-06' },
  Editions: {},
  Explanation: {
    citation: 'PORTFOLIO@1 water 2026-01 known now on 2026-01-31 from water.1 = 1',
  },
  FirstFeaturesCurve: {},
  HousingTheme: { from: '2026-01', to: '2026-06' },
  Indicators: { lang: 'EN' },
  MaritimeTheme: {},
  MinistryChange: { indicator: 'PORTFOLIO', to: '2026-01' },
  MinistryFigures: { indicators: ['MANAGED_SHARE', 'PORTFOLIO'] },
  MinistryParts: { indicator: 'PORTFOLIO' },
  MinistrySeries: { indicator: 'PORTFOLIO', from: '2026-01', to: '2026-06' },
  PortfolioPhases: {
    q1: '2024-Q1',
    q2: '2024-Q2',
    q3: '2024-Q3',
    q4: '2024-Q4',
    q5: '2025-Q1',
    q6: '2025-Q2',
    q7: '2025-Q3',
    q8: '2025-Q4',
  },
  PortfolioRisks: { since: '2026-01' },
  PortfolioStops: { period: '2020-01-01/2026-01-01' },
  Product: { id: 'water:a' },
  ProductDetails: { id: 'water:a', from: '2025-01' },
  ProductStatements: { id: 'water:a' },
  Products: { filter: { department: ['water'] }, first: 5 },
  TransportTagReaders: {},
  TransportTheme: { from: '2026-01' },
  WaterProductBasins: { id: 'water:a' },
  WaterTheme: { from: '2026-01', to: '2026-06' },
};

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));
const textOf = (name: string) => readFileSync(new URL(`${name}.graphql`, FOLDER), 'utf8');
const hashOf = (name: string) => createHash('sha256').update(textOf(name)).digest('hex');

let platform: TestPlatform;
let dashboard: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  await platform.publish('water', [
    {
      slug: 'a',
      name: 'a',
      phases: [{ phase: 'OPERATED', from: '2025-01-06' }],
      operators: [{ operator: 'SERVICE', from: '2025-01-06' }],
    },
  ]);
  const { data } = await platform.ask(
    'mutation { issueKey(audience: "DASHBOARD", label: "Screen") { secret } }',
    {},
    'steward',
  );
  dashboard = data.issueKey.secret;
});
afterAll(() => platform.stop());

async function send(
  method: 'GET' | 'POST',
  parameters: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = { authorization: `Bearer ${dashboard}` },
) {
  const search = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const answer = await request(method === 'GET' ? `${platform.graph}?${search}` : platform.graph, {
    method,
    headers: { ...headers, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) },
    body: method === 'POST' ? JSON.stringify(parameters) : null,
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, cache: answer.headers['x-cache'], text };
}

it('Every operation that dashboards may send is tried here', () => {
  expect(Object.keys(VARIABLES)).toEqual(names);
});

/** What one department alone has is asked by these. */
const OF_ONE_DEPARTMENT = /^(Water|Maritime|Housing|Transport)/;

it('No operation names a department but those of its own theme: a new one is asked with the others', () => {
  const types = departments.map(({ prefix }) => `${prefix}(Product|Department)`);
  const fields = departments.map(({ code }) => `${code}(Products?)?`);
  const named = new RegExp(`\\b(${[...types, ...fields].join('|')})\\b`);
  const general = names.filter((name) => !OF_ONE_DEPARTMENT.test(name));
  expect(general.filter((name) => named.test(textOf(name)))).toEqual([]);
});

it('Whatever merges departments says which of them did not answer: no part is shown as the whole', () => {
  const merged = names.filter((name) =>
    /\b(figures?|series|breakdown|products)\(/.test(textOf(name)),
  );
  expect(merged.length).toBeGreaterThan(10);
  expect(merged.filter((name) => !/\b(reasons|coverage) \{/.test(textOf(name)))).toEqual([]);
});

describe.each(names)('The persisted operation %s', (documentId) => {
  const variables = VARIABLES[documentId] ?? {};

  it('is answered whole to a dashboard, by its name, over GET as over POST', async () => {
    const got = await send('GET', { documentId, variables });
    const posted = await send('POST', { documentId, variables });
    expect(JSON.parse(got.text)).not.toHaveProperty('errors');
    expect([got.status, posted.status]).toEqual([200, 200]);
    expect(posted.text).toBe(got.text);
  });

  it('is answered by the hash of its text, as clients with a manifest send it', async () => {
    const byId = await send('GET', { documentId: `sha256:${hashOf(documentId)}`, variables });
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(documentId) } };
    const byManifest = await send('POST', { extensions, variables });
    expect(JSON.parse(byId.text).data).toEqual(JSON.parse(byManifest.text).data);
    expect([byId.status, byManifest.status]).toEqual([200, 200]);
  });
});

describe('A dashboard', () => {
  const refusal = (text: string) => JSON.parse(text).errors[0];

  it('asks with nothing else: it is told which operations there are', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const { status, text } = await send(method, { query: '{ departments { code } }' });
      expect(status).toBe(403);
      expect(refusal(text)).toMatchObject({
        message: expect.stringContaining('MinistryFigures'),
        extensions: { code: 'FORBIDDEN' },
      });
    }
  });

  it('smuggles no query in beside an operation, nor under the hash of one', async () => {
    const query = '{ departments { code } }';
    const both = await send('POST', { documentId: 'Editions', query });
    expect(refusal(both.text)).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf('Editions') } };
    const hashed = await send('POST', { query, extensions });
    expect(JSON.parse(hashed.text).data).toBeUndefined();
  });

  it('registers no query of its own', async () => {
    const query = '{ __typename }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect((await send('POST', { query, extensions })).status).toBe(403);
    expect((await send('GET', { extensions })).status).toBe(403);
  });

  it('that misspells an operation is told which is near', async () => {
    const { status, text } = await send('GET', { documentId: 'MinistryFigure' });
    expect(status).toBe(404);
    expect(refusal(text)).toEqual({
      message: 'There is no persisted operation "MinistryFigure". Did you mean "MinistryFigures"?',
      extensions: { code: 'NOT_FOUND', id: 'MinistryFigure' },
    });
  });

  it('whose key nobody holds is refused, though the answer lies ready', async () => {
    await send('GET', { documentId: 'Editions' });
    const stranger = { authorization: `Bearer ${createKey('dashboard')}` };
    expect((await send('GET', { documentId: 'Editions' }, stranger)).status).toBe(401);
  });
});

describe('An analyst', () => {
  const analyst = {};

  it('may ask with persisted operations too', async () => {
    expect((await send('GET', { documentId: 'Editions' }, analyst)).status).toBe(200);
  });

  it('registers a query once, and asks by its hash from then on', async () => {
    const query = '{ departments { code name } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const unknown = await send('POST', { extensions }, analyst);
    expect(JSON.parse(unknown.text).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const registered = await send('POST', { query, extensions }, analyst);
    const again = await send('POST', { extensions }, analyst);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(registered.text));
  });

  it('needs no header of its own to take a persisted operation from a link', async () => {
    const { status } = await send('GET', { documentId: 'Indicators' }, analyst);
    expect(status).toBe(200);
    expect((await send('GET', { query: '{ departments { code } }' }, analyst)).status).toBe(400);
  });
});
