import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.platform.publish('water', [
    {
      slug: 'vigilance',
      name: 'Vigilance sécheresse',
      phases: [{ phase: 'OPERATED', from: '2025-01-06' }],
    },
  ]);
}, 120_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

describe('The explorer', () => {
  it.each(['light', 'dark'] as const)(
    'has nothing that axe-core finds wrong, asks nobody else and breaks no policy: %s',
    async (colorScheme) => {
      const { page, complaints } = await stage.open('/explorer', { colorScheme });
      await page.getByRole('button', { name: 'Departments', exact: true }).waitFor();
      await page.locator('.monaco-editor .view-line').first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it('asks a question that stands ready, tells what it cost, and hands its answer over as CSV', async () => {
    const { page } = await stage.open('/explorer');
    await page.getByText(/Questions toutes prêtes/).click();
    await page.getByRole('link', { name: /Quels produits parlent de sécheresse/ }).click();
    await page.waitForURL(/example=/);
    await page.locator('.graphiql-execute-button').click();
    await page.getByText(/Dernière question\s: coût \d+ sur 10\s000 au plus/).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger en CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('ByText.csv');
    const [columns, row] = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect(columns).toMatch(/^\uFEFF?id,name,phase,demonstration$/);
    expect(row).toMatch(/^water:vigilance,Vigilance sécheresse,OPERATED,/);
    await page.getByText('Téléchargé.').waitFor();
  }, 60_000);
});
