import { type AnyIndicator, type Day, dayOf, type PeriodRange } from '@pilotage/schema';
import type { Snapshot } from '../store/snapshot.ts';
import type { ProductsAt } from './answer-states.ts';
import type { StateQuestion } from './protocol.ts';

/** Where states are read. */
export interface StateSource {
  readonly department: string;
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly productsAt: ProductsAt;
  /** The definition of an indicator in a version. */
  indicatorOf(code: string, version: string): AnyIndicator;
  /** Whether the owner asks, from whom small counts are not hidden. */
  readonly isOwner?: boolean;
  /** Whether whoever asked waits no more, so that nothing need be worked out for them. */
  isGivenUp?(): boolean;
}

/** The day on which a question is read: the one asked for, else that of its moment. */
export function todayOf({ today }: StateSource, question: StateQuestion): Day {
  if (question.today !== null) return question.today;
  return question.asOf === null ? today : dayOf(new Date(question.asOf.instant));
}

/** The period that a question is about: the one asked for, else the indicator's own default. */
export function periodOf(source: StateSource, question: StateQuestion): PeriodRange {
  const { defaultPeriod } = source.indicatorOf(question.indicator, question.definition);
  return question.period ?? defaultPeriod.on(todayOf(source, question));
}
