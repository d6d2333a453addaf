import {
  didYouMean,
  type MeasurementBody,
  type Metric,
  pageOf,
  parseMonth,
  valuesOf,
} from '@pilotage/schema';
import { ID } from 'type-graphql';
import { HIDES_NOTHING, hiddenAt } from '../../secrecy/hidden-at.ts';
import { PublicError } from '../../service/index.ts';
import type { KnownFact } from '../../store/facts.ts';
import { publicPage } from '../arguments.ts';
import { momentArgument, momentOf, pageArguments } from '../common-arguments.ts';
import { connectionType } from '../connection-type.ts';
import type { ArgumentDefinition, FieldDefinition } from '../define-field.ts';
import type { PageArguments, ProductRoot } from './fact-fields.ts';
import { Measurement } from './measurement-types.ts';

/** The months that a list of measurements is asked for. */
export interface MonthArguments extends PageArguments {
  readonly from?: string | null;
  readonly to?: string | null;
}

interface MeasurementArguments extends MonthArguments {
  readonly metric: string;
  readonly instrument?: string | null;
}

/** The arguments by which months are chosen. */
export const monthArguments: Readonly<Record<'from' | 'to', ArgumentDefinition>> = {
  from: {
    type: () => String,
    nullable: true,
    description: 'The first month wanted, YYYY-MM; absent: from the first one known.',
  },
  to: {
    type: () => String,
    nullable: true,
    description: 'The last month wanted, YYYY-MM, included; absent: up to the last one known.',
  },
};

/** The field by which a product's measurements are asked for; `others`: whether departments may have more metrics. */
export function measurementField(
  metrics: readonly Metric[],
  { others = false }: { readonly others?: boolean } = {},
): FieldDefinition {
  const codes = metrics.map(({ code }) => code).join(', ');
  const told = others ? `${codes}, or one that the product's department alone has` : codes;
  return {
    name: 'measurements',
    description:
      'What the product reported of a metric, month by month (mesures); a month without a report is absent, never 0. Null when the department does not answer.',
    type: () => connectionType('Measurement', Measurement),
    args: {
      metric: { type: () => ID, description: `Code of what was measured: ${told}.` },
      instrument: {
        type: () => ID,
        nullable: true,
        description: 'Code of the instrument; absent: every instrument, each in rows of its own.',
      },
      ...monthArguments,
      asOf: momentArgument,
      ...pageArguments,
    },
    async resolve(root: ProductRoot, args: MeasurementArguments, context) {
      const { loadFacts, isOwner, snapshot } = context;
      const metric = readMetric(metrics, args);
      const { asOf } = await momentOf(root, args.asOf, context);
      const facts = inMonths(await loadFacts(root.id, metric.code, asOf), args).filter(
        ({ body }) =>
          args.instrument == null || (body as MeasurementBody).instrument === args.instrument,
      );
      const page = publicPage(() => monthPage(facts, args));
      const span = { kind: metric.code, from: '', to: LAST_PART, asOf };
      const hidden = isOwner ? HIDES_NOTHING : await hiddenAt(await snapshot.manager(), span);
      return {
        ...page,
        nodes: page.nodes.map((fact) =>
          measurementAnswer(metric, fact, hidden.hides(fact.subject, fact.part)),
        ),
      };
    },
  };
}

/** The measurements of the months wanted. */
export function inMonths(facts: readonly KnownFact[], { from, to }: MonthArguments) {
  for (const [name, month] of Object.entries({ from, to })) {
    if (month == null || parseMonth(month) !== null) continue;
    throw new PublicError('INVALID_PERIOD', `${name}: "${month}" is not a month; give YYYY-MM.`, {
      field: name,
      value: month,
    });
  }
  return facts.filter(({ body }) => {
    const { month } = body as MeasurementBody;
    return (from == null || from <= month) && (to == null || month <= to);
  });
}

/** A page of measurements, by product and month. */
export function monthPage(facts: readonly KnownFact[], { first, after }: PageArguments) {
  return pageOf(facts, { first, after: after ?? null }, ({ subject, part }) => [subject, part]);
}

/** After every month that can be written. */
const LAST_PART = '9999-99';

function measurementAnswer(metric: Metric, { subject, body }: KnownFact, hidden: boolean) {
  const { month, instrument, values } = body as MeasurementBody;
  return {
    product: subject,
    metric: metric.code,
    wording: metric.label,
    instrument,
    month,
    hidden,
    values: valuesOf(metric, instrument).map(({ code, label, unit }) => ({
      code,
      wording: label,
      value: hidden ? null : (values[code] ?? null),
      unit: unit.code,
      unitWording: unit.label,
    })),
  };
}

function readMetric(
  metrics: readonly Metric[],
  { metric: code, instrument }: MeasurementArguments,
): Metric {
  const refuse = (field: string, value: string, known: readonly string[]) =>
    new PublicError(
      'INVALID_FILTER',
      `${field}: there is no ${field} "${value}". ${didYouMean(value, known)}`,
      { field, value },
    );
  const metric = metrics.find((one) => one.code === code);
  if (!metric)
    throw refuse(
      'metric',
      code,
      metrics.map((one) => one.code),
    );
  const known = metric.instruments.map((one) => one.code);
  if (instrument != null && !known.includes(instrument)) {
    throw refuse(
      'instrument',
      instrument,
      known.length > 0 ? known : ['none: it has no instrument'],
    );
  }
  return metric;
}
