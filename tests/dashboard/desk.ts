import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
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
