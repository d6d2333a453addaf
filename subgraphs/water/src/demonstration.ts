import {
  type Calendar,
  chanceOf,
  type DemonstrationProfile,
  demonstrationOf,
  type Notable,
} from '@pilotage/kit/demonstration';

/** The department's part of the demonstration; every fact of it is made up, but what `notable` says of its sources. */
const profile: DemonstrationProfile = {
  code: 'water',
  counts: { managed: 45, launched: 4, others: 119 },
  stoppedFor: [],
  sponsors: ['deb', 'office-francais-de-la-biodiversite'],
  portfolios: [
    {
      id: 'ressource-en-eau',
      subjects: [
        'des prélèvements',
        'des nappes',
        'des forages',
        'des retenues',
        'de l’irrigation',
      ],
    },
    {
      id: 'milieux-aquatiques',
      subjects: ['des cours d’eau', 'des zones humides', 'des poissons migrateurs', 'des rejets'],
    },
    { id: 'eau-potable', subjects: ['de l’eau potable', 'de l’assainissement', 'des captages'] },
  ],
  // Summers are busy: that is when water is short.
  season: [0.8, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.3, 1.1, 0.9, 0.8, 0.8],
  lateBy: 0,
  shared: { PRODUCT_DIRECTOR: 3, MANAGEMENT: 4, SUPPORT: 7 },
  teams: {
    PRODUCT_MANAGER: 7,
    DEPLOYMENT_OFFICER: 3,
    DEVELOPER: 6,
    QUALITY_ASSURANCE: 2,
    DESIGNER: 1,
  },
  notable: (calendar) => [droughtWatch(calendar), wasteTracking(calendar)],
};

/** What the department publishes in a demonstration first started in that month. */
export const demonstration = (anchor: string) => demonstrationOf(profile, anchor);

const BASINS = ['ADOUR_GARONNE', 'LOIRE_BRETAGNE', 'RHONE_MEDITERRANEE_CORSE', 'SEINE_NORMANDIE'];

/** Which share of the territory is under restriction in each month of the year, January first. */
const DRY = [0, 0, 0.02, 0.05, 0.15, 0.35, 0.6, 0.7, 0.5, 0.2, 0.05, 0];

/** A product that tells where water is restricted. */
function droughtWatch({ day, month }: Calendar): Notable {
  const slug = 'vigilance-secheresse';
  const months = Array.from({ length: 24 }, (_, index) => index - 24);
  return {
    measured: true,
    life: {
      slug,
      name: 'Vigilance sécheresse',
      sponsors: ['deb'],
      portfolio: 'ressource-en-eau',
      phases: [
        ['INVESTIGATION', day(-60)],
        ['CONSTRUCTION', day(-56)],
        ['ACCELERATION', day(-48)],
        ['CONSOLIDATION', day(-30)],
        ['OPERATED', day(-12)],
      ],
      operators: [['SERVICE', day(-60)]],
      firstFeaturesOn: day(-55, 12),
    },
    events: [
      { on: day(-40), slug, states: { basins: BASINS } },
      ...months.map((offset) => ({
        on: day(offset, 28),
        slug,
        states: { measurements: [droughtOf(month(offset))] },
      })),
    ],
  };
}

function droughtOf(month: string) {
  const dry =
    (DRY[Number(month.slice(5)) - 1] ?? 0) * chanceOf(`drought ${month}`).between(0.8, 1.2);
  const shares = { VIGILANCE: 0.2, ALERT: 0.45, REINFORCED_ALERT: 0.25, CRISIS: 0.1 };
  return {
    metric: 'DROUGHT_COVERAGE',
    month,
    values: Object.entries(shares).map(([code, share]) => ({
      code,
      value: Math.round(dry * share * 1000) / 1000,
      unit: 'RATIO',
    })),
  };
}

/**
 * Trackdéchets, which traces hazardous waste: built in the ministry's incubator, taken over by the service,
 * and returned when the transfer failed. That it happened is told by the ministry's own account; the dates are made up.
 */
function wasteTracking({ day }: Calendar): Notable {
  return {
    measured: false,
    life: {
      slug: 'trackdechets',
      name: 'Trackdéchets',
      sponsors: ['dgpr'],
      portfolio: null,
      phases: [
        ['INVESTIGATION', day(-98)],
        ['CONSTRUCTION', day(-94)],
        ['ACCELERATION', day(-80)],
        ['CONSOLIDATION', day(-20)],
      ],
      operators: [
        ['INCUBATOR', day(-98)],
        ['SERVICE', day(-20)],
        ['INCUBATOR', day(-9)],
      ],
      firstFeaturesOn: day(-92, 10),
    },
    events: [],
  };
}
