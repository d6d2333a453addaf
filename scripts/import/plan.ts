import type { BetagouvSource, FileProblem } from '@pilotage/kit/sources/betagouv';
import { phaseOfWord, phaseWords, productOf, type Startup } from '@pilotage/kit/sources/betagouv';
import {
  type Accountability,
  accountableDepartment,
  type Day,
  departmentOf,
  didYouMean,
} from '@pilotage/schema';
import type { KnownProduct } from './known-products.ts';

/** A department's understanding of the source. */
export interface DepartmentSource {
  readonly code: string;
  readonly source: BetagouvSource;
}

/** What one department is to be sent. */
export interface DepartmentPlan {
  readonly code: string;
  readonly products: readonly object[];
  /** Products known there that the file does not name. */
  readonly notNamed: readonly string[];
}

/** What is to become of a file. */
export interface ImportPlan {
  readonly departments: readonly DepartmentPlan[];
  /** Products that several departments claim, and who answers for them. */
  readonly contested: readonly (Accountability & { readonly slug: string })[];
  /** Products that no department claims. */
  readonly unclaimed: readonly string[];
  /** Products with a phase that has not begun. */
  readonly planned: readonly string[];
  /** Products that change department. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** Sponsors that the organisations' file does not hold. */
  readonly unknownSponsors: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** What a plan is made of. */
export interface PlanOptions {
  readonly startups: readonly Startup[];
  readonly organisations: ReadonlySet<string> | null;
  readonly sources: readonly DepartmentSource[];
  readonly known: readonly KnownProduct[];
  /** Only this department is sent anything; `null`: all. */
  readonly only: string | null;
  readonly move: boolean;
  readonly today: Day;
}

/** Settles which department is sent what; pure, so that it can be told before anything is done. */
export function planImport(options: PlanOptions): ImportPlan {
  const { startups, sources, known, only, move, today } = options;
  const claims = startups.map((startup) => ({
    startup,
    accountability: claimOf(startup, sources),
  }));
  const homes = homesOf(known);
  const moves: { from: string; to: string }[] = [];
  const problems: FileProblem[] = startups.flatMap(unknownWords);
  const products = new Map<string, object[]>(sources.map(({ code }) => [code, []]));

  for (const { startup, accountability } of claims) {
    if (accountability === null) continue;
    const { department } = accountability;
    if (only !== null && department !== only) continue;
    const source = sources.find(({ code }) => code === department)?.source;
    if (source === undefined) continue;
    const product = productOf(source, startup);
    const home = [startup.slug, ...startup.formerSlugs].flatMap((slug) => homes.get(slug) ?? [])[0];
    if (home === undefined || departmentOf(home) === department) {
      products.get(department)?.push(product);
    } else if (move) {
      const to = `${department}:${startup.slug}`;
      moves.push({ from: home, to });
      products
        .get(departmentOf(home))
        ?.push({ slug: home.slice(home.indexOf(':') + 1), movedTo: { product: to, on: today } });
      products.get(department)?.push({ ...product, movedFrom: { product: home, on: today } });
    } else {
      const message = `its sponsors give it to ${department}, but it lives in ${departmentOf(home)} as ${home}; say --move to move it, or settle it in the registry`;
      problems.push({ record: startup.slug, field: 'sponsors', message });
    }
  }

  const named = new Set(startups.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]));
  return {
    departments: sources
      .filter(({ code }) => only === null || code === only || (products.get(code) ?? []).length > 0)
      .map(({ code }) => ({
        code,
        products: products.get(code) ?? [],
        notNamed: known
          .filter(
            ({ id, slugs }) => departmentOf(id) === code && !slugs.some((slug) => named.has(slug)),
          )
          .map(({ id }) => id),
      })),
    contested: claims.flatMap(({ startup, accountability }) =>
      accountability && accountability.because !== 'SOLE'
        ? [{ slug: startup.slug, ...accountability }]
        : [],
    ),
    unclaimed: claims
      .filter(({ accountability }) => accountability === null)
      .map(({ startup }) => startup.slug),
    planned: claims
      .filter(
        ({ startup, accountability }) =>
          accountability && startup.phases.some(({ start }) => start > today),
      )
      .map(({ startup }) => startup.slug),
    moves,
    unknownSponsors: unknownSponsors(options),
    problems,
  };
}

function claimOf(startup: Startup, sources: readonly DepartmentSource[]): Accountability | null {
  const claimants = sources.filter(({ source }) =>
    source.sponsors.some((sponsor) => startup.sponsors.includes(sponsor)),
  );
  return accountableDepartment(startup.slug, new Set(claimants.map(({ code }) => code)));
}

/** Where each slug lives, former ones included. */
function homesOf(known: readonly KnownProduct[]): ReadonlyMap<string, string> {
  return new Map(known.flatMap(({ id, slugs }) => slugs.map((slug) => [slug, id] as const)));
}

function unknownWords({ slug, phases }: Startup): readonly FileProblem[] {
  return phases.flatMap(({ name }, index) =>
    phaseOfWord(name, []) === null
      ? [
          {
            record: slug,
            field: `attributes.phases[${index}].name`,
            message: `there is no phase "${name}". ${didYouMean(name, phaseWords)}`,
          },
        ]
      : [],
  );
}

function unknownSponsors({ startups, organisations }: PlanOptions): readonly string[] {
  if (organisations === null) return [];
  const sponsors = new Set(startups.flatMap((startup) => startup.sponsors));
  return [...sponsors].filter((sponsor) => !organisations.has(sponsor)).sort();
}
