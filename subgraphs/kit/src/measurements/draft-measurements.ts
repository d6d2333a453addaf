import {
  countIn,
  knownWords,
  type MeasurementBody,
  type Metric,
  type MetricValue,
  valuesOf,
} from '@pilotage/schema';
import { readMonth } from '../facts/fields/scalars.ts';
import { fault, itemsOf, missing, type Place, within } from '../facts/place.ts';
import type { StatementDraft } from '../publication/draft.ts';
import type { MeasurementInput } from './measurement-input.ts';
import { readValues } from './read-values.ts';
import { unknownCode } from './unknown-code.ts';

/** The statements that a product's measurements make, one a metric, instrument and month. */
export function draftMeasurements(
  metrics: readonly Metric[],
  subject: string,
  inputs: readonly (MeasurementInput | null)[] | null | undefined,
  place: Place,
): readonly StatementDraft[] {
  return itemsOf(inputs, within(place, 'measurements')).flatMap(
    ({ item, at }) => draftMeasurement(metrics, subject, item, at) ?? [],
  );
}

/** The statement that a measurement makes; `null` after telling what is wrong with it. */
export function draftMeasurement(
  metrics: readonly Metric[],
  subject: string,
  input: MeasurementInput,
  place: Place,
): StatementDraft | null {
  const month = readMonthOf(input, within(place, 'month'));
  const metric = readMetric(metrics, input, place);
  if (metric === null) return null;
  const measured = readMeasured(metric, input, place);
  if (month === null || measured === null) return null;
  const body = { month, ...measured };
  const isZero = countIn(metric, body) === 0;
  const suspect = month > place.today.slice(0, 7) ? { suspect: 'month-not-begun' as const } : {};
  const { path } = place;
  const part = measurementPart(body);
  return { path, subject, kind: metric.code, part, body, isZero, ...suspect };
}

/** What tells one measurement of a metric from another; in the order of the months. */
export function measurementPart({ month, instrument }: MeasurementBody): string {
  return instrument === null ? month : `${month} ${instrument}`;
}

const MONTH = { fr: 'Le mois sous la forme AAAA-MM.', en: 'The month as YYYY-MM.' };

function readMonthOf({ month }: MeasurementInput, place: Place): string | null {
  return month == null ? missing(place, MONTH) : readMonth(month, place);
}

function readMetric(
  metrics: readonly Metric[],
  { metric: code }: MeasurementInput,
  place: Place,
): Metric | null {
  if (code == null) {
    return missing(within(place, 'metric'), knownWords(metrics.map((metric) => metric.code)));
  }
  return (
    metrics.find((metric) => metric.code === code) ?? unknownCode(place, 'metric', code, metrics)
  );
}

/** With what it was measured, and what; values are looked at even where the instrument is wrong. */
function readMeasured(
  metric: Metric,
  input: MeasurementInput,
  place: Place,
): Pick<MeasurementBody, 'instrument' | 'values'> | null {
  const instrument = readInstrument(metric, input.instrument ?? null, place);
  const isWhole = instrument !== undefined || metric.instruments.length === 0;
  const wanted = instrument === undefined ? everyValue(metric) : valuesOf(metric, instrument);
  const values = readValues(
    metric,
    { wanted, isWhole },
    input.values ?? null,
    within(place, 'values'),
  );
  return instrument === undefined || values === null ? null : { instrument, values };
}

/** What a metric may give, whatever it is measured with. */
function everyValue({ values, instruments }: Metric): readonly MetricValue[] {
  return [...values, ...instruments.flatMap((instrument) => instrument.values)];
}

/** The code of the instrument, `null` for a metric that has none; `undefined` after telling a problem. */
function readInstrument(
  { code, instruments }: Metric,
  sent: string | null,
  place: Place,
): string | null | undefined {
  if (sent === null && instruments.length === 0) return null;
  if (sent !== null && instruments.some((instrument) => instrument.code === sent)) return sent;
  if (sent !== null && instruments.length > 0) {
    unknownCode(place, 'instrument', sent, instruments);
    return undefined;
  }
  const named = instruments.map((instrument) => instrument.code).join(', ');
  const problem = { at: 'instrument', value: sent, rule: 'instrument' };
  if (sent === null) {
    fault(place, {
      ...problem,
      message: {
        fr: `${code} se mesure avec un instrument.`,
        en: `${code} is measured with an instrument.`,
      },
      remedy: { fr: `Dites lequel : ${named}.`, en: `Say which of ${named}.` },
    });
  } else {
    fault(place, {
      ...problem,
      message: { fr: `${code} n’a pas d’instrument.`, en: `${code} has no instrument.` },
      remedy: { fr: 'Omettez-le.', en: 'Leave it out.' },
    });
  }
  return undefined;
}
