import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportError } from './import-error.ts';
import type { ImportPlan } from './plan.ts';

/**
 * Where the plan of each run is kept.
 *
 * A run that was cut short goes on with the plan it began with: what the departments know has changed since,
 * so a plan made afresh would differ, and a department refuses another content under the same key.
 */
export interface Journal {
  readonly dataDirectory: string;
  readonly runId: string;
  /** Tells this run's files and options from others. */
  readonly fingerprint: string;
}

interface Entry {
  readonly fingerprint: string;
  readonly plan: ImportPlan;
}

/** A fingerprint of the files and options of an import. */
export function fingerprintOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * The plan that a run began with; `null` when it begins now.
 *
 * @throws ImportError when it began with other files or options.
 */
export function readPlan(journal: Journal): ImportPlan | null {
  const file = fileOf(journal);
  if (!existsSync(file)) return null;
  const { fingerprint, plan } = JSON.parse(readFileSync(file, 'utf8')) as Entry;
  if (fingerprint === journal.fingerprint) return plan;
  throw new ImportError(
    `The run ${journal.runId} began with other files or options. Give the same ones, or leave --run out to begin another.`,
  );
}

/** Keeps the plan of a run. */
export function keepPlan(journal: Journal, plan: ImportPlan): void {
  const file = fileOf(journal);
  mkdirSync(join(file, '..'), { recursive: true });
  const entry: Entry = { fingerprint: journal.fingerprint, plan };
  writeFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
}

/** Lets go of the plan of a run that nobody will go on with. */
export function dropPlan(journal: Pick<Journal, 'dataDirectory' | 'runId'>): void {
  rmSync(fileOf(journal), { force: true });
}

function fileOf({ dataDirectory, runId }: Pick<Journal, 'dataDirectory' | 'runId'>): string {
  return join(dataDirectory, 'imports', `${runId}.json`);
}
