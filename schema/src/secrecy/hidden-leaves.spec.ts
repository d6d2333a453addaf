import { describe, expect, it } from 'vitest';
import { type HiddenLeaves, hiddenLeaves, NOTHING_HIDDEN } from './hidden-leaves.ts';

/** Counts of one month; `old` ones were stated before, and are in totals already. */
const leaves = (counts: Readonly<Record<string, number>>, old: readonly string[] = []) =>
  Object.entries(counts).map(([product, persons]) => ({
    product,
    persons,
    isNew: !old.includes(product),
    isUntold: !old.includes(product),
    wasTold: false,
  }));

describe('Of the counts of one month', () => {
  it.each<{ what: string; counts: Record<string, number>; hides: readonly string[] }>([
    { what: 'three persons or nobody hide nothing', counts: { a: 3, b: 0, c: 40 }, hides: [] },
    {
      what: 'two persons are hidden, with the smallest other count',
      counts: { a: 2, b: 9, c: 4 },
      hides: ['a', 'c'],
    },
    { what: 'one and two protect one another', counts: { a: 1, b: 2, c: 4 }, hides: ['a', 'b'] },
    {
      what: 'one and one do not: together they are two',
      counts: { a: 1, b: 1, c: 4 },
      hides: ['a', 'b', 'c'],
    },
  ])('$what', ({ counts, hides }) => {
    expect(hiddenLeaves(leaves(counts), NOTHING_HIDDEN)).toEqual({
      products: hides,
      inTotals: true,
    });
  });

  it('a single small one is left out of totals too, since nothing can protect it', () => {
    expect(hiddenLeaves(leaves({ a: 2 }), NOTHING_HIDDEN)).toEqual({
      products: ['a'],
      inTotals: false,
    });
  });

  it('one that was shown protects nothing', () => {
    expect(hiddenLeaves(leaves({ a: 2, b: 9, c: 4 }, ['c']), NOTHING_HIDDEN).products).toEqual([
      'a',
      'b',
    ]);
    expect(hiddenLeaves(leaves({ a: 2, b: 9, c: 4 }, ['b', 'c']), NOTHING_HIDDEN)).toEqual({
      products: ['a'],
      inTotals: false,
    });
  });

  it('one that is added alone is determined by the difference of two totals, and so needs another', () => {
    const before = { products: ['a', 'b'] };
    const counts = { a: 1, b: 9, late: 2, later: 31 };
    expect(hiddenLeaves(leaves(counts, ['a', 'b']), before)).toEqual({
      products: ['a', 'b', 'late', 'later'],
      inTotals: true,
    });
    expect(hiddenLeaves(leaves({ a: 1, b: 9, late: 2 }, ['a', 'b']), before).inTotals).toBe(false);
  });

  it('one that changes alone is safe: a total tells by how much, not what it was', () => {
    const changed = leaves({ a: 44, b: 9 }, ['b']).map((leaf) => ({ ...leaf, wasTold: true }));
    expect(hiddenLeaves(changed, { products: ['a', 'b'] }).inTotals).toBe(true);
  });

  it('one that was hidden stays so, whatever becomes of it', () => {
    const before: HiddenLeaves = { products: ['a', 'b'], inTotals: true };
    expect(hiddenLeaves(leaves({ a: 50, b: 60, c: 70 }), before)).toEqual(before);
  });
});
