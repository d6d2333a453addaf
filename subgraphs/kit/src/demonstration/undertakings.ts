import type { Calendar } from './calendar.ts';
import { chanceOf } from './chance.ts';
import type { StoryEvent } from './event.ts';
import type { Life } from './life.ts';

const OPERATIONS = [
  ['Traiter un dossier', 'jours'],
  ['Répondre à une demande', 'jours'],
  ['Corriger un dossier incomplet', 'retours par dossier'],
  ['Trouver une information', 'minutes'],
  ['Préparer un contrôle', 'heures'],
] as const;

/** What a product undertakes to optimise, and the objective it pursues, for some of the products. */
export function undertakings(
  code: string,
  { slug }: Life,
  calendar: Calendar,
): readonly StoryEvent[] {
  const chance = chanceOf(`${code} ${slug} undertakings`);
  return [
    ...(chance.happens(0.3) ? engagement(slug, calendar, chance) : []),
    ...(chance.happens(0.12) ? objective(slug, calendar, chance) : []),
  ];
}

function engagement(
  slug: string,
  { day }: Calendar,
  chance: ReturnType<typeof chanceOf>,
): readonly StoryEvent[] {
  const [operation, unit] = chance.pick(OPERATIONS);
  const begin = chance.whole(-22, -3);
  const from = day(begin);
  const baseline = chance.whole(20, 90);
  const opened = {
    code: 'operation-1',
    operation,
    unit,
    baseline,
    goal: Math.round(baseline / 2),
    from,
  };
  const end = begin + chance.whole(6, 18);
  return [
    { on: from, slug, states: { engagements: [opened] } },
    ...(end < -1
      ? [{ on: day(end), slug, states: { engagements: [{ ...opened, until: day(end) }] } }]
      : []),
  ];
}

function objective(
  slug: string,
  { day }: Calendar,
  chance: ReturnType<typeof chanceOf>,
): readonly StoryEvent[] {
  const begin = chance.whole(-14, -7);
  const baseline = chance.whole(40, 80);
  const target = Math.round(baseline / 2);
  const stated = {
    code: 'objectif-1',
    name: 'Rendre le service plus vite à plus d’usagers',
    from: day(begin),
    until: day(begin + 12),
    keyResults: [
      {
        code: 'delai',
        name: 'Délai moyen de traitement',
        unit: 'jours',
        heading: 'DOWN',
        baseline,
        target,
        dueOn: day(begin + 11, 28),
      },
    ],
  };
  const pace = chance.between(0.4, 1.2);
  const readings = [2, 4, 6].map((after) => ({
    on: day(begin + after),
    value: Math.round(baseline - ((baseline - target) * pace * after) / 10),
  }));
  return [
    { on: stated.from, slug, states: { objectives: [stated] } },
    ...readings.map(({ on, value }) => ({
      on,
      slug,
      states: { keyResultReadings: [{ objective: stated.code, keyResult: 'delai', on, value }] },
    })),
  ];
}
