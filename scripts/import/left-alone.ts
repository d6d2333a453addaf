import { departmentOf } from '@pilotage/schema';
import type { Claim } from './claims.ts';
import type { KnownProduct } from './known-products.ts';

/** A known product of which an import states nothing, and why. */
export interface LeftAlone {
  readonly id: string;
  readonly because: string;
}

/** What decides that a product is left alone. */
export interface LeftAloneOptions {
  readonly known: readonly KnownProduct[];
  readonly claims: readonly Claim[];
  readonly only: string | null;
}

/** The known products that stay as they are: not named by the file, or not this import's to state. */
export function leftAlone({ known, claims, only }: LeftAloneOptions): readonly LeftAlone[] {
  const byName = new Map(
    claims.flatMap((claim) =>
      [claim.startup.slug, ...claim.startup.formerSlugs].map((name) => [name, claim] as const),
    ),
  );
  return known.flatMap(({ id, slugs }) => {
    if (only !== null && departmentOf(id) !== only) return [];
    const claim = slugs.flatMap((slug) => byName.get(slug) ?? [])[0];
    const because = reason(claim, only);
    return because === null ? [] : [{ id, because }];
  });
}

function reason(claim: Claim | undefined, only: string | null): string | null {
  if (claim === undefined) return 'the file does not name it';
  const department = claim.accountability?.department;
  if (department === undefined) return 'no department claims it';
  if (only === null || department === only) return null;
  return `the file gives it to ${department}, which --department leaves out`;
}
