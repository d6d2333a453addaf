import { Directive, Field as GraphqlField, ID, InputType, ObjectType } from 'type-graphql';
import type { GraphqlType } from './field.ts';
import type { AnyRecord, Derived, Fields } from './record.ts';

type Class = new () => object;
type Thunk = () => StringConstructor;

/** type-graphql looks for types among those that exist when it begins: they are made here and now. */
function made(type: GraphqlType): Thunk {
  return () => type as unknown as StringConstructor;
}

const outputs = new WeakMap<AnyRecord, Class>();
const facts = new WeakSet<AnyRecord>();
const inputs = new WeakMap<AnyRecord, Map<string, object>>();

/** The GraphQL type that answers a record; null is what need not be published, or cannot be worked out. */
export function recordType(record: AnyRecord): Class {
  const known = outputs.get(record);
  if (known) return known;
  @Directive('@shareable')
  @ObjectType(record.type, { description: record.description })
  class RecordType {}
  outputs.set(record, RecordType);
  for (const [name, field] of Object.entries(record.fields as Fields)) {
    const description = field.isOptional
      ? `${field.description} Null when it was not published.`
      : field.description;
    GraphqlField(made(field.output()), { nullable: field.isOptional, description })(
      RecordType.prototype,
      name,
    );
  }
  for (const [name, { field }] of Object.entries(
    (record.derived ?? {}) as Readonly<Record<string, Derived<unknown>>>,
  )) {
    const { description } = field;
    GraphqlField(made(field.output()), { nullable: true, description })(RecordType.prototype, name);
  }
  return RecordType;
}

/** The same for a record that stands for itself: it also names the product that it is about. */
export function factType(record: AnyRecord): object {
  if (facts.has(record)) return recordType(record);
  facts.add(record);
  const type = recordType(record);
  const description = 'Id of the product that it is about; null when it is about the department.';
  GraphqlField(() => ID, { nullable: true, description })(type.prototype, 'product');
  return type;
}

/**
 * The GraphQL type by which a department sends a record.
 *
 * Every field may be left out as far as GraphQL can tell: what is missing is told by the publication's
 * rules, with its place and remedy, together with all else that is wrong.
 */
export function recordInput(record: AnyRecord, prefix: string): object {
  const known = inputs.get(record)?.get(prefix);
  if (known) return known;
  @InputType(`${prefix}${record.type}Input`, { description: record.description })
  class RecordInput {}
  inputs.set(record, (inputs.get(record) ?? new Map()).set(prefix, RecordInput));
  for (const [name, field] of Object.entries(record.fields as Fields)) {
    const may = field.isOptional ? 'null when it is not known.' : 'needed.';
    const type = field.input(prefix);
    GraphqlField(made(type), {
      nullable: Array.isArray(type) ? 'itemsAndList' : true,
      description: `${field.description.replace(/\.$/, '')}; ${may}`,
    })(RecordInput.prototype, name);
  }
  return RecordInput;
}
