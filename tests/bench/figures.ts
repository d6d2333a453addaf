import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@pilotage/kit/postgres';
import { type Asked, askStates } from './ask-states.ts';
import { fillLog, type Shape } from './fill-log.ts';

const FEW = 10_000;
const RUNS = 31;
/** The first runs warm caches and plans. */
const WARM_UP = 5;

/**
 * A figure for a named period with 10⁴ and with many statements in the log, now and as of a past moment, in two
 * shapes: every statement a fact of its own, and few facts revised again and again.
 */
export async function benchFigures(many: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'pilotage-bench-'));
  await chmod(directory, 0o755);
  const postgres = await startPostgres({ directory, throwaway: true });
  try {
    for (const shape of ['distinct', 'revised'] as const) {
      const logs = [await openLog(postgres, shape, FEW), await openLog(postgres, shape, many)];
      const [few = NaNs, lots = NaNs] = await medians(logs);
      await Promise.all(logs.map(({ asked }) => asked.close()));
      console.log(`${shape} facts, ${FEW} and ${many} statements`);
      console.log(`  now:  ${many} / ${FEW} = ${ratio(lots.now, few.now)}`);
      console.log(`  asOf: ${many} / ${FEW} = ${ratio(lots.past, few.past)}`);
      console.log(`  asOf / now with ${many}: ${ratio(lots.past, lots.now)}`);
      const times = [few.now, lots.now, few.past, lots.past].map((ms) => ms.toFixed(1));
      console.log(`  (medians of ${RUNS}, in turns, in ms: ${times.join(', ')})`);
    }
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

interface Log {
  readonly asked: Asked;
  readonly period: object;
  readonly moment: string;
}

interface Medians {
  readonly now: number;
  readonly past: number;
}

const NaNs: Medians = { now: Number.NaN, past: Number.NaN };

async function openLog(
  postgres: Awaited<ReturnType<typeof startPostgres>>,
  shape: Shape,
  statements: number,
): Promise<Log> {
  const name = `${shape}_${statements}`;
  await postgres.createDatabase(name);
  const asked = await askStates(postgres.url(name));
  return { asked, ...(await fillLog(postgres.url(name), shape, statements)) };
}

/** Asks the logs in turns, so that whatever else the machine does weighs on all of them alike. */
async function medians(logs: readonly Log[]): Promise<readonly Medians[]> {
  const times = logs.map(() => ({ now: [] as number[], past: [] as number[] }));
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    for (const [index, { asked, period, moment }] of logs.entries()) {
      const now = await timed(() => asked.ask({ period, asOf: null }));
      const past = await timed(() => asked.ask({ period, asOf: moment }));
      if (run < WARM_UP) continue;
      times[index]?.now.push(now);
      times[index]?.past.push(past);
    }
  }
  return times.map(({ now, past }) => ({ now: medianOf(now), past: medianOf(past) }));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}
