import { readStartups } from '@pilotage/kit/sources/betagouv';
import { dayOf, departments, parseDay } from '@pilotage/schema';
import { graphClient } from '../graph-client.ts';
import type { DepartmentSource } from './claims.ts';
import { brokenFile, ImportError } from './import-error.ts';
import { organisationIds, readText } from './input-files.ts';
import { fingerprintOf, type Journal, keepPlan, readPlan } from './journal.ts';
import { knownProducts } from './known-products.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { type ImportRun, publishPlan, tryPlan } from './publish-plan.ts';
import { report } from './report.ts';

/** What an import is asked to do. */
export interface ImportOptions {
  readonly startupsFile: string;
  readonly organisationsFile: string | null;
  readonly department: string | null;
  /** A day or an instant; `null`: known from its recording. */
  readonly knownAt: string | null;
  readonly move: boolean;
  readonly dryRun: boolean;
  /** Names the run; the same again resumes it. */
  readonly runId: string;
  /** Where the plan of the run is kept. */
  readonly dataDirectory: string;
  readonly graph: string;
  readonly keys: Readonly<Record<string, string>>;
  /** Called when the departments would all take their part, just before the first is sent it. */
  onSending(runId: string): void;
}

/**
 * Publishes a file of beta.gouv.fr into the departments, and gives a report.
 *
 * Every department is asked first whether it would take its part; only when all would, each is sent it.
 *
 * @throws ImportError that names the records and fields at fault.
 */
export async function importBetagouv(options: ImportOptions): Promise<string> {
  const { runId, graph, keys, knownAt, dryRun } = options;
  const source = { code: 'betagouv', name: 'beta.gouv.fr' };
  const run: ImportRun = { source, id: runId, knownAt, keys, ask: graphClient(graph) };
  const text = readText(options.startupsFile);
  const journal = journalOf(options, text);
  const plan = readPlan(journal) ?? (await makePlan(options, run, text));
  const trial = await tryPlan(run, plan);
  if (dryRun) return report(plan, trial, { runId, dryRun });
  keepPlan(journal, plan);
  options.onSending(runId);
  return report(plan, await publishPlan(run, plan), { runId, dryRun });
}

function journalOf(options: ImportOptions, text: string): Journal {
  const { dataDirectory, runId, department, knownAt, move, organisationsFile } = options;
  const organisations = organisationsFile === null ? null : readText(organisationsFile);
  const fingerprint = fingerprintOf([text, organisations, department, knownAt, move]);
  return { dataDirectory, runId, fingerprint };
}

async function makePlan(
  options: ImportOptions,
  { ask, keys, knownAt }: ImportRun,
  text: string,
): Promise<ImportPlan> {
  const { startupsFile, organisationsFile, department, move } = options;
  const { startups, problems } = readStartups(text);
  if (startups === null) throw brokenFile(startupsFile, problems);
  const organisations = organisationsFile === null ? null : organisationIds(organisationsFile);
  const known = await Promise.all(
    departments.map(({ code }) => knownProducts(ask, code, keys[code]).catch(unreachable(code))),
  );
  const today = dayOf(new Date());
  const made = planImport({
    startups,
    organisations,
    sources: await departmentSources(),
    known: known.flat(),
    only: department,
    move,
    today,
    movedOn: knownAt === null ? today : (parseDay(knownAt) ?? dayOf(new Date(knownAt))),
  });
  if (made.problems.length > 0) throw brokenFile(startupsFile, made.problems);
  return made.plan;
}

function unreachable(code: string): (error: unknown) => never {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(
      `Nothing was published anywhere: ${code} does not say which products it has. ${reason}`,
    );
  };
}

async function departmentSources(): Promise<readonly DepartmentSource[]> {
  return Promise.all(
    departments.map(async ({ code }) => {
      const { department } = (await import(`@pilotage/${code}`)) as {
        readonly department: {
          readonly sources: { readonly betagouv: DepartmentSource['source'] };
        };
      };
      return { code, source: department.sources.betagouv };
    }),
  );
}
