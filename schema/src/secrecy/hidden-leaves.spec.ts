import { describe, expect, it } from 'vitest';
import { type HiddenLeaves, hiddenLeaves, type Leaf } from './hidden-leaves.ts';

type Counts = Readonly<Record<string, number>>;

const leaves = (counts: Counts, version: number, isShown = false): readonly Leaf[] =>
  Object.entries(counts).map(([product, persons]) => ({ product, version, persons, isShown }));

/** The first publication about a month. */
const first = (counts: Counts): HiddenLeaves | undefined => {
  const stated = leaves(counts, 1);
  return hiddenLeaves({ part: '2026-05', moments: [stated], stated, hidden: [], told: [] })[0];
};

/** A second publication, after one in which `a` and `b` were hidden and told together. */
const second = (counts: Counts, changes: { readonly replaces?: readonly string[] } = {}) => {
  const before = leaves({ a: 1, b: 9 }, 1);
  const kept = before.filter(({ product }) => !changes.replaces?.includes(product));
  const stated = leaves(counts, 2);
  const moments = [[...kept, ...stated]];
  return hiddenLeaves({ part: '2026-05', moments, stated, hidden: ['a', 'b'], told: [before] })[0];
};

describe('Of the counts of one month', () => {
  it.each<{ what: string; counts: Counts; hides: readonly string[] }>([
    { what: 'three persons or nobody hide nothing', counts: { a: 3, b: 0, c: 40 }, hides: [] },
    {
      what: 'two persons are hidden with another count',
      counts: { a: 2, b: 9 },
      hides: ['a', 'b'],
    },
    { what: 'one and two protect one another', counts: { a: 1, b: 2, c: 4 }, hides: ['a', 'b'] },
    {
      what: 'one, one and one do not: together they are three, and so each is one',
      counts: { a: 1, b: 1, c: 1, d: 8 },
      hides: ['a', 'b', 'c', 'd'],
    },
    {
      what: 'one and one do not: together they are two',
      counts: { a: 1, b: 1, c: 4 },
      hides: ['a', 'b', 'c'],
    },
  ])('$what', ({ counts, hides }) => {
    expect(first(counts)).toMatchObject({ products: hides, inTotals: true });
  });

  it('the one that protects is not told by its size: in other months it is another', () => {
    const counts = { small: 2, b: 4, c: 5, d: 6, e: 7 };
    const hides = (part: string) => {
      const stated = leaves(counts, 1);
      return hiddenLeaves({ part, moments: [stated], stated, hidden: [], told: [] })[0]?.products;
    };
    const months = Array.from(
      { length: 12 },
      (_, index) => `2026-${String(index + 1).padStart(2, '0')}`,
    );
    expect(new Set(months.map((month) => hides(month)?.join())).size).toBeGreaterThan(1);
    expect(months.every((month) => hides(month)?.length === 2)).toBe(true);
  });

  it('a single small one is left out of totals too, since nothing can protect it', () => {
    expect(first({ a: 2 })).toEqual({ products: ['a'], inTotals: false, pool: [] });
  });

  it('one that was shown protects nothing', () => {
    const stated = leaves({ a: 2 }, 2);
    const moments = [[...leaves({ b: 9, c: 4 }, 1, true), ...stated]];
    expect(hiddenLeaves({ part: '2026-05', moments, stated, hidden: [], told: [] })).toMatchObject([
      { products: ['a'], inTotals: false },
    ]);
  });

  it('one that is added alone is told by the difference of two totals, and so needs another', () => {
    expect(second({ late: 2, later: 31 })).toMatchObject({
      products: ['a', 'b', 'late', 'later'],
      inTotals: true,
    });
    expect(second({ late: 2 })).toMatchObject({ products: ['a', 'b', 'late'], inTotals: false });
  });

  it('one that changes alone is safe: a total tells by how much, not what it was', () => {
    expect(second({ a: 44 }, { replaces: ['a'] })).toMatchObject({ inTotals: true });
  });

  it('one that was hidden stays so, whatever becomes of it', () => {
    const grown = second({ a: 50, b: 60, c: 70 }, { replaces: ['a', 'b'] });
    expect(grown).toMatchObject({ products: ['a', 'b'], inTotals: true });
  });

  it('none may be told by several totals together, each of which is safe alone', () => {
    // c + f, then c + f + b + d; the total of an earlier moment, f' + b + d, would tell f' of the three.
    const now = leaves({ c: 1, f: 2 }, 1);
    const stated = leaves({ b: 3, d: 5, f: 1 }, 2);
    const others = stated.filter(({ product }) => product !== 'f');
    const found = hiddenLeaves({
      part: '2026-05',
      moments: [stated, [...others, ...now]],
      stated,
      hidden: ['c', 'f'],
      told: [now],
    });
    expect(found.every(({ inTotals }) => inTotals)).toBe(false);
  });
});
