import type { Cell } from './cell.ts';
import type { Place } from './place.ts';

/** What a thunk of type-graphql gives: a scalar or a class, or a list of either. */
export type GraphqlType = object | readonly [object];

/** One field of a fact: how it is sent, understood and answered. */
export interface Field<Value = unknown> {
  /** For an analyst: meaning and unit. */
  readonly description: string;
  /** What to give, in French, where a short sentence says it: the unit, the codes or the form. */
  readonly inFrench?: string;
  /** Whether a publisher may leave it out; it is null then. */
  readonly isOptional: boolean;
  /** The type it is sent as; inputs are named after their department. */
  input(prefix: string): GraphqlType;
  /** What it is in a file of rows. */
  readonly cell: Cell;
  /** The type it is answered as. */
  output(): GraphqlType;
  /** What was sent, as it is kept; `null` after telling what is wrong with it. */
  read(value: never, place: Place): Value | null;
  /** What is kept, as it is answered. */
  answer(value: Value): unknown;
}

/** A field of any values. */
// biome-ignore lint/suspicious/noExplicitAny: its values are known where it is defined
export type AnyField = Field<any>;

/** What a field keeps. */
export type ValueOf<Of> = Of extends Field<infer Value> ? Value : never;

/** The same field, which a publisher may leave out. */
export function optional<Value>(field: Field<Value>): Field<Value | null> {
  return { ...field, isOptional: true } as Field<Value | null>;
}
