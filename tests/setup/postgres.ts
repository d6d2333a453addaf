import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@pilotage/kit';
import { startPostgres } from '@pilotage/kit/postgres';
import type { TestProject } from 'vitest/node';

/** The database that suites copy: the tables of every statement log, without a row of anybody's. */
const CORE_TEMPLATE = 'core_template';

/** One PostgreSQL for the whole test run, thrown away afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'pilotage-tests-'));
  await chmod(directory, 0o755);
  const postgres = await startPostgres({ directory, throwaway: true });
  await postgres.createDatabase(CORE_TEMPLATE);
  await (await openDatabase({ url: postgres.url(CORE_TEMPLATE) })).close();
  project.provide('postgres', postgres.url('').replace(/\/$/, ''));
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
