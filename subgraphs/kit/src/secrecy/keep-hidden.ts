import type { EntityManager } from '@mikro-orm/postgresql';
import {
  FEWEST_PERSONS,
  type HiddenLeaves,
  hiddenLeaves,
  isSmall,
  type Leaf,
  type MeasurementBody,
  type Metric,
  personsIn,
} from '@pilotage/schema';
import type { Recording } from '../publication/append.ts';
import { Hidden } from '../store/hidden.entity.ts';

type When = Pick<Recording, 'version' | 'knownAt'>;

/** One month of a metric that a publication has touched. */
interface Touched {
  readonly metric: Metric;
  readonly part: string;
  readonly stated: readonly Stated[];
}

/** One statement of a month. */
interface Stated {
  readonly subject: string;
  readonly body: unknown;
}

/** What is hidden from a moment on, in a version. */
interface Pattern extends HiddenLeaves {
  readonly knownAt: Date;
  readonly version: number;
}

/** A leaf as it stands in the log. */
interface LoggedLeaf extends Leaf {
  readonly knownAt: Date;
}

/** Settles which small counts are hidden in every month that the settled statements of a publication touch. */
export async function keepHidden(
  tx: EntityManager,
  metrics: readonly Metric[],
  when: When,
): Promise<void> {
  const touched = await touchedMonths(tx, metrics);
  if (touched.length === 0) return;
  const parts = [...new Set(touched.map(({ part }) => part))];
  const rows = await tx.find(
    Hidden,
    { part: { $in: parts } },
    { orderBy: { knownAt: 'asc', version: 'asc' } },
  );
  for (const month of touched) {
    const before = rows.filter(
      ({ kind, part }) => kind === month.metric.code && part === month.part,
    );
    await keepOne(tx, month, before, when);
  }
}

/** The months of which the publication states a small count, or in which something is hidden already. */
async function touchedMonths(
  tx: EntityManager,
  metrics: readonly Metric[],
): Promise<readonly Touched[]> {
  const touched: Touched[] = [];
  for (const metric of metrics) {
    const { code, persons = [] } = metric;
    if (persons.length === 0) continue;
    const counted = persons.map(() => `coalesce((body->'values'->>?)::numeric, 0)`).join(' + ');
    const stated = await tx.execute<(Stated & { readonly part: string })[]>(
      `select part, subject, body from settled
       where kind = ? and outcome in ('ADDED', 'CHANGED') and part in (
         select part from settled where kind = ? and outcome in ('ADDED', 'CHANGED')
           and (${counted}) > 0 and (${counted}) < ?
         union select part from hidden where kind = ?)
       order by ordinal`,
      [code, code, ...persons, ...persons, FEWEST_PERSONS, code],
    );
    const months = new Map<string, Stated[]>();
    for (const { part, ...one } of stated) {
      const month = months.get(part);
      if (month) month.push(one);
      else months.set(part, [one]);
    }
    for (const [part, ofMonth] of months) touched.push({ metric, part, stated: ofMonth });
  }
  return touched;
}

async function keepOne(
  tx: EntityManager,
  { metric, part, stated: statements }: Touched,
  rows: readonly Hidden[],
  { version, knownAt }: When,
): Promise<void> {
  const hidden = [...new Set(rows.flatMap(({ products }) => products))];
  const stated = statements.map(({ subject, body }) => ({
    product: subject,
    version,
    persons: personsOf(metric, body),
    // Whoever reads statements is told that it was taken back.
    isShown: body === null,
  }));
  if (!stated.some((leaf) => isSmall(leaf) || hidden.includes(leaf.product))) return;
  const products = [...new Set([...hidden, ...stated.map(({ product }) => product)])];
  const logged = await leavesOf(tx, metric, part, { products, rows, version });
  const moments = momentsFrom(knownAt, [...logged, ...rows]);
  const patterns = hiddenLeaves({
    part,
    moments: moments.map((moment) => heldAt(logged, moment)),
    stated,
    hidden,
    told: rows.filter(({ inTotals }) => inTotals).map(({ pool }) => pool),
  });
  const kept: Pattern[] = [...rows];
  for (const [index, pattern] of patterns.entries()) {
    const moment = moments[index] ?? knownAt;
    if (isSame(pattern, patternAt(kept, moment))) continue;
    const row = { kind: metric.code, part, knownAt: moment, version, ...pattern };
    await tx.insert(Hidden, row);
    kept.push(row);
  }
}

/** What is hidden at a moment: by the latest moment up to it, then by the latest version. */
function patternAt(rows: readonly Pattern[], moment: Date): Pattern | null {
  return rows
    .filter(({ knownAt }) => knownAt <= moment)
    .reduce<Pattern | null>((found, row) => (found && isLater(found, row) ? found : row), null);
}

/** Every statement of a month about some products. */
async function leavesOf(
  tx: EntityManager,
  metric: Metric,
  part: string,
  {
    products,
    rows,
    version,
  }: {
    readonly products: readonly string[];
    readonly rows: readonly Hidden[];
    readonly version: number;
  },
): Promise<readonly LoggedLeaf[]> {
  const statements = await tx.execute<
    { subject: string; body: unknown; knownAt: Date; version: number }[]
  >(
    `select s.subject, s.body, s.known_at as "knownAt", s.version
     from fact join statement s on s.fact = fact.id
     where fact.kind = ? and fact.part = ?
       and fact.subject in (select jsonb_array_elements_text(?::jsonb))`,
    [metric.code, part, JSON.stringify(products)],
  );
  const since = firstHidden(rows);
  return statements.map(({ subject, body, ...statement }) => ({
    product: subject,
    persons: personsOf(metric, body),
    version: statement.version,
    knownAt: new Date(statement.knownAt),
    isShown: body === null || statement.version < (since.get(subject) ?? version),
  }));
}

/** The version in which each product was hidden first. */
function firstHidden(rows: readonly Hidden[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { products, version } of rows) {
    for (const product of products)
      first.set(product, Math.min(version, first.get(product) ?? version));
  }
  return first;
}

/** From a moment on, every one at which something else is known. */
function momentsFrom(knownAt: Date, later: readonly { readonly knownAt: Date }[]): readonly Date[] {
  const times = later
    .map((one) => one.knownAt.getTime())
    .filter((time) => time > knownAt.getTime());
  return [knownAt, ...[...new Set(times)].sort((a, b) => a - b).map((time) => new Date(time))];
}

/** What is known of each product at a moment. */
function heldAt(leaves: readonly LoggedLeaf[], moment: Date): readonly Leaf[] {
  const held = new Map<string, LoggedLeaf>();
  for (const leaf of leaves.filter((one) => one.knownAt <= moment)) {
    const other = held.get(leaf.product);
    if (!other || isLater(leaf, other)) held.set(leaf.product, leaf);
  }
  return [...held.values()].map(({ knownAt: _knownAt, ...leaf }) => leaf);
}

/** Whether the first of two was known later, or stated later of the same moment. */
function isLater(
  a: { readonly knownAt: Date; readonly version: number },
  b: { readonly knownAt: Date; readonly version: number },
): boolean {
  return (
    a.knownAt.getTime() - b.knownAt.getTime() > 0 ||
    (a.knownAt.getTime() === b.knownAt.getTime() && a.version > b.version)
  );
}

function personsOf(metric: Metric, body: unknown): number {
  return body === null ? 0 : (personsIn(metric, body as MeasurementBody) ?? 0);
}

function isSame(pattern: HiddenLeaves, present: HiddenLeaves | null): boolean {
  if (present === null) return pattern.products.length === 0;
  const of = ({ products, inTotals, pool }: HiddenLeaves) =>
    JSON.stringify([products, inTotals, pool.map(({ product, version }) => [product, version])]);
  return of(pattern) === of(present);
}
