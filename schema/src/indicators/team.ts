import { isAccountableOn } from '../products/record.ts';
import { type PostCounts, postCounts } from '../states/post-counts.ts';
import { contracts } from '../team/contract.ts';
import { roles } from '../team/role.ts';
import { censusDay } from './census.ts';
import { thatDay } from './default-period.ts';
import {
  CENSUS,
  type Circumstances,
  component,
  type IndicatorDefinition,
  noReading,
} from './definition.ts';

/** A team as it stands from a day on, as far as it is counted. */
interface Staffing {
  readonly from: string;
  readonly posts: readonly {
    readonly role: string;
    readonly contract: string;
    readonly count: number;
    readonly workshop: number | null;
    readonly coaching: number | null;
    readonly immersion: number | null;
  }[];
}

const TRAININGS = [
  ['workshop', 'Formés en ateliers', 'Trained in workshops'],
  ['coaching', 'Accompagnés', 'Coached'],
  ['immersion', 'Immergés dans une équipe produit', 'Immersed in a product team'],
] as const;

/**
 * How many posts make and steer the products, by role and contract, and how many were trained.
 *
 * Formula: posts of the teams as they stand on the period's last day, today at most.
 * Unit: posts, not persons.
 * Source: decision pages `team.md` and `posts.md`.
 */
export const team: IndicatorDefinition<PostCounts> = {
  ...CENSUS,
  code: 'TEAM',
  version: '1',
  wording: {
    label: { fr: 'Équipes', en: 'Teams' },
    formula: {
      fr: 'Postes des équipes telles qu’elles sont au dernier jour de la période (aujourd’hui au plus tard).',
      en: 'Posts of the teams as they stand on the last day of the period (today at the latest).',
    },
  },
  unit: 'POSTS',
  direction: 'NEUTRAL',
  source: 'Staffing published by the departments; decision pages team.md and posts.md',
  kind: 'STAFFING',
  ofDepartments: true,
  monoid: postCounts,
  defaultPeriod: thatDay,
  contribution({ product, facts }, circumstances) {
    const day = censusDay(circumstances.period, circumstances.today);
    return isAccountableOn(product, day) ? postsOf(facts, circumstances) : postCounts.none;
  },
  ofDepartment: postsOf,
  read({ counts, teams }) {
    const sum = (matches: (role: string, contract: string) => boolean) =>
      Object.entries(counts).reduce((total, [key, count]) => {
        const [role = '', contract] = key.split(' ');
        return contract !== undefined && matches(role, contract) ? total + count : total;
      }, 0);
    const value = sum(() => true);
    if (teams === 0) {
      return noReading('NO_TEAM', { fr: 'Aucune équipe publiée', en: 'No team was published' });
    }
    return {
      value,
      sampleSize: value,
      included: teams,
      interval: null,
      bounds: null,
      components: [
        ...roles.flatMap(({ code, label }) => [
          component(
            code,
            label.fr,
            label.en,
            sum((role) => role === code),
          ),
          component(
            `${code}_CONTRACTOR`,
            `${label.fr} : dont prestataires`,
            `${label.en}: of which contractors`,
            sum((role, contract) => role === code && contract === 'CONTRACTOR'),
          ),
        ]),
        component(
          'MANAGEMENT_AND_SUPPORT_SHARE',
          'Part de l’encadrement et du soutien dans les postes',
          'Share of management and support in the posts',
          value === 0 ? null : sum((role) => role === 'MANAGEMENT' || role === 'SUPPORT') / value,
        ),
        ...contracts.map(({ code, label }) =>
          component(
            code,
            label.fr,
            label.en,
            sum((_, contract) => contract === code),
          ),
        ),
        ...TRAININGS.map(([way, fr, en]) => component(way.toUpperCase(), fr, en, counts[way] ?? 0)),
      ],
      reasons: [],
      excluded: [],
    };
  },
  boundsWhenMissing: ({ value }) => ({ low: value, high: null }),
};

function postsOf(facts: readonly unknown[], { period, today }: Circumstances): PostCounts {
  const day = censusDay(period, today);
  const latest = (facts as readonly Staffing[])
    .filter(({ from }) => from <= day)
    .reduce<Staffing | null>(
      (found, next) => (found && found.from > next.from ? found : next),
      null,
    );
  if (latest === null) return postCounts.none;
  const counts: Record<string, number> = {};
  const add = (key: string, count: number) => {
    counts[key] = (counts[key] ?? 0) + count;
  };
  for (const posts of latest.posts) {
    add(`${posts.role} ${posts.contract}`, posts.count);
    for (const [way] of TRAININGS) add(way, posts[way] ?? 0);
  }
  return { kind: 'post-counts', counts, teams: 1 };
}
