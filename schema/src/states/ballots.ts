import type { Monoid } from './monoid.ts';
import { type MonthValues, type ProductMonths, productMonths, sumsOf } from './product-months.ts';

/** Answers to one question with one scale, product by product and month by month. */
export interface Ballots {
  readonly kind: 'ballots';
  /** Code of the instrument; `null` for no answers at all. */
  readonly instrument: string | null;
  readonly answers: ProductMonths;
}

/** Answers to two questions cannot be added up. */
export class InstrumentMismatch extends Error {
  override readonly name = 'InstrumentMismatch';

  constructor(readonly instruments: readonly string[]) {
    super(`Answers given with ${instruments.join(' and ')} cannot be added up`);
  }
}

/** Answers, merged within one instrument. */
export const ballots: Monoid<Ballots> = {
  none: { kind: 'ballots', instrument: null, answers: productMonths.none },
  /** @throws InstrumentMismatch when the states hold answers to two questions. */
  merge(states) {
    const instruments = [...new Set(states.flatMap(({ instrument }) => instrument ?? []))].sort();
    if (instruments.length > 1) throw new InstrumentMismatch(instruments);
    return {
      kind: 'ballots',
      instrument: instruments[0] ?? null,
      answers: productMonths.merge(states.map(({ answers }) => answers)),
    };
  },
  isBlank: ({ answers }) => productMonths.isBlank(answers),
};

/** How many answers fell into each class. */
export function countsOf({ answers }: Ballots): MonthValues {
  return sumsOf(answers);
}
