import { mkdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser, settled } from '../tests/dashboard/browser.ts';
import { PICTURED } from '../tests/dashboard/pages.ts';
import { publishDemonstration } from './demonstration/publish-demonstration.ts';
import { startPlatform } from './start/platform.ts';
import { freePorts } from './start/ports.ts';

const HELP = `npm run screenshots [-- --into <folder>]

Starts a demonstration of its own, opens every page in Chromium (Debian: apt-get install chromium) and keeps a
picture of each, wide and narrow, light and dark.

  --into FOLDER  where the pictures go; pictures/ unless told otherwise
  --help         this text
`;

const { values } = parseArgs({
  options: { into: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** How a page is seen. */
const SIGHTS = [
  { name: '', width: 1280, colorScheme: 'light' },
  { name: '-dark', width: 1280, colorScheme: 'dark' },
  { name: '-phone', width: 390, colorScheme: 'light' },
] as const;

const into = values.into ?? fileURLToPath(new URL('../pictures/', import.meta.url));
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
  for (const { name, path } of PICTURED) {
    for (const { name: sight, width, colorScheme } of SIGHTS) {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme,
        locale: 'fr-FR',
      });
      await page.goto(`${platform.address}${path}`);
      await settled(page);
      await page.waitForLoadState('networkidle');
      const file = join(into, `${name}${sight}.png`);
      await page.screenshot({ path: file, fullPage: true });
      await page.close();
      console.log(file);
    }
  }
  await browser.close();
} finally {
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
}
