import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { departments } from '@pilotage/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWholePlatform } from '../platform/whole-platform.ts';

const CODES = departments.map(({ code }) => code);
const QUESTION =
  '{ products(first: 1) { totalCount coverage { missing { code } stale { code } } } }';

let platform: Awaited<ReturnType<typeof startWholePlatform>>;
const restarts: string[] = [];

beforeAll(async () => {
  platform = await startWholePlatform({
    demonstration: null,
    onRestart: (name, why) => restarts.push(`${name} ${why}`),
  });
}, 180_000);

afterAll(() => platform?.stop(), 60_000);

/** The coverage of an answer; `null` where nobody answers. */
async function coverage(): Promise<{
  readonly missing: object[];
  readonly stale: object[];
} | null> {
  try {
    const response = await fetch(`${platform.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
      signal: AbortSignal.timeout(15_000),
    });
    const { data } = (await response.json()) as { data?: { products?: { coverage: never } } };
    return data?.products?.coverage ?? null;
  } catch {
    return null;
  }
}

/** The process of this platform that runs a script. */
function pidOf(script: string): number {
  const pid = readdirSync('/proc').find((entry) => {
    try {
      return (
        readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(script) &&
        readFileSync(`/proc/${entry}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`)
      );
    } catch {
      return false;
    }
  });
  if (pid === undefined) throw new Error(`${script} does not run`);
  return Number(pid);
}

async function fresh(): Promise<void> {
  for (;;) {
    const covered = await coverage();
    if (covered && covered.missing.length + covered.stale.length === 0) return;
    await setTimeout(200);
  }
}

/** Resolves once an answer says that a department does not answer: until its lease ends, none needs to. */
async function told(code: string): Promise<void> {
  for (;;) {
    const covered = await coverage();
    expect(covered).toMatchObject({ missing: [] });
    if (covered?.stale.length) return expect(covered.stale).toEqual([{ code }]);
  }
}

describe('A platform whose processes hang, one after the other', () => {
  it.each([...CODES, ...CODES])(
    'is answered by the gateway while %s hangs, from memory, and is fresh again afterwards',
    async (code) => {
      await fresh();
      restarts.length = 0;
      process.kill(pidOf(`subgraphs/${code}/dist/main.js`), 'SIGSTOP');
      await told(code);
      while (restarts.length === 0) {
        expect(await coverage()).toMatchObject({ missing: [] });
        await setTimeout(200);
      }
      expect(restarts).toEqual([`${code} was silent for 10 s and was replaced`]);
      await fresh();
    },
    120_000,
  );

  it.each([1, 2, 3])(
    'answers again after its gateway hung, time %i',
    async () => {
      await fresh();
      restarts.length = 0;
      process.kill(pidOf('gateway/dist/main.js'), 'SIGSTOP');
      while (restarts.length === 0) await setTimeout(200);
      expect(restarts).toEqual(['gateway was silent for 10 s and was replaced']);
      await fresh();
    },
    120_000,
  );
});
