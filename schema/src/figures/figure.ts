import { censusDay } from '../indicators/census.ts';
import type {
  ComponentValue,
  IndicatorDefinition,
  Range,
  Reading,
  ReasonValue,
} from '../indicators/definition.ts';
import { registeredDepartment } from '../registry/departments.ts';
import { mergeProductSets, type ProductSets } from '../states/product-sets.ts';
import { readTarget, type TargetReadingValue, type Trajectory } from '../targets/trajectory.ts';
import { type Day, startOfDay } from '../time/day.ts';
import type { PeriodRange } from '../time/period.ts';
import { cite } from './citation.ts';
import type { CoverageValue, DepartmentGapValue } from './coverage.ts';

/** What a figure is worth: the first that applies, from worst to best. */
export type FigureStatusCode =
  | 'MISSING'
  | 'SUPPRESSED'
  | 'INSUFFICIENT'
  | 'PARTIAL'
  | 'STALE'
  | 'OK';

/** What one department brings to a figure. */
export type FigurePart =
  | (PresentPart & { readonly kind: 'fresh' })
  | (PresentPart & { readonly kind: 'stale'; readonly gap: DepartmentGapValue })
  | { readonly kind: 'missing'; readonly department: string; readonly gap: DepartmentGapValue };

/** What a department that answers, or is remembered, brings. */
export interface PresentPart {
  readonly department: string;
  readonly state: ProductSets;
  /** Whether anything of the state was made up to show the platform at work. */
  readonly demonstration: boolean;
  readonly version: number;
  readonly recordedAt: Date | null;
}

/** What is being asked of an indicator. */
export interface FigureQuestion {
  readonly indicator: IndicatorDefinition;
  /** Whose figure: `ministry`, or a department's code. */
  readonly scope: string;
  readonly period: PeriodRange;
  /** The day on which it is read. */
  readonly today: Day;
  /** What was known up to there; `null` for now. */
  readonly asOf: Date | null;
  readonly trajectory: Trajectory | null;
}

/** A number and all that it takes to rely on it. */
export interface FigureValue {
  readonly indicator: IndicatorDefinition;
  readonly period: PeriodRange;
  readonly instrument: string | null;
  readonly value: number | null;
  readonly unit: IndicatorDefinition['unit'];
  readonly status: FigureStatusCode;
  readonly reasons: readonly ReasonValue[];
  readonly sampleSize: number | null;
  readonly interval: Range | null;
  readonly bounds: Range | null;
  readonly components: readonly ComponentValue[];
  readonly coverage: CoverageValue;
  readonly knownAt: Date;
  readonly freshness: { readonly oldest: Date | null; readonly newest: Date | null };
  readonly target: TargetReadingValue | null;
  readonly definitionVersion: string;
  readonly citation: string;
}

/** The figure that the parts of some departments make together; parts merge, values never do. */
export function readFigure(question: FigureQuestion, parts: readonly FigurePart[]): FigureValue {
  const { indicator, period, today } = question;
  const present = parts.filter((part) => part.kind !== 'missing');
  const missing = parts.filter((part) => part.kind === 'missing').map(({ gap }) => gap);
  const stale = parts.filter((part) => part.kind === 'stale').map(({ gap }) => gap);
  const begun = period.start <= today;
  const reading = indicator.read(mergeProductSets(present.map(({ state }) => state)));
  const value = begun && present.length > 0 ? reading.value : null;
  const recorded = present.flatMap(({ recordedAt }) => recordedAt ?? []);
  return {
    indicator,
    period,
    instrument: indicator.defaultInstrument,
    value,
    unit: indicator.unit,
    status: statusOf(value, missing, stale),
    reasons: [
      ...reasonsOf(begun, reading, missing, stale),
      ...silence(present),
      ...(present.some(({ demonstration }) => demonstration) ? [DEMONSTRATION] : []),
    ],
    sampleSize: begun && present.length > 0 ? reading.sampleSize : null,
    interval: null,
    bounds: begun ? boundsOf(indicator, reading, missing, present.length) : null,
    components: begun && present.length > 0 ? reading.components : [],
    coverage: coverageOf(reading, missing, stale),
    knownAt: question.asOf ?? latest(recorded) ?? startOfDay(today),
    freshness: { oldest: earliest(recorded), newest: latest(recorded) },
    target: question.trajectory && readTarget(question.trajectory, value, censusDay(period, today)),
    definitionVersion: indicator.version,
    citation: cite(question, parts),
  };
}

function statusOf(
  value: number | null,
  missing: readonly DepartmentGapValue[],
  stale: readonly DepartmentGapValue[],
): FigureStatusCode {
  if (value === null) return 'MISSING';
  if (missing.length > 0) return 'PARTIAL';
  return stale.length > 0 ? 'STALE' : 'OK';
}

function boundsOf(
  indicator: IndicatorDefinition,
  reading: Reading,
  missing: readonly DepartmentGapValue[],
  present: number,
): Range | null {
  if (present === 0) return null;
  return missing.length > 0 ? indicator.boundsWhenMissing(reading) : reading.bounds;
}

function reasonsOf(
  begun: boolean,
  reading: Reading,
  missing: readonly DepartmentGapValue[],
  stale: readonly DepartmentGapValue[],
): readonly ReasonValue[] {
  const names = (gaps: readonly DepartmentGapValue[]) => gaps.map(({ name }) => name).join(', ');
  const reasons: ReasonValue[] = begun ? [...reading.reasons] : [NOT_BEGUN];
  if (missing.length > 0) {
    const wording = {
      fr: `Sans réponse et sans mémoire : ${names(missing)}`,
      en: `Not answering, and nothing remembered: ${names(missing)}`,
    };
    reasons.push({ code: 'DEPARTMENTS_MISSING', wording });
  }
  if (stale.length > 0) {
    const wording = {
      fr: `Sans réponse, dernière valeur connue : ${names(stale)}`,
      en: `Not answering, last known value used: ${names(stale)}`,
    };
    reasons.push({ code: 'DEPARTMENTS_STALE', wording });
  }
  return reasons;
}

/** Departments that answer, but have never published anything. */
function silence(present: readonly PresentPart[]): readonly ReasonValue[] {
  const silent = present.filter(({ version }) => version === 0);
  if (silent.length === 0) return [];
  const names = (language: 'fr' | 'en') =>
    silent
      .map(({ department }) => registeredDepartment(department)?.name[language] ?? department)
      .join(', ');
  const wording = {
    fr: `N’a encore rien publié : ${names('fr')}`,
    en: `Has published nothing yet: ${names('en')}`,
  };
  return [{ code: 'NOTHING_PUBLISHED', wording }];
}

const DEMONSTRATION: ReasonValue = {
  code: 'DEMONSTRATION',
  wording: {
    fr: 'Données de démonstration, inventées',
    en: 'Demonstration data, made up',
  },
};

const NOT_BEGUN: ReasonValue = {
  code: 'PERIOD_NOT_BEGUN',
  wording: { fr: 'La période n’a pas commencé', en: 'The period has not begun' },
};

function coverageOf(
  reading: Reading,
  missing: readonly DepartmentGapValue[],
  stale: readonly DepartmentGapValue[],
): CoverageValue {
  const left = reading.excluded.reduce((sum, { count }) => sum + count, 0);
  return {
    included: reading.sampleSize,
    expected: missing.length > 0 ? null : reading.sampleSize + left,
    excluded: reading.excluded,
    missing,
    stale,
  };
}

function latest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>(
    (found, next) => (found && found > next ? found : next),
    null,
  );
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>(
    (found, next) => (found && found < next ? found : next),
    null,
  );
}
