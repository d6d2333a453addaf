import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

const NOW = new Date('2026-06-30T09:00:00Z');
const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';
let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => NOW, deadlineMs: 2000 });
  const phases = [{ phase: 'OPERATED', from: '2025-01-06' }];
  await platform.publish('water', [
    {
      slug: 'a',
      name: 'Été, "Sécheresse"',
      phases,
      sponsors: ['deb', 'dgitm'],
      basins: ['ADOUR_GARONNE'],
    },
    { slug: 'b', name: 'Plage;=HYPERLINK("https://example.org")', phases: [] },
  ]);
  await platform.publish('housing', [{ slug: 'c', name: 'Logement', phases, sponsors: [] }]);
});
afterAll(() => platform.stop());

/** Takes an export by POST, or what it is refused with. */
async function take(
  accept: string,
  query: string,
  {
    address = '',
    key,
    variables = {},
  }: { readonly address?: string; readonly key?: string; readonly variables?: object } = {},
) {
  const response = await fetch(`${platform.graph}${address}`, {
    method: 'POST',
    headers: {
      accept,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return { status: response.status, header: (name: string) => response.headers.get(name), body };
}

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });

describe('An export', () => {
  const query =
    'query Portfolio { products(orderBy: ID_ASC) { totalCount nodes { id name phase sponsors department { code } ... on WaterProduct { basins { code } } } } }';

  it('in CSV is a file with a header that spreadsheets read', async () => {
    const { status, header, body } = await take(CSV, query);
    expect(status).toBe(200);
    expect(header('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(header('content-disposition')).toBe('attachment; filename="Portfolio.csv"');
    expect(header('vary')).toContain('Accept');
    expect(header('pilotage-coverage')).toBe('missing=(), stale=()');
    expect(body).toBe(
      [
        '\ufeffid,name,phase,sponsors,department.code,basins',
        'housing:c,Logement,OPERATED,"",housing,',
        'water:a,"Été, ""Sécheresse""",OPERATED,deb|dgitm,water,"[{""code"":""ADOUR_GARONNE""}]"',
        `water:b,"Plage;'=HYPERLINK(""https://example.org"")",,,water,`,
        '',
      ].join('\r\n'),
    );
  });

  it('in NDJSON has the same columns, with values and lists as in JSON', async () => {
    const { status, header, body } = await take(NDJSON, query);
    expect(status).toBe(200);
    expect(header('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(header('content-disposition')).toBe('attachment; filename="Portfolio.ndjson"');
    expect(body.split('\n')).toEqual([
      '{"id":"housing:c","name":"Logement","phase":"OPERATED","sponsors":[],"department.code":"housing","basins":null}',
      '{"id":"water:a","name":"Été, \\"Sécheresse\\"","phase":"OPERATED","sponsors":["deb","dgitm"],"department.code":"water","basins":[{"code":"ADOUR_GARONNE"}]}',
      '{"id":"water:b","name":"Plage;=HYPERLINK(\\"https://example.org\\")","phase":null,"sponsors":null,"department.code":"water","basins":null}',
      '',
    ]);
  });

  it('can be taken by GET, with variables', async () => {
    const address = new URLSearchParams({
      query: 'query P($first: Int) { products(first: $first, orderBy: ID_ASC) { nodes { id } } }',
      variables: '{"first": 1}',
    });
    const headers = { accept: CSV, 'apollo-require-preflight': 'yes' };
    const response = await fetch(`${platform.graph}?${address}`, { headers });
    expect(response.status).toBe(200);
    expect(rowsOf(await response.text())).toEqual([['id'], ['housing:c']]);
    const next = response.headers.get('pilotage-next-page');
    const { header, body } = await take(
      CSV,
      'query P($after: String) { products(first: 2, after: $after, orderBy: ID_ASC) { nodes { id } } }',
      { variables: { after: next } },
    );
    expect(rowsOf(body)).toEqual([['id'], ['water:a'], ['water:b']]);
    expect(header('pilotage-next-page')).toBeNull();
  });

  it.each([
    ['*/*', /^application\/(graphql-response\+)?json/],
    ['text/csv;q=0.4, application/json', /^application\/json/],
    ['application/json;q=0.4, text/csv', /^text\/csv/],
    ['text/csv;q=0.4, application/x-ndjson', /^application\/x-ndjson/],
  ])('is what "%s" prefers, or else JSON', async (accept, type) => {
    const { status, header } = await take(accept, '{ departments { code } }');
    expect(status).toBe(200);
    expect(header('content-type')).toMatch(type);
    expect(header('vary')).toContain('Accept');
  });

  it('of several lists is refused until one is named', async () => {
    const both = '{ departments { code } indicators { code } }';
    const { status, header, body } = await take(CSV, both);
    expect(status).toBe(400);
    expect(header('content-type')).toMatch(/^application\/json/);
    expect(JSON.parse(body).errors).toMatchObject([
      { extensions: { code: 'BAD_INPUT', lists: ['departments', 'indicators'] } },
    ]);
    const named = await take(CSV, both, { address: '?list=departments' });
    expect(rowsOf(named.body)[0]).toEqual(['code']);
    expect(rowsOf(named.body)[1]).toEqual(['water']);
  });

  it('of a publication is refused, and nothing is published', async () => {
    const { status, body } = await take(
      CSV,
      'mutation { publishWater(input: { key: "x", products: [{ slug: "z", name: "z" }] }) { outcomes { nodes { kind } } } }',
      { key: 'water' },
    );
    expect(status).toBe(400);
    expect(JSON.parse(body).errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
    const { data } = await platform.ask('{ waterProducts { totalCount } }');
    expect(data.waterProducts.totalCount).toBe(2);
  });

  it.each([
    ['does not parse', '{', 400, 'GRAPHQL_PARSE_FAILED'],
    ['does not fit the graph', '{ products { nodes { age } } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['has a wrong argument', '{ products(first: 1000) { nodes { id } } }', 400, 'INVALID_PAGE'],
  ])('of a query that %s is refused in JSON', async (_, wrong, status, code) => {
    const refused = await take(CSV, wrong);
    expect(refused.status).toBe(status);
    expect(refused.header('content-type')).toMatch(/json/);
    const codes = JSON.parse(refused.body).errors.map(
      ({ extensions }: { readonly extensions: { readonly code: string } }) => extensions.code,
    );
    expect(codes).toContain(code);
  });

  it('is refused with 401 to whoever shows a key that nobody holds', async () => {
    const { status, body } = await take(CSV, '{ departments { code } }', { key: 'nobody' });
    expect(status).toBe(401);
    expect(JSON.parse(body).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('With a department down, an export', () => {
  beforeAll(async () => {
    await platform.ask('{ products { totalCount } }');
    platform.fault('water', 'refused');
  });
  afterAll(() => platform.mend('water'));

  it('says in its header what is only remembered', async () => {
    const { status, header, body } = await take(
      CSV,
      '{ products(orderBy: ID_ASC) { nodes { id } } }',
    );
    expect(status).toBe(200);
    expect(header('pilotage-coverage')).toBe('missing=(), stale=(water)');
    expect(rowsOf(body)).toHaveLength(4);
  });

  it('is refused when cells could not be read, with the errors, and leaks nothing', async () => {
    const { status, body } = await take(
      CSV,
      '{ products { nodes { id ... on WaterProduct { url } } } }',
    );
    expect(status).toBe(503);
    const { data, errors } = JSON.parse(body);
    expect(data).toBeUndefined();
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('application/json'),
      extensions: { code: 'SOURCE_UNAVAILABLE' },
    });
    expect(errors[1]).toMatchObject({
      path: ['products', 'nodes'],
      extensions: { subgraph: 'water' },
    });
    expect(body).not.toMatch(/127\.0\.0\.1|ECONN|undici|node_modules/);
  });

  it('of figures is refused when a part is missing, unless a cell says so or it is taken as it is', async () => {
    const series = (fields: string) =>
      `{ ministry { series(indicator: PORTFOLIO, from: "2025-03", to: "2025-03") { ${fields} } } }`;
    const refused = await take(CSV, series('value'));
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.body).errors).toMatchObject([
      { extensions: { code: 'SOURCE_UNAVAILABLE', missing: ['water'] } },
    ]);
    const told = await take(CSV, series('value status'));
    expect(told.header('pilotage-coverage')).toBe('missing=(water), stale=()');
    expect(rowsOf(told.body)).toEqual([
      ['value', 'status'],
      ['1', 'PARTIAL'],
    ]);
    const taken = await take(CSV, series('value'), { address: '?partial=true' });
    expect(taken.header('pilotage-coverage')).toBe('missing=(water), stale=()');
    expect(rowsOf(taken.body)).toEqual([['value'], ['1']]);
  });
});
