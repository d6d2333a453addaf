import type { EntityManager } from '@mikro-orm/postgresql';
import { countIn, type MeasurementBody, type Metric } from '@pilotage/schema';
import type { SuspectRule } from './draft.ts';

/** From how many products on a fall to 0 is suspicious: a single one may have ended. */
const FEWEST_FALLING = 2;

const RULE: SuspectRule = 'all-zero';

const ALL_ZERO = `select kind, part from settled
  where kind in (select jsonb_array_elements_text(?::jsonb))
  group by kind, part having bool_and(is_zero) and count(*) >= ?
    and bool_or(outcome in ('ADDED', 'CHANGED'))`;

/** What each product of the month counted last: that month, or the latest before it, with the same instrument. */
const BEFORE = `select distinct on (fact.subject) fact.subject, fact.body
  from settled s join fact on (fact.subject, fact.kind) = (s.subject, s.kind)
  where (s.kind, s.part) = (?, ?) and fact.part <= s.part
    and substr(fact.part, 8) = substr(s.part, 8) and fact.body is not null
  order by fact.subject, fact.part desc`;

/**
 * Puts aside the months of which every count of a publication is 0, where at least two products counted something
 * before: a source that breaks tells 0 of all at once.
 */
export async function suspectZeros(
  tx: EntityManager,
  metrics: readonly Metric[],
  kinds: ReadonlySet<string>,
): Promise<void> {
  const stated = metrics.filter(({ code }) => kinds.has(code));
  if (stated.length === 0) return;
  const codes = JSON.stringify(stated.map(({ code }) => code));
  const months = await tx.execute<{ readonly kind: string; readonly part: string }[]>(ALL_ZERO, [
    codes,
    FEWEST_FALLING,
  ]);
  for (const { kind, part } of months) {
    const metric = stated.find(({ code }) => code === kind);
    const before = await tx.execute<{ readonly body: MeasurementBody }[]>(BEFORE, [kind, part]);
    const falling = before.filter(({ body }) => metric && countIn(metric, body) > 0);
    if (falling.length < FEWEST_FALLING) continue;
    await tx.execute(
      `update settled set outcome = 'QUARANTINED', suspect = ?
       where (kind, part) = (?, ?) and outcome in ('ADDED', 'CHANGED')`,
      [RULE, kind, part],
    );
  }
}
