import type { Browser } from 'playwright-core';
import { publishDemonstration } from '../../scripts/demonstration/publish-demonstration.ts';
import {
  startTestPlatform,
  type TestPlatform,
  type TestPlatformOptions,
} from '../platform/start-test-platform.ts';
import { openBrowser, type Visit, type VisitOptions, visit } from './browser.ts';

/** When it is on every stage, for the platform and for the pages alike. */
export const NOW = new Date('2026-11-24T09:00:00Z');

/** A platform and a browser that looks at it. */
export interface Stage {
  readonly platform: TestPlatform;
  /** Opens a page of the platform in a profile of its own. */
  open(path: string, options?: VisitOptions): Promise<Visit>;
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
  const browser: Browser = await openBrowser();
  let visits: Visit[] = [];
  return {
    platform,
    async open(path, visitOptions = {}) {
      const opened = await visit(browser, `${platform.address}${path}`, {
        now: NOW,
        ...visitOptions,
      });
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
