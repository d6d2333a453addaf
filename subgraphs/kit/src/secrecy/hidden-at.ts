import type { EntityManager } from '@mikro-orm/postgresql';
import { type HiddenLeaves, NOTHING_HIDDEN } from '@pilotage/schema';
import { LATEST } from '../store/facts.ts';
import type { KnownUpTo } from '../store/moment.ts';

/** Tells which measurements are hidden. */
export interface HiddenAt {
  /** Whether this measurement of a product is hidden from everybody but its owner. */
  hides(product: string, part: string): boolean;
  /** The products whose hidden measurements a total may hold, all together or none; empty where it may not. */
  pooled(part: string): readonly string[];
}

/** Nothing is hidden. */
export const HIDES_NOTHING: HiddenAt = { hides: () => false, pooled: () => [] };

interface Row extends HiddenLeaves {
  readonly part: string;
}

/** What is hidden of a metric between two parts (the last excluded), as known at a moment; one query. */
export async function hiddenAt(
  em: EntityManager,
  {
    kind,
    from,
    to,
    asOf,
  }: {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly asOf: KnownUpTo | null;
  },
): Promise<HiddenAt> {
  const rows = await em.execute<Row[]>(
    `select distinct on (part) part, products, in_totals as "inTotals", pool from hidden
     where kind = ? and part >= ? and part < ? ${asOf === null ? '' : 'and known_at <= ? and version <= ?'}
     order by part, known_at desc, version desc`,
    [kind, from, to, ...(asOf === null ? [] : [asOf.instant, asOf.version ?? LATEST])],
  );
  const byPart = new Map(rows.map((row) => [row.part, row]));
  const leaves = (part: string) => byPart.get(part) ?? NOTHING_HIDDEN;
  return {
    hides: (product, part) => leaves(part).products.includes(product),
    pooled: (part) => leaves(part).pool.map(({ product }) => product),
  };
}
