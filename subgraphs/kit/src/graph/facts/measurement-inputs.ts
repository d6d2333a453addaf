import { type Metric, valuesOf } from '@pilotage/schema';
import { Field, Float, ID, InputType } from 'type-graphql';

/** The input type by which a department sends a measurement. */
export function measurementInput(prefix: string, metrics: readonly Metric[]): new () => object {
  @InputType(`${prefix}MeasuredValueInput`, {
    description: 'One value of a measurement, with the unit it was measured in.',
  })
  class MeasuredValueInput {
    @Field(() => ID, { description: `Its code and unit by metric. ${valuesInWords(metrics)}` })
    code!: string;

    @Field(() => Float, { description: 'The value, in that unit.' })
    value!: number;

    @Field(() => ID, {
      description: 'Code of the unit; another than that of the value is refused.',
    })
    unit!: string;
  }

  @InputType(`${prefix}MeasurementInput`, {
    description: 'What a product reports for a month (mesure).',
  })
  class MeasurementInput {
    @Field(() => ID, {
      description: `Code of what is measured: ${metrics.map(({ code }) => code).join(', ')}.`,
    })
    metric!: string;

    @Field(() => ID, {
      nullable: true,
      description: `Code of the instrument, for a metric that has any. ${instrumentsInWords(metrics)}`,
    })
    instrument?: string | null;

    @Field(() => String, { description: 'The month in Europe/Paris, YYYY-MM; it has begun.' })
    month!: string;

    @Field(() => [MeasuredValueInput], { description: 'Its values, each once.' })
    values!: MeasuredValueInput[];
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
