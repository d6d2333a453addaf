import { addMonths, type Label } from '@pilotage/schema';

/** A question that analysts find ready in the explorer. */
export interface Example {
  /** Names it in the explorer's address. */
  readonly slug: string;
  readonly question: Label;
  /** The query, about the months before `month`. */
  query(month: ExampleMonth): string;
}

/** The month around which examples ask: that of the demonstration's first start, or this one. */
export interface ExampleMonth {
  /** `YYYY-MM`, so many months later; earlier when negative. */
  month(offset: number): string;
  /** The first day of that month. */
  day(offset: number): string;
}

/** Tells examples which months to ask about. */
export function exampleMonth(anchor: string): ExampleMonth {
  return {
    month: (offset) => addMonths(anchor, offset),
    day: (offset) => `${addMonths(anchor, offset)}-01`,
  };
}
