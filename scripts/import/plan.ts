import { type FileProblem, phasesOf, type Startup } from '@pilotage/kit/sources/betagouv';
import type { Accountability, Day } from '@pilotage/schema';
import { type Claim, claimsOf, type DepartmentSource } from './claims.ts';
import { type AmbiguousSlug, settleFormerSlugs } from './former-slugs.ts';
import type { KnownProduct } from './known-products.ts';
import { type LeftAlone, leftAlone } from './left-alone.ts';
import { type Place, type ProductMove, placeOf } from './place.ts';

/** What one department is to be sent. */
export interface DepartmentPlan {
  readonly code: string;
  readonly products: readonly object[];
}

/** A phase that has not begun. */
export interface PlannedPhase {
  readonly slug: string;
  readonly phase: string;
  readonly from: Day;
}

/** What is to become of a file; plain data, so that it can be kept and gone on with. */
export interface ImportPlan {
  readonly departments: readonly DepartmentPlan[];
  /** Products that several departments claim, and who answers for them. */
  readonly contested: readonly (Accountability & { readonly slug: string })[];
  /** Products that no department claims. */
  readonly unclaimed: readonly string[];
  readonly planned: readonly PlannedPhase[];
  readonly moves: readonly ProductMove[];
  /** Known products that keep the operator which their department states. */
  readonly operatorsKept: readonly string[];
  /** Known products of which nothing is stated. */
  readonly leftAlone: readonly LeftAlone[];
  readonly ambiguousSlugs: readonly AmbiguousSlug[];
  /** Sponsors that the organisations' file does not hold. */
  readonly unknownSponsors: readonly string[];
}

/** What a plan is made of. */
export interface PlanOptions {
  readonly startups: readonly Startup[];
  readonly organisations: ReadonlySet<string> | null;
  readonly sources: readonly DepartmentSource[];
  readonly known: readonly KnownProduct[];
  /** Only this department's products are published; `null`: all. */
  readonly only: string | null;
  readonly move: boolean;
  readonly today: Day;
  /** The first day in another department, for products that move. */
  readonly movedOn: Day;
}

/** Settles which department is sent what, or tells every problem; pure, so that it can be told before it is done. */
export function planImport(options: PlanOptions): {
  readonly plan: ImportPlan;
  readonly problems: readonly FileProblem[];
} {
  const { sources, known, only } = options;
  const { startups, ambiguous } = settleFormerSlugs(options.startups);
  const claims = claimsOf(startups, sources);
  const wanted = claims.filter(
    ({ accountability }) => only === null || accountability?.department === only,
  );
  const places = wanted.map((claim) =>
    placeOf({ ...options, claim, home: homeOf(claim.startup, known) }),
  );
  const plan = {
    departments: departmentPlans(sources, places),
    contested: claims.flatMap(contested),
    unclaimed: claims.flatMap((claim) => (claim.accountability ? [] : [claim.startup.slug])),
    planned: wanted.flatMap((claim) => (claim.accountability ? planned(claim, options.today) : [])),
    moves: places.flatMap(({ move }) => move ?? []),
    operatorsKept: places.flatMap(({ operatorKept }) => operatorKept ?? []),
    leftAlone: leftAlone({ known, claims, only }),
    ambiguousSlugs: ambiguous,
    unknownSponsors: unknownSponsors(options),
  };
  return { plan, problems: places.flatMap(({ problem }) => problem ?? []) };
}

function homeOf(
  { slug, formerSlugs }: Startup,
  known: readonly KnownProduct[],
): KnownProduct | null {
  const names = [slug, ...formerSlugs];
  const homes = names.flatMap((name) => known.filter(({ slugs }) => slugs.includes(name)));
  return homes[0] ?? null;
}

function departmentPlans(
  sources: readonly DepartmentSource[],
  places: readonly Place[],
): readonly DepartmentPlan[] {
  const placed = places.flatMap((place) => place.placed);
  return sources.flatMap(({ code }) => {
    const products = placed.filter(({ department }) => department === code);
    return products.length > 0 ? [{ code, products: products.map(({ product }) => product) }] : [];
  });
}

function contested({ startup, accountability }: Claim): ImportPlan['contested'] {
  if (accountability === null || accountability.because === 'SOLE') return [];
  return [{ slug: startup.slug, ...accountability }];
}

function planned({ startup }: Claim, today: Day): readonly PlannedPhase[] {
  return phasesOf(startup)
    .filter(({ from }) => from > today)
    .map(({ phase, from }) => ({ slug: startup.slug, phase, from }));
}

function unknownSponsors({ startups, organisations }: PlanOptions): readonly string[] {
  if (organisations === null) return [];
  const sponsors = new Set(startups.flatMap((startup) => startup.sponsors));
  return [...sponsors].filter((sponsor) => !organisations.has(sponsor)).sort();
}
