import type { Startup } from '@pilotage/kit/sources/betagouv';

/** A former slug that several products of a file claim, or that one still bears. */
export interface AmbiguousSlug {
  readonly slug: string;
  readonly products: readonly string[];
}

/**
 * The products with only those former slugs that name one product, and the others.
 *
 * A slug that names two products identifies neither, so it is left out: an id is never given to another product.
 */
export function settleFormerSlugs(startups: readonly Startup[]): {
  readonly startups: readonly Startup[];
  readonly ambiguous: readonly AmbiguousSlug[];
} {
  const bearers = new Map<string, Set<string>>();
  for (const { slug, formerSlugs } of startups) {
    for (const name of [slug, ...formerSlugs]) {
      bearers.set(name, (bearers.get(name) ?? new Set()).add(slug));
    }
  }
  const isOne = (name: string) => bearers.get(name)?.size === 1;
  const ambiguous = [...bearers].filter(([name]) => !isOne(name));
  return {
    startups: startups.map((startup) => ({
      ...startup,
      formerSlugs: startup.formerSlugs.filter(isOne),
    })),
    ambiguous: ambiguous.map(([slug, products]) => ({ slug, products: [...products].sort() })),
  };
}
