import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

const measured = (metric: string, unit: string, values: Readonly<Record<string, number>>) => ({
  metric,
  month: '2026-10',
  ...(metric === 'SATISFACTION' ? { instrument: 'jdma-3' } : {}),
  values: Object.entries(values).map(([code, value]) => ({
    code,
    value,
    unit: code === 'TARGET_POPULATION' ? 'USERS' : unit,
  })),
});

const product = (slug: string, measurements: readonly object[]) => ({
  slug,
  name: slug,
  phases: [{ phase: 'OPERATED', from: '2025-01-06' }],
  operators: [{ operator: 'SERVICE', from: '2025-01-06' }],
  measurements,
});

describe('A platform on which nothing was published', () => {
  it.each([
    ['/', /Sans valeur/],
    ['/departments', /Aucune direction n’a de valeur\./],
    ['/departments/water', /Elle n’a pas de produit connu à ce moment\./],
    ['/portfolio', /Aucun produit n’a encore été publié/],
    ['/indicators/USAGE_RATE', /Sans valeur/],
  ])('says so, and shows nothing as 0: %s', async (path, said) => {
    const { page, complaints } = await stage.open(path);
    const content = page.getByRole('main');
    await expect.poll(() => content.innerText()).toMatch(said);
    // As it is read aloud: the scales of pictures are no figures, and samples of none are counted truly.
    expect(await content.ariaSnapshot()).not.toMatch(/- (paragraph|cell)[: "]+0([\s,%"]|$)/m);
    expect(complaints).toEqual([]);
  });
});

describe('A figure of which too little is known', () => {
  it('is withheld where it would tell of a few persons, and where it has too few answers: never 0', async () => {
    await stage.platform.publish('housing', [
      product('peu', [
        measured('USAGE', 'USERS', { ACTIVE_USERS: 2, TARGET_POPULATION: 1000 }),
        measured('SATISFACTION', 'ANSWERS', { GOOD: 50, MEDIUM: 30, BAD: 19 }),
      ]),
    ]);
    const { page } = await stage.open('/departments/housing');
    const card = (name: string) => page.getByRole('article').filter({ hasText: name }).first();
    expect(await card('Taux d’utilisation').innerText()).toMatch(/—[\s\S]*Secret statistique/);
    expect(await card('Satisfaction des usagers').innerText()).toMatch(
      /—[\s\S]*Trop peu de mesures/,
    );
    const { page: own } = await stage.open('/products/housing:peu');
    await own
      .getByText(/masqué \(secret statistique\)/)
      .first()
      .waitFor();
  });
});

describe('A department that does not answer', () => {
  it('is said to be silent on its own page and beside the others, with what is remembered of it', async () => {
    await stage.platform.publish('water', [
      product('eau', [measured('USAGE', 'USERS', { ACTIVE_USERS: 100, TARGET_POPULATION: 400 })]),
    ]);
    for (const path of ['/departments/water', '/departments']) await stage.open(path);
    stage.platform.fault('water', 'refused');
    stage.platform.fault('maritime', 'refused');
    // The answers of before were of an earlier version, so that they are asked for again.
    await stage.platform.publish('transport', [product('bus', [])]);

    const { page: own } = await stage.open('/departments/water');
    await own
      .getByText(/Direction des eaux\s: cette direction ne répond pas/)
      .first()
      .waitFor();
    await own
      .getByText(/est ce qu’elle a répondu en dernier/)
      .first()
      .waitFor();
    const { page: maritime } = await stage.open('/departments/maritime');
    await maritime
      .getByText(/Direction maritime\s: cette direction ne répond pas/)
      .first()
      .waitFor();
    const { page: all } = await stage.open('/departments');
    for (const name of ['Direction des eaux', 'Direction maritime']) {
      await all
        .getByText(new RegExp(`${name}\\s: cette direction ne répond pas`))
        .first()
        .waitFor();
    }
    expect(await all.getByRole('main').innerText()).toContain(
      'Ne répond pas : on ne sait pas quand elle a publié.'.replace(' :', '\u00a0:'),
    );
    const silent = all.getByText(/cette direction ne répond pas/);
    await stage.platform.mend('water');
    await stage.platform.mend('maritime');
    await expect.poll(() => silent.count(), { timeout: 30_000 }).toBe(0);
  }, 90_000);
});

describe('A page whose file is gone, since the service was renewed', () => {
  it('says so in its place, and leaves the way to the others open', async () => {
    const { page } = await stage.open('/');
    await page.route(/portfolio-page/, (route) => route.abort());
    await page.getByRole('link', { name: 'Portefeuille', exact: true }).click();
    await page.getByRole('heading', { name: 'Cette page n’a pas pu être affichée.' }).waitFor();
    await page.getByRole('link', { name: 'Directions', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /directions/i }).waitFor();
  });
});
