import type { ContractCode, RoleCode } from '@pilotage/schema';
import type { Calendar } from './calendar.ts';
import type { DepartmentEvent, StoryEvent } from './event.ts';
import type { Life } from './life.ts';
import type { DemonstrationProfile, Posts } from './profile.ts';

/** When teams are told anew, and which share of the ministry's own people was trained by then. */
const TOLD: readonly (readonly [offset: number, trained: Trained])[] = [
  [-24, { workshop: 0.2, coaching: 0, immersion: 0 }],
  [-16, { workshop: 0.5, coaching: 0.2, immersion: 0.1 }],
  [-8, { workshop: 0.8, coaching: 0.4, immersion: 0.25 }],
  [-1, { workshop: 0.95, coaching: 0.5, immersion: 0.4 }],
];

interface Trained {
  readonly workshop: number;
  readonly coaching: number;
  readonly immersion: number;
}

/** Posts of a role that contractors hold: all designers, most of those who make and test. */
const CONTRACTED: Readonly<Partial<Record<RoleCode, number>>> = {
  DESIGNER: 1,
  DEVELOPER: 0.75,
  QUALITY_ASSURANCE: 0.75,
};

/** Posts that work for the department as a whole, as they were told over two years. */
export function sharedStaffing(
  { shared }: DemonstrationProfile,
  { day }: Calendar,
): readonly DepartmentEvent[] {
  return TOLD.map(([offset, trained]) => ({
    on: day(offset),
    states: { staffing: [{ from: day(offset), posts: postsOf(shared, trained) }] },
  }));
}

/** The teams of some products, by their slugs: a product manager each, the other posts in turn. */
export function teamsOf(
  { teams }: DemonstrationProfile,
  products: readonly Life[],
): ReadonlyMap<string, Posts> {
  const held = products.slice(0, teams.PRODUCT_MANAGER ?? 0);
  const shares: Record<string, number>[] = held.map(() => ({}));
  for (const [role, count] of Object.entries(teams)) {
    for (let post = 0; post < count; post += 1) {
      const team = shares[post % shares.length];
      if (team) team[role] = (team[role] ?? 0) + 1;
    }
  }
  return new Map(held.map(({ slug }, index) => [slug, shares[index] ?? {}]));
}

/** The teams of some products, as they were told over two years. */
export function teamStaffing(
  teams: ReadonlyMap<string, Posts>,
  { day }: Calendar,
): readonly StoryEvent[] {
  return [...teams].flatMap(([slug, posts], index) =>
    TOLD.map(([offset, trained]) => ({
      on: day(offset),
      slug,
      states: { staffing: [{ from: day(offset), posts: postsOf(posts, trained, index) }] },
    })),
  );
}

/** The posts of the team of that place in the list, so that contractors hold their share over all teams. */
function postsOf(posts: Posts, trained: Trained, place = 0) {
  return Object.entries(posts).flatMap(([role, count]) => {
    const share = CONTRACTED[role as RoleCode] ?? 0;
    const upTo = (teams: number) => Math.round(teams * count * share);
    const contracted = upTo(place + 1) - upTo(place);
    return [
      ...line(role, 'INTERNAL', count - contracted, trained),
      ...line(role, 'CONTRACTOR', contracted, { ...trained, coaching: 0 }),
    ];
  });
}

function line(role: string, contract: ContractCode, count: number, trained: Trained) {
  if (count === 0) return [];
  const of = (share: number) => Math.round(count * share);
  const { workshop, coaching, immersion } = trained;
  return [
    {
      role,
      contract,
      count,
      workshop: of(workshop),
      coaching: of(coaching),
      immersion: of(immersion),
    },
  ];
}
