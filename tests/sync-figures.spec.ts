import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';
import { type Hits, type JdmaService, jdmaServer } from './sources/jdma-server.ts';
import { type MatomoSite, matomoServer, visits } from './sources/matomo-server.ts';
import { syncOf, versionsOf } from './sources/sync-of.ts';

const NOW = new Date('2026-03-15T09:00:00Z');

const services: Record<string, JdmaService> = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    String(4012 + index),
    { name: `Service ${4012 + index}`, months: {} as Record<string, Hits> },
  ]),
);
const monthsOf = (id: string) => services[id]?.months ?? {};
const sites: Record<string, MatomoSite> = { 7: { name: 'Aides', months: {} } };

let platform: TestPlatform;
let jdma: Awaited<ReturnType<typeof jdmaServer>>;
let matomo: Awaited<ReturnType<typeof matomoServer>>;
let syncs: Awaited<ReturnType<typeof syncOf>>;

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => NOW });
  jdma = await jdmaServer(services);
  matomo = await matomoServer(sites);
  const slugs = Object.keys(services).map((id) => (id === '4013' ? 'aides' : `service-${id}`));
  syncs = await syncOf(platform, {
    water: {
      jdma: {
        url: jdma.url,
        // Two services of the source are one product of ours.
        products: Object.fromEntries(
          Object.keys(services).map((id) => [
            id,
            id === '4013' || id === '4012' ? 'aides' : `service-${id}`,
          ]),
        ),
      },
    },
    transport: {
      matomo: {
        url: `${matomo.url}/`,
        sites: {
          7: {
            product: 'aides',
            segment: 'visitConvertedGoalId==3',
            population: [{ from: '2025-12', population: 4000 }],
          },
        },
      },
    },
  });
  await platform.publish('water', [
    { slug: 'aides', name: 'Aides' },
    ...slugs
      .filter((slug) => slug !== 'aides' && slug !== 'service-4012')
      .map((slug) => ({ slug, name: slug })),
  ]);
  await platform.publish('transport', [{ slug: 'aides', name: 'Aides' }]);
});
afterAll(async () => {
  await platform.stop();
  await syncs.remove();
  await jdma.close();
  await matomo.close();
});
beforeEach(() => {
  jdma.asked.length = 0;
  matomo.asked.length = 0;
});

const run = async (source: 'jdma' | 'matomo') => {
  const { text, of } = await syncs.run([source], { now: () => NOW });
  return { text, became: of(source, source === 'jdma' ? 'water' : 'transport') };
};

const months = async (field: string, metric: string) => {
  const { data } = await platform.ask(
    `{ product: ${field}(id: "${field === 'waterProduct' ? 'water' : 'transport'}:aides") {
         measurements(metric: "${metric}") { nodes { month values { value } } } } }`,
  );
  return Object.fromEntries(
    data.product.measurements.nodes.map(
      ({ month, values }: { month: string; values: { value: number }[] }) => [
        month,
        values.map(({ value }) => value),
      ],
    ),
  );
};
const answers = () => months('waterProduct', 'SATISFACTION');
const usage = () => months('transportProduct', 'USAGE');

describe('Je donne mon avis', () => {
  it('is asked for two years at first, ten products at a time', async () => {
    Object.assign(monthsOf('4012'), {
      '2024-02': [9, 9, 9],
      '2024-03': [50, 5, 5],
      '2025-11': [180, 30, 12],
      '2026-02': [100, 10, 10],
      '2026-03': [70, 3, 3],
    });
    Object.assign(monthsOf('4013'), { '2026-02': [10, 1, 2] });
    expect((await run('jdma')).became).toMatchObject({ kind: 'TAKEN' });
    const asked = jdma.asked.map(({ body }) => JSON.parse(body));
    expect(asked.map(({ product_ids }) => product_ids.length)).toEqual([10, 2]);
    expect(asked[0]).toEqual({
      start_date: '2024-03-01',
      end_date: '2026-02-28',
      product_ids: [4012, 4013, 4014, 4015, 4016, 4017, 4018, 4019, 4020, 4021],
      form_ids: [],
      field_codes: ['satisfaction'],
      interval: 'month',
    });
  });

  it('adds up the services of a product, and leaves out months of nobody and the one that goes on', async () => {
    expect(await answers()).toEqual({
      '2024-03': [50, 5, 5],
      '2025-11': [180, 30, 12],
      '2026-02': [110, 11, 12],
    });
  });

  it('a second time changes nothing', async () => {
    const before = await versionsOf(platform);
    const { became } = await run('jdma');
    expect(became).toMatchObject({ receipt: { added: 0, changed: 0 } });
    expect(await versionsOf(platform)).toBe(before);
  });

  it('corrects late months, fills in missing ones, and lets the others be', async () => {
    Object.assign(monthsOf('4012'), {
      '2025-11': [999, 30, 12],
      '2025-06': [20, 2, 2],
      '2026-01': [60, 6, 6],
      '2026-02': [101, 10, 10],
    });
    await run('jdma');
    expect(await answers()).toEqual({
      '2024-03': [50, 5, 5],
      '2025-06': [20, 2, 2],
      '2025-11': [180, 30, 12],
      '2026-01': [60, 6, 6],
      '2026-02': [111, 11, 12],
    });
  });

  it('is not taken at its word when it counts nobody where answers are known', async () => {
    monthsOf('4012')['2026-01'] = [0, 0, 0];
    const before = await versionsOf(platform);
    const { text } = await run('jdma');
    expect(text).toMatch(
      /jdma, water: aides: counts nobody in 2026-01, of which answers are known; they stay\./,
    );
    expect(await versionsOf(platform)).toBe(before);
    expect((await answers())['2026-01']).toEqual([60, 6, 6]);
  });

  it('that leaves a product out which it was asked for is refused whole', async () => {
    const { 4020: lost } = services;
    delete services['4020'];
    monthsOf('4012')['2026-02'] = [500, 10, 10];
    const before = await versionsOf(platform);
    const { became } = await run('jdma');
    services['4020'] = lost as JdmaService;
    expect(became).toMatchObject({
      kind: 'FAILED',
      message: expect.stringMatching(/product 4020.*asked for, and the answer does not hold it/),
    });
    expect(await versionsOf(platform)).toBe(before);
  });

  it('names the service that a product is fed from, as it titles it', async () => {
    const { data } = await platform.ask(
      '{ waterProduct(id: "water:aides") { sourceIdentities { nodes { source identifier title } } } }',
    );
    expect(data.waterProduct.sourceIdentities.nodes).toEqual([
      { source: 'jdma', identifier: '4012', title: 'Service 4012' },
      { source: 'jdma', identifier: '4013', title: 'Service 4013' },
    ]);
  });
});

describe('Matomo', () => {
  it('brings the users of whole months of which a target population is known', async () => {
    Object.assign(sites[7]?.months ?? {}, {
      '2025-11': visits(3000, 0),
      '2025-12': visits(4823, 0),
      '2026-01': [],
      '2026-02': visits(2100, 0),
      '2026-03': visits(900, 0),
    });
    const { text, became } = await run('matomo');
    expect(became).toMatchObject({ kind: 'TAKEN', receipt: { added: 3, changed: 0 } });
    expect(await usage()).toEqual({ '2025-12': [4823, 4000], '2026-02': [2100, 4000] });
    expect(text).toMatch(/aides: no users are told of 21 months from 2024-03 to 2026-01\./);
    expect(text).toMatch(/aides: the settings have no target population for 2025-11\./);
  });

  it('is asked with the token in the body, for the visits that count', () => {
    expect(matomo.asked.every(({ path }) => path === '/index.php')).toBe(true);
    return run('matomo').then(() => {
      const asked = new URLSearchParams(matomo.asked[0]?.body);
      expect(Object.fromEntries(asked)).toEqual({
        module: 'API',
        method: 'VisitsSummary.get',
        idSite: '7',
        period: 'month',
        date: '2024-03-01,2026-02-28',
        format: 'json',
        format_metrics: '0',
        filter_limit: '-1',
        segment: 'visitConvertedGoalId==3',
        token_auth: 'the-token',
      });
    });
  });

  it('a second time changes nothing', async () => {
    const before = await versionsOf(platform);
    const { became } = await run('matomo');
    expect(became).toMatchObject({ receipt: { added: 0, changed: 0, alreadySo: 3 } });
    expect(await versionsOf(platform)).toBe(before);
  });

  it('that has nothing more to tell of a month leaves what is known of it', async () => {
    Object.assign(sites[7]?.months ?? {}, { '2026-02': [] });
    const before = await versionsOf(platform);
    const { became } = await run('matomo');
    expect(became).toMatchObject({ kind: 'TAKEN' });
    expect(await versionsOf(platform)).toBe(before);
    expect((await usage())['2026-02']).toEqual([2100, 4000]);
  });

  it('that refuses inside a success fails, with its own words and without the token', async () => {
    const before = await versionsOf(platform);
    const { outcomes, text } = await syncs.run(['matomo'], {
      now: () => NOW,
      env: { MATOMO_TOKEN: 'wrong-token' },
    });
    expect(outcomes.find(({ department }) => department === 'transport')?.became).toMatchObject({
      kind: 'FAILED',
      message: expect.stringMatching(
        /Matomo refuses: You can’t access this resource.*token may view/,
      ),
    });
    expect(text).not.toContain('wrong-token');
    expect(await versionsOf(platform)).toBe(before);
  });
});
