import { connectorOf, connectors, type SourceCode } from '@pilotage/kit/sources';
import { dayOf } from '@pilotage/schema';
import { brokenFile } from '../import/import-error.ts';
import { publishPart } from '../import/publish-plan.ts';
import { demarcheNumeriqueFor } from './ask-demarche-numerique.ts';
import { jdmaFor } from './ask-jdma.ts';
import { matomoFor } from './ask-matomo.ts';
import type { Outcome } from './outcome.ts';
import { syncBetagouv } from './sync-betagouv.ts';
import { beginSync, messageOf, type SyncOptions, type SyncRun } from './sync-run.ts';
import type { AskForDepartment, SyncTask } from './task.ts';
import { whyLeft } from './why-left.ts';

/**
 * Asks the sources that are named, or due, and publishes what they bring into each department.
 *
 * Source by source and department by department: one that fails keeps no other from being asked.
 *
 * @throws ImportError when the settings cannot be read.
 */
export async function sync(options: SyncOptions): Promise<readonly Outcome[]> {
  const run = await beginSync(options);
  const outcomes: Outcome[] = [];
  for (const { code: source } of connectors) {
    if (run.sources.length > 0 && !run.sources.includes(source)) continue;
    const users = [...run.packages].flatMap(([code, { sources }]) =>
      sources[source] ? [code] : [],
    );
    if (source === 'betagouv') outcomes.push(...(await syncBetagouv(run, users)));
    else for (const department of users) outcomes.push(await syncOne(run, source, department));
  }
  return outcomes;
}

const ASKERS: Readonly<Record<Exclude<SourceCode, 'betagouv'>, AskForDepartment>> = {
  jdma: jdmaFor,
  matomo: matomoFor,
  'demarche-numerique': demarcheNumeriqueFor,
};

async function syncOne(
  run: SyncRun,
  source: Exclude<SourceCode, 'betagouv'>,
  department: string,
): Promise<Outcome> {
  try {
    const because = await whyLeft(run, source, department);
    if (because !== null) return { source, department, became: { kind: 'LEFT', because } };
    const reading = await ASKERS[source](taskOf(run, department));
    if (reading === null) throw new Error(`${department} does not use ${source}`);
    const { name } = connectorOf(source);
    if (reading.value === null) throw brokenFile(`the answer of ${name}`, reading.problems);
    const { products, remarks, onTaken } = reading.value;
    const { runId: id, keys, askGraph: ask, dryRun } = run;
    const publication = { source: connectorOf(source), id, knownAt: null, keys, ask };
    const receipt = await publishPart(publication, { code: department, products }, dryRun);
    if (!dryRun) onTaken?.();
    return { source, department, became: { kind: 'TAKEN', receipt, remarks } };
  } catch (error) {
    return { source, department, became: { kind: 'FAILED', message: messageOf(error) } };
  }
}

function taskOf(run: SyncRun, department: string): SyncTask {
  const { settings, packages, env, askSource, askGraph, keys, dataDirectory, startedAt } = run;
  const sources = packages.get(department)?.sources;
  if (sources === undefined) throw new Error(department);
  return {
    department,
    sources,
    settings: settings.departments[department] ?? {},
    env,
    askSource,
    askGraph,
    key: keys[department],
    dataDirectory,
    now: startedAt,
    today: dayOf(startedAt),
  };
}
