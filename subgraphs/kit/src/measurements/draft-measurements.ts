import { didYouMean, type MeasurementBody, type Metric, valuesOf } from '@pilotage/schema';
import { readQuantity } from '../facts/fields/quantity.ts';
import { readMonth } from '../facts/fields/scalars.ts';
import { fault, type Place, within } from '../facts/place.ts';
import type { StatementDraft } from '../publication/draft.ts';
import type { MeasuredValueInput, MeasurementInput } from './measurement-input.ts';

/** The statements that a product's measurements make, one a metric, instrument and month. */
export function draftMeasurements(
  metrics: readonly Metric[],
  subject: string,
  inputs: readonly MeasurementInput[],
  place: Place,
): readonly StatementDraft[] {
  return inputs.flatMap((input, index) => {
    const at = within(within(place, 'measurements'), index);
    const metric = metrics.find(({ code }) => code === input.metric);
    if (metric === undefined) {
      unknown(at, 'metric', input.metric, metrics);
      return [];
    }
    const body = readMeasurement(metric, input, at);
    return body === null
      ? []
      : [{ path: at.path, subject, kind: metric.code, part: measurementPart(body), body }];
  });
}

/** What tells one measurement of a metric from another; in the order of the months. */
export function measurementPart({ month, instrument }: MeasurementBody): string {
  return instrument === null ? month : `${month} ${instrument}`;
}

function readMeasurement(
  metric: Metric,
  input: MeasurementInput,
  place: Place,
): MeasurementBody | null {
  const month = readMonth(input.month, within(place, 'month'));
  const instrument = readInstrument(metric, input.instrument ?? null, place);
  if (instrument === undefined) return null;
  const values = readValues(metric, instrument, input.values, within(place, 'values'));
  return month === null || values === null ? null : { month, instrument, values };
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
    unknown(place, 'instrument', sent, instruments);
    return undefined;
  }
  const named = instruments.map((instrument) => instrument.code).join(', ');
  fault(place, {
    at: 'instrument',
    value: sent,
    rule: 'instrument',
    message:
      sent === null ? `${code} is measured with an instrument.` : `${code} has no instrument.`,
    remedy: sent === null ? `Say which of ${named}.` : 'Leave it out.',
  });
  return undefined;
}

function readValues(
  metric: Metric,
  instrument: string | null,
  sent: readonly MeasuredValueInput[],
  place: Place,
): MeasurementBody['values'] | null {
  const wanted = valuesOf(metric, instrument);
  const values = new Map<string, number>();
  let faults = 0;
  for (const [index, input] of sent.entries()) {
    const value = readValue(wanted, values, input, within(place, index));
    if (value === null) faults += 1;
    else values.set(input.code, value);
  }
  const lacking = wanted.filter(({ code, optional }) => !optional && !values.has(code));
  if (faults === 0 && (lacking.length > 0 || values.size === 0)) {
    const codes = (lacking.length > 0 ? lacking : wanted).map(({ code }) => code).join(', ');
    const message = `${metric.code} lacks ${codes}.`;
    fault(place, {
      value: sent.map(({ code }) => code),
      rule: 'values',
      message,
      remedy: 'Give it, with its unit; a value that is not known is not 0.',
    });
    faults += 1;
  }
  const body = Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
  const wrong = faults === 0 ? (metric.check?.(body) ?? null) : null;
  if (wrong !== null) {
    const { value, message, remedy } = wrong;
    const index = sent.findIndex(({ code }) => code === value);
    fault(within(place, index), { value: body[value], rule: 'values-together', message, remedy });
  }
  return faults > 0 || wrong !== null ? null : body;
}

function readValue(
  wanted: ReturnType<typeof valuesOf>,
  values: ReadonlyMap<string, number>,
  input: MeasuredValueInput,
  place: Place,
): number | null {
  const definition = wanted.find(({ code }) => code === input.code);
  if (definition === undefined) return unknown(place, 'code', input.code, wanted);
  if (!values.has(input.code)) return readQuantity(input, definition, place);
  const message = `${input.code} is given twice.`;
  return fault(place, { value: input.code, rule: 'stated-once', message, remedy: 'Give it once.' });
}

function unknown(
  place: Place,
  at: string,
  value: string,
  known: readonly { readonly code: string }[],
): null {
  const codes = known.map(({ code }) => code);
  return fault(place, {
    at,
    value,
    rule: at,
    message: `There is no ${at} "${value}" here.`,
    remedy: didYouMean(value, codes),
  });
}
