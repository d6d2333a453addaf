import { readFileSync } from 'node:fs';
import { type FileProblem, readStartups } from '@pilotage/kit/sources/betagouv';
import { dayOf, departments } from '@pilotage/schema';
import { GraphRefusal, graphClient } from './graph-client.ts';
import { knownProducts } from './known-products.ts';
import { type DepartmentSource, type ImportPlan, planImport } from './plan.ts';
import { type ImportReceipt, type ImportRun, publishPlan } from './publish-plan.ts';
import { report } from './report.ts';

/** What an import is asked to do. */
export interface ImportOptions {
  readonly startupsFile: string;
  readonly organisationsFile: string | null;
  readonly department: string | null;
  readonly knownAt: string | null;
  readonly move: boolean;
  readonly dryRun: boolean;
  /** Names the run; the same again resumes it. */
  readonly runId: string;
  readonly graph: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** An import that cannot be done; nothing was published, or it says what was. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/**
 * Publishes a file of beta.gouv.fr into the departments, and gives a report.
 *
 * Every department is asked first whether it would take its part; only when all would, each is sent it.
 *
 * @throws ImportError that names the records and fields at fault.
 */
export async function importBetagouv(options: ImportOptions): Promise<string> {
  const { startups, problems } = readStartups(readText(options.startupsFile));
  if (startups === null) throw broken(options.startupsFile, problems);
  const ask = graphClient(options.graph);
  const sources = await departmentSources();
  const known = await Promise.all(sources.map(({ code }) => knownProducts(ask, code)));
  const plan = planImport({
    startups,
    sources,
    organisations:
      options.organisationsFile === null ? null : readOrganisations(options.organisationsFile),
    known: known.flat(),
    only: options.department,
    move: options.move,
    today: dayOf(new Date()),
  });
  if (plan.problems.length > 0) throw broken(options.startupsFile, plan.problems);
  const run: ImportRun = { id: options.runId, knownAt: options.knownAt, keys: options.keys, ask };
  const trial = await tryAll(run, plan);
  return report(plan, options.dryRun ? trial : await sendAll(run, plan), options.dryRun);
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

async function tryAll(run: ImportRun, plan: ImportPlan): Promise<readonly ImportReceipt[]> {
  const trials = await Promise.allSettled(
    plan.departments.map((part) => publishPlan(run, part, true)),
  );
  const refusals = trials.flatMap((trial, index) =>
    trial.status === 'rejected'
      ? [refusalText(plan.departments[index]?.code ?? '', trial.reason)]
      : [],
  );
  if (refusals.length > 0)
    throw new ImportError(`Nothing was published anywhere.\n${refusals.join('\n')}`);
  return trials.flatMap((trial) => (trial.status === 'fulfilled' ? [trial.value] : []));
}

async function sendAll(run: ImportRun, plan: ImportPlan): Promise<readonly ImportReceipt[]> {
  const receipts: ImportReceipt[] = [];
  for (const part of plan.departments) {
    try {
      receipts.push(await publishPlan(run, part, false));
    } catch (error) {
      const done = receipts.map(({ department }) => department).join(', ') || 'none';
      throw new ImportError(
        `${refusalText(part.code, error)}\nPublished so far: ${done}. Go on with the same file and options and --run ${run.id}: what was taken is not taken twice.`,
      );
    }
  }
  return receipts;
}

function refusalText(code: string, error: unknown): string {
  if (!(error instanceof GraphRefusal)) return `${code}: ${String(error)}`;
  const problems = error.problems.map(
    ({ path, value, message, remedy }) =>
      `  ${path} (${JSON.stringify(value)}): ${message} ${remedy}`,
  );
  return [`${code}: ${error.message}`, ...problems].join('\n');
}

function broken(file: string, problems: readonly FileProblem[]): ImportError {
  const lines = problems.map(
    ({ record, field, message }) => `  ${record}${field ? `, ${field}` : ''}: ${message}`,
  );
  return new ImportError(
    `Nothing was published anywhere. ${file} cannot be imported as it is:\n${lines.join('\n')}`,
  );
}

function readOrganisations(file: string): ReadonlySet<string> {
  const fault = () =>
    broken(file, [
      {
        record: 'the file',
        field: '',
        message: 'it is not a JSON list of organisations with an id each',
      },
    ]);
  let list: unknown;
  try {
    list = JSON.parse(readText(file));
  } catch {
    throw fault();
  }
  if (!Array.isArray(list)) throw fault();
  const ids = list.map((one: unknown) => (one as { readonly id?: unknown } | null)?.id);
  if (ids.some((id) => typeof id !== 'string')) throw fault();
  return new Set(ids as string[]);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ImportError(`${file} cannot be read`);
  }
}
