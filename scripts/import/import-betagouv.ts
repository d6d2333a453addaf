import { type AskSource, connectorOf, sourceAsker } from '@pilotage/kit/sources';
import { readStartups } from '@pilotage/kit/sources/betagouv';
import { dayOf, departments, parseDay } from '@pilotage/schema';
import { departmentPackage } from '../department-package.ts';
import { graphClient } from '../graph-client.ts';
import type { DepartmentSource } from './claims.ts';
import { brokenFile, ImportError } from './import-error.ts';
import { fetchText, organisationIds, shownPlace } from './input-files.ts';
import { fingerprintOf, type Journal, keepPlan, readPlan } from './journal.ts';
import { knownProducts } from './known-products.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { type ImportReceipt, type ImportRun, publishPlan, tryPlan } from './publish-plan.ts';
import { report } from './report.ts';

/** What an import is asked to do. */
export interface ImportOptions {
  /** A path, or an address on the web; so is the file of organisations. */
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
  /** Whether a department of which the file holds nothing is told so, so that the source counts as asked there. */
  readonly evenIfEmpty?: boolean;
  /** How addresses on the web are asked. */
  readonly askSource?: AskSource;
  now?(): Date;
}

/** What an import came to. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  readonly receipts: readonly ImportReceipt[];
}

/**
 * Publishes a file of beta.gouv.fr into the departments, and gives a report.
 *
 * @throws ImportError that names the records and fields at fault.
 */
export async function importBetagouv(options: ImportOptions): Promise<string> {
  const { runId, dryRun } = options;
  const { plan, receipts } = await publishBetagouv(options);
  return report(plan, receipts, { runId, dryRun });
}

/**
 * Publishes a file of beta.gouv.fr into the departments, and tells what each took.
 *
 * Every department is asked first whether it would take its part; only when all would, each is sent it.
 *
 * @throws ImportError that names the records and fields at fault.
 */
export async function publishBetagouv(options: ImportOptions): Promise<ImportOutcome> {
  const { runId, graph, keys, knownAt, dryRun, askSource = sourceAsker() } = options;
  const source = connectorOf('betagouv');
  const run: ImportRun = { source, id: runId, knownAt, keys, ask: graphClient(graph) };
  const texts = await readTexts(options, askSource);
  const journal = journalOf(options, texts);
  const made = readPlan(journal) ?? (await makePlan(options, run, texts));
  const plan = options.evenIfEmpty ? withEmptyParts(made, options.department) : made;
  const trial = await tryPlan(run, plan);
  if (dryRun) return { plan, receipts: trial };
  keepPlan(journal, plan);
  options.onSending(runId);
  return { plan, receipts: await publishPlan(run, plan) };
}

function withEmptyParts(plan: ImportPlan, only: string | null): ImportPlan {
  const empty = departments.filter(
    ({ code }) =>
      (only === null || code === only) && plan.departments.every((part) => part.code !== code),
  );
  const parts = empty.map(({ code }) => ({ code, products: [] }));
  return { ...plan, departments: [...plan.departments, ...parts] };
}

interface Texts {
  readonly startups: string;
  readonly organisations: string | null;
}

async function readTexts(
  { startupsFile, organisationsFile }: ImportOptions,
  ask: AskSource,
): Promise<Texts> {
  const startups = await fetchText(startupsFile, ask);
  const organisations = organisationsFile === null ? null : await fetchText(organisationsFile, ask);
  return { startups, organisations };
}

function journalOf(options: ImportOptions, { startups, organisations }: Texts): Journal {
  const { dataDirectory, runId, department, knownAt, move } = options;
  const fingerprint = fingerprintOf([startups, organisations, department, knownAt, move]);
  return { dataDirectory, runId, fingerprint };
}

async function makePlan(
  options: ImportOptions,
  { ask, keys, knownAt }: ImportRun,
  texts: Texts,
): Promise<ImportPlan> {
  const { startupsFile, organisationsFile, department, move, now = () => new Date() } = options;
  const { startups, problems } = readStartups(texts.startups);
  if (startups === null) throw brokenFile(shownPlace(startupsFile), problems);
  const organisations =
    texts.organisations === null
      ? null
      : organisationIds(shownPlace(organisationsFile ?? ''), texts.organisations);
  const known = await Promise.all(
    departments.map(({ code }) => knownProducts(ask, code, keys[code]).catch(unreachable(code))),
  );
  const today = dayOf(now());
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
  if (made.problems.length > 0) throw brokenFile(shownPlace(startupsFile), made.problems);
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
      const { department } = await departmentPackage(code);
      return { code, source: department.sources.betagouv };
    }),
  );
}
