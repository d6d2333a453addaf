import { monthsIn } from '@pilotage/schema';
import { factsOfKind } from '../facts/load-facts.ts';
import { type MeasuredMonths, measuredMonths } from '../measurements/months-of-products.ts';
import type { KnownFact } from '../store/facts.ts';
import { type WaitingFact, waitingAt } from '../store/quarantine.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { knownUpTo, type StateQuestion, type WireMoment } from './protocol.ts';
import { periodOf, type StateSource } from './state-source.ts';

/** Finds the facts that states are made of. */
export interface FactsForStates {
  /** The measurements of a metric over some months at least, as known at a moment. */
  measuredAt(
    metric: string,
    months: readonly string[],
    asOf: WireMoment | null,
  ): Promise<MeasuredMonths>;
  /** The facts of a kind, whatever they are about, as known at a moment. */
  factsAt(kind: string, asOf: WireMoment | null): Promise<readonly KnownFact[]>;
  /** What waited in quarantine at a moment. */
  waitingAt(asOf: WireMoment | null): Promise<readonly WaitingFact[]>;
}

/** Finds facts in a snapshot, each time anew. */
export function findingFacts(snapshot: Snapshot): FactsForStates {
  return {
    measuredAt: (metric, months, asOf) =>
      measuredMonths(snapshot, metric, months, asOf && knownUpTo(asOf)),
    factsAt: (kind, asOf) => factsOfKind(snapshot, kind, asOf && knownUpTo(asOf)),
    waitingAt: async (asOf) => waitingAt(await snapshot.manager(), asOf && knownUpTo(asOf)),
  };
}

/**
 * Finds facts in a snapshot for many questions: each metric once per moment, over all the months that any of the
 * questions holds, so that a long series costs little more than its longest period.
 */
export function rememberingFacts(
  source: StateSource,
  questions: readonly StateQuestion[],
): FactsForStates {
  const { snapshot } = source;
  const found = new Map<string, Promise<unknown>>();
  const once = <Found>(key: string, find: () => Promise<Found>): Promise<Found> => {
    const known = (found.get(key) as Promise<Found> | undefined) ?? find();
    found.set(key, known);
    return known;
  };
  const spans = spansOf(source, questions);
  const finding = findingFacts(snapshot);
  return {
    measuredAt(metric, months, asOf) {
      const key = keyOf(metric, asOf);
      return once(key, () => finding.measuredAt(metric, spans.get(key) ?? months, asOf));
    },
    factsAt: (kind, asOf) => once(keyOf(kind, asOf), () => finding.factsAt(kind, asOf)),
    waitingAt: (asOf) => once(keyOf('in quarantine', asOf), () => finding.waitingAt(asOf)),
  };
}

function spansOf(
  source: StateSource,
  questions: readonly StateQuestion[],
): ReadonlyMap<string, readonly string[]> {
  const spans = new Map<string, readonly string[]>();
  for (const question of questions) {
    const { metric } = source.indicatorOf(question.indicator, question.definition);
    if (metric === null) continue;
    const key = keyOf(metric, question.asOf);
    const all = [...(spans.get(key) ?? []), ...monthsIn(periodOf(source, question))].sort();
    const [first, last] = [all[0], all.at(-1)];
    if (first !== undefined && last !== undefined) spans.set(key, [first, last]);
  }
  return spans;
}

function keyOf(code: string, asOf: WireMoment | null): string {
  return `${code} ${JSON.stringify(asOf)}`;
}
