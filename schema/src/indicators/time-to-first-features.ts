import { inOrder, isAccountableOn, type ProductRecord } from '../products/record.ts';
import { noSpell, oneSpell, type Spells, spellCounts, spells } from '../states/spells.ts';
import {
  dayReaching,
  incidenceOfDone,
  incidenceOn,
  intervalReaching,
  restrictedMean,
} from '../statistics/competing-risks.ts';
import { curveSteps } from '../statistics/curve.ts';
import { daysBetween } from '../time/day.ts';
import { censusDay } from './census.ts';
import { thatDay } from './default-period.ts';
import { CENSUS, component, type IndicatorDefinition, noReading } from './definition.ts';

/** Six months, in days: the promise of product mode, investigation included. */
export const PROMISED_DAYS = 183;
/** Up to where the restricted mean is taken. */
export const HORIZON_DAYS = 365;

/** Below how many finished spells the normal approximation of the interval says nothing. */
const FEWEST_FOR_INTERVAL = 10;

/** The phases that stop the clock of a proxy instrument: that phase, or a later living one. */
const PROXIES = {
  construction: ['CONSTRUCTION', 'ACCELERATION', 'CONSOLIDATION', 'OPERATED', 'TRANSFERRED'],
  acceleration: ['ACCELERATION', 'CONSOLIDATION', 'OPERATED', 'TRANSFERRED'],
} as const;

const STOPS = ['STOPPED', 'STOPPED_IN_INVESTIGATION'];

const EXCLUSIONS = {
  WITHOUT_PHASE: { fr: 'Aucune phase publiée', en: 'No phase published' },
  UNKNOWN_START: { fr: 'Début d’investigation inconnu', en: 'Start of the investigation unknown' },
  NEGATIVE_DURATION: { fr: 'Fin avant le début', en: 'End before the start' },
} as const;

/**
 * How long it takes from the start of the investigation to first features in the hands of users.
 *
 * Formula: the first day on which the Aalen-Johansen incidence of "done" reaches one half, over all spells
 * that began before the period's end, observed through its last day, today at most; `null` if it never does.
 * Unit: days.
 * Source: decision page `time-to-first-features.md`.
 */
export const timeToFirstFeatures: IndicatorDefinition<Spells> = {
  ...CENSUS,
  code: 'TIME_TO_FIRST_FEATURES',
  version: '1',
  wording: {
    label: { fr: 'Délai jusqu’aux premières fonctions', en: 'Time to first features' },
    formula: {
      fr: 'Premier jour où la moitié des produits commencés ont mis leurs premières fonctions entre les mains des usagers, en tenant compte des produits arrêtés et de ceux en cours (Aalen-Johansen).',
      en: 'First day by which half of the products begun have put first features into the hands of users, allowing for those stopped and those still on their way (Aalen-Johansen).',
    },
  },
  unit: 'DAYS',
  direction: 'DOWN',
  instruments: [
    {
      code: 'first-features',
      wording: {
        fr: 'Premières fonctions entre les mains des usagers',
        en: 'First features in users’ hands',
      },
    },
    {
      code: 'construction',
      wording: { fr: 'Début de la construction', en: 'Start of construction' },
    },
    {
      code: 'acceleration',
      wording: { fr: 'Début de l’accélération', en: 'Start of acceleration' },
    },
  ],
  defaultInstrument: 'first-features',
  sampling: 'SHARED',
  source:
    'Phases and milestones published by the departments; decision page time-to-first-features.md',
  monoid: spells,
  defaultPeriod: thatDay,
  contribution({ product }, { period, today, instrument }) {
    const last = censusDay(period, today);
    if (!isAccountableOn(product, last)) return spells.none;
    if (product.phases.length === 0) return noSpell('WITHOUT_PHASE');
    const phases = inOrder(product.phases).filter(({ from }) => from <= last);
    if (phases.length === 0) return spells.none;
    const start = phases.find(({ phase }) => phase === 'INVESTIGATION')?.from;
    if (start === undefined) return noSpell('UNKNOWN_START');
    const done = doneOn(product, phases, instrument);
    const stopped = phases.find(({ phase }) => STOPS.includes(phase))?.from;
    if (done !== undefined && done <= last && (stopped === undefined || done <= stopped)) {
      return spell(start, done, 'done');
    }
    return stopped === undefined ? spell(start, last, 'ongoing') : spell(start, stopped, 'stopped');
  },
  read(state) {
    const counted = spellCounts(state);
    const excluded = Object.entries(state.excluded).map(([code, count]) => ({
      code,
      wording: EXCLUSIONS[code as keyof typeof EXCLUSIONS],
      count,
    }));
    const count = (outcome: string) =>
      counted.reduce((sum, one) => sum + (one.outcome === outcome ? one.count : 0), 0);
    const [done, stopped, ongoing] = [count('done'), count('stopped'), count('ongoing')];
    const total = done + stopped + ongoing;
    if (total === 0) {
      return noReading(
        'NO_SPELL',
        { fr: 'Aucun produit commencé', en: 'No product has begun' },
        { excluded },
      );
    }
    const points = incidenceOfDone(counted);
    const value = dayReaching(points, 0.5);
    const isFew = done < FEWEST_FOR_INTERVAL;
    const days = counted.reduce(
      (sum, one) => sum + (one.outcome === 'done' ? one.days * one.count : 0),
      0,
    );
    return {
      value,
      sampleSize: total,
      included: total,
      interval: value === null || isFew ? null : intervalReaching(points, 0.5),
      bounds: null,
      components: [
        component(
          'WITHIN_183_DAYS',
          'Part en moins de six mois (183 jours)',
          'Share within six months (183 days)',
          incidenceOn(points, PROMISED_DAYS),
        ),
        component(
          'KAPLAN_MEIER_MEDIAN',
          'Médiane si rien n’était arrêté, en jours (Kaplan-Meier)',
          'Median if nothing were stopped, in days (Kaplan-Meier)',
          points.find(({ notDone }) => notDone <= 0.5 + 1e-12)?.day ?? null,
        ),
        component(
          'RESTRICTED_MEAN_365',
          'Jours sans premières fonctions dans la première année, en moyenne',
          'Days without first features in the first year, on average',
          restrictedMean(points, HORIZON_DAYS),
        ),
        component(
          'MEAN_OF_DONE',
          'Moyenne des seuls produits aboutis, en jours',
          'Mean of the finished ones alone, in days',
          done === 0 ? null : days / done,
        ),
        component(
          'AT_RISK_ON_DAY_183',
          'Encore en cours ou aboutis au jour 183 ou après',
          'Still at risk on day 183',
          counted.reduce((sum, one) => sum + (one.days >= PROMISED_DAYS ? one.count : 0), 0),
        ),
        component('DONE', 'Aboutis', 'Done', done),
        component('STOPPED', 'Arrêtés avant', 'Stopped before', stopped),
        component('ONGOING', 'En cours', 'Ongoing', ongoing),
      ],
      curve: curveSteps(points, { withInterval: !isFew }),
      reasons: value === null ? [NEVER_HALF] : isFew ? [FEW_DONE] : [],
      excluded,
    };
  },
};

const FEW_DONE = {
  code: 'FEW_DONE',
  wording: {
    fr: `Moins de ${FEWEST_FOR_INTERVAL} produits aboutis : pas d’intervalle`,
    en: `Fewer than ${FEWEST_FOR_INTERVAL} products done: no interval is told`,
  },
};

const NEVER_HALF = {
  code: 'NEVER_HALF',
  wording: {
    fr: 'Moins de la moitié des produits commencés ont abouti',
    en: 'Fewer than half of the products begun have got there',
  },
};

function doneOn(
  product: ProductRecord,
  phases: ProductRecord['phases'],
  instrument: string | null,
): string | undefined {
  if (instrument === 'construction' || instrument === 'acceleration') {
    const stops: readonly string[] = PROXIES[instrument];
    return phases.find(({ phase }) => stops.includes(phase))?.from;
  }
  return product.milestones['first-features'];
}

function spell(start: string, end: string, outcome: 'done' | 'stopped' | 'ongoing'): Spells {
  const days = daysBetween(start, end);
  return days < 0 ? noSpell('NEGATIVE_DURATION') : oneSpell({ days, outcome });
}
