import type { DepartmentMetric } from '@pilotage/kit';
import { type MetricValue, type Term, units } from '@pilotage/schema';

const share = (code: string, label: Term['label'], meaning: string): MetricValue => ({
  code,
  label,
  meaning,
  unit: units.ratio,
  magnitude: 'SHARE',
});

/** Rounding of shares that are each right may add up to a little more than the whole. */
const WHOLE = 1.000001;

/**
 * Which share of a product's territory was under each level of drought restriction.
 *
 * Formula: territory under the level on the month's worst day / whole territory; the levels exclude one another.
 * Source: the four levels of article R211-66 of the environmental code (vigilance, alerte, alerte renforcée, crise).
 */
export const droughtCoverage: DepartmentMetric = {
  code: 'DROUGHT_COVERAGE',
  field: 'droughtCoverage',
  type: 'DroughtCoverage',
  label: { fr: 'Restrictions de sécheresse', en: 'Drought restrictions' },
  meaning:
    'Shares of the product’s territory under each level of drought restriction, on the month’s worst day (restrictions de sécheresse).',
  instruments: [],
  values: [
    share('VIGILANCE', { fr: 'Vigilance', en: 'Watch' }, 'Under watch: no restriction yet.'),
    share('ALERT', { fr: 'Alerte', en: 'Alert' }, 'Under alert: first restrictions.'),
    share(
      'REINFORCED_ALERT',
      { fr: 'Alerte renforcée', en: 'Reinforced alert' },
      'Under reinforced alert: stronger restrictions.',
    ),
    share('CRISIS', { fr: 'Crise', en: 'Crisis' }, 'In crisis: only priority uses are allowed.'),
  ],
  check(values) {
    const whole = Object.values(values).reduce((sum, value) => sum + value, 0);
    if (whole <= WHOLE) return null;
    return {
      value: 'VIGILANCE',
      message: {
        fr: `Les niveaux totalisent ${whole.toFixed(3)} du territoire.`,
        en: `The levels add up to ${whole.toFixed(3)} of the territory.`,
      },
      remedy: {
        fr: 'Un lieu relève d’un seul niveau à la fois : ensemble, ils font au plus 1.',
        en: 'A place is under one level at a time: together they make at most 1.',
      },
    };
  },
};
