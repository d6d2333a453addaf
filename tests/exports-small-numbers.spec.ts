import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

const NOW = new Date('2026-06-30T09:00:00Z');
const MONTH = '2026-05';
let platform: TestPlatform;
let indicators: readonly string[];

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => NOW });
  const phases = [{ phase: 'CONSTRUCTION', from: '2025-01-06' }];
  // Two persons in all that a product reports: of a department with this product alone nothing is told.
  await platform.publish('water', [
    {
      slug: 'few',
      name: 'few',
      phases,
      measurements: [
        measured('USAGE', 'USERS', { ACTIVE_USERS: 2, TARGET_POPULATION: 1000 }),
        measured('SATISFACTION', 'ANSWERS', { GOOD: 2, MEDIUM: 0, BAD: 0 }, 'jdma-3'),
        {
          metric: 'INVOLVEMENT',
          month: MONTH,
          values: [
            { code: 'PERSON_DAYS', value: 2, unit: 'PERSON_DAYS' },
            { code: 'SHARE_DAYS', value: 1, unit: 'SHARE_DAYS' },
          ],
        },
      ],
    },
  ]);
  // Enough to be no secret, too few to be reliable.
  await platform.publish('housing', [
    {
      slug: 'some',
      name: 'some',
      phases,
      measurements: [
        measured('SATISFACTION', 'ANSWERS', { GOOD: 50, MEDIUM: 30, BAD: 19 }, 'jdma-3'),
      ],
    },
  ]);
  const { data } = await platform.ask('{ indicators { code } }');
  indicators = data.indicators.map(({ code }: { readonly code: string }) => code);
});
afterAll(() => platform.stop());

function measured(metric: string, unit: string, values: object, instrument?: string) {
  return {
    metric,
    month: MONTH,
    ...(instrument ? { instrument } : {}),
    values: Object.entries(values).map(([code, value]) => ({ code, value, unit })),
  };
}

async function take(accept: string, query: string, key?: string): Promise<string> {
  const response = await fetch(platform.graph, {
    method: 'POST',
    headers: {
      accept,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query }),
  });
  const body = await response.text();
  expect(response.status, body).toBe(200);
  return body;
}

type Row = Readonly<Record<string, string>>;
const asCsv = async (query: string, key?: string): Promise<readonly Row[]> =>
  parse(await take('text/csv', query, key), { bom: true, columns: true });
const asNdjson = async (query: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await take('application/x-ndjson', query))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** Every indicator of a department, with everything in which a number could stand. */
const figuresOf = (code: string) =>
  `{ department(code: "${code}") { figures(indicators: [${indicators}], period: "${MONTH}") {
    indicator { code } status value sampleSize interval { low high } bounds { low high } components { code value }
    change(to: "2026-04") { value from interval { low high } components { value } }
    target { progress gap } parts { nodes { id value status components { value } } } } } }`;

const NUMBERS = [
  'value',
  'interval.low',
  'interval.high',
  'bounds.low',
  'bounds.high',
  'change.value',
  'change.from',
  'change.interval.low',
  'target.progress',
  'target.gap',
];

describe('The export of a figure that is hidden', () => {
  it.each([
    ['water', 'SUPPRESSED', ['USER_SATISFACTION', 'USAGE_RATE', 'BUSINESS_INVOLVEMENT']],
    ['housing', 'INSUFFICIENT', ['USER_SATISFACTION']],
  ])('of %s, %s, has empty cells, whichever the indicator', async (code, status, hidden) => {
    const query = figuresOf(code);
    const rows = await asCsv(query);
    expect(rows.map((row) => row['indicator.code'])).toEqual(indicators);
    const found = rows.filter((row) => row['status'] === status);
    expect(found.map((row) => row['indicator.code'])).toEqual(expect.arrayContaining(hidden));
    for (const row of found) {
      expect(NUMBERS.map((name) => [name, row[name]])).toEqual(NUMBERS.map((name) => [name, '']));
      expect(JSON.parse(row['components'] ?? '')).toEqual([]);
      expect(row['parts.nodes']).not.toMatch(/"value":[\d-]/);
    }
    const lines = (await asNdjson(query)).filter((line) => line['status'] === status);
    expect(lines).toHaveLength(found.length);
    for (const line of lines) {
      expect(NUMBERS.map((name) => line[name])).toEqual(NUMBERS.map(() => null));
    }
  });

  it('tells its owner what it hides from others', async () => {
    const query = `{ waterProduct(id: "water:few") { figures(indicators: [USAGE_RATE], period: "${MONTH}") { status value } } }`;
    expect(await asCsv(query, 'water')).toEqual([{ status: 'OK', value: '0.002' }]);
    expect(await asCsv(query)).toEqual([{ status: 'SUPPRESSED', value: '' }]);
    expect(await asCsv(query, 'housing')).toEqual([{ status: 'SUPPRESSED', value: '' }]);
  });

  it('says of a hidden measurement no more than that it is hidden', async () => {
    const query =
      '{ waterProduct(id: "water:few") { measurements(metric: "USAGE") { nodes { month hidden values { code value } } } } }';
    const [row] = await asCsv(query);
    expect(row).toMatchObject({ month: MONTH, hidden: 'true' });
    expect(JSON.parse(row?.['values'] ?? '')).toContainEqual({ code: 'ACTIVE_USERS', value: null });
    const [line] = await asNdjson(query);
    expect(line?.['values']).toContainEqual({ code: 'ACTIVE_USERS', value: null });
  });

  it('shows exactly what the answer in JSON shows', async () => {
    const query = figuresOf('water');
    const { data } = await platform.ask(query);
    const told = data.department.figures.map(
      ({ status, value, components }: { readonly [name: string]: unknown }) => ({
        status,
        value,
        components,
      }),
    );
    const lines = await asNdjson(query);
    expect(lines.map(({ status, value, components }) => ({ status, value, components }))).toEqual(
      told,
    );
  });
});
