import { type GranularityCode, lengthOfSeries } from '@pilotage/schema';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import { LIST_SIZE, LIST_SIZES, PAGE_SIZE } from './weights.ts';

/** The values of a question's variables, those left out at their default. */
export type Variables = Readonly<Record<string, unknown>>;

/** Something of a question that is known once its variables are. */
export type Once<Value> = (variables: Variables) => Value;

/** No list is thought longer than this, so that sums stay numbers. */
const LONGEST = 1_000_000;

const PAGE_ARGUMENTS = ['first', 'last', 'limit'];

/** The value of a field's argument; the graph's default where the question leaves it out. */
export function argumentOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  name: string,
): Once<unknown> {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const fallback = field.args.find((argument) => argument.name === name)?.defaultValue;
  if (value === undefined) return () => fallback;
  if (value.kind !== Kind.VARIABLE) {
    const said = valueFromASTUntyped(value);
    return () => said;
  }
  const variable = value.name.value;
  return (variables) => variables[variable] ?? fallback;
}

/** How many items the page of a field holds; `null` when the field has no pages. */
export function pageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): Once<number> | null {
  const sizes = PAGE_ARGUMENTS.filter((name) => hasArgument(field, name)).map((name) =>
    argumentOf(node, field, name),
  );
  if (sizes.length === 0) return null;
  return (variables) => {
    const size = sizes
      .map((of) => of(variables))
      .find((value) => value !== undefined && value !== null);
    return size === undefined ? PAGE_SIZE : bounded(numberIn(size));
  };
}

/** How many items a list without pages holds: as many as are named, or as its item's type says. */
export function listSize(node: FieldNode, field: GraphQLField<unknown, unknown>): Once<number> {
  const usual = LIST_SIZES[getNamedType(field.type).name] ?? LIST_SIZE;
  if (hasArgument(field, 'from') && hasArgument(field, 'to')) {
    const [from, to, granularity] = ['from', 'to', 'granularity'].map((name) =>
      argumentOf(node, field, name),
    );
    return (variables) =>
      pointsOf(from?.(variables), to?.(variables), granularity?.(variables)) ?? usual;
  }
  const named = field.args.find(({ type }) => isListType(getNullableType(type)));
  if (named === undefined) return () => usual;
  const names = argumentOf(node, field, named.name);
  return (variables) => lengthOf(names(variables)) ?? usual;
}

/** How many values an argument lists; `null` when it is left out. A lone value is a list of one. */
export function lengthOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.length : 1;
}

/** The types whose lists are a page, since a field of theirs says how much of it is wanted. */
export function pageTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const isPaged = PAGE_ARGUMENTS.some((name) => hasArgument(field, name));
      const isPage = isCompositeType(getNullableType(field.type));
      if (isPaged && isPage) names.add(getNamedType(field.type).name);
    }
  }
  return names;
}

function hasArgument(field: GraphQLField<unknown, unknown>, name: string): boolean {
  return field.args.some((argument) => argument.name === name);
}

const MONTH = /^\d{4}-\d{2}$/;

function pointsOf(from: unknown, to: unknown, granularity: unknown): number | null {
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  if (!MONTH.test(from) || !MONTH.test(to)) return null;
  const length = lengthOfSeries(from, to, (granularity ?? 'MONTH') as GranularityCode);
  return Number.isFinite(length) ? bounded(length) : null;
}

/** The number that a value is or writes; whatever else a client sends is none. */
function numberIn(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}

function bounded(size: number): number {
  return Number.isNaN(size) ? PAGE_SIZE : Math.min(Math.max(size, 0), LONGEST);
}
