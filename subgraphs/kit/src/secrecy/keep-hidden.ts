import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type HiddenLeaves,
  hiddenLeaves,
  type MeasurementBody,
  type Metric,
  NOTHING_HIDDEN,
  personsIn,
} from '@pilotage/schema';
import type { Recording } from '../publication/append.ts';
import type { StatementDraft } from '../publication/draft.ts';
import { factsAt } from '../store/facts.ts';
import { Hidden } from '../store/hidden.entity.ts';

type When = Pick<Recording, 'version' | 'knownAt'>;

/** Settles which small counts are hidden in every month that a publication has touched. */
export async function keepHidden(
  tx: EntityManager,
  metrics: readonly Metric[],
  drafts: readonly StatementDraft[],
  when: When,
): Promise<void> {
  const counting = new Map(
    metrics.flatMap((metric) => (metric.persons ? [[metric.code, metric] as const] : [])),
  );
  const touched = new Set(
    drafts.flatMap(({ kind, part }) => (counting.has(kind) ? [`${kind} ${part}`] : [])),
  );
  for (const key of touched) {
    const [kind = ''] = key.split(' ');
    const metric = counting.get(kind);
    if (metric) await keepOne(tx, metric, key.slice(kind.length + 1), when);
  }
}

async function keepOne(tx: EntityManager, metric: Metric, part: string, when: When): Promise<void> {
  const rows = await tx.find(
    Hidden,
    { kind: metric.code, part },
    { orderBy: { knownAt: 'asc', version: 'asc' } },
  );
  // An earlier known time may come later: what any row hides stays hidden.
  const before = { products: [...new Set(rows.flatMap(({ products }) => products))].sort() };
  const told = lastTold(rows);
  const facts = await factsAt(tx, {
    asOf: { instant: when.knownAt, version: null },
    where: 'kind = ? and part = ? and body is not null',
    parameters: [metric.code, part],
  });
  const after = hiddenLeaves(
    facts.map(({ subject, body, version }) => ({
      product: subject,
      persons: personsIn(metric, body as MeasurementBody) ?? 0,
      isNew: version === when.version,
      isUntold: version > (told.version ?? when.version - 1),
      wasTold: told.products.includes(subject),
    })),
    before,
  );
  const latest = rows.findLast(({ knownAt }) => knownAt <= when.knownAt);
  if (isSame(after, latest ?? NOTHING_HIDDEN)) return;
  const row = { kind: metric.code, part, version: when.version, ...after };
  await tx.insert(Hidden, { ...row, knownAt: when.knownAt });
  const last = rows.at(-1);
  if (last && last.knownAt > when.knownAt)
    await tx.insert(Hidden, { ...row, knownAt: last.knownAt });
}

/** What totals last told of the hidden leaves, and up to which version (`null`: up to the present one). */
function lastTold(rows: readonly Hidden[]): {
  readonly version: number | null;
  readonly products: readonly string[];
} {
  const byVersion = [...rows].sort((a, b) => a.version - b.version);
  const last = byVersion.findLastIndex(({ inTotals }) => inTotals);
  const products = byVersion[last]?.products ?? [];
  const withheld = byVersion[last + 1];
  return { version: withheld ? withheld.version - 1 : null, products };
}

function isSame(a: HiddenLeaves, b: HiddenLeaves): boolean {
  return a.inTotals === b.inTotals && a.products.join() === b.products.join();
}
