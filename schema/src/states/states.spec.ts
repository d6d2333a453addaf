import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballots, ballots, InstrumentMismatch } from './ballots.ts';
import type { Monoid } from './monoid.ts';
import { postCounts } from './post-counts.ts';
import { monthsOfProduct, productMonths } from './product-months.ts';
import { oneProduct, productSets } from './product-sets.ts';
import { oneSpell, spells } from './spells.ts';

const product = fc.integer({ min: 0, max: 6 }).map((n) => `water:${n}`);
const month = fc.integer({ min: 1, max: 9 }).map((n) => `2026-0${n}`);
const values = fc.record({ ACTIVE_USERS: fc.nat(50), TARGET_POPULATION: fc.nat(50) });
const reports = fc.uniqueArray(fc.record({ month, values }), {
  maxLength: 3,
  selector: (one) => one.month,
});
const months = fc
  .record({ identity: product, months: reports, pooled: reports, isExpected: fc.boolean() })
  .map(monthsOfProduct);
const mergedMonths = fc.array(months, { maxLength: 4 }).map(productMonths.merge);

interface Case {
  readonly name: string;
  readonly monoid: Monoid<unknown>;
  readonly states: fc.Arbitrary<unknown>;
}

const CASES: readonly Case[] = [
  {
    name: 'sets of products',
    monoid: productSets as Monoid<unknown>,
    states: fc
      .array(
        fc
          .tuple(product, fc.subarray(['REGISTER', 'MANAGED', 'UNKNOWN']))
          .map(([id, sets]) => oneProduct(id, sets)),
      )
      .map(productSets.merge),
  },
  { name: 'months of products', monoid: productMonths as Monoid<unknown>, states: mergedMonths },
  {
    name: 'answers',
    monoid: ballots as Monoid<unknown>,
    states: mergedMonths.map(
      (answers): Ballots => ({ kind: 'ballots', instrument: 'jdma-3', answers }),
    ),
  },
  {
    name: 'spells',
    monoid: spells as Monoid<unknown>,
    states: fc
      .array(
        fc.record({
          days: fc.nat(400),
          outcome: fc.constantFrom('done' as const, 'stopped' as const, 'ongoing' as const),
        }),
      )
      .map((all) => spells.merge(all.map(oneSpell))),
  },
  {
    name: 'posts',
    monoid: postCounts as Monoid<unknown>,
    states: fc
      .dictionary(fc.constantFrom('DEVELOPER INTERNAL', 'workshop'), fc.nat(9))
      .map((counts) => ({ kind: 'post-counts', counts, teams: 1 })),
  },
];

describe.each(CASES)('States of $name', ({ monoid: { none, merge }, states }) => {
  it('are unchanged by the state of nothing', () => {
    fc.assert(
      fc.property(states, (a) => {
        expect(merge([a, none])).toEqual(merge([a]));
      }),
    );
  });

  it('merge in any order', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        expect(merge([a, b])).toEqual(merge([b, a]));
      }),
    );
  });

  it('merge in any grouping: products, departments, ministry', () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expect(merge([merge([a, b]), c])).toEqual(merge([a, b, c]));
        expect(merge([a, merge([b, c])])).toEqual(merge([a, b, c]));
      }),
    );
  });
});

describe('Answers to two questions', () => {
  it('are never added up', () => {
    const answers = (instrument: string): Ballots => ({ ...ballots.none, instrument });
    expect(() => ballots.merge([answers('jdma-3'), answers('nps-0-10')])).toThrow(
      InstrumentMismatch,
    );
  });
});
