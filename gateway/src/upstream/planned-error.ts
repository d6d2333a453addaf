import type { UpstreamError } from '@pilotage/kit/service';

/** What a subgraph is told of an entity that it is to complete. */
export interface Representation {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** An error of a fetch, as the gateway's plan takes it. */
export interface PlannedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * The errors of a subgraph that gave no usable answer in time: one per root field that it owed, or one for
 * the list of entities that it was to complete. They leak nothing of where or why.
 */
export function notAnswering(
  subgraph: string,
  rootFields: readonly string[],
  representations: readonly Representation[] | null,
  isMutation: boolean,
): readonly PlannedError[] {
  const message = isMutation
    ? `${subgraph} does not answer; send it again under the same key: what was taken is not taken twice.`
    : `${subgraph} does not answer; its part is missing.`;
  const extensions = { code: 'SOURCE_UNAVAILABLE', subgraph };
  const [first, ...others] = representations ?? [];
  if (first === undefined)
    return rootFields.map((field) => ({ message, path: [field], extensions }));
  const entity = entityOf(first);
  return [
    { message, path: [], extensions: { ...extensions, entity, entities: others.length + 1 } },
  ];
}

/**
 * An error that a subgraph told, put where it belongs.
 *
 * One about an entity stops at the list of entities and says in `entity` which one it is: the plan counts
 * elements differently from the answer, so that an index would name the wrong one.
 */
export function placed(
  subgraph: string,
  { message, path, extensions }: UpstreamError,
  representations: readonly Representation[] | null,
): PlannedError {
  const code = extensions?.code ?? 'INTERNAL';
  const told = { ...extensions, code, subgraph };
  if (representations === null) return { message, ...(path ? { path } : {}), extensions: told };
  const index = path?.[1];
  const representation = typeof index === 'number' ? representations[index] : undefined;
  const field = path?.slice(2).filter((part) => typeof part === 'string');
  return {
    message,
    path: [],
    extensions: {
      ...told,
      ...(representation ? { entity: entityOf(representation) } : {}),
      ...(field && field.length > 0 ? { field: field.join('.') } : {}),
    },
  };
}

function entityOf({ __typename, ...keys }: Representation) {
  return { type: __typename, id: keys.id ?? keys.code ?? keys };
}
