import type { TestSubgraph } from '@pilotage/kit/testing';
import { type ExportedCount, exportedCounts } from './exported-counts.ts';
import { determinedBy, type Equation } from './linear-system.ts';

/**
 * One publication about one month: active users by product (`null`: what was stated is taken back), and from when
 * that is known (`null`: now).
 */
export interface MonthPublication {
  readonly counts: Readonly<Record<string, number | null>>;
  readonly knownAt: string | null;
}

/** What somebody finds who asks for everything, at every moment and every version. */
export interface Findings {
  /** Counts of one or two persons that can be computed. */
  readonly computed: readonly string[];
  /** Totals in which fewer than two leaves, or fewer than three persons, are hidden. */
  readonly bare: readonly string[];
  /** How many counts of one or two persons there were. */
  readonly small: number;
  /** How many totals held hidden leaves. */
  readonly totals: number;
  /** How many counts exports have shown. */
  readonly exported: number;
}

/** When and of which version something was read. */
interface Moment {
  readonly instant: string;
  readonly version: number;
}

/** A count as somebody stated it: an unknown, to whoever may not see it. */
interface Stated {
  readonly name: string;
  readonly product: string;
  readonly version: number;
  readonly knownAt: string;
  readonly persons: number;
  /** Whether it states that there is none, which anybody may read. */
  readonly isTakenBack: boolean;
}

interface Answer {
  readonly rows: readonly {
    readonly state: {
      readonly months: Readonly<Record<string, { readonly ACTIVE_USERS: number }>>;
      readonly pooled: Readonly<
        Record<
          string,
          {
            readonly products: readonly string[];
            readonly values: { readonly ACTIVE_USERS: number };
          }
        >
      >;
    };
  }[];
}

const TARGET = 1000;
const SERVICE = { id: 'pilotage', role: 'service' } as const;

/** Publishes a month of a department, then computes what everything that can be asked or exported of it tells. */
export async function attack(
  subgraph: TestSubgraph,
  month: string,
  publications: readonly MonthPublication[],
  now: () => Date,
): Promise<Findings> {
  const stated: Stated[] = [];
  const versions: number[] = [];
  const shown: (ExportedCount & { readonly moment: Moment })[] = [];
  for (const { counts, knownAt } of publications) {
    const at = knownAt ?? now().toISOString();
    const all = Object.entries(counts);
    const products = all.flatMap(([slug, persons]) =>
      persons === null ? [] : [{ slug, measurements: [usage(month, persons)] }],
    );
    // Only what is known by then can be taken back.
    const retractions = all.flatMap(([slug, persons]) => {
      const isKnown = stated.some(
        (one) =>
          one.product === `${subgraph.code}:${slug}` && Date.parse(one.knownAt) <= Date.parse(at),
      );
      return persons === null && isKnown ? [{ product: slug, kind: 'USAGE', part: month }] : [];
    });
    if (products.length + retractions.length === 0) continue;
    const receipt = await subgraph.publishProducts(products, { knownAt, retractions });
    const released = receipt.quarantined > 0 ? await releaseAll(subgraph) : null;
    for (const { version, recordedAt, outcomes } of [receipt, ...(released ? [released] : [])]) {
      versions.push(version);
      for (const { subject, outcome } of outcomes.nodes) {
        if (outcome === 'ALREADY_SO' || outcome === 'QUARANTINED') continue;
        const count = counts[subject.slice(subgraph.code.length + 1)] ?? null;
        const persons = count ?? 0;
        stated.push({
          name: `${subject}@${version}=${persons}`,
          product: subject,
          version,
          knownAt: knownAt ?? recordedAt,
          persons,
          isTakenBack: count === null,
        });
      }
    }
    const version = versions.at(-1) ?? 0;
    for (const instant of instantsOf(stated)) {
      const counts = await exportedCounts(subgraph, month, instant);
      shown.push(...counts.map((count) => ({ ...count, moment: { instant, version } })));
    }
  }
  const instants = instantsOf(stated);
  const moments = [...new Set(versions)].flatMap((version) =>
    instants.map((instant) => ({ instant, version })),
  );
  const answers = await askAll(subgraph, month, moments);
  return judge(stated, shown, moments, answers, month);
}

/** From when anything of what was stated is known: between two of these nothing changes. */
function instantsOf(stated: readonly Stated[]): readonly string[] {
  return [...new Set(stated.map(({ knownAt }) => new Date(knownAt).toISOString()))];
}

/** Takes everything that waits in quarantine, as its owner may; gives the receipt. */
async function releaseAll(subgraph: TestSubgraph) {
  const { data } = await subgraph.ask(
    `{ department: ${subgraph.code} { quarantine(first: 100) { nodes { id } } } }`,
    {},
    subgraph.publisher,
  );
  const releases = data.department.quarantine.nodes.map(({ id }: { id: string }) => id);
  return subgraph.publishProducts([], { releases });
}

function usage(month: string, active: number) {
  return {
    metric: 'USAGE',
    month,
    values: [
      { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
      { code: 'TARGET_POPULATION', value: TARGET, unit: 'USERS' },
    ],
  };
}

/** The state of the whole department at every moment and version, as totals are read from it. */
async function askAll(
  subgraph: TestSubgraph,
  month: string,
  moments: readonly Moment[],
): Promise<readonly Answer[]> {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const period = { label: month, start: `${month}-01`, end: next.toISOString().slice(0, 10) };
  const questions = moments.map((asOf) => ({
    indicator: 'USAGE_RATE',
    definition: '1',
    instrument: null,
    period,
    asOf,
    today: null,
    filter: null,
    by: [],
    unless: null,
  }));
  const { data, errors } = await subgraph.ask(
    `query ($request: StatesRequest!) { answer: ${subgraph.code}States(request: $request) }`,
    { request: { questions, products: [] } },
    SERVICE,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer.states;
}

function judge(
  stated: readonly Stated[],
  shown: readonly (ExportedCount & { readonly moment: Moment })[],
  moments: readonly Moment[],
  answers: readonly Answer[],
  month: string,
): Findings {
  const equations: Equation[] = stated
    .filter(({ isTakenBack }) => isTakenBack)
    .map(({ name }) => new Map([[name, 1]]));
  for (const { product, persons, moment } of shown) {
    const leaf = heldAt(stated, product, moment);
    if (leaf.persons !== persons) throw new Error(`${leaf.name} is exported as ${persons}`);
    equations.push(new Map([[leaf.name, 1]]));
  }
  const bare: string[] = [];
  let totals = 0;
  for (const [index, { rows }] of answers.entries()) {
    const moment = moments[index] ?? { instant: '', version: 0 };
    const held = (product: string) => heldAt(stated, product, moment);
    const { months, pooled } = rows[0]?.state ?? { months: {}, pooled: {} };
    for (const [key, { ACTIVE_USERS }] of Object.entries(months)) {
      const leaf = held(key.slice(0, key.lastIndexOf(' ')));
      if (leaf.persons !== ACTIVE_USERS) throw new Error(`${leaf.name} reads ${ACTIVE_USERS}`);
      equations.push(new Map([[leaf.name, 1]]));
    }
    const total = pooled[month];
    if (!total) continue;
    const leaves = total.products.map(held);
    const persons = leaves.reduce((sum, leaf) => sum + leaf.persons, 0);
    if (persons !== total.values.ACTIVE_USERS) throw new Error(`${month} adds up to ${persons}`);
    totals += 1;
    if (persons < 3 || leaves.filter((leaf) => leaf.persons > 0).length < 2) {
      bare.push(JSON.stringify({ moment, leaves: leaves.map(({ name }) => name) }));
    }
    equations.push(new Map(leaves.map(({ name }) => [name, 1])));
  }
  const small = stated.filter(({ persons }) => persons === 1 || persons === 2);
  const determined = determinedBy(equations);
  const computed = small.map(({ name }) => name).filter((name) => determined.has(name));
  return { computed, bare, small: small.length, totals, exported: shown.length };
}

function heldAt(stated: readonly Stated[], product: string, moment: Moment): Stated {
  const at = Date.parse(moment.instant);
  const held = stated
    .filter((one) => one.product === product && one.version <= moment.version)
    .filter(({ knownAt }) => Date.parse(knownAt) <= at)
    .sort((a, b) => Date.parse(a.knownAt) - Date.parse(b.knownAt) || a.version - b.version)
    .at(-1);
  if (held) return held;
  throw new Error(`${product} is told before it was stated`);
}
