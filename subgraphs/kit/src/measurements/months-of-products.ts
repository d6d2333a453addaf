import { addMonths, type MeasurementBody } from '@pilotage/schema';
import { type HiddenAt, hiddenAt } from '../secrecy/hidden-at.ts';
import { factsAt } from '../store/facts.ts';
import type { KnownUpTo } from '../store/moment.ts';
import type { Snapshot } from '../store/snapshot.ts';

/** One month's measurement of a product, and where it stands. */
export interface KnownMeasurement {
  readonly part: string;
  readonly body: MeasurementBody;
}

/** The measurements of a metric over some months, by product, and which of them are hidden. */
export interface MeasuredMonths {
  of(product: string): readonly KnownMeasurement[];
  readonly hidden: HiddenAt;
}

/** The measurements of a metric in consecutive months, as known at a moment; two queries, whatever the rest holds. */
export async function measuredMonths(
  snapshot: Snapshot,
  metric: string,
  months: readonly string[],
  asOf: KnownUpTo | null,
): Promise<MeasuredMonths> {
  const em = await snapshot.manager();
  const from = months[0] ?? '9999-01';
  const to = addMonths(months.at(-1) ?? '9999-01', 1);
  const facts = await factsAt(em, {
    asOf,
    where: 'kind = ? and part >= ? and part < ? and body is not null',
    parameters: [metric, from, to],
  });
  const byProduct = new Map<string, KnownMeasurement[]>();
  for (const { subject, part, body } of facts) {
    const measurement = { part, body: body as MeasurementBody };
    const known = byProduct.get(subject);
    if (known) known.push(measurement);
    else byProduct.set(subject, [measurement]);
  }
  return {
    of: (product) => byProduct.get(product) ?? [],
    hidden: await hiddenAt(em, { kind: metric, from, to, asOf }),
  };
}
