import {
  type Calendar,
  chanceOf,
  type DemonstrationProfile,
  demonstrationOf,
  type Notable,
} from '@pilotage/kit/demonstration';

/** The department's part of the demonstration; every fact of it is made up. */
const profile: DemonstrationProfile = {
  code: 'housing',
  counts: { managed: 61, launched: 3, others: 150 },
  stoppedFor: ['BUSINESS_UNAVAILABLE'],
  sponsors: ['dhup', 'anah'],
  portfolios: [
    {
      id: 'logement-social',
      subjects: ['du logement social', 'des conventions', 'des attributions'],
    },
    {
      id: 'renovation',
      subjects: ['de la rénovation', 'des diagnostics', 'des aides à l’habitat'],
    },
    { id: 'habitat-indigne', subjects: ['de l’habitat indigne', 'des copropriétés', 'des périls'] },
    { id: 'urbanisme', subjects: ['des permis', 'de l’urbanisme', 'du foncier'] },
    { id: 'location', subjects: ['des loyers', 'de la location', 'des meublés', 'de la vacance'] },
  ],
  season: [1, 1, 1.1, 1.1, 1.1, 1, 0.8, 0.6, 1.1, 1.1, 1, 0.8],
  // This department always reports two months after the others.
  lateBy: 2,
  shared: { PRODUCT_DIRECTOR: 5, MANAGEMENT: 5, SUPPORT: 8 },
  teams: {
    PRODUCT_MANAGER: 8,
    DEPLOYMENT_OFFICER: 4,
    DEVELOPER: 7,
    QUALITY_ASSURANCE: 2,
    DESIGNER: 2,
  },
  notable: (calendar) => [agreementsDesk(calendar)],
};

/** What the department publishes in a demonstration first started in that month. */
export const demonstration = (anchor: string) => demonstrationOf(profile, anchor);

/** A product that handles rented homes, agreements and renovation files. */
function agreementsDesk({ day, month }: Calendar): Notable {
  const slug = 'bailleurs-conventionnes';
  const months = Array.from({ length: 24 - profile.lateBy }, (_, index) => index - 24);
  return {
    measured: true,
    life: {
      slug,
      name: 'Bailleurs conventionnés',
      sponsors: ['dhup'],
      portfolio: 'logement-social',
      phases: [
        ['INVESTIGATION', day(-50)],
        ['CONSTRUCTION', day(-45)],
        ['ACCELERATION', day(-38)],
        ['OPERATED', day(-20)],
      ],
      operators: [
        ['INCUBATOR', day(-50)],
        ['SERVICE', day(-30)],
      ],
      firstFeaturesOn: day(-43, 9),
    },
    events: months.map((offset) => ({
      on: day(offset + profile.lateBy, 28),
      slug,
      states: { measurements: [activityOf(month(offset))] },
    })),
  };
}

function activityOf(month: string) {
  const busy = profile.season[Number(month.slice(5)) - 1] ?? 1;
  const chance = chanceOf(`activity ${month}`);
  const value = (usual: number) => Math.round(usual * busy * chance.between(0.9, 1.1));
  return {
    metric: 'HOUSING_ACTIVITY',
    month,
    values: [
      { code: 'RENTED_HOMES', value: value(2400), unit: 'HOMES' },
      { code: 'AGREEMENTS', value: value(130), unit: 'AGREEMENTS' },
      { code: 'RENOVATION_FILES', value: value(310), unit: 'FILES' },
    ],
  };
}
