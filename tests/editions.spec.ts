import { type AnyIndicator, indicators } from '@pilotage/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;
let now = new Date('2026-10-01T08:00:00Z');
let defined: readonly AnyIndicator[] = indicators;

/** The managed share as a later release might define it: contractors' products count as managed, too. */
const redefined = indicators.map((indicator): AnyIndicator => {
  if (indicator.code !== 'MANAGED_SHARE') return indicator;
  return {
    ...indicator,
    version: '2',
    superseded: [indicator],
    contribution(facts, circumstances) {
      const { sets } = indicator.contribution(facts, circumstances);
      return { kind: 'product-sets', sets: { ...sets, MANAGED: sets.REGISTER ?? [] } };
    },
  };
});

const product = (slug: string, operator: string, more: object = {}) => ({
  slug,
  name: slug,
  phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
  operators: [{ operator, from: '2025-01-06' }],
  ...more,
});

const usage = (month: string, active: number) => ({
  metric: 'USAGE',
  month,
  values: [
    { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
    { code: 'TARGET_POPULATION', value: 100, unit: 'USERS' },
  ],
});

const target = (value: number) => ({
  key: `target ${value}`,
  targets: [
    {
      indicator: 'MANAGED_SHARE',
      points: [
        { on: '2025-01-01', value: 0.3 },
        { on: '2029-01-01', value },
      ],
    },
  ],
});

const name = (edition: string, key?: string) =>
  platform.ask(
    `mutation { nameEdition(name: "${edition}", label: "Troisième trimestre") { name label namedAt } }`,
    {},
    key,
  );

const publishMinistry = (input: object) =>
  platform.ask(
    'mutation ($input: MinistryPublicationInput!) { publishMinistry(input: $input) { version } }',
    { input },
    'steward',
  );

/** All that an edition can be asked. */
const askEdition = (edition: string) =>
  platform.ask(`{
    ministry {
      figure(indicator: MANAGED_SHARE, asOf: "${edition}") { value components { code value } knownAt citation target { expected target { value } } parts { nodes { id value } } }
      usage: figure(indicator: USAGE_RATE, period: "2026-09", asOf: "${edition}") { value citation }
      series(indicator: USAGE_RATE, from: "2026-08", to: "2026-09", asOf: "${edition}") { value }
    }
    products(asOf: "${edition}", first: 100) { totalCount nodes { id operator phase } }
    waterProduct(id: "water:b") { figure(indicator: MANAGED_SHARE, asOf: "${edition}") { value definitionVersion } }
    waterProducts(asOf: "${edition}") { totalCount nodes { id measurements(metric: "USAGE") { nodes { month values { value } } } } }
    breakdown(indicator: MANAGED_SHARE, by: [DEPARTMENT], asOf: "${edition}") { nodes { keys { code } figure { value } } }
  }`);

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => now, indicators: () => defined });
  await platform.publish('water', [
    product('a', 'SERVICE', { measurements: [usage('2026-08', 40), usage('2026-09', 50)] }),
    product('b', 'CONTRACTOR'),
  ]);
  await platform.publish('housing', [product('c', 'CONTRACTOR')]);
  await publishMinistry(target(0.6));
});
afterAll(() => platform.stop());

describe('An edition', () => {
  it('is named by a steward alone', async () => {
    expect((await name('2026-T3')).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect((await name('2026-T3', 'water')).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each(['2026-09-30', ' ', 'a\\nb'])(
    'is refused the name "%s", with the remedy',
    async (wrong) => {
      const { errors } = await name(wrong, 'steward');
      expect(errors?.[0]).toMatchObject({
        extensions: { code: 'BAD_INPUT' },
        message: expect.stringContaining('such as 2026-T3'),
      });
    },
  );

  it('is not named unless every department answers, and can be named then', async () => {
    platform.fault('maritime', 'refused');
    const { errors } = await name('2026-T3', 'steward');
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'SOURCE_UNAVAILABLE' },
      message: expect.stringContaining('Direction maritime'),
    });
    const unknown = await platform.ask(
      '{ ministry { figure(indicator: PORTFOLIO, asOf: "2026-T3") { value } } }',
    );
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_MOMENT' });
    await platform.mend('maritime');
    expect((await name('2026-T3', 'steward')).data.nameEdition).toEqual({
      name: '2026-T3',
      label: 'Troisième trimestre',
      namedAt: '2026-10-01T08:00:00.000Z',
    });
  });

  it('answers the same for ever: after publications, imports with an earlier known time, and new targets', async () => {
    const first = await askEdition('2026-T3');
    expect(first.errors).toBeUndefined();
    expect(first.data.ministry.figure.value).toBeCloseTo(1 / 3);
    now = new Date('2026-11-15T08:00:00Z');
    await platform.publish('water', [
      product('b', 'SERVICE'),
      { slug: 'a', measurements: [usage('2026-09', 99)] },
    ]);
    await platform.publish('housing', [product('d', 'SERVICE'), product('c', 'SERVICE')], {
      knownAt: '2026-08-01',
    });
    await platform.publish('transport', [product('e', 'SERVICE')], { knownAt: '2026-07-01' });
    await publishMinistry({ ...target(0.9), knownAt: '2026-08-01' });
    expect(await askEdition('2026-T3')).toEqual(first);
    const { data } = await platform.ask(
      '{ ministry { figure(indicator: MANAGED_SHARE) { value } } }',
    );
    // Four of five: what was said of `c` on 1 October is known later than what came back-dated to August.
    expect(data.ministry.figure.value).toBe(0.8);
  });

  it('answers the same for ever: after its indicators are defined anew', async () => {
    const first = await askEdition('2026-T3');
    defined = redefined;
    expect(await askEdition('2026-T3')).toEqual(first);
    const { data } = await platform.ask(`{
      ministry { figure(indicator: MANAGED_SHARE) { value definitionVersion } past: figure(indicator: MANAGED_SHARE, asOf: "2026-T3") { citation } }
      indicators { code version superseded { version formula } } }`);
    expect(data.ministry.figure).toEqual({ value: 1, definitionVersion: '2' });
    const share = data.indicators.find(({ code }: { code: string }) => code === 'MANAGED_SHARE');
    expect(share).toMatchObject({ version: '2', superseded: [{ version: '1' }] });
    const { data: explained } = await platform.ask(
      'query ($citation: String!) { explanation(citation: $citation) { same figure { definitionVersion } } }',
      { citation: data.ministry.past.citation },
    );
    expect(explained.explanation).toEqual({ same: true, figure: { definitionVersion: '1' } });
    defined = indicators;
  });

  it('differs from the mere moment, which an import with an earlier known time changes', async () => {
    const { data } = await platform.ask(
      '{ ministry { figure(indicator: MANAGED_SHARE, asOf: "2026-10-01T08:00:00Z") { components { code value } } } }',
    );
    const register = data.ministry.figure.components.find(
      ({ code }: { code: string }) => code === 'REGISTER',
    );
    expect(register.value).toBe(5);
  });

  it('is named once, however many stewards name it at the same time', async () => {
    const named = await Promise.all([1, 2, 3].map(() => name('2026-T3 ter', 'steward')));
    expect(named.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const asked = () => platform.ask('{ waterProducts(asOf: "2026-T3 ter") { totalCount } }');
    const first = await asked();
    await platform.publish('water', [product('z', 'SERVICE')]);
    expect(await asked()).toEqual(first);
  });

  it('is never named twice, and is listed with the others', async () => {
    expect((await name('2026-T3', 'steward')).errors?.[0]?.message).toContain(
      'Choose another name',
    );
    now = new Date('2026-11-16T08:00:00Z');
    await name('2026-T3 bis', 'steward');
    const { data } = await platform.ask(
      '{ editions(first: 1) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }',
    );
    expect(data.editions).toMatchObject({
      totalCount: 3,
      nodes: [{ name: '2026-T3 bis' }],
      pageInfo: { hasNextPage: true },
    });
  });
});
