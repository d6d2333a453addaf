import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

/** Where Debian's package puts it. */
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens Chromium; it asks nobody but the pages that it is told to open. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `There is no Chromium at ${CHROMIUM}. Install it (Debian: apt-get install chromium), or say where it is with CHROMIUM_PATH.`,
    );
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A page, and what its console complained of. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Goes to another address of the same host. */
  goTo(path: string): Promise<void>;
  close(): Promise<void>;
}

/** How long something may take to appear: less than a test, so that what is missing is named. */
const FOUND_WITHIN_MS = 20_000;

/** A profile of its own: what it keeps, nobody else has. */
export async function openProfile(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const profile = await browser.newContext({ locale: 'fr-FR', ...options });
  profile.setDefaultTimeout(FOUND_WITHIN_MS);
  return profile;
}

/** Opens an address, at a time that the page takes for the present, and waits until nothing is on its way any more. */
export async function visit(profile: BrowserContext, url: string, now: Date): Promise<Visit> {
  const page = await profile.newPage();
  await page.clock.setFixedTime(now);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) complaints.push(`asks ${request.url()}`);
  });
  const goTo = async (path: string) => {
    await page.goto(new URL(path, url).href);
    await settled(page);
  };
  await goTo(url);
  return { page, complaints, goTo, close: () => page.close() };
}

/** How long a page may wait for its answers, on a machine that does much else. */
const SETTLED_WITHIN_MS = 30_000;

/** Resolves once the page shows all that it asks for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const onItsWay = page.locator('[role=status] [aria-hidden], [aria-busy=true]');
  const until = Date.now() + SETTLED_WITHIN_MS;
  while ((await onItsWay.count()) > 0) {
    if (Date.now() > until) throw new Error(`${page.url()} still waits for something`);
    await setTimeout(50);
  }
}

/** The rules that look at colours: the only ones that a theme changes. */
export const COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds wrong with a page, in words; by all of its rules unless told otherwise. */
export async function violationsOf(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: readonly {
            readonly id: string;
            readonly nodes: readonly { readonly html: string }[];
          }[];
        }>;
      };
    };
    const { violations } = await axe.run(runOnly ? { runOnly } : {});
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, rules);
}
