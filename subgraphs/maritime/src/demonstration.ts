import {
  type Calendar,
  type DemonstrationProfile,
  demonstrationOf,
  type Notable,
} from '@pilotage/kit/demonstration';

/** The department's part of the demonstration; every fact of it is made up. */
const profile: DemonstrationProfile = {
  code: 'maritime',
  counts: { managed: 41, launched: 3, others: 100 },
  stoppedFor: [],
  sponsors: ['dgampa'],
  portfolios: [
    {
      id: 'gens-de-mer',
      subjects: [
        'des gens de mer',
        'des brevets',
        'de la formation maritime',
        'de l’aptitude médicale',
      ],
    },
    { id: 'peche', subjects: ['de la pêche', 'des quotas', 'des criées', 'de l’aquaculture'] },
    {
      id: 'navires-et-littoral',
      subjects: ['des navires', 'de la plaisance', 'du littoral', 'des cultures marines'],
    },
  ],
  season: [0.8, 0.85, 1, 1.1, 1.2, 1.25, 1.2, 1.1, 1, 0.9, 0.8, 0.8],
  lateBy: 0,
  shared: { PRODUCT_DIRECTOR: 3, MANAGEMENT: 3, SUPPORT: 7 },
  teams: {
    PRODUCT_MANAGER: 6,
    DEPLOYMENT_OFFICER: 2,
    DEVELOPER: 5,
    QUALITY_ASSURANCE: 2,
    DESIGNER: 1,
  },
  notable: (calendar) => [honore(calendar)],
};

/** What the department publishes in a demonstration first started in that month. */
export const demonstration = (anchor: string) => demonstrationOf(profile, anchor);

/** One campaign of Honoré: the months in which it opens and closes, and what had come of it by its end. */
interface Campaign {
  readonly opens: number;
  readonly received: number;
  readonly complete: number;
  readonly awarded: number;
  readonly days: number;
}

/** Four campaigns, two a year: more complete files each time, processed sooner. */
const CAMPAIGNS: readonly Campaign[] = [
  { opens: -24, received: 410, complete: 246, awarded: 150, days: 92 },
  { opens: -18, received: 465, complete: 316, awarded: 185, days: 74 },
  { opens: -12, received: 540, complete: 416, awarded: 240, days: 58 },
  { opens: -6, received: 610, complete: 519, awarded: 310, days: 43 },
];

/** Honoré, the medals of maritime merit: find and reward more deserving people. */
function honore(calendar: Calendar): Notable {
  const { day } = calendar;
  return {
    measured: true,
    life: {
      slug: 'honore',
      name: 'Honoré',
      sponsors: ['dgampa'],
      portfolio: 'gens-de-mer',
      phases: [
        ['INVESTIGATION', day(-34)],
        ['CONSTRUCTION', day(-31)],
        ['ACCELERATION', day(-26)],
        ['CONSOLIDATION', day(-8)],
      ],
      operators: [['SERVICE', day(-34)]],
      firstFeaturesOn: day(-29, 15),
    },
    events: CAMPAIGNS.flatMap((campaign) => campaignEvents(calendar, campaign)),
  };
}

function campaignEvents({ day }: Calendar, { opens, received, complete, awarded, days }: Campaign) {
  const slug = 'honore';
  const [opensOn, closesOn, decidedOn] = [day(opens, 5), day(opens + 3), day(opens + 5, 20)];
  const turn = Number(opensOn.slice(5, 7)) <= 6 ? 1 : 2;
  const code = `${opensOn.slice(0, 4)}-${turn}`;
  const name = `Mérite maritime, ${turn === 1 ? 'première' : 'seconde'} promotion ${opensOn.slice(0, 4)}`;
  const campaign = { code, name, opensOn, closesOn };
  const result = (
    short: string,
    title: string,
    heading: string,
    unit: string,
    baseline: number,
    target: number,
  ) => ({ code: short, name: title, heading, unit, baseline, target, dueOn: decidedOn });
  const objective = {
    code,
    name: 'Trouver et récompenser davantage de personnes méritantes',
    from: opensOn,
    until: day(opens + 6),
    keyResults: [
      result('delai', 'Délai de traitement d’un dossier', 'DOWN', 'jours', 92, 45),
      result('complets', 'Dossiers complets reçus', 'UP', 'dossiers', 230, 480),
    ],
  };
  const reading = (keyResult: string, value: number) => ({
    objective: code,
    keyResult,
    on: decidedOn,
    value,
  });
  return [
    { on: opensOn, slug, states: { campaigns: [campaign], objectives: [objective] } },
    {
      on: decidedOn,
      slug,
      states: {
        campaigns: [
          {
            ...campaign,
            filesReceived: received,
            completeFiles: complete,
            medalsAwarded: awarded,
            daysToProcess: { value: days, unit: 'DAYS' },
          },
        ],
        keyResultReadings: [reading('delai', days), reading('complets', complete)],
      },
    },
  ];
}
