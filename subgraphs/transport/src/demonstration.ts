import {
  type Calendar,
  chanceOf,
  type DemonstrationProfile,
  demonstrationOf,
  type Notable,
} from '@pilotage/kit/demonstration';

/** The department's part of the demonstration; every fact of it is made up. */
const profile: DemonstrationProfile = {
  code: 'transport',
  counts: { managed: 56, launched: 3, others: 143 },
  stoppedFor: ['TIME_TO_MARKET'],
  sponsors: ['dgitm', 'dgac'],
  portfolios: [
    {
      id: 'route',
      subjects: ['de la route', 'des transporteurs', 'des poids lourds', 'du covoiturage'],
    },
    { id: 'rail-et-bus', subjects: ['du rail', 'des gares', 'des autocars', 'des horaires'] },
    { id: 'aviation', subjects: ['de l’aviation civile', 'des drones', 'des aéroports'] },
    { id: 'fluvial-et-velo', subjects: ['du fluvial', 'des voies navigables', 'du vélo'] },
  ],
  season: [0.9, 0.9, 1, 1, 1, 1.1, 1.25, 1.2, 1, 1, 0.95, 1.05],
  lateBy: 0,
  shared: { PRODUCT_DIRECTOR: 4, MANAGEMENT: 5, SUPPORT: 8 },
  teams: {
    PRODUCT_MANAGER: 7,
    DEPLOYMENT_OFFICER: 3,
    DEVELOPER: 6,
    QUALITY_ASSURANCE: 2,
    DESIGNER: 2,
  },
  notable: (calendar) => [luggageTag(calendar)],
};

/** What the department publishes in a demonstration first started in that month. */
export const demonstration = (anchor: string) => demonstrationOf(profile, anchor);

/** Operators that do not exist; each with how its bags travel, and where it reads their tags. */
const READERS = [
  ['rail-national', 'Rail national (démonstration)', ['RAIL'], ['FR'], '2023-08-15'],
  ['rail-europe', 'Rail Europe (démonstration)', ['RAIL'], ['FR', 'BE', 'DE', 'NL'], '2024-04-02'],
  ['aeroports-du-nord', 'Aéroports du Nord (démonstration)', ['AIR'], ['FR'], '2023-09-01'],
  ['ailes-iberiques', 'Ailes ibériques (démonstration)', ['AIR'], ['ES', 'PT', 'FR'], '2024-06-10'],
  [
    'metro-capitale',
    'Métro de la capitale (démonstration)',
    ['METRO', 'BUS'],
    ['FR'],
    '2024-07-01',
  ],
  ['cars-alpins', 'Cars alpins (démonstration)', ['BUS'], ['FR', 'IT', 'CH'], '2025-03-03'],
] as const;

/** Usual scans a month, and the months that were not usual: the World Cup of 2023 and the Games of 2024. */
const USUAL = 40_000;
const EVENTS: Readonly<Record<string, number>> = {
  '2023-09': 3.2,
  '2023-10': 2.8,
  '2024-07': 5.5,
  '2024-08': 5.1,
  '2024-09': 2.2,
};

/**
 * The luggage tag, asked for by DGITM: a code on every bag, readable across airports, trains, metros and buses,
 * for the Rugby World Cup of 2023 and the Games of 2024. Readers and counts are made up.
 */
function luggageTag({ day, month }: Calendar): Notable {
  const slug = 'etiquette-bagage';
  const first = Array.from({ length: 600 }, (_, index) => -index).find(
    (offset) => month(offset) === '2023-08',
  );
  const months = Array.from({ length: -(first ?? -24) }, (_, index) => (first ?? -24) + index);
  return {
    measured: true,
    life: {
      slug,
      name: 'Étiquette bagage',
      sponsors: ['dgitm'],
      portfolio: 'rail-et-bus',
      phases: [
        ['INVESTIGATION', '2023-02-06'],
        ['CONSTRUCTION', '2023-04-17'],
        ['ACCELERATION', '2023-09-01'],
        ['OPERATED', '2025-01-06'],
      ],
      operators: [['SERVICE', '2023-02-06']],
      firstFeaturesOn: '2023-07-24',
    },
    events: [
      ...READERS.map(([code, name, modes, countries, from]) => ({
        on: from,
        slug,
        states: { tagReaders: [{ code, name, modes, countries, from }] },
      })),
      ...months.map((offset) => ({
        on: day(offset, 28),
        slug,
        states: { measurements: [scansOf(month(offset))] },
      })),
    ],
  };
}

function scansOf(month: string) {
  const busy = (profile.season[Number(month.slice(5)) - 1] ?? 1) * (EVENTS[month] ?? 1);
  const scans = Math.round(USUAL * busy * chanceOf(`scans ${month}`).between(0.95, 1.05));
  return {
    metric: 'TAG_SCANS',
    month,
    values: [
      { code: 'SCANS', value: scans, unit: 'SCANS' },
      { code: 'BAGS_FOUND', value: Math.round(scans / 160), unit: 'BAGS' },
    ],
  };
}
