import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, deskOn, isHeld, ndjsonOf, packed, tryLargeFile, workbookOf } from './desk.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.platform.publish(
    'water',
    ['a', 'b', 'c'].map((slug) => ({ slug, name: slug.toUpperCase() })),
  );
}, 60_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

/** The desk of the water department, with its key. */
async function deskOfWater() {
  const { page } = await stage.open('/desk?department=water');
  const desk = deskOn(page);
  await desk.writeKey('water');
  return { page, desk };
}

/** The usage rate of a product, as the graph answers it. */
async function rateOf(product: string, period: string) {
  const { data } = await stage.platform.ask(
    'query ($id: ID!, $period: Period) { waterProduct(id: $id) { figure(indicator: USAGE_RATE, period: $period) { value } } }',
    { id: `water:${product}`, period },
  );
  return data.waterProduct.figure.value;
}

describe('The key of a department', () => {
  it('is refused in words where it is not known, and says for whom it publishes where it is', async () => {
    const { page } = await stage.open('/desk?department=water');
    const desk = deskOn(page);
    await desk.writeKey('nobody');
    await desk.says('Cette clé n’est pas connue.').waitFor();
    await desk.choose('usage.csv', csvOf(['a', 'USAGE', '2026-05', 40, 400]));
    await desk.try();
    await desk.refusal.filter({ hasText: 'La clé manque, ou n’est pas connue.' }).waitFor();
    expect(await desk.refusal.innerText()).not.toMatch(/\bkey\b/);

    await desk.writeKey('housing');
    await desk
      .says(/Cette clé publie pour une autre direction\s: Direction des logements/)
      .waitFor();
    await desk.try();
    await desk.refusal.filter({ hasText: 'n’est pas celle de cette direction' }).waitFor();
    await desk.button('Choisir Direction des logements').click();
    await desk.says(/Cette clé publie pour\s: Direction des logements/).waitFor();
    expect(new URL(page.url()).searchParams.get('department')).toBe('housing');

    await desk.department.selectOption('water');
    await desk.writeKey('steward');
    await desk.says('Cette clé ne publie pour aucune direction.').waitFor();
  });

  it('is taken without what came along unseen, and is not known where it has signs of no key', async () => {
    const { page } = await stage.open('/desk?department=water');
    const desk = deskOn(page);
    await desk.writeKey('wa’ter');
    await desk.says('Cette clé n’est pas connue.').waitFor();
    await desk.choose('usage.csv', csvOf(['a', 'USAGE', '2025-05', 40, 400]));
    await desk.try();
    await desk.refusal.filter({ hasText: 'La clé manque, ou n’est pas connue.' }).waitFor();

    await desk.writeKey('\u00a0\u200bwa\u00adter\ufeff');
    await desk.says(/Cette clé publie pour\s:/).waitFor();
    await desk.try();
    await desk.says(/Essai réussi/).waitFor();
  });
});

describe('A file with mistakes', () => {
  it('has each told in its place with its remedy, and nothing of it is published; mended, it is tried, then published', async () => {
    const { page, desk } = await deskOfWater();
    await desk.choose(
      'usage.csv',
      csvOf(['a', 'USAGE', '2026-04', 40, 400], ['b', 'USAGE', '2026-13', 40, 400], [
        'c',
        'USAGES',
        '2026-04',
        40,
        400,
      ] as const),
    );
    await desk.try();
    await desk.refusal.filter({ hasText: /Rien n’a été publié\s: 2 erreurs/ }).waitFor();
    const mistakes = page.getByRole('table', { name: /Les erreurs/ }).getByRole('row');
    expect(await mistakes.nth(1).innerText()).toMatch(
      /^3\s+month\s+2026-13\s+«\s2026-13\s» n’est pas un mois\.\s+Donnez un mois sous la forme AAAA-MM\./,
    );
    expect(await mistakes.nth(2).innerText()).toMatch(/^4\s+metric\s+USAGES\s.*Vouliez-vous dire/s);
    await page.setViewportSize({ width: 360, height: 740 });
    const widths = await mistakes.evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().right),
      ),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(360);
    expect(await mistakes.nth(1).getByText('n’est pas un mois').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await desk.button('Publier').count()).toBe(0);
    expect(await rateOf('a', '2026-04')).toBeNull();

    const mended = csvOf(['a', 'USAGE', '2026-04', 40, 400], ['b', 'USAGE', '2026-04', 80, 400]);
    await desk.choose('usage.csv', mended);
    await desk.try();
    await desk.says(/Essai réussi\s: rien n’est encore publié/).waitFor();
    expect(await desk.counted('Ajoutées').innerText()).toBe('2');
    expect(await rateOf('a', '2026-04')).toBeNull();

    await desk.button('Publier').press('Enter');
    await desk.says('Publié. Voici l’accusé de réception.').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Résultat');
    expect(await desk.counted('Ajoutées').innerText()).toBe('2');
    await desk.says(/Clé d’envoi\s: desk-/).waitFor();
    expect(await rateOf('a', '2026-04')).toBe(0.1);

    await desk.choose('usage.csv', mended);
    await desk.try();
    await desk.says(/Tout ce que dit ce fichier est déjà publié\s: rien ne change/).waitFor();
  });

  it('of a sheet that there is not, or of no format that is read, is refused in French with what to do', async () => {
    const { page, desk } = await deskOfWater();
    await desk.choose('usage.csv', csvOf(['a', 'USAGE', '2026-05', 40, 400]));
    await page.getByLabel('Feuille des lignes').fill('measurement');
    await desk.try();
    await desk.refusal.filter({ hasText: /Vouliez-vous dire «\smeasurements\s»\s\?/ }).waitFor();
    await page
      .getByLabel('Fichier', { exact: true })
      .setInputFiles({ name: 'notes.odt', mimeType: '', buffer: Buffer.from('…') });
    await desk.says('Enregistrez-le en .xlsx, .csv ou .ndjson.').waitFor();
    expect(await desk.button(/^Essayer/).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('A file that is saved again after it was chosen', () => {
  it('is said to have changed, and is taken when it is chosen again', async () => {
    const { page, desk } = await deskOfWater();
    const folder = await mkdtemp(join(tmpdir(), 'desk-'));
    const path = join(folder, 'usage.csv');
    const choose = async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByLabel('Fichier', { exact: true }).click(),
      ]);
      await chooser.setFiles(path);
      await page.getByLabel('Feuille des lignes').fill('measurements');
    };
    try {
      await writeFile(path, csvOf(['a', 'USAGE', '2025-07', 40, 400]));
      await choose();
      await writeFile(path, csvOf(['a', 'USAGE', '2025-07', 40, 4000]));
      const later = new Date(Date.now() + 60_000);
      await utimes(path, later, later);
      await desk.try();
      await desk.refusal.filter({ hasText: 'Le fichier a changé' }).waitFor();
      await choose();
      await desk.try();
      await desk.says(/Essai réussi/).waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('A publication of which no answer came', () => {
  it('is sent again as the same one, taken once, and said to be the first', async () => {
    const { desk } = await deskOfWater();
    await desk.choose('usage.csv', csvOf(['a', 'USAGE', '2026-06', 100, 400]));
    await desk.try();
    await desk.says(/Essai réussi/).waitFor();
    // The department takes it, and its answer is lost on the way.
    stage.platform.fault('water', 'nothing-said');
    await desk.publish();
    await desk.refusal.filter({ hasText: 'ce qui a été pris ne l’est pas deux fois' }).waitFor();
    await stage.platform.mend('water');
    expect(await rateOf('a', '2026-06')).toBe(0.25);
    await desk.try();
    await desk.says(/Essai réussi/).waitFor();
    await desk.publish();
    await desk.says(/Déjà publié sous cette clé d’envoi\s: voici le premier accusé/).waitFor();
    expect(await desk.counted('Ajoutées').innerText()).toBe('1');
  });
});

describe('The desk', () => {
  it('takes workbooks, CSV and lines of JSON, packed or not', async () => {
    const { desk } = await deskOfWater();
    for (const [name, content] of [
      ['usage.xlsx', await workbookOf(['a', 'USAGE', '2025-01', 40, 400])],
      ['usage.csv.gz', packed(csvOf(['a', 'USAGE', '2025-02', 40, 400]))],
      ['usage.ndjson', ndjsonOf(['a', 'USAGE', '2025-03', 40, 400])],
      ['usage.ndjson.gz', packed(ndjsonOf(['a', 'USAGE', '2025-04', 40, 400]))],
    ] as const) {
      await desk.choose(name, content);
      await desk.try();
      await desk.says(/Essai réussi/).waitFor();
      await desk.publish();
      await desk.says(/Publié\. Voici/).waitFor();
      expect([name, await desk.counted('Ajoutées').innerText()]).toEqual([name, '1']);
    }
    for (const month of ['2025-01', '2025-02', '2025-03', '2025-04']) {
      expect([month, await rateOf('a', month)]).toEqual([month, 0.1]);
    }
  }, 60_000);

  it('shows how much of a large file has gone, asks before it is left meanwhile, and lets its sender stop waiting', async () => {
    const { page, desk } = await deskOfWater();
    expect(await isHeld(page)).toBe(false);
    const gone = await tryLargeFile(page);
    expect(await isHeld(page)).toBe(true);
    expect(Number(await gone.getAttribute('value'))).toBeLessThan(1);
    await desk.button('Cesser d’attendre').click();
    await desk.refusal.filter({ hasText: /Un essai ne publie rien/ }).waitFor();
    expect(await isHeld(page)).toBe(false);
    expect(await rateOf('a', '2026-05')).toBeNull();
  }, 60_000);

  it('says nothing under a file of what became of another, chosen before and still on its way', async () => {
    const { page, desk } = await deskOfWater();
    const gone = await tryLargeFile(page);
    await desk.choose('small.csv', csvOf(['a', 'USAGE', '2025-06', 40, 400]));
    await desk.says(/Choisi\s: small\.csv/).waitFor();
    expect(await gone.count()).toBe(0);
    expect(await desk.refusal.count()).toBe(0);
    await desk.try();
    await desk.says(/Essai réussi/).waitFor();
    expect(await desk.counted('Ajoutées').innerText()).toBe('1');
  }, 60_000);
});
