import type { ComponentValue, Range, ReasonValue } from '../indicators/definition.ts';
import type { PeriodRange } from '../time/period.ts';
import type { FigureValue } from './figure.ts';
import { tidy, tidyComponent, tidyRange } from './tidy.ts';

/** How a figure differs from that of another period. */
export interface ChangeValue {
  /** The period it is compared to. */
  readonly period: PeriodRange;
  /** That period's value. */
  readonly from: number | null;
  /** This value minus that one, in the indicator's unit; `null` when either is missing. */
  readonly value: number | null;
  /** The 95 % interval of the difference; `null` where nothing was sampled, or the two are not independent. */
  readonly interval: Range | null;
  /** Whether the difference is more than chance; `null` when that cannot be said, and reasons say why. */
  readonly significant: boolean | null;
  readonly reasons: readonly ReasonValue[];
  /** What the difference is made of, where the indicator can tell. */
  readonly components: readonly ComponentValue[];
}

/** The change from one figure to another of the same indicator, instrument and scope. */
export function readChange(later: FigureValue, earlier: FigureValue): ChangeValue {
  const base = { period: earlier.period, from: earlier.value };
  if (later.value === null || earlier.value === null) {
    return {
      ...base,
      value: null,
      interval: null,
      significant: null,
      reasons: [NO_VALUE],
      components: [],
    };
  }
  const value = tidy(later.value - earlier.value);
  const components = (later.indicator.changeParts?.(earlier.state, later.state) ?? []).map(
    tidyComponent,
  );
  const unlike = incompleteIn(later, earlier);
  const [a, b] = [halfWidth(later), halfWidth(earlier)];
  const why = reasonAgainst(later, earlier, a === null || b === null);
  if (why !== null || a === null || b === null) {
    return {
      ...base,
      value,
      interval: null,
      significant: null,
      reasons: [...(why ? [why] : []), ...unlike],
      components,
    };
  }
  const margin = Math.hypot(a, b);
  return {
    ...base,
    value,
    interval: tidyRange({ low: value - margin, high: value + margin }),
    significant: Math.abs(value) > margin,
    reasons: unlike,
    components,
  };
}

/** Half the width of the interval on the side where it was not cut off; `null` without an interval. */
function halfWidth({ value, interval }: FigureValue): number | null {
  if (value === null || interval?.low == null || interval.high == null) return null;
  return Math.max(value - interval.low, interval.high - value);
}

const INCOMPLETE: readonly string[] = ['MONTHS_NOT_REPORTED', 'NOTHING_REPORTED'];

/** Why the two do not rest on the same: what either of them lacks. */
function incompleteIn(later: FigureValue, earlier: FigureValue): readonly ReasonValue[] {
  const reasons = [later, earlier].flatMap((figure) =>
    figure.reasons.filter(({ code }) => INCOMPLETE.includes(code)),
  );
  return reasons.filter(
    ({ wording }, index) => reasons.findIndex((one) => one.wording.fr === wording.fr) === index,
  );
}

function reasonAgainst(
  { period: a, indicator }: FigureValue,
  { period: b }: FigureValue,
  lacksInterval: boolean,
): ReasonValue | null {
  if (indicator.sampling === 'NONE') return NOT_SAMPLED;
  if (indicator.sampling === 'SHARED') return SHARED_SAMPLE;
  if (a.start < b.end && b.start < a.end) return OVERLAPPING;
  return lacksInterval ? NOT_SAMPLED : null;
}

const NO_VALUE: ReasonValue = {
  code: 'NO_VALUE',
  wording: { fr: 'L’une des deux valeurs manque', en: 'One of the two values is missing' },
};

const NOT_SAMPLED: ReasonValue = {
  code: 'NOT_SAMPLED',
  wording: {
    fr: 'Rien n’est échantillonné ici : la différence est ce qu’elle est',
    en: 'Nothing is sampled here: the difference is what it is',
  },
};

const SHARED_SAMPLE: ReasonValue = {
  code: 'SHARED_SAMPLE',
  wording: {
    fr: 'Une période contient tout ce que contient la précédente : leurs valeurs ne sont pas indépendantes',
    en: 'A period holds all that the one before it holds: their values are not independent',
  },
};

const OVERLAPPING: ReasonValue = {
  code: 'OVERLAPPING_PERIODS',
  wording: {
    fr: 'Les deux périodes se recouvrent : leurs valeurs ne sont pas indépendantes',
    en: 'The two periods overlap: their values are not independent',
  },
};
