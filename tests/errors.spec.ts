import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
  await platform.publish('water', [{ slug: 'a', name: 'A' }]);
});
afterAll(() => platform.stop());

describe('A wrong question is told what is wrong with it', () => {
  it.each([
    ['INVALID_PAGE', '{ products(first: 1000000) { totalCount } }', '1 to 100'],
    ['INVALID_PAGE', '{ products(first: 0) { totalCount } }', '1 to 100'],
    ['INVALID_PAGE', '{ waterProducts(first: -1) { totalCount } }', '1 to 100'],
    ['INVALID_CURSOR', '{ products(after: "x") { totalCount } }', 'endCursor'],
    [
      'INVALID_FILTER',
      '{ products(filter: { department: "watr" }) { totalCount } }',
      'Did you mean "water"?',
    ],
    [
      'INVALID_FILTER',
      '{ products(filter: { phase: "CONSTRUCTON" }) { totalCount } }',
      'Did you mean "CONSTRUCTION"?',
    ],
    ['INVALID_FILTER', '{ products(filter: { operator: "NOBODY" }) { totalCount } }', 'SERVICE'],
    ['INVALID_MOMENT', '{ products(asOf: "last week") { totalCount } }', '2026-08-20'],
    [
      'INVALID_MOMENT',
      '{ ministry { figure(indicator: PORTFOLIO, asOf: "2199-01-01") { value } } }',
      'future',
    ],
    [
      'INVALID_PERIOD',
      '{ ministry { figure(indicator: PORTFOLIO, period: "2026-Q5") { value } } }',
      '2026-Q3',
    ],
    [
      'BAD_INPUT',
      '{ ministry { figure(indicator: PORTFOLIO, instrument: "nps") { value } } }',
      'no instrument',
    ],
    ['NOT_FOUND', '{ department(code: "watr") { code } }', 'Did you mean "water"?'],
    ['NOT_FOUND', '{ product(id: "water:unknown") { id } }', 'water:unknown'],
    ['NOT_FOUND', '{ product(id: "nonsense") { id } }', '<department>:<slug>'],
    ['NOT_FOUND', '{ waterProduct(id: "housing:a") { id } }', 'housing:a'],
    ['GRAPHQL_PARSE_FAILED', '{ products', 'Expected'],
    ['GRAPHQL_VALIDATION_FAILED', '{ productz { id } }', 'products'],
    [
      'GRAPHQL_VALIDATION_FAILED',
      '{ ministry { figure(indicator: NPS) { value } } }',
      'IndicatorCode',
    ],
    ['GRAPHQL_VALIDATION_FAILED', '{ products(first: "ten") { totalCount } }', 'Int'],
  ])('%s: %s', async (code, query, words) => {
    const { errors } = await platform.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
    expect(errors?.[0]?.message).toContain(words);
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|\.ts:\d/);
  });

  it('BAD_USER_INPUT: a variable of the wrong type', async () => {
    const { errors } = await platform.ask(
      'query ($first: Int) { products(first: $first) { totalCount } }',
      { first: 'ten' },
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('$first'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('A publication without the right key is refused', () => {
  const ofWater = 'mutation { publishWater(input: { key: "x" }) { id } }';
  const ofMinistry = 'mutation { publishMinistry(input: { key: "x" }) { id } }';

  it.each([
    ['UNAUTHENTICATED', 'without a key', ofWater, undefined],
    ['FORBIDDEN', 'with another department’s', ofWater, 'housing'],
    ['FORBIDDEN', 'with the steward’s', ofWater, 'steward'],
    ['UNAUTHENTICATED', 'of the ministry, without a key', ofMinistry, undefined],
    ['FORBIDDEN', 'of the ministry, with a department’s', ofMinistry, 'water'],
    ['UNAUTHENTICATED', 'with a key that nobody holds', ofWater, 'stolen'],
  ])('%s: %s', async (code, _, query, key) => {
    const { data, errors } = await platform.ask(query, {}, key);
    expect(Object.values(data ?? {})).not.toContainEqual(expect.anything());
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(/key/) }]);
  });

  it('and states are nobody’s to read: the graph does not know them', async () => {
    const { errors } = await platform.ask('{ waterStates(request: {}) }', {}, 'steward');
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});
