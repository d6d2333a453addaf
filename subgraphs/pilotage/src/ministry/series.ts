import { PublicError } from '@pilotage/kit';
import { type GranularityCode, lengthOfSeries, parseMonth, seriesOf } from '@pilotage/schema';
import type { AskableFigure } from '@pilotage/schema/graph';
import type { PilotageContext } from '../graph/context.ts';
import { figureOf, type Scope } from './figure-of.ts';
import type { FigureArguments } from './question.ts';

/** A series as clients ask for it. */
export interface SeriesArguments extends Omit<FigureArguments, 'period'> {
  readonly from: string;
  readonly to: string;
  readonly granularity: GranularityCode;
}

const LONGEST_SERIES = 120;

/** The figures of several periods, the earliest first. */
export function seriesFor(
  context: PilotageContext,
  scope: Scope,
  { from, to, granularity, ...question }: SeriesArguments,
): Promise<readonly AskableFigure[]> {
  for (const [field, month] of Object.entries({ from, to })) {
    if (parseMonth(month) !== null) continue;
    throw new PublicError('INVALID_PERIOD', `${field}: "${month}" is not a month; give YYYY-MM.`, {
      field,
      value: month,
    });
  }
  const length = lengthOfSeries(from, to, granularity);
  if (length < 1 || length > LONGEST_SERIES) {
    throw new PublicError(
      'INVALID_PERIOD',
      length < 1
        ? `from: ${from} comes after ${to}; give the earlier month first.`
        : `These are ${length} periods; ask for ${LONGEST_SERIES} at most, or for longer ones.`,
      { field: 'from', value: from },
    );
  }
  return Promise.all(
    seriesOf(from, to, granularity).map(({ label }) =>
      figureOf(context, scope, { ...question, period: label }),
    ),
  );
}
