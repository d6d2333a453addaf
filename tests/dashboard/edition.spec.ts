import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let now = new Date('2025-10-01T08:00:00Z');

const product = (slug: string, operator: string, month: string, good: number, bad: number) => ({
  slug,
  name: slug,
  phases: [{ phase: 'OPERATED', from: '2025-01-06' }],
  operators: [{ operator, from: '2025-01-06' }],
  measurements: [
    {
      metric: 'SATISFACTION',
      instrument: 'jdma-3',
      month,
      values: [
        { code: 'GOOD', value: good, unit: 'ANSWERS' },
        { code: 'MEDIUM', value: 0, unit: 'ANSWERS' },
        { code: 'BAD', value: bad, unit: 'ANSWERS' },
      ],
    },
  ],
});

beforeAll(async () => {
  stage = await openStage({ now: () => now });
  await stage.platform.publish('water', [
    product('a', 'SERVICE', '2025-09', 600, 400),
    product('b', 'CONTRACTOR', '2025-09', 600, 400),
    product('c', 'CONTRACTOR', '2025-09', 600, 400),
  ]);
  const { errors } = await stage.platform.ask(
    'mutation { nameEdition(name: "2025-T3", label: "Troisième trimestre") { name } }',
    {},
    'steward',
  );
  expect(errors).toBeUndefined();
  now = new Date('2026-11-24T09:00:00Z');
  await stage.platform.publish('water', [product('b', 'SERVICE', '2026-10', 900, 100)]);
}, 60_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

describe('An edition that the ministry cites', () => {
  it('is what the ministry’s page compares itself with, saying what is more than chance', async () => {
    const { page } = await stage.open('/');
    await page
      .getByRole('heading', { name: /Ce qui a changé depuis l’édition «\sTroisième trimestre\s»/ })
      .waitFor();
    const row = (name: RegExp) => page.getByRole('row', { name });
    // The operator was corrected for all of the past: nothing changed since, but another figure was cited.
    await expect
      .poll(() => row(/^Part des produits/).innerText())
      .toMatch(/66,7\s%[\s\S]*cité alors\s: 33,3\s%[\s\S]*66,7\s%[\s\S]*\t0\spts/);
    await expect
      .poll(() => row(/^Satisfaction/).innerText())
      .toMatch(/20\spoints[\s\S]*points[\s\S]*\+[\s\S]*Oui[\s\S]*de [\s\S]* à /);
  });

  it('is what the whole page is seen as, when it is chosen, until one goes back to the present', async () => {
    const { page } = await stage.open('/');
    const share = page.getByRole('article').filter({ hasText: 'Part des produits' }).first();
    expect(await share.innerText()).toMatch(/66,7\s%/);
    await page
      .getByRole('combobox', { name: 'Vu tel que connu' })
      .selectOption('Troisième trimestre');
    await page
      .getByText(
        /Toute la page est vue telle que connue\s: Troisième trimestre \(1er oct[\s\S]*2025/,
      )
      .waitFor();
    await expect.poll(() => share.innerText()).toMatch(/33,3\s%/);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-T3');

    await page.getByRole('link', { name: 'Portefeuille', exact: true }).click();
    await page.waitForURL('**/portfolio?asOf=2025-T3');
    await page.getByRole('row', { name: /^b\s.*Prestataire/ }).waitFor();
    await page.getByRole('button', { name: 'Revenir à maintenant' }).click();
    await page.getByRole('row', { name: /^b\s.*Sous-direction/ }).waitFor();
    await settled(page);
    expect(new URL(page.url()).search).toBe('');
  });
});
