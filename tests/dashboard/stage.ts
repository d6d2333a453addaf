import type { BrowserContextOptions } from 'playwright-core';
import { publishDemonstration } from '../../scripts/demonstration/publish-demonstration.ts';
import {
  startTestPlatform,
  type TestPlatform,
  type TestPlatformOptions,
} from '../platform/start-test-platform.ts';
import { openBrowser, openProfile, type Visit, visit } from './browser.ts';

/** When it is on every stage, for the platform and for the pages alike. */
export const NOW = new Date('2026-11-24T09:00:00Z');

/** How an address is opened; `now`: when it is for the page, that of the stage unless told otherwise. */
export interface OpenOptions extends BrowserContextOptions {
  readonly now?: Date;
}

/** A platform and a browser that looks at it. */
export interface Stage {
  readonly platform: TestPlatform;
  /** Opens a page of the platform in the profile of the stage; in one of its own where options are told. */
  open(path: string, options?: OpenOptions): Promise<Visit>;
  /** Closes every page that is open. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a platform without facts; `demonstration`: with the demonstration of that month. */
export async function openStage(options: TestPlatformOptions = {}): Promise<Stage> {
  const { demonstration: anchor } = options;
  const platform = await startTestPlatform({ now: () => NOW, ...options });
  if (anchor !== undefined) {
    await publishDemonstration({ graph: platform.graph, keys: platform.keys, anchor });
  }
  const browser = await openBrowser();
  // Its cache is warm from the first page on, as that of somebody who comes every Monday.
  const common = await openProfile(browser);
  let visits: Visit[] = [];
  return {
    platform,
    async open(path, { now = NOW, ...own } = {}) {
      const profile = Object.keys(own).length === 0 ? common : await openProfile(browser, own);
      const opened = await visit(profile, `${platform.address}${path}`, now);
      visits.push(opened);
      return opened;
    },
    async closePages() {
      for (const { close } of visits) await close();
      visits = [];
    },
    async close() {
      await browser.close();
      await platform.stop();
    },
  };
}
