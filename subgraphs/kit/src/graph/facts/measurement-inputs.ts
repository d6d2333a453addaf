import { type Metric, valuesOf } from '@pilotage/schema';
import { Field, Float, ID, InputType } from 'type-graphql';

/** The input type by which a department sends a measurement; what is missing in it is told by the rules. */
export function measurementInput(prefix: string, metrics: readonly Metric[]): new () => object {
  @InputType(`${prefix}MeasuredValueInput`, {
    description: 'One value of a measurement, with the unit it was measured in.',
  })
  class MeasuredValueInput {
    @Field(() => ID, {
      nullable: true,
      description: `Its code and unit by metric; needed. ${valuesInWords(metrics)}`,
    })
    code?: string | null;

    @Field(() => Float, { nullable: true, description: 'The value, in that unit; needed.' })
    value?: number | null;

    @Field(() => ID, {
      nullable: true,
      description: 'Code of the unit; needed, and another than that of the value is refused.',
    })
    unit?: string | null;
  }

  @InputType(`${prefix}MeasurementInput`, {
    description: 'What a product reports for a month (mesure).',
  })
  class MeasurementInput {
    @Field(() => ID, {
      nullable: true,
      description: `Code of what is measured, needed: ${metrics.map(({ code }) => code).join(', ')}.`,
    })
    metric?: string | null;

    @Field(() => ID, {
      nullable: true,
      description: `Code of the instrument, for a metric that has any. ${instrumentsInWords(metrics)}`,
    })
    instrument?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'The month in Europe/Paris, YYYY-MM; it has begun; needed.',
    })
    month?: string | null;

    @Field(() => [MeasuredValueInput], {
      nullable: 'itemsAndList',
      description: 'Its values, each once; needed.',
    })
    values?: (MeasuredValueInput | null)[] | null;
  }
  return MeasurementInput;
}

function valuesInWords(metrics: readonly Metric[]): string {
  const scales = metrics.flatMap((metric) =>
    metric.instruments.length > 0
      ? metric.instruments.map(({ code }) => ({ name: code, values: valuesOf(metric, code) }))
      : [{ name: metric.code, values: metric.values }],
  );
  return scales
    .map(
      ({ name, values }) =>
        `${name}: ${values.map(({ code, unit }) => `${code} (${unit.code})`).join(', ')}.`,
    )
    .join(' ');
}

function instrumentsInWords(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ instruments }) => instruments.length > 0)
    .map(({ code, instruments }) => `${code}: ${instruments.map((one) => one.code).join(', ')}.`)
    .join(' ');
}
