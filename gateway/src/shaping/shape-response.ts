import type { Operation } from '@apollo/federation-internals';
import type { GraphQLError } from 'graphql';
import { shapeOfSelections } from './selection-shape.ts';
import type { Shaping } from './shaping.ts';

/** What the subgraphs' answers made, and what of it the client asked for. */
export interface Unshaped {
  readonly operation: Operation;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>> | null | undefined;
  introspectionHandling(selection: unknown): unknown;
}

/** An answer as the client asked for it, and where it holds null although none may be. */
export interface Shaped {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: GraphQLError[];
}

/**
 * Shapes an answer as `computeResponse` of @apollo/gateway does, with the same outcome, several times as fast.
 *
 * What depends on the operation alone (types, directives, conditions) is found once and not for each object of
 * the answer, and the objects are alike to the engine, so that they are written as JSON faster too.
 */
export function shapeResponse({
  operation,
  variables,
  input,
  introspectionHandling,
}: Unshaped): Shaped {
  if (!input) return { data: input, errors: [] };
  const schema = operation.schema();
  const shaping: Shaping = {
    schema,
    variables: { ...operation.collectDefaultedVariableValues(), ...variables },
    introspected: introspectionHandling,
    path: [],
    errors: [],
  };
  const parent = schema.schemaDefinition.rootType(operation.rootKind);
  if (parent === undefined) throw new Error(`There is no root type for a ${operation.rootKind}`);
  const data = {};
  const shape = shapeOfSelections(operation.selectionSet, shaping);
  const isWhole = shape(input, data, parent);
  return { data: isWhole ? data : null, errors: shaping.errors };
}
