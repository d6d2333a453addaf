import type { Monoid } from './monoid.ts';

/**
 * Named sets of products: the state of every indicator that counts products.
 *
 * A set holds identities, not numbers, so that a product which two departments report counts once.
 * A commutative monoid under {@link mergeProductSets}; {@link NO_PRODUCTS} is its identity.
 */
export interface ProductSets {
  readonly kind: 'product-sets';
  /** Identities per set, sorted, without repetition. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

/** The state of no product at all. */
export const NO_PRODUCTS: ProductSets = { kind: 'product-sets', sets: {} };

/** The state of one product that belongs to the sets named. */
export function oneProduct(identity: string, sets: readonly string[]): ProductSets {
  return {
    kind: 'product-sets',
    sets: Object.fromEntries([...new Set(sets)].sort().map((name) => [name, [identity]])),
  };
}

/** Every product of any of the states, each set on its own. */
export function mergeProductSets(states: readonly ProductSets[]): ProductSets {
  const merged = new Map<string, Set<string>>();
  for (const { sets } of states) {
    for (const [name, identities] of Object.entries(sets)) {
      const into = merged.get(name) ?? new Set<string>();
      for (const identity of identities) into.add(identity);
      merged.set(name, into);
    }
  }
  const names = [...merged.keys()].sort();
  return {
    kind: 'product-sets',
    sets: Object.fromEntries(names.map((name) => [name, [...(merged.get(name) ?? [])].sort()])),
  };
}

/** The products of one set; empty when the state has no such set. */
export function productsIn({ sets }: ProductSets, name: string): readonly string[] {
  return sets[name] ?? [];
}

/** Sets of products, merged by union. */
export const productSets: Monoid<ProductSets> = {
  none: NO_PRODUCTS,
  merge: mergeProductSets,
  isBlank: ({ sets }) => Object.keys(sets).length === 0,
};
