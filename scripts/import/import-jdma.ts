import {
  connectorOf,
  type FileProblem,
  type IdentityInput,
  identityOf,
} from '@pilotage/kit/sources';
import {
  addedUp,
  type MonthlyAnswers,
  measurementsOf,
  readAnswer,
  readExport,
} from '@pilotage/kit/sources/jdma';
import { dayOf, departmentOf, departments, didYouMean } from '@pilotage/schema';
import { graphClient } from '../graph-client.ts';
import { brokenFile, ImportError } from './import-error.ts';
import { readText } from './input-files.ts';
import type { DepartmentPlan } from './plan.ts';
import { type ImportRun, publishPlan, tryPlan } from './publish-plan.ts';
import { table } from './report.ts';

/** What an import of answers is asked to do. */
export interface JdmaOptions {
  /** An answer of the API (JSON), or a form's export (CSV). */
  readonly file: string;
  /** Which product of ours each product of the source is: `4012=housing:some-slug`; for an export the product alone. */
  readonly products: readonly string[];
  readonly knownAt: string | null;
  readonly dryRun: boolean;
  readonly runId: string;
  readonly graph: string;
  readonly keys: Readonly<Record<string, string>>;
  now?(): Date;
}

/**
 * Publishes answers of Je donne mon avis as measurements of products, and gives a report.
 *
 * A department is asked first whether it would take its part; only when all would, each is sent it.
 *
 * @throws ImportError that names what of the file cannot be read, or which product is unknown.
 */
export async function importJdma(options: JdmaOptions): Promise<string> {
  const { file, runId, graph, keys, knownAt, dryRun, now = () => new Date() } = options;
  const source = connectorOf('jdma');
  const run: ImportRun = { source, id: runId, knownAt, keys, ask: graphClient(graph) };
  const answered = readAnswers(file, options.products);
  const plan = { departments: planOf(answered, dayOf(now())) };
  if (plan.departments.length === 0) {
    return 'There is nothing to publish: the file holds no answer in a month that is over.';
  }
  const trial = await tryPlan(run, plan);
  if (dryRun)
    return ['Dry run: nothing was published; this is what would change.', table(plan, trial)].join(
      '\n\n',
    );
  return [`Published. Run ${runId}`, table(plan, await publishPlan(run, plan))].join('\n\n');
}

/** The answers of one product of ours, and the services of the source that they came from. */
interface Answered {
  readonly months: MonthlyAnswers;
  readonly sourceIdentities: readonly IdentityInput[];
}

function readAnswers(file: string, products: readonly string[]): ReadonlyMap<string, Answered> {
  const text = readText(file);
  return /^\s*[{[]/.test(text.replace(/^\uFEFF/, ''))
    ? answersOf(file, text, products)
    : exportOf(file, text, products);
}

function answersOf(
  file: string,
  text: string,
  products: readonly string[],
): ReadonlyMap<string, Answered> {
  const ours = new Map(products.map(pairOf));
  const answer = readAnswer(text);
  if (answer.products === null) throw brokenFile(file, answer.problems);
  const { products: theirs, titles } = answer;
  const unknown = [...theirs.keys()].filter((id) => !ours.has(id)).map(unmapped);
  if (unknown.length > 0) throw brokenFile(file, unknown);
  const answered = new Map<string, Answered>();
  for (const [id, months] of theirs) {
    const product = ours.get(id) ?? id;
    const title = titles.get(id);
    const before = answered.get(product);
    answered.set(product, {
      months: addedUp(before ? [before.months, months] : [months]),
      sourceIdentities: [
        ...(before?.sourceIdentities ?? []),
        ...(title === undefined ? [] : [identityOf('jdma', id, title)]),
      ],
    });
  }
  return answered;
}

function exportOf(
  file: string,
  text: string,
  [product, ...others]: readonly string[],
): ReadonlyMap<string, Answered> {
  if (product === undefined || others.length > 0 || product.includes('=')) {
    throw new ImportError(
      'An export is of one form: say of which product it is, such as --product housing:some-slug.',
    );
  }
  const { months, problems } = readExport(text);
  if (months === null) throw brokenFile(file, problems);
  return new Map([[checkedProduct(product), { months, sourceIdentities: [] }]]);
}

function pairOf(text: string): readonly [string, string] {
  const [, theirs, ours] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (theirs !== undefined && ours !== undefined) return [theirs, checkedProduct(ours)];
  throw new ImportError(
    `--product ${text} does not say which product of the source it is; write 4012=housing:some-slug.`,
  );
}

function checkedProduct(id: string): string {
  const codes = departments.map(({ code }) => code);
  if (codes.includes(departmentOf(id))) return id;
  throw new ImportError(
    `--product ${id} is not <department>:<slug>. ${didYouMean(departmentOf(id), codes)}`,
  );
}

function unmapped(id: string): FileProblem {
  return {
    record: `product ${id}`,
    field: 'product_id',
    value: id,
    message: 'Nobody said which of our products this is.',
    remedy: `Say it: --product ${id}=<department>:<slug>.`,
  };
}

function planOf(answered: ReadonlyMap<string, Answered>, today: string): readonly DepartmentPlan[] {
  const plans = new Map<string, object[]>();
  for (const [id, { months, sourceIdentities }] of answered) {
    const measurements = measurementsOf(months, today);
    if (measurements.length === 0) continue;
    const code = departmentOf(id);
    plans.set(code, [
      ...(plans.get(code) ?? []),
      { slug: id.slice(code.length + 1), sourceIdentities, measurements },
    ]);
  }
  return [...plans].map(([code, products]) => ({ code, products }));
}
