import type { OperatorCode, PhaseCode, StopReasonCode } from '@pilotage/schema';
import { sortKey } from '@pilotage/schema';
import type { Calendar } from './calendar.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Life } from './life.ts';
import type { DemonstrationProfile } from './profile.ts';

/** What a product does of a subject; each takes a subject that begins with "de". */
const FORMS = [
  'Suivi',
  'Déclaration',
  'Guichet',
  'Carte',
  'Registre',
  'Observatoire',
  'Portail',
  'Simulateur',
  'Agenda',
  'Annuaire',
  'Alerte',
  'Bilan',
  'Contrôle',
  'Dossier',
  'Inventaire',
  'Messagerie',
] as const;

/** Where products stand that the service does not run. */
const OTHERS: readonly (readonly [OperatorCode, number])[] = [
  ['DIRECTORATE', 0.48],
  ['CONTRACTOR', 0.36],
  ['INCUBATOR', 0.1],
  ['UNKNOWN', 0.06],
];

/** The lives of a department's products beside those that it tells itself. */
export interface Cast {
  /** Run by the service today. */
  readonly managed: readonly Life[];
  /** Launched from scratch by the service within eighteen months, and living. */
  readonly launched: readonly Life[];
  /** Launched likewise, and stopped. */
  readonly stopped: readonly Life[];
  /** Living, and run by others. */
  readonly others: readonly Life[];
}

/** Makes up the products of a department; the same for the same month. */
export function castOf(profile: DemonstrationProfile, calendar: Calendar): Cast {
  const names = namesOf(profile).values();
  const next = () => {
    const { value } = names.next();
    if (value === undefined)
      throw new Error(`${profile.code} has too few subjects for its products`);
    return value;
  };
  const { managed, launched, others } = profile.counts;
  const many = (count: number, life: (basics: Basics, index: number) => Life) =>
    Array.from({ length: count }, (_, index) => life(next(), index));
  return {
    managed: many(managed, (basics) => established(basics, calendar)),
    launched: many(launched, (basics, index) => young(basics, index, calendar)),
    stopped: profile.stoppedFor.map((because) => givenUp(next(), because, calendar)),
    others: many(others, (basics) => elsewhere(basics, calendar)),
  };
}

type Basics = Pick<Life, 'slug' | 'name' | 'sponsors' | 'portfolio'> & { readonly chance: Chance };

/** Every product that could be made up, in an order that mixes forms and subjects. */
function namesOf({ code, portfolios, sponsors }: DemonstrationProfile): readonly Basics[] {
  const subjects = portfolios.flatMap(({ id, subjects: named }) =>
    named.map((subject) => ({ portfolio: id, subject })),
  );
  const all = FORMS.flatMap((form, turn) =>
    subjects.map(({ portfolio, subject }) => {
      const name = `${form} ${subject}`;
      const slug = sortKey(name).replaceAll(' ', '-');
      const chance = chanceOf(`${code} ${slug}`);
      const asked = chance.happens(0.25) ? sponsors : [sponsors[turn % sponsors.length] ?? ''];
      const rank = chance.between(0, 1);
      return { slug, name, portfolio, sponsors: asked, chance, rank };
    }),
  );
  return all.sort((a, b) => a.rank - b.rank).map(({ rank: _rank, ...basics }) => basics);
}

/** A product that has been there for more than two years. */
function established({ chance, ...basics }: Basics, { day }: Calendar): Life {
  const start = chance.whole(-100, -27);
  const construction = start + chance.whole(3, 7);
  const acceleration = construction + chance.whole(5, 11);
  const consolidation = acceleration + chance.whole(10, 24);
  const joined = chance.happens(0.28) ? chance.whole(-23, -1) : null;
  const phases: readonly (readonly [PhaseCode, number])[] = [
    ['INVESTIGATION', start],
    ['CONSTRUCTION', construction],
    ['ACCELERATION', acceleration],
    ['CONSOLIDATION', consolidation],
    ['OPERATED', consolidation + chance.whole(6, 14)],
  ];
  return {
    ...basics,
    phases: phases.filter(([, from]) => from < 0).map(([phase, from]) => [phase, day(from)]),
    operators:
      joined === null
        ? [['SERVICE', day(start)]]
        : [
            [chance.pick(['DIRECTORATE', 'CONTRACTOR', 'INCUBATOR'] as const), day(start)],
            ['SERVICE', day(joined)],
          ],
    firstFeaturesOn: day(construction + chance.whole(1, 3), chance.whole(2, 27)),
  };
}

/** A product that was launched from scratch within eighteen months, and lives. */
function young({ chance, ...basics }: Basics, index: number, { day }: Calendar): Life {
  const start = -17 + index * 3 + chance.whole(0, 2);
  const construction = start + chance.whole(2, 4);
  const features = construction + chance.whole(1, 3);
  const phases: readonly (readonly [PhaseCode, number])[] = [
    ['INVESTIGATION', start],
    ['CONSTRUCTION', construction],
    ['ACCELERATION', features + chance.whole(2, 5)],
  ];
  return {
    ...basics,
    phases: phases.filter(([, from]) => from < 0).map(([phase, from]) => [phase, day(from, 4)]),
    operators: [['SERVICE', day(start, 4)]],
    firstFeaturesOn: features < 0 ? day(features, chance.whole(5, 27)) : null,
  };
}

/** A product that was launched likewise, and given up. */
function givenUp({ chance, ...basics }: Basics, because: StopReasonCode, { day }: Calendar): Life {
  const start = chance.whole(-15, -12);
  const end = day(chance.whole(-5, -3), 20);
  return {
    ...basics,
    phases: [
      ['INVESTIGATION', day(start, 4)],
      ['CONSTRUCTION', day(start + 4, 4)],
      ['STOPPED', end],
    ],
    operators: [['SERVICE', day(start, 4)]],
    stopped: { on: end, because },
  };
}

/** A living product that others than the service run. */
function elsewhere({ chance, ...basics }: Basics, { day }: Calendar): Life {
  const start = chance.whole(-140, -50);
  const draw = chance.between(0, 1);
  let reached = 0;
  const [operator] = OTHERS.find(([, share]) => {
    reached += share;
    return draw < reached;
  }) ?? ['UNKNOWN'];
  const end: PhaseCode = chance.happens(0.15) ? 'TRANSFERRED' : 'OPERATED';
  return {
    ...basics,
    portfolio: null,
    phases: [
      ['CONSTRUCTION', day(start)],
      [end, day(start + chance.whole(8, 20))],
    ],
    operators: [[operator, day(start)]],
  };
}
