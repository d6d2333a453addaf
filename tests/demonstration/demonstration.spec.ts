import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleMonth, examples } from '@pilotage/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDemonstration } from '../../scripts/demonstration/publish-demonstration.ts';
import { startTestPlatform, type TestPlatform } from '../platform/start-test-platform.ts';
import { type WorkedQuestion, withWorkedQuestions } from './worked-questions.ts';

const ANCHOR = '2026-11';
const NOW = new Date('2026-11-24T09:00:00Z');
const README = fileURLToPath(new URL('../../README.md', import.meta.url));

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => NOW });
  await publishDemonstration({ graph: platform.graph, keys: platform.keys, anchor: ANCHOR });
}, 120_000);
afterAll(() => platform.stop());

/** The answer to a question of the explorer. */
async function answerTo(slug: string) {
  const example = examples.find((one) => one.slug === slug);
  const { data, errors } = await platform.ask(example?.query(exampleMonth(ANCHOR)) ?? '');
  expect(errors).toBeUndefined();
  return data;
}

const component = (
  figure: { readonly components: readonly { readonly code: string; readonly value: number }[] },
  code: string,
) => figure.components.find((one) => one.code === code)?.value;

describe('The demonstration tells the ministry’s story', () => {
  it('of 220 living products run by the service, about 30 % of all, on the road to 60 %', async () => {
    const { ministry } = await answerTo('managed-share');
    expect(component(ministry.figure, 'MANAGED')).toBe(220);
    expect(ministry.figure.value).toBeCloseTo(0.3, 2);
    expect(ministry.figure.bounds.high).toBeGreaterThan(ministry.figure.value);
    expect(ministry.figure.target).toMatchObject({ target: { on: '2029-11-01', value: 0.6 } });
    expect(ministry.figure.reasons).toContainEqual(
      expect.objectContaining({ code: 'DEMONSTRATION' }),
    );
  });

  it('of fifteen products launched from scratch in eighteen months, two of them stopped, for the two reasons', async () => {
    const { ministry } = await answerTo('eighteen-months');
    const codes = [
      'LAUNCHED',
      'STOPPED',
      'STOPPED_FOR_TIME_TO_MARKET',
      'STOPPED_FOR_BUSINESS_UNAVAILABLE',
    ];
    expect(codes.map((code) => component(ministry.figure, code))).toEqual([15, 2, 1, 1]);
  });

  it('of 140 agents by role, a third of whom manage or support, and designers who are all contractors', async () => {
    const posts: { role: string; contract: string; count: number }[] = [];
    for (const code of ['water', 'maritime', 'housing', 'transport']) {
      const { data } = await platform.ask(`{ ${code} { staffing(first: 100) { nodes {
        product from posts { role { code } contract { code } count } } pageInfo { hasNextPage } } } }`);
      const { nodes, pageInfo } = data[code].staffing;
      expect(pageInfo.hasNextPage).toBe(false);
      const latest = new Map(nodes.map((node: { product: string }) => [node.product, node]));
      for (const node of latest.values() as Iterable<{ posts: never[] }>) {
        for (const { role, contract, count } of node.posts as {
          role: { code: string };
          contract: { code: string };
          count: number;
        }[]) {
          posts.push({ role: role.code, contract: contract.code, count });
        }
      }
    }
    const sum = (some: typeof posts) => some.reduce((total, { count }) => total + count, 0);
    expect(sum(posts)).toBe(140);
    expect(sum(posts.filter(({ role }) => role === 'MANAGEMENT' || role === 'SUPPORT'))).toBe(47);
    const designers = posts.filter(({ role }) => role === 'DESIGNER');
    expect(new Set(designers.map(({ contract }) => contract))).toEqual(new Set(['CONTRACTOR']));
  });

  it('of Honoré, whose four campaigns bring more complete files each, processed sooner', async () => {
    const { maritimeProduct } = await answerTo('honore-campaigns');
    const campaigns: { completeFiles: number; daysToProcess: number }[] =
      maritimeProduct.campaigns.nodes;
    expect(campaigns).toHaveLength(4);
    const files = campaigns.map(({ completeFiles }) => completeFiles);
    const days = campaigns.map(({ daysToProcess }) => daysToProcess);
    expect(files).toEqual([...files].sort((a, b) => a - b));
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('of one department that reports two months late', async () => {
    const { ministry } = await answerTo('late-department');
    expect(ministry.figure.reasons).toContainEqual({
      code: 'MONTHS_NOT_REPORTED',
      label: 'Mois sans rien de publié : Direction des logements (2026-09, 2026-10)',
    });
  });

  it('of figures that were corrected after they were known', async () => {
    const { data } = await platform.ask(
      '{ waterProducts(first: 100, filter: { operator: ["SERVICE"] }) { nodes { id } } }',
    );
    const ids: string[] = data.waterProducts.nodes.map(({ id }: { id: string }) => id);
    const fields = ids.map(
      (id, index) => `p${index}: waterProduct(id: "${id}") {
        before: measurements(metric: "USAGE", asOf: "2026-06-15", first: 100) { nodes { month values { value } } }
        now: measurements(metric: "USAGE", to: "2026-05", first: 100) { nodes { month values { value } } } }`,
    );
    const revised = [];
    for (let at = 0; at < fields.length; at += 20) {
      const { data: read } = await platform.ask(`{ ${fields.slice(at, at + 20).join('\n')} }`);
      const found = Object.values(read as Record<string, { before: unknown; now: unknown }>);
      revised.push(
        ...found.filter(({ before, now }) => JSON.stringify(before) !== JSON.stringify(now)),
      );
    }
    expect(revised.length).toBeGreaterThan(0);
  });

  it('the same again when it is published again: nothing changes', async () => {
    const version = async () =>
      (await platform.ask('{ water { publishedAt } housing { publishedAt } }')).data;
    const before = await version();
    await publishDemonstration({ graph: platform.graph, keys: platform.keys, anchor: ANCHOR });
    expect(await version()).toEqual(before);
  });

  it('labelled wherever a person sees it', async () => {
    const { data } = await platform.ask(
      '{ products(first: 100) { totalCount nodes { demonstration } } departments { code } water { demonstration } }',
    );
    expect(
      data.products.nodes.every((node: { demonstration: boolean }) => node.demonstration),
    ).toBe(true);
    expect(data.water.demonstration).toBe(true);
  });
});

describe('The worked questions of the README', () => {
  it('are answered as it says, every one of them', async () => {
    const worked: WorkedQuestion[] = [];
    for (const { slug, question, query } of examples) {
      const answer = await answerTo(slug);
      expect(JSON.stringify(answer), slug).not.toMatch(/^\{"\w+":null\}$/);
      worked.push({ title: question.en, query: query(exampleMonth(ANCHOR)), answer });
    }
    expect(worked.length).toBeGreaterThanOrEqual(20);
    // `npx vitest run tests/demonstration -u` writes the README anew after a change; review it.
    await expect(withWorkedQuestions(readFileSync(README, 'utf8'), worked)).toMatchFileSnapshot(
      README,
    );
  }, 60_000);
});
