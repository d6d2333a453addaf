import { CURVE_DAYS, departments, indicatorCodes } from '@pilotage/schema';

/** What one value of a type costs to find, in units of about a third of a millisecond. */
export interface Weight {
  readonly each: number;
  /** The argument with a list, for each of whose values it costs as much again. */
  readonly perValueOf?: string;
}

/** What a question costs before its first field: it is read, planned and sent on. */
export const QUESTION = 10;

/** What an object costs of which nothing else is said; a value that is no object costs nothing. */
export const OBJECT: Weight = { each: 0.1 };

/** What a page costs beside its items: something is read for it. */
export const PAGE: Weight = { each: 5 };

/** What costs otherwise, by the type of the value or by the field, the field first. */
export const WEIGHTS: Readonly<Record<string, Weight>> = {
  Figure: { each: 10 },
  Change: { each: 20 },
  BreakdownConnection: { each: 40, perValueOf: 'by' },
  'BreakdownRow.figure': { each: 0.2 },
  MeasuredValue: { each: 0.02 },
  Explanation: { each: 30 },
  'Explanation.figure': { each: 0.5 },
  'Query.__schema': { each: 500 },
  'Query.__type': { each: 20 },
};

/** Arguments with which a value costs so many times as much: what was known at a past moment is gathered anew. */
export const DEARER_WITH: Readonly<Record<string, number>> = { asOf: 3 };

/** How many items a page has whose `first` neither the question nor the graph says. */
export const PAGE_SIZE = 20;

/** How many items a list without pages has, by the type of an item, where the contract says which it holds. */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  Department: departments.length,
  CurvePoint: CURVE_DAYS,
  Indicator: indicatorCodes.length,
  TrajectoryPoint: 8,
  Posts: 8,
};

/** How many items a list has of which nobody knows how long it is. */
export const LIST_SIZE = 4;
