import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COLOURS, violationsOf } from './browser.ts';
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
  it('has nothing that axe-core finds wrong, light or dark, asks nobody else and breaks no policy', async () => {
    const { page, complaints, goTo } = await stage.open('/explorer', { colorScheme: 'light' });
    const line = page.locator('.monaco-editor .view-line').first();
    await page.getByRole('button', { name: 'Departments', exact: true }).waitFor();
    await line.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await goTo('/explorer');
    await line.waitFor();
    expect(await violationsOf(page, COLOURS)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('asks a question that stands ready, tells what it cost, and hands its answer over as CSV', async () => {
    const { page } = await stage.open('/explorer');
    await page.getByText(/Questions toutes prêtes/).click();
    await page.getByRole('link', { name: /Quels produits parlent de sécheresse/ }).click();
    await page.waitForURL(/example=/);
    await page.getByRole('button', { name: 'ByText', exact: true }).waitFor();
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
