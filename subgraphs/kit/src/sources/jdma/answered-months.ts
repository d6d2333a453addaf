import { addMonths, type Day } from '@pilotage/schema';
import type { MeasurementInput } from '../../measurements/measurement-input.ts';
import { type AnswerClass, type AnswerCounts, NO_ANSWERS } from './classes.ts';

/** Answers by month, `YYYY-MM`. */
export type MonthlyAnswers = ReadonlyMap<string, AnswerCounts>;

/** Adds answers of a class to a month. */
export function addAnswers(
  months: Map<string, AnswerCounts>,
  month: string,
  { answered, count }: { readonly answered: AnswerClass; readonly count: number },
): void {
  const before = months.get(month) ?? NO_ANSWERS;
  months.set(month, { ...before, [answered]: before[answered] + count });
}

/**
 * What a department publishes of monthly answers: whole months only, the earliest first.
 *
 * A month that goes on would be published too low. A month of which the source counts nobody is left out: it
 * writes 0 for "no answers", as it does for months before the form was there.
 */
export function measurementsOf(months: MonthlyAnswers, today: Day): readonly MeasurementInput[] {
  return [...months]
    .filter(([month]) => `${addMonths(month, 1)}-01` <= today)
    .filter(([, { GOOD, MEDIUM, BAD }]) => GOOD + MEDIUM + BAD > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, counts]) => ({
      metric: 'SATISFACTION',
      instrument: 'jdma-3',
      month,
      values: Object.entries(counts).map(([code, value]) => ({ code, value, unit: 'ANSWERS' })),
    }));
}

/** The answers of several services of the source that are one product of ours. */
export function addedUp(services: readonly MonthlyAnswers[]): MonthlyAnswers {
  const months = new Map<string, AnswerCounts>();
  for (const [month, counts] of services.flatMap((service) => [...service])) {
    for (const answered of ['GOOD', 'MEDIUM', 'BAD'] as const) {
      addAnswers(months, month, { answered, count: counts[answered] });
    }
  }
  return months;
}
