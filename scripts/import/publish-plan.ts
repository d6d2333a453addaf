import { registeredDepartment } from '@pilotage/schema';
import { type GraphClient, GraphRefusal } from '../graph-client.ts';
import { ImportError, problemLine } from './import-error.ts';
import type { DepartmentPlan } from './plan.ts';

/** What a department said of its publication. */
export interface ImportReceipt {
  readonly department: string;
  readonly version: number;
  readonly replayed: boolean;
  readonly added: number;
  readonly changed: number;
  readonly alreadySo: number;
  readonly quarantined: number;
}

/** What the departments are to be sent. */
export interface SendingPlan {
  readonly departments: readonly DepartmentPlan[];
}

/** Where the facts of an import come from. */
export interface ImportSource {
  /** Names the runs of this source. */
  readonly code: string;
  /** As publications name it. */
  readonly name: string;
}

/** One run of an import. */
export interface ImportRun {
  readonly source: ImportSource;
  /** Names the run; the same again resumes it. */
  readonly id: string;
  readonly knownAt: string | null;
  readonly keys: Readonly<Record<string, string>>;
  readonly ask: GraphClient;
}

/**
 * Asks every department whether it would take its part; nothing is published.
 *
 * @throws ImportError with the problems of all departments.
 */
export async function tryPlan(
  run: ImportRun,
  plan: SendingPlan,
): Promise<readonly ImportReceipt[]> {
  const trials = await Promise.allSettled(plan.departments.map((part) => send(run, part, true)));
  const refusals = trials.flatMap((trial, index) => {
    const part = plan.departments[index];
    return trial.status === 'rejected' && part ? [refusalText(part, trial.reason)] : [];
  });
  if (refusals.length > 0) {
    throw new ImportError(`Nothing was published anywhere.\n${refusals.join('\n')}`);
  }
  return trials.flatMap((trial) => (trial.status === 'fulfilled' ? [trial.value] : []));
}

/**
 * Sends each department its part, one after the other.
 *
 * @throws ImportError that says which took theirs and how to go on.
 */
export async function publishPlan(
  run: ImportRun,
  plan: SendingPlan,
): Promise<readonly ImportReceipt[]> {
  const receipts: ImportReceipt[] = [];
  for (const part of plan.departments) {
    try {
      receipts.push(await send(run, part, false));
    } catch (error) {
      const done = receipts.map(({ department }) => department).join(', ') || 'none';
      const goOn = `Go on with the same files and options and --run ${run.id}: what was taken is not taken twice.`;
      throw new ImportError(`${refusalText(part, error)}\nPublished so far: ${done}. ${goOn}`);
    }
  }
  return receipts;
}

/**
 * Sends one department its part; a dry run only asks whether it would take it.
 *
 * @throws ImportError with everything that the department refuses it for.
 */
export async function publishPart(
  run: ImportRun,
  part: DepartmentPlan,
  dryRun: boolean,
): Promise<ImportReceipt> {
  try {
    return await send(run, part, dryRun);
  } catch (error) {
    throw new ImportError(refusalText(part, error));
  }
}

async function send(
  { source, id, knownAt, keys, ask }: ImportRun,
  { code, products }: DepartmentPlan,
  dryRun: boolean,
): Promise<ImportReceipt> {
  const prefix = registeredDepartment(code)?.prefix ?? code;
  const key = `import-${source.code}-${id}-${code}`;
  const { receipt } = await ask<{ readonly receipt: ImportReceipt }>(
    `mutation Import($input: ${prefix}PublicationInput!) {
      receipt: publish${prefix}(input: $input) { department version replayed added changed alreadySo quarantined }
    }`,
    { input: { key, dryRun, knownAt, source: source.name, products } },
    keys[code],
  );
  return receipt;
}

function refusalText({ code, products }: DepartmentPlan, error: unknown): string {
  if (!(error instanceof GraphRefusal)) return `${code}: ${String(error)}`;
  if (error.problems.length === 0) return `${code}: ${error.message}`;
  const lines = error.problems.map(({ path, value, message, remedy }) => {
    const [, index = '', field = path] = /^products\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const slug = (products[Number(index)] as { readonly slug?: string } | undefined)?.slug;
    const record = index === '' ? 'the publication' : (slug ?? path);
    return problemLine({ record, field, value, message, remedy });
  });
  return [`${code} refuses its part:`, ...lines].join('\n');
}
