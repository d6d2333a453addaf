import { mkdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser, settled } from '../tests/dashboard/browser.ts';
import { PICTURED } from '../tests/dashboard/pages.ts';
import { publishDemonstration } from './demonstration/publish-demonstration.ts';
import { startPlatform } from './start/platform.ts';
import { freePorts } from './start/ports.ts';

const HELP = `npm run screenshots [-- --into <folder> | --readme]

Starts a demonstration of its own, opens every page in Chromium (Debian: apt-get install chromium) and keeps a
picture of each, wide and narrow, light and dark.

  --into FOLDER  where the pictures go; pictures/ unless told otherwise
  --readme       only the pictures that the README shows, into gateway/dashboard/pictures/
  --help         this text
`;

const { values } = parseArgs({
  options: { into: { type: 'string' }, readme: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** A picture that is to be taken. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  /** How much of the page from its top; all of it unless told otherwise. */
  readonly height?: number;
}

const WIDE = { width: 1280, colorScheme: 'light' } as const;
const PHONE = { width: 390, colorScheme: 'light' } as const;

/** Every page, whole, in every way in which it is seen. */
const ALL: readonly Picture[] = PICTURED.flatMap(({ name, path }) => [
  { name, path, ...WIDE },
  { name: `${name}-dark`, path, ...WIDE, colorScheme: 'dark' as const },
  { name: `${name}-phone`, path, ...PHONE },
]);

/** What leads to the explanation of a figure, on the first page. */
const EXPLAIN = 'a[href*="/explain?"]';

/** What the README shows: the upper part of some pages. */
const README: readonly Picture[] = [
  { name: 'ministry', path: '/', ...WIDE, height: 840 },
  { name: 'departments', path: '/departments?indicator=USER_SATISFACTION', ...WIDE, height: 1180 },
  { name: 'portfolio', path: '/portfolio', ...WIDE, height: 1400 },
  { name: 'product', path: '/products/maritime:honore', ...WIDE, height: 1280 },
  { name: 'explain', path: EXPLAIN, ...WIDE, height: 1280 },
  { name: 'phone-dark', path: '/', ...PHONE, colorScheme: 'dark', height: 844 },
];

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const into =
  values.into ?? folderOf(values.readme ? '../gateway/dashboard/pictures/' : '../pictures/');
mkdirSync(into, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'pilotage-screenshots-'));
await chmod(folder, 0o755);
const [port = 0] = await freePorts(1);
const anchor = new Date().toISOString().slice(0, 7);
const platform = await startPlatform({
  dataDirectory: folder,
  port,
  demonstration: anchor,
  onRestart: (name, why) => console.error(`${name} ${why}`),
});
try {
  await publishDemonstration({ ...platform, anchor });
  const browser = await openBrowser();
  for (const { name, path, width, colorScheme, height } of values.readme ? README : ALL) {
    const page = await browser.newPage({
      viewport: { width, height: height ?? 900 },
      colorScheme,
      locale: 'fr-FR',
    });
    await page.goto(`${platform.address}${path === EXPLAIN ? '/' : path}`);
    if (path === EXPLAIN) await page.locator(EXPLAIN).first().click();
    await drawn(page);
    const file = join(into, `${name}.png`);
    await page.screenshot({ path: file, fullPage: height === undefined });
    await page.close();
    console.log(file);
  }
  await browser.close();
} finally {
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Resolves once a page shows all that it asks for, its charts included: they are drawn once their width is known. */
async function drawn(page: Page): Promise<void> {
  await settled(page);
  await page.waitForLoadState('networkidle');
  await settled(page);
  await page
    .locator('figure > [aria-hidden=true]:not(:has(svg))')
    .first()
    .waitFor({ state: 'detached' });
  await page.waitForTimeout(200);
}
