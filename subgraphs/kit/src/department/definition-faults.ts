import { didYouMean } from '@pilotage/schema';
import type { FactKind, ManyFacts } from '../facts/fact-kind.ts';
import { type DepartmentMetric, valueField } from '../measurements/department-metric.ts';
import { coreFields } from './core-fields.ts';

/** What of a team's definitions would break its graph, each with what to do about it; empty when nothing would. */
export function definitionFaults(
  facts: readonly FactKind[],
  metrics: readonly DepartmentMetric[],
): readonly string[] {
  return [
    ...ofFields([...facts, ...metrics]),
    ...facts.flatMap((kind) => (kind.many ? ofKind(kind) : [])),
    ...metrics.flatMap(ofMetric),
  ];
}

interface Asked {
  readonly code: string;
  readonly field: string;
}

const FIELD = /^[a-z][A-Za-z0-9]*$/;

function ofFields(definitions: readonly Asked[]): readonly string[] {
  const first = new Map<string, string>();
  return definitions.flatMap(({ code, field }) => {
    const earlier = first.get(field);
    first.set(field, earlier ?? code);
    if (!FIELD.test(field))
      return [`${code} has the field "${field}"; name it in camel case, such as basins`];
    if (coreFields.has(field))
      return [`${code} has the field "${field}", which is the core's; give it a name of its own`];
    if (earlier !== undefined)
      return [`${code} and ${earlier} have the same field "${field}"; rename one of them`];
    return [];
  });
}

function ofKind({ code, record, key }: ManyFacts): readonly string[] {
  const names = Object.keys(record.fields);
  const faults = key.flatMap((name) => {
    if (!names.includes(name))
      return [`${code} has the key "${name}", which is no field of it. ${didYouMean(name, names)}`];
    return record.fields[name].isOptional
      ? [`${code} has the key "${name}", which may be left out; make that field needed`]
      : [];
  });
  if (key.length === 0) faults.push(`${code} has no key; say which fields tell its facts apart`);
  const all = [...names, ...Object.keys(record.derived ?? {})];
  if (all.includes('product')) {
    faults.push(
      `${code} has a field "product", by which every fact says what it is about; rename it`,
    );
  }
  const twice = all.find((name, index) => all.indexOf(name) !== index);
  if (twice !== undefined)
    faults.push(`${code} both keeps and derives "${twice}"; rename one of them`);
  return faults;
}

/** The fields of every month of a metric. */
const MONTH_FIELDS = ['product', 'month', 'instrument', 'hidden'];

function ofMetric({ code, values, instruments, persons = [] }: DepartmentMetric): string[] {
  const faults = values.flatMap((value, index) => {
    const field = valueField(value.code);
    if (MONTH_FIELDS.includes(field))
      return [`${code} has the value ${value.code}, whose field is every month's own; rename it`];
    const twice = values.findIndex((other) => valueField(other.code) === field) !== index;
    return twice ? [`${code} has two values with the field "${field}"; rename one of them`] : [];
  });
  if (instruments.length > 0) {
    faults.push(
      `${code} has instruments, which a month asked for by a field of its own cannot tell apart; define a metric for each`,
    );
  }
  const codes = values.map((value) => value.code);
  const unknown = persons.filter((one) => !codes.includes(one));
  for (const one of unknown) {
    faults.push(
      `${code} counts persons in ${one}, which is no value of it. ${didYouMean(one, codes)}`,
    );
  }
  return faults;
}
