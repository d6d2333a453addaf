import { openBrowser } from '../dashboard/browser.ts';
import { startWholePlatform } from '../platform/whole-platform.ts';
import { medianOf } from './gateway/rounds.ts';

/** What one visit of the first page took. */
interface Visited {
  /** When its largest part was drawn, in ms after the navigation. */
  readonly drawnMs: number;
  /** How much of the page moved while it came, as Chromium counts it. */
  readonly shift: number;
  /** What came over the wire, in bytes. */
  readonly bytes: number;
}

const TO_REACH = { drawnMs: 1500, shift: 0.05, bytes: 250_000 };

/** Measures how soon the page of the ministry is drawn on a warm platform, whether it moves, and what it weighs. */
export async function benchPage(visits: number): Promise<void> {
  const platform = await startWholePlatform({
    demonstration: new Date().toISOString().slice(0, 7),
    onRestart: (name, why) => console.log(`  (${name} ${why}; it was started again)`),
  });
  const browser = await openBrowser();
  try {
    const seen: Visited[] = [];
    for (let visit = 0; visit <= visits; visit += 1) {
      const one = await visited(`${platform.origin}/`, browser);
      // The first visit warms the platform, not the browser: each has a profile of its own.
      if (visit > 0) seen.push(one);
    }
    console.log(
      `${visits} visits of the first page, each with an empty cache; medians, and the most`,
    );
    for (const [measure, limit] of Object.entries(TO_REACH)) {
      const values = seen.map((one) => one[measure as keyof Visited]);
      const median = medianOf(values);
      console.log(
        `  ${measure.padEnd(8)} ${round(median)} (${round(Math.max(...values))}); at most ${limit} asked: ${median <= limit ? 'reached' : 'MISSED'}; ${round(median / limit)} of it`,
      );
    }
  } finally {
    await browser.close();
    await platform.stop();
  }
}

async function visited(
  url: string,
  browser: Awaited<ReturnType<typeof openBrowser>>,
): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(WATCH);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const { drawnMs, shift } = await page.evaluate<Omit<Visited, 'bytes'>>('({ drawnMs, shift })');
  await context.close();
  return { drawnMs, shift, bytes };
}

/** Has the page tell what was drawn and what has moved. */
const WATCH = `
globalThis.drawnMs = 0;
globalThis.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.drawnMs = entry.startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
`;

function round(value: number): string {
  return value < 10 ? value.toFixed(3) : String(Math.round(value));
}
