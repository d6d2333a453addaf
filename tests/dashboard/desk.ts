import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';

/** The columns of a file of usage. */
const COLUMNS = ['product', 'metric', 'month', 'ACTIVE_USERS (USERS)', 'TARGET_POPULATION (USERS)'];

/** What was counted of a product in a month. */
export type Usage = readonly [product: string, metric: string, month: string, ...number[]];

/** A file of usage as CSV, as spreadsheets save it in French. */
export function csvOf(...rows: readonly Usage[]): string {
  return [COLUMNS, ...rows].map((row) => `${row.join(';')}\n`).join('');
}

/** The same as lines of JSON. */
export function ndjsonOf(...rows: readonly Usage[]): string {
  return rows
    .map((row) => JSON.stringify(Object.fromEntries(COLUMNS.map((name, at) => [name, row[at]]))))
    .join('\n');
}

/** The same as a workbook. */
export function workbookOf(...rows: readonly Usage[]): Promise<Buffer> {
  return writeXlsxFile([
    { sheet: 'measurements', data: [COLUMNS, ...rows.map((row) => [...row])] },
  ]).toBuffer();
}

/** Packed. */
export const packed = (content: string) => gzipSync(content);

/** The desk, as somebody who publishes uses it. */
export function deskOn(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    key: page.getByLabel('Clé de publication'),
    department: page.getByRole('combobox', { name: 'Direction' }),
    refusal: page.getByRole('alert'),
    button,
    /** Writes a key, and goes on to what comes after it. */
    async writeKey(key: string) {
      await page.getByLabel('Clé de publication').fill(key);
      await page.keyboard.press('Tab');
    },
    /** Chooses a file whose rows are measurements. */
    async choose(name: string, content: string | Buffer) {
      const buffer = Buffer.from(content);
      await page
        .getByLabel('Fichier', { exact: true })
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      const sheet = page.getByLabel('Feuille des lignes');
      if (!name.endsWith('.xlsx')) await sheet.fill('measurements');
    },
    try: () => button(/^Essayer/).click(),
    publish: () => button('Publier').click(),
    /** A line of what is on the page. */
    says: (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first(),
    /** How many statements a receipt counts under a name. */
    counted: (name: string): Locator =>
      page
        .locator('dl > div')
        .filter({ has: page.getByRole('term').filter({ hasText: name }) })
        .getByRole('definition'),
  };
}

/** Tries a large file over a slow line, and gives the bar of how much of it has gone. */
export async function tryLargeFile(page: Page): Promise<Locator> {
  const desk = deskOn(page);
  const network = await page.context().newCDPSession(page);
  const line = { offline: false, latency: 0, downloadThroughput: -1 };
  await network.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: 200_000 });
  await desk.choose('large.csv', `${csvOf()}${'a;USAGE;2026-05;40;400\n'.repeat(200_000)}`);
  await desk.try();
  const gone = page.getByRole('progressbar', { name: 'Part envoyée' });
  await expect
    .poll(async () => Number(await gone.getAttribute('value')), { timeout: 20_000 })
    .toBeGreaterThan(0);
  return gone;
}

/** Whether the browser would ask before the page is left. */
export const isHeld = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
