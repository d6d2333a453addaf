import {
  type ProductFilterInput,
  PublicError,
  readFilter,
  readInstrument,
  readPeriod,
  type StateQuestion,
} from '@pilotage/kit';
import {
  type AnyIndicator,
  type Day,
  type DimensionCode,
  departments,
  type PeriodRange,
  type ProductSelection,
} from '@pilotage/schema';

import type { PilotageContext } from '../graph/context.ts';
import type { EditionFact } from './editions.ts';

/** A figure as clients ask for it. */
export interface FigureArguments {
  readonly indicator: string;
  readonly period?: string | null;
  readonly asOf?: string | null;
  readonly instrument?: string | null;
  readonly filter?: ProductFilterInput | null;
}

/** The same, understood. */
export interface UnderstoodQuestion {
  readonly indicator: AnyIndicator;
  readonly instrument: string | null;
  /** The period asked for; `null`: the indicator's own default. */
  readonly asked: PeriodRange | null;
  /** The period that is read. */
  readonly period: PeriodRange;
  readonly asOf: Date | null;
  readonly today: Day;
  /** The edition whose pinned versions are read; `null` when none is. */
  readonly edition: EditionFact | null;
  readonly filter: ProductSelection | null;
}

const MOST_DIMENSIONS = 3;

/** Understands a question; what cannot be is refused with what could. */
export async function readQuestion(
  { momentOf, indicatorOf }: Pick<PilotageContext, 'momentOf' | 'indicatorOf'>,
  question: FigureArguments,
): Promise<UnderstoodQuestion> {
  const { asOf, today, edition } = await momentOf(question.asOf);
  const indicator = indicatorOf(question.indicator, edition?.definitions[question.indicator]);
  const asked = readPeriod(question.period);
  const codes = departments.map(({ code }) => code);
  return {
    indicator,
    instrument: readInstrument(indicator, question.instrument),
    asked,
    period: asked ?? indicator.defaultPeriod.on(today),
    asOf,
    today,
    edition,
    filter: question.filter == null ? null : readFilter(question.filter, codes),
  };
}

/** Up to where a department is to know, as it is asked. */
export function wireMoment(
  asOf: Date | null,
  edition: EditionFact | null,
  department: string,
): StateQuestion['asOf'] {
  if (asOf === null) return null;
  return { instant: asOf.toISOString(), version: edition?.versions[department] ?? null };
}

/** Understands the dimensions of a breakdown. */
export function readDimensions(by: readonly DimensionCode[], indicator: AnyIndicator) {
  const refuse = (message: string) => new PublicError('BAD_INPUT', `by: ${message}`, { value: by });
  if (by.length === 0 || by.length > MOST_DIMENSIONS)
    throw refuse(`give 1 to ${MOST_DIMENSIONS} dimensions.`);
  if (new Set(by).size < by.length) throw refuse('give each dimension once.');
  if (by.includes('INSTRUMENT') && indicator.instruments.length === 0)
    throw refuse(`${indicator.code} has no instrument; leave INSTRUMENT out.`);
  return by;
}

/** What departments are asked for it. */
export function stateQuestion(
  { indicator, instrument, asked, asOf, edition, filter }: UnderstoodQuestion,
  department: string,
  by: readonly DimensionCode[] = [],
): StateQuestion {
  return {
    indicator: indicator.code,
    definition: indicator.version,
    instrument,
    period: asked,
    asOf: wireMoment(asOf, edition, department),
    today: null,
    filter,
    by: [...by],
  };
}
