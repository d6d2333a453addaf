import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let published: string;
let now = new Date('2026-11-24T09:00:00Z');

const product = (slug: string, operator: string) => ({
  slug,
  name: `Produit ${slug}`,
  phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
  operators: [{ operator, from: '2025-01-06' }],
});

beforeAll(async () => {
  stage = await openStage({ now: () => now });
  await stage.platform.publish('water', [product('a', 'SERVICE'), product('b', 'CONTRACTOR')]);
  const { data } = await stage.platform.ask(
    '{ waterProduct(id: "water:b") { statements(first: 1) { nodes { publication } } } }',
  );
  published = data.waterProduct.statements.nodes[0].publication;
  await stage.platform.publish('housing', [product('c', 'CONTRACTOR')]);
}, 60_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

const SAME = 'Le chiffre, recalculé à partir du journal, est bien celui qui est cité.';

/** From the page of the ministry to the explanation of its first figure. */
async function explainedFromMinistry() {
  const { page } = await stage.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('link', { name: /^Expliquer ce chiffre\s: Part des produits/ }).click();
  await page.getByText(SAME).waitFor();
  return page;
}

const citationOn = (page: Page) => page.getByLabel('La citation').inputValue();

describe('The explanation of a figure', () => {
  it('leads from the ministry to its formula, its parts, what was stated, and by which publication', async () => {
    const page = await explainedFromMinistry();
    const content = page.getByRole('main');
    expect(await content.innerText()).toMatch(/Part des produits[\s\S]*33,3\s%/);
    await page.getByRole('heading', { name: 'Comment il se calcule' }).waitFor();
    expect(await content.innerText()).toMatch(/Définition, version 1\. Source\s: \S/);
    await page.getByRole('table', { name: 'De quoi il est fait' }).waitFor();

    await page.getByRole('heading', { name: /Ses parties\s: les directions/ }).waitFor();
    const water = page.getByRole('row', { name: /Direction des eaux/ });
    expect(await water.innerText()).toMatch(/50\s%/);
    await water.getByRole('link').click();
    await page
      .getByRole('heading', { name: /Ses parties\s: les produits \(Direction des eaux\)/ })
      .waitFor();
    await page.getByRole('link', { name: 'Produit b' }).click();
    const stated = page.locator('#statements').getByRole('row', { name: /CONTRACTOR/ });
    await stated.waitFor();
    expect(await stated.innerText()).toContain(published);
    expect(await stated.innerText()).toMatch(/enregistrée le 24 nov[\s\S]*2026[\s\S]*version 1/);
    expect(await stated.innerText()).toContain('la direction elle-même');
    await page.goBack();
    await page.getByRole('link', { name: 'Produit a' }).waitFor();
  });

  it('is cited by a line that is copied, and that leads somebody else to the same value', async () => {
    const page = await explainedFromMinistry();
    const citation = await citationOn(page);
    await page.getByRole('button', { name: 'Copier la citation' }).click();
    await page.getByText('La citation est copiée.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);

    const other = await stage.open('/explain');
    await other.page.getByText('Collez la citation d’un chiffre').waitFor();
    await other.page.getByLabel('La citation').fill(citation);
    await other.page.getByRole('button', { name: 'Expliquer', exact: true }).click();
    await other.page.getByText(SAME).waitFor();
    await settled(other.page);
    expect(await other.page.getByRole('main').innerText()).toMatch(/33,3\s%/);
  });

  it.each([
    ['n’importe quoi', 'Ce texte n’est pas la citation d’un chiffre. Copiez la ligne entière.'],
    [
      'MANAGED_SHARE@1 nulle-part 2026-11-24 known now on 2026-11-24 from 1 = 0.5',
      'Aucun chiffre ne répond à cette citation.',
    ],
  ])('is refused in words where there is no such figure: %s', async (citation, told) => {
    const { page } = await stage.open(`/explain?citation=${encodeURIComponent(citation)}`);
    await page.getByRole('alert').filter({ hasText: told }).waitFor();
    expect(await citationOn(page)).toBe(citation);
  });

  it('keeps what was cited, and says what the figure is since', async () => {
    const citation = await citationOn(await explainedFromMinistry());
    now = new Date('2026-11-26T09:00:00Z');
    await stage.platform.publish('housing', [product('d', 'SERVICE')]);
    const { page } = await stage.open(`/explain?citation=${encodeURIComponent(citation)}`, { now });
    await page.getByText(SAME).waitFor();
    await page.getByText(/Lu aujourd’hui[\s\S]*il vaut 50\s%, et non plus 33,3\s%/).waitFor();
  });
});
