import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

const NUMBERS = Array.from({ length: 45 }, (_, index) => String(index + 1).padStart(2, '0'));

beforeAll(async () => {
  stage = await openStage();
  await stage.platform.publish(
    'water',
    NUMBERS.map((number) => ({
      slug: `eau-${number}`,
      name: `Eau ${number}`,
      phases: [
        { phase: Number(number) % 9 === 0 ? 'OPERATED' : 'CONSTRUCTION', from: '2026-01-05' },
      ],
    })),
  );
  await stage.platform.publish('housing', [{ slug: 'logement', name: 'Logement' }]);
}, 60_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

/** The names of the products in the table, as they stand. */
const namesOn = (page: Page) => page.locator('#products').getByRole('rowheader').allInnerTexts();

const count = (page: Page, text: string | RegExp) =>
  page.locator('#products').getByRole('status').filter({ hasText: text }).first();

const MOST_TABS = 150;

/** Goes on by the keyboard until something has the focus. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; !(await isThere()); tabs += 1) {
    if (tabs > MOST_TABS) throw new Error(`The keyboard does not reach ${String(target)}`);
    await page.keyboard.press('Tab');
  }
}

describe('The table of products', () => {
  it('is filtered, ordered and paged by the keyboard alone', async () => {
    const { page } = await stage.open('/portfolio');
    await tabTo(page, page.getByRole('link', { name: 'Aller directement à la liste' }));
    await page.keyboard.press('Enter');
    await count(page, '46 produits').waitFor();
    await tabTo(page, page.getByRole('searchbox', { name: 'Mots du nom' }));
    await page.keyboard.type('eau');
    await count(page, '45 produits').waitFor();
    await tabTo(page, page.getByRole('combobox', { name: 'Ordre' }));
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await namesOn(page))[0]).toBe('Eau 45');
    await tabTo(page, page.getByRole('link', { name: 'Page suivante' }));
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await namesOn(page))[0]).toBe('Eau 25');
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('text'), searchParams.get('order')]).toEqual(['eau', 'NAME_DESC']);
  }, 60_000);

  it('is the same after a reload, and after going to a product and back', async () => {
    const { page } = await stage.open('/portfolio?department=water&phase=CONSTRUCTION');
    await count(page, '40 produits').waitFor();
    await page.getByRole('combobox', { name: 'Ordre' }).selectOption('NAME_DESC');
    await expect.poll(async () => (await namesOn(page))[0]).toBe('Eau 44');
    await page.getByRole('link', { name: 'Page suivante' }).click();
    await expect.poll(async () => (await namesOn(page))[0]).toBe('Eau 22');
    const second = await namesOn(page);

    await page.reload();
    await settled(page);
    expect(await namesOn(page)).toEqual(second);
    await page.getByRole('link', { name: 'Eau 22' }).click();
    await page.getByRole('heading', { level: 1, name: 'Eau 22' }).waitFor();
    await page.goBack();
    await expect.poll(() => namesOn(page)).toEqual(second);
    expect(await page.getByRole('combobox', { name: 'Phase' }).inputValue()).toBe('CONSTRUCTION');

    await page.getByRole('link', { name: 'Première page' }).click();
    await expect.poll(async () => (await namesOn(page))[0]).toBe('Eau 44');
    await page.goBack();
    await expect.poll(() => namesOn(page)).toEqual(second);
  });

  it('goes back page by page', async () => {
    const { page } = await stage.open('/portfolio?department=water');
    for (const first of ['Eau 21', 'Eau 41']) {
      await page.getByRole('link', { name: 'Page suivante' }).click();
      await expect.poll(async () => (await namesOn(page))[0]).toBe(first);
    }
    expect(await page.getByRole('link', { name: 'Page suivante' }).count()).toBe(0);
    for (const first of ['Eau 21', 'Eau 01']) {
      await page.getByRole('link', { name: 'Page précédente' }).click();
      await expect.poll(async () => (await namesOn(page))[0]).toBe(first);
    }
    expect(await page.getByRole('link', { name: 'Première page' }).count()).toBe(0);
  });

  it('is where a department’s page leads to, with that department chosen', async () => {
    const { page } = await stage.open('/departments/water');
    await page.getByRole('link', { name: /produits dont elle est responsable/ }).click();
    await page.waitForURL('**/portfolio?department=water#products');
    const list = page.locator('#products');
    await count(page, /\d+ produits?$/).waitFor();
    expect(await page.getByRole('combobox', { name: 'Direction' }).inputValue()).toBe('water');
    await expect
      .poll(() => list.evaluate((part) => Math.abs(part.getBoundingClientRect().top)))
      .toBeLessThan(200);
  });

  it('says that nothing matches, and what to do', async () => {
    const { page } = await stage.open('/portfolio?text=introuvable&after=');
    await count(page, 'Aucun produit ne répond à ces choix. Effacez un filtre').waitFor();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await count(page, '46 produits').waitFor();
    expect(new URL(page.url()).search).not.toContain('introuvable');
  });

  it('whose place in the address is none begins again at the first page', async () => {
    const { page } = await stage.open('/portfolio?after=nowhere');
    await page.getByRole('link', { name: 'Première page' }).click();
    await count(page, '46 produits').waitFor();
    expect(await namesOn(page)).toHaveLength(20);
  });

  it('says which department does not answer, and what of it is shown', async () => {
    stage.platform.fault('water', 'refused');
    const { page } = await stage.open('/portfolio?text=eau&phase=OPERATED');
    const told = /(Sans réponse.*|ne répond pas\s: sa part.*)/;
    for (const about of [/en cours de fabrication/, /à surveiller/, /arrêtés/, /^Les produits$/]) {
      const section = page.locator('main section').filter({
        has: page.getByRole('heading', { name: about }),
      });
      await section.getByText(told).filter({ hasText: 'Direction des eaux' }).first().waitFor();
    }
    const product = await stage.open('/products/water:eau-09');
    await product.page
      .getByText(/^(Direction des eaux|Une direction) ne répond pas/)
      .first()
      .waitFor();
    expect(await product.page.getByText('Il n’y a rien à cette adresse').count()).toBe(0);
    // What is not known is not told as if it were not there.
    expect(await product.page.getByRole('main').innerText()).not.toMatch(/Aucune? |non publié/);
    await stage.platform.mend('water');
    await product.page.getByRole('heading', { level: 1, name: 'Eau 09' }).waitFor();
  }, 60_000);
});

describe('The page of a product that there is not', () => {
  it.each(['water:nothing', 'nobody:eau-01', 'x'])('says so: %s', async (id) => {
    const { page } = await stage.open(`/products/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Il n’y a rien à cette adresse' }).waitFor();
    await page.getByRole('link', { name: 'Aller à la page du ministère' }).waitFor();
  });
});
