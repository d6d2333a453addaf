import type { BetagouvSource, Startup } from '@pilotage/kit/sources/betagouv';
import { type Accountability, accountableDepartment } from '@pilotage/schema';

/** A department's understanding of the source. */
export interface DepartmentSource {
  readonly code: string;
  readonly source: BetagouvSource;
}

/** A product of the file, and who answers for it; `null` when no department claims it. */
export interface Claim {
  readonly startup: Startup;
  readonly accountability: Accountability | null;
}

/** Which department is accountable for each product, by its sponsors; an override follows a renamed product. */
export function claimsOf(
  startups: readonly Startup[],
  sources: readonly DepartmentSource[],
): readonly Claim[] {
  return startups.map((startup) => {
    const claimants = new Set(
      sources
        .filter(({ source }) =>
          source.sponsors.some((sponsor) => startup.sponsors.includes(sponsor)),
        )
        .map(({ code }) => code),
    );
    const byName = [startup.slug, ...startup.formerSlugs].map((slug) =>
      accountableDepartment(slug, claimants),
    );
    const settled = byName.find((accountability) => accountability?.because === 'OVERRIDE');
    return { startup, accountability: settled ?? byName[0] ?? null };
  });
}
