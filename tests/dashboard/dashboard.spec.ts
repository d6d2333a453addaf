import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COLOURS, type Visit, violationsOf } from './browser.ts';
import { PAGES } from './pages.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ demonstration: '2026-11' });
}, 180_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 320, height: 800 };

/** The pages that show what only the demonstration has: a product, and a cited figure with its parts and statements. */
async function deeperPages(): Promise<readonly string[]> {
  const { data } = await stage.platform.ask(`{
    products(first: 1, filter: { department: ["water"], phase: ["ACCELERATION"] }) { nodes { id } }
    ministry { figure(indicator: MANAGED_SHARE) { citation } } }`);
  const [{ id }] = data.products.nodes;
  const search = { citation: data.ministry.figure.citation, department: 'water', part: id };
  return [`/products/${id}`, `/explain?${new URLSearchParams(search)}`];
}

describe('Every page', () => {
  it('has nothing that axe-core finds wrong, light or dark, fits into 320 pixels, asks nobody else and breaks no policy', async () => {
    const { page, complaints, goTo } = await stage.open('/', { colorScheme: 'light' });
    const faults: Record<string, readonly string[]> = {};
    for (const path of [...PAGES, ...(await deeperPages())]) {
      const earlier = complaints.length;
      await page.setViewportSize(DESK);
      await page.emulateMedia({ colorScheme: 'light' });
      await goTo(path);
      const light = await violationsOf(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violationsOf(page, COLOURS);
      await page.setViewportSize(PHONE);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      const wide = width > PHONE.width ? [`is ${width} pixels wide`] : [];
      const found = [...light, ...dark, ...wide, ...complaints.slice(earlier)];
      if (found.length > 0) faults[path] = found;
    }
    expect(faults).toEqual({});
  }, 180_000);
});

describe('The page of the ministry', () => {
  it('shows the six indicators, each with what it is worth, as the graph has them', async () => {
    const { page } = await stage.open('/');
    const { data } = await stage.platform.ask(
      '{ ministry { figure(indicator: MANAGED_SHARE) { value indicator { label } } } }',
    );
    const { value, indicator } = data.ministry.figure;
    const card = page.locator('article', { hasText: indicator.label });
    const percent = new Intl.NumberFormat('fr-FR', {
      style: 'percent',
      maximumFractionDigits: 1,
    }).format(value);
    expect(await card.innerText()).toContain(percent);
    expect(await card.innerText()).toMatch(/Cible\s: 60\s% au 1(er)? novembre 2029/);
    expect(await card.innerText()).toMatch(/Bornes certaines\s: de .* à/);
    expect(await page.locator('section', { hasText: 'L’impact' }).locator('article').count()).toBe(
      6,
    );
  });

  it('says plainly which department does not answer, and is whole again by itself', async () => {
    stage.platform.fault('water', 'refused');
    await stage.platform.publish('maritime', [{ slug: 'nouveau', name: 'Nouveau' }], {
      demonstration: true,
    });
    const { page } = await stage.open('/');
    const silent = page.locator('li', {
      hasText: /^Direction des eaux\s: dernière réponse connue/,
    });
    await silent.first().waitFor();
    await stage.platform.mend('water');
    await expect.poll(() => silent.count(), { timeout: 30_000 }).toBe(0);
  }, 60_000);

  it('shows what has just been published, without being asked to', async () => {
    const { page } = await stage.open('/');
    const portfolio = page.locator('article', { hasText: 'Portefeuille de produits' });
    const before = await portfolio.innerText();
    await stage.platform.publish(
      'transport',
      [
        {
          slug: 'tout-neuf',
          name: 'Tout neuf',
          phases: [{ phase: 'CONSTRUCTION', from: '2026-06-01' }],
        },
      ],
      { demonstration: true },
    );
    await expect.poll(() => portfolio.innerText(), { timeout: 20_000 }).not.toBe(before);
  }, 60_000);

  it('is walked through by the keyboard: past the top, to an indicator and back', async () => {
    const { page } = await stage.open('/');
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toContain('Part des produits opérés');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/indicators/MANAGED_SHARE');
    await page.getByRole('heading', { level: 1, name: /Part des produits/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('keeps as of when it is seen, and the language, in the address of every link', async () => {
    const { page } = await stage.open('/?asOf=2026-11-24&lang=en');
    await page.getByText('The whole page is seen as it was known').waitFor();
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).search));
    expect(links.length).toBeGreaterThan(9);
    for (const search of links) {
      expect(search).toContain('asOf=2026-11-24');
      expect(search).toContain('lang=en');
    }
  });
});

const focusedText = (page: Visit['page']) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
