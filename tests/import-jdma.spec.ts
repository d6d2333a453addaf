import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importJdma, type JdmaOptions } from '../scripts/import/import-jdma.ts';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

const NOW = new Date('2026-03-15T09:00:00Z');
let platform: TestPlatform;
let folder: string;

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => NOW });
  folder = await mkdtemp(join(tmpdir(), 'pilotage-jdma-'));
  await platform.publish('housing', [{ slug: 'aides', name: 'Aides' }]);
  await platform.publish('water', [{ slug: 'prelevements', name: 'Prélèvements' }]);
});
afterAll(async () => {
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
});

async function run(text: string, products: readonly string[], more: Partial<JdmaOptions> = {}) {
  const file = join(folder, randomUUID());
  await writeFile(file, text);
  const { graph, keys } = platform;
  const rest = { knownAt: null, dryRun: false, runId: randomUUID(), graph, keys };
  return importJdma({ file, products, ...rest, now: () => NOW, ...more });
}

const hits = (good: number, medium: number, bad: number) =>
  Object.entries({ good, medium, bad }).map(([intention, count]) => ({ intention, count }));

const answer = JSON.stringify({
  data: ['4012', '4013'].map((product_id, index) => ({
    product_id,
    forms: [
      {
        intervals: [
          {
            date: '2025-12-01T00:00:00.000Z',
            data: [{ category: 'satisfaction', number_hits: hits(0, 0, 0) }],
          },
          {
            date: '2026-01-01T00:00:00.000Z',
            data: [{ category: 'satisfaction', number_hits: hits(180 + index, 30, 12) }],
          },
        ],
      },
    ],
  })),
});
const PRODUCTS = ['4012=housing:aides', '4013=water:prelevements'];

const satisfaction = async () => {
  const { data } = await platform.ask(
    `{ ministry { figure(indicator: USER_SATISFACTION, period: "2026-01") { sampleSize components { code value } } }
       housingProduct(id: "housing:aides") { measurements(metric: "SATISFACTION") { nodes { month } } statements(kind: "SATISFACTION") { nodes { source } } } }`,
  );
  return data;
};

describe('An import of Je donne mon avis', () => {
  it('publishes each product’s answers in its department, and no month without any', async () => {
    const text = await run(answer, PRODUCTS);
    expect(text).toMatch(/housing +1 +1 /);
    const { ministry, housingProduct } = await satisfaction();
    expect(ministry.figure.sampleSize).toBe(180 + 181 + 60 + 24);
    expect(housingProduct).toMatchObject({
      measurements: { nodes: [{ month: '2026-01' }] },
      statements: { nodes: [{ source: 'Je donne mon avis' }] },
    });
  });

  it('a second time changes nothing', async () => {
    expect(await run(answer, PRODUCTS)).toMatch(/housing +1 +0 +0 +1/);
  });

  it('tried out publishes nothing', async () => {
    const text = await run(answer.replace('180', '999'), PRODUCTS, { dryRun: true });
    expect(text).toMatch(/nothing was published/);
    expect((await satisfaction()).ministry.figure.sampleSize).toBe(180 + 181 + 60 + 24);
  });

  it('reads a form’s export as well', async () => {
    const lines = ['2026-02-03 10:00:00', '2026-02-04 10:00:00'].map(
      (at, index) => `${at},F,B,x${index},Bien,,`,
    );
    const header = `Date de l'avis,Nom du formulaire,Lien d'intégration,Identifiant Avis,"Comment ça s'est passé ?",Plus ?,Adresse mail`;
    const text = await run([header, ...lines, ''].join('\n'), ['housing:aides']);
    expect(text).toMatch(/housing +1 +1 +0 +0/);
  });

  it.each([
    [
      'a product that nobody mapped',
      answer,
      ['4012=housing:aides'],
      /product 4013.*--product 4013=/s,
    ],
    [
      'a mapping to no department',
      answer,
      ['4012=hosing:aides', ...PRODUCTS],
      /Did you mean "housing"/,
    ],
    ['a page of HTML', '<!doctype html>', ['housing:aides'], /no export of a form/],
    ['half an answer', answer.slice(0, 200), PRODUCTS, /not whole JSON/],
    ['an export without its product', 'x', [], /--product housing:some-slug/],
    [
      'a product that its department does not know',
      answer,
      ['4012=housing:aidez', PRODUCTS[1] ?? ''],
      /Nothing was published anywhere.*housing refuses/s,
    ],
  ])(
    'is refused %s, with the remedy, and nothing is published',
    async (_what, text, products, message) => {
      const before = await satisfaction();
      await expect(run(text, products)).rejects.toThrow(message);
      expect(await satisfaction()).toEqual(before);
    },
  );
});
