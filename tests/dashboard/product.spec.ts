import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

const usage = (month: string, active: number) => ({
  metric: 'USAGE',
  month,
  values: [
    { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
    { code: 'TARGET_POPULATION', value: 4000, unit: 'USERS' },
  ],
});

const answers = (month: string, [good, medium, bad]: readonly [number, number, number]) => ({
  metric: 'SATISFACTION',
  instrument: 'jdma-3',
  month,
  values: [
    { code: 'GOOD', value: good, unit: 'ANSWERS' },
    { code: 'MEDIUM', value: medium, unit: 'ANSWERS' },
    { code: 'BAD', value: bad, unit: 'ANSWERS' },
  ],
});

const keyResult = (code: string, name: string) => ({
  code,
  name,
  unit: 'jours',
  heading: 'DOWN',
  baseline: 90,
  target: 50,
  dueOn: '2026-12-31',
});

const WHOLE = {
  slug: 'prelevements',
  name: 'Déclarer un prélèvement',
  sponsors: ['deb'],
  phases: [
    { phase: 'INVESTIGATION', from: '2025-01-06' },
    { phase: 'CONSTRUCTION', from: '2025-03-03' },
    { phase: 'ACCELERATION', from: '2025-09-01' },
  ],
  operators: [{ operator: 'INCUBATOR', from: '2025-01-06' }],
  milestones: [{ code: 'first-features', on: '2025-06-05' }],
  staffing: [
    {
      from: '2026-01-01',
      posts: [
        { role: 'DEVELOPER', contract: 'CONTRACTOR', count: 3 },
        { role: 'PRODUCT_MANAGER', contract: 'INTERNAL', count: 1 },
      ],
    },
  ],
  objectives: [
    {
      code: '2026',
      name: 'Déclarer plus vite',
      from: '2026-01-01',
      until: '2026-12-31',
      keyResults: [
        keyResult('delai', 'Délai de traitement'),
        keyResult('reponse', 'Délai de réponse'),
        keyResult('attente', 'Délai d’attente'),
      ],
    },
  ],
  keyResultReadings: [
    { objective: '2026', keyResult: 'delai', on: '2026-10-01', value: 80 },
    { objective: '2026', keyResult: 'reponse', on: '2026-10-01', value: 55 },
  ],
  measurements: [
    usage('2026-08', 800),
    usage('2026-10', 1000),
    answers('2026-10', [700, 200, 100]),
  ],
  sourceIdentities: [{ source: 'jdma', identifier: '4012', title: 'Déclarer un prélèvement' }],
};

beforeAll(async () => {
  stage = await openStage();
  await stage.platform.publish('water', [WHOLE, { slug: 'vide', name: 'Vide' }]);
}, 60_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

/** What a chart says without its picture. */
const summaryOf = (page: Page, title: RegExp) =>
  page.getByRole('figure', { name: title }).locator('figcaption p').innerText();

/** The rows of the table behind a chart, each cell a word. */
async function tableOf(page: Page, title: RegExp) {
  const figure = page.getByRole('figure', { name: title });
  await figure.getByText('Voir le tableau').click();
  const rows = await figure.getByRole('row').all();
  return Promise.all(
    rows
      .slice(1)
      .map(async (row) => (await row.innerText()).split('\t').map((cell) => cell.trim())),
  );
}

describe('The page of a product', () => {
  it('tells its life, and what became of its objectives', async () => {
    const { page, complaints } = await stage.open('/products/water:prelevements');
    await page.getByRole('heading', { level: 1, name: 'Déclarer un prélèvement' }).waitFor();
    expect(await summaryOf(page, /^Sa vie/)).toMatch(
      /Commencé le 6 janv.* 2025\s; aujourd’hui\s: accélération, depuis le 1er sept.* 2025\. Premières fonctions au bout de 150 jours\./,
    );
    expect(await tableOf(page, /^Sa vie/)).toContainEqual([
      'Opérateur',
      expect.stringMatching(/ncubateur/),
      expect.stringMatching(/^6 janv.* 2025$/),
    ]);
    await page.getByRole('heading', { name: 'Déclarer plus vite' }).waitFor();
    // On 1 October 273 of the 364 days from 1 January to 31 December are gone: three quarters of the way.
    expect(await summaryOf(page, /^Délai de traitement/)).toMatch(
      /^80\sjours au 1er oct.* 2026\s; attendu ce jour-là\s: 60\sjours \(en retard\)\. 25\s% du chemin est fait\. Cible\s: 50\sjours au 31 déc.* 2026\./,
    );
    expect(await summaryOf(page, /^Délai de réponse/)).toMatch(/\(dans les temps\)\. 87,5\s% du/);
    expect(await summaryOf(page, /^Délai d’attente/)).toMatch(/^Pas encore de relevé\. Cible/);
    expect(complaints).toEqual([]);
  });

  it('tells of its users, its team and its sources', async () => {
    const { page } = await stage.open('/products/water:prelevements');
    const figure = page.getByRole('article').filter({ hasText: 'Taux d’utilisation' });
    // In October 1,000 of 4,000 persons used it.
    expect(await figure.innerText()).toMatch(/25\s%/);
    expect(await summaryOf(page, /^Usagers actifs/)).toMatch(
      /^En octobre 2026\s: usagers actifs 1[\s\u202f]000, population cible 4[\s\u202f]000\.$/,
    );
    expect((await tableOf(page, /^Usagers actifs/)).map(([month]) => month)).toEqual([
      'août 2026',
      'octobre 2026',
    ]);
    expect(await summaryOf(page, /^Réponses des usagers.*jdma-3/)).toMatch(
      /En octobre 2026\s: .*700/,
    );
    expect(await summaryOf(page, /^Les postes/)).toMatch(/^4 postes depuis le 1er janv.* 2026\.$/);
    expect(await tableOf(page, /^Les postes/)).toEqual([
      ['Développeur', expect.any(String), '3'],
      ['Chef de produit', expect.any(String), '1'],
    ]);
    await page.getByRole('cell', { name: 'Déclarer un prélèvement (4012)' }).waitFor();
  });

  it('of which nothing is known says so part by part, and nowhere 0', async () => {
    const { page } = await stage.open('/products/water:vide');
    for (const said of [
      'Aucune phase n’a été publiée.',
      'Aucun objectif n’a été publié.',
      'Aucun usage n’a été publié sur la période.',
      'Aucune réponse d’usagers n’a été publiée sur la période.',
      'Aucune équipe n’a été publiée.',
    ]) {
      await page.getByText(said).waitFor();
    }
    for (const figure of await page.getByRole('article').all()) {
      expect(await figure.innerText()).toContain('—');
    }
    expect(await page.getByRole('main').innerText()).not.toMatch(/^0(\s|$)/m);
  });
});
