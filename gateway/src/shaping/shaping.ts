import {
  type CompositeType,
  ERRORS,
  type Schema,
  type Type,
  Variable,
} from '@apollo/federation-internals';
import type { GraphQLError } from 'graphql';

/** One object of what subgraphs answered, or of what is to be answered. */
export type Values = Record<string, unknown>;

/** An error was told for the value, which is null for it. */
export const FAILED = Symbol('failed');
/** The value may not be null but is: what holds it becomes null. */
export const INVALID = Symbol('invalid');

/** The work of shaping one answer. */
export interface Shaping {
  readonly schema: Schema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly introspected: (selection: unknown) => unknown;
  /** Where in the answer the work stands. */
  readonly path: (string | number)[];
  /** What was told so far. */
  readonly errors: GraphQLError[];
}

/** Tells an error about the value at the present path, which is of that type. */
export function tell(
  { path, errors }: Shaping,
  what: string,
  type: Type,
  parent: CompositeType,
): typeof FAILED {
  const last = path.at(-1);
  const place =
    typeof last === 'string'
      ? `field ${parent}.${last}`
      : `array element of type ${type} at index ${last}`;
  errors.push(ERRORS.INVALID_GRAPHQL.err(`${what} ${place}.`, { path: [...path] }));
  return FAILED;
}

/** The value of a directive's `if`. */
export function isTrue(condition: unknown, { variables }: Shaping): boolean {
  if (!(condition instanceof Variable)) return condition === true;
  const value = variables[condition.name];
  if (typeof value === 'boolean') return value;
  throw new Error(`Unexpected value ${value} for variable ${condition}`);
}

/** Sets a field of an answer, whatever its name. */
export function setField(output: Values, name: string, value: unknown): void {
  if (name === '__proto__') {
    const its = { configurable: true, enumerable: true, writable: true };
    Object.defineProperty(output, name, { ...its, value });
  } else output[name] = value;
}

/** A field of an answer; `undefined` where it has none of its own. */
export function fieldOf(values: Values, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
