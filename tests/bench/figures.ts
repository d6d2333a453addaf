import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@pilotage/kit/postgres';
import { type Asked, askStates } from './ask-states.ts';
import { fillLog, type Shape } from './fill-log.ts';

const FEW = 10_000;
const RUNS = 21;

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
      const [small, large] = [
        await measure(postgres, shape, FEW),
        await measure(postgres, shape, many),
      ];
      console.log(`${shape} facts, ${FEW} and ${many} statements`);
      console.log(`  now:  ${many} / ${FEW} = ${ratio(large.now, small.now)}`);
      console.log(`  asOf: ${many} / ${FEW} = ${ratio(large.past, small.past)}`);
      console.log(`  asOf / now with ${many}: ${ratio(large.past, large.now)}`);
      console.log(
        `  (medians of ${RUNS} in ms: ${[small.now, large.now, small.past, large.past].map((ms) => ms.toFixed(1)).join(', ')})`,
      );
    }
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(
  postgres: Awaited<ReturnType<typeof startPostgres>>,
  shape: Shape,
  statements: number,
) {
  const name = `${shape}_${statements}`;
  await postgres.createDatabase(name);
  const asked = await askStates(postgres.url(name));
  try {
    const { period, moment } = await fillLog(postgres.url(name), shape, statements);
    return {
      now: await medianOf(asked, { period, asOf: null }),
      past: await medianOf(asked, { period, asOf: moment }),
    };
  } finally {
    await asked.close();
  }
}

async function medianOf({ ask }: Asked, question: Parameters<Asked['ask']>[0]): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 3; run += 1) {
    const begun = performance.now();
    await ask(question);
    // The first runs warm caches and plans.
    if (run >= 3) times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}
