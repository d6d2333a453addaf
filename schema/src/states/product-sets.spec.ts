import { describe, expect, it } from 'vitest';
import { mergeProductSets, NO_PRODUCTS, oneProduct } from './product-sets.ts';

const ecobalyse = oneProduct('ademe:ecobalyse', ['LIVING', 'ACTIVE']);
const other = oneProduct('water:sain-eau', ['LIVING']);

describe('Sets of products', () => {
  it('count a product once, however many report it', () => {
    expect(mergeProductSets([ecobalyse, other, ecobalyse]).sets['LIVING']).toEqual([
      'ademe:ecobalyse',
      'water:sain-eau',
    ]);
  });

  it('merge alike in any order and grouping, and nothing changes them by being merged in', () => {
    const whole = mergeProductSets([ecobalyse, other]);
    expect(mergeProductSets([other, ecobalyse])).toEqual(whole);
    expect(mergeProductSets([mergeProductSets([NO_PRODUCTS, other]), ecobalyse])).toEqual(whole);
  });
});
