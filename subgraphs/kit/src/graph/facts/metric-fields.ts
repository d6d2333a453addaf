import type { MeasurementBody } from '@pilotage/schema';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { factsOfKind } from '../../facts/load-facts.ts';
import { type DepartmentMetric, valueField } from '../../measurements/department-metric.ts';
import { HIDES_NOTHING, type HiddenAt, hiddenAt } from '../../secrecy/hidden-at.ts';
import type { KnownFact } from '../../store/facts.ts';
import type { KnownUpTo } from '../../store/moment.ts';
import { publicPage } from '../arguments.ts';
import { momentArgument, momentOf, pageArguments } from '../common-arguments.ts';
import { connectionType } from '../connection-type.ts';
import type { DepartmentContext } from '../context.ts';
import type { FieldDefinition } from '../define-field.ts';
import type { ProductRoot } from './fact-fields.ts';
import { inMonths, type MonthArguments, monthArguments, monthPage } from './measurement-field.ts';

/** The fields by which what a department alone measures is asked of a product. */
export function productMetricFields(
  metrics: readonly DepartmentMetric[],
): readonly FieldDefinition[] {
  return metrics.map((metric) =>
    monthsField(metric, 'Of this product', (root: ProductRoot, moment, { loadFacts }) =>
      loadFacts(root.id, metric.code, moment),
    ),
  );
}

/** The fields by which it is asked of the department, product by product. */
export function departmentMetricFields(
  metrics: readonly DepartmentMetric[],
): readonly FieldDefinition[] {
  return metrics.map((metric) =>
    monthsField(metric, 'Of all products of the department', (_root, moment, { snapshot }) =>
      factsOfKind(snapshot, metric.code, moment),
    ),
  );
}

type Find = (
  root: ProductRoot,
  asOf: KnownUpTo | null,
  context: DepartmentContext,
) => Promise<readonly KnownFact[]>;

function monthsField(metric: DepartmentMetric, whose: string, find: Find): FieldDefinition {
  return {
    name: metric.field,
    description: `${metric.meaning} ${whose}, month by month; a month without a report is absent, never 0. Null when the department does not answer.`,
    type: () => connectionType(metric.type, monthType(metric)),
    args: { ...monthArguments, asOf: momentArgument, ...pageArguments },
    async resolve(root: ProductRoot, args: MonthArguments, context) {
      const { asOf } = await momentOf(root, args.asOf, context);
      const facts = inMonths(await find(root, asOf, context), args);
      const page = publicPage(() => monthPage(facts, args));
      const hidden = await hiddenMonths(metric, asOf, context);
      return { ...page, nodes: page.nodes.map((fact) => monthAnswer(metric, fact, hidden)) };
    },
  };
}

/** Which months of a metric that counts persons are hidden from whoever asks. */
async function hiddenMonths(
  { code, persons = [] }: DepartmentMetric,
  asOf: KnownUpTo | null,
  { isOwner, snapshot }: DepartmentContext,
): Promise<HiddenAt> {
  if (isOwner || persons.length === 0) return HIDES_NOTHING;
  return hiddenAt(await snapshot.manager(), { kind: code, from: '', to: '9999-99', asOf });
}

const made = new WeakMap<DepartmentMetric, object>();

/** The GraphQL type of one month of a metric, with a field for each of its values. */
function monthType(metric: DepartmentMetric): object {
  const known = made.get(metric);
  if (known) return known;

  @Directive('@shareable')
  @ObjectType(metric.type, { description: `${metric.meaning} One month of one product.` })
  class MonthType {
    @Field(() => ID, { nullable: true, description: 'Id of the product that it is about.' })
    product?: string | null;

    @Field(() => String, { description: 'The month in Europe/Paris, YYYY-MM.' })
    month!: string;
  }
  const countsPersons = (metric.persons ?? []).length > 0;
  if (countsPersons) {
    const description =
      'Whether its values are hidden, since they or others like them would tell of fewer than three persons; the owner sees them.';
    Field(() => Boolean, { description })(MonthType.prototype, 'hidden');
  }
  for (const { code, meaning, unit } of metric.values) {
    const orHidden = countsPersons ? ', or is hidden' : '';
    const description = `${meaning} Unit: ${unit.code}, ${unit.label.en}. Null when it was not published${orHidden}.`;
    Field(() => Float, { nullable: true, description })(MonthType.prototype, valueField(code));
  }
  made.set(metric, MonthType);
  return MonthType;
}

function monthAnswer(
  { values }: DepartmentMetric,
  { subject, part, body }: KnownFact,
  months: HiddenAt,
) {
  const { month, values: measured } = body as MeasurementBody;
  const hidden = months.hides(subject, part);
  const fields = values.map(({ code }) => [
    valueField(code),
    hidden ? null : (measured[code] ?? null),
  ]);
  return { product: subject, month, hidden, ...Object.fromEntries(fields) };
}
