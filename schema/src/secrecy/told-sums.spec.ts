import { describe, expect, it } from 'vitest';
import { determinedBy } from './told-sums.ts';

describe('Sums of unknowns', () => {
  it.each<{ what: string; sums: string[][]; determined: string[] }>([
    { what: 'tell one that stands alone', sums: [['a']], determined: ['a'] },
    { what: 'of two tell neither', sums: [['a', 'b']], determined: [] },
    {
      what: 'tell what one has more than another',
      sums: [
        ['a', 'b'],
        ['a', 'b', 'c'],
      ],
      determined: ['c'],
    },
    {
      what: 'tell all of three that are told in pairs',
      sums: [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ],
      determined: ['a', 'b', 'c'],
    },
    {
      what: 'of four told in a ring of pairs tell none',
      sums: [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'a'],
      ],
      determined: [],
    },
    {
      what: 'told twice tell no more',
      sums: [
        ['a', 'b'],
        ['b', 'a'],
      ],
      determined: [],
    },
  ])('$what', ({ sums, determined }) => {
    expect([...determinedBy(sums)].sort()).toEqual(determined);
  });
});
