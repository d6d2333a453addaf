import { PublicError, statusOf } from '@pilotage/kit/service';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { gapsOf, nextPageOf, withBeside } from './beside.ts';
import { type Column, cellsOf, columnsOf, valueAt } from './columns.ts';
import { csvOf } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { type FoundList, theList } from './list.ts';
import { ndjsonOf } from './ndjson.ts';
import { type Part, shapeOf, UnfitQuery } from './shape.ts';

/** A question whose answer is wanted as an export. */
export interface ExportQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Which list is meant, such as `products.nodes`; `null` where the query has one alone. */
  readonly list?: string | null;
}

/** What is known of an export before its question is executed. */
export interface ExportPlan {
  /** The query to execute in place of the one asked: it asks for the gaps too. */
  readonly query: string;
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly list: FoundList;
  readonly columns: readonly Column[];
  /** The shape of the whole answer. */
  readonly parts: readonly Part[];
}

/** A finished answer, as JSON has it. */
export interface FinishedAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** An export, or its refusal in JSON, as it is answered over HTTP. */
export interface Export {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What will be exported, by the question alone: nothing is executed for an export that cannot be. `null` of a
 * question that does not fit the graph, or whose operation nobody can tell; whoever executes it says so.
 *
 * @throws PublicError BAD_INPUT of a mutation, and of a question that does not say which list it means.
 */
export function planExport(question: ExportQuestion): ExportPlan | null {
  const { schema, document, operationName, list = null } = question;
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  if (operation.operation !== OperationTypeNode.QUERY) throw notAQuery();
  const parts = partsOf(question, operation);
  if (parts === null) return null;
  const found = theList(parts, list);
  return {
    query: withBeside(schema, document),
    name: (operation.name?.value ?? found.path[0] ?? 'export').slice(0, MAX_NAME),
    list: found,
    columns: columnsOf(found.parts),
    parts,
  };
}

/**
 * The export of a finished answer to the plan's query. Refused is an answer with errors, by the worst of their
 * codes, and, unless `partial`, one in which a department is missing and no cell says so.
 */
export function exportOf(
  format: ExportFormat,
  { name, list, columns, parts }: ExportPlan,
  { data, errors = [] }: FinishedAnswer,
  { partial = false }: { readonly partial?: boolean } = {},
): Export {
  if (errors.length > 0) return refused(notWhole(errors), errors);
  const { missing, stale, untold } = gapsOf(parts, list, data);
  if (untold.length > 0 && !partial) return refused(partMissing(untold));
  const next = nextPageOf(list, data);
  const { type, ending, write } = WRITERS[format];
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${ending}"`,
      'pilotage-coverage': `missing=(${missing.join(' ')}), stale=(${stale.join(' ')})`,
      ...(next === null ? {} : { 'pilotage-next-page': next }),
    },
    body: write(columns, rowsOf(list, columns, data)),
  };
}

function refused(
  { code, message, details }: PublicError,
  errors: readonly GraphQLFormattedError[] = [],
): Export {
  return {
    status: statusOf(code),
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ errors: [{ message, extensions: { ...details, code } }, ...errors] }),
  };
}

const WRITERS = {
  csv: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv', write: csvOf },
  ndjson: { type: 'application/x-ndjson; charset=utf-8', ending: 'ndjson', write: ndjsonOf },
} as const;

const MAX_NAME = 100;

function* rowsOf({ path }: FoundList, columns: readonly Column[], data: unknown) {
  const rows = valueAt(data, path);
  if (!Array.isArray(rows)) return;
  for (const row of rows) yield cellsOf(columns, row);
}

/** The shape of the answer; `null` when the question does not fit the graph. */
function partsOf(
  { schema, document, variables }: ExportQuestion,
  operation: OperationDefinitionNode,
): readonly Part[] | null {
  const root = schema.getQueryType();
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (!root || !values.coerced) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  try {
    return shapeOf({ schema, fragments, variables: values.coerced }, root, operation.selectionSet);
  } catch (error) {
    if (error instanceof UnfitQuery) return null;
    throw error;
  }
}

function notAQuery(): PublicError {
  return new PublicError(
    'BAD_INPUT',
    'Only queries are exported, and this is another operation; nothing of it was done. Send it with "Accept: application/json".',
  );
}

function notWhole(errors: readonly GraphQLFormattedError[]): PublicError {
  const codes = errors.map(({ extensions }) => codeOf(extensions?.['code']));
  const worst = codes.reduce((one, other) => (statusOf(other) > statusOf(one) ? other : one));
  return new PublicError(
    worst,
    'The answer has errors, and an export would not show them. Mend what they name or ask again later; "Accept: application/json" gives what there is.',
  );
}

const CODES = [
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'SOURCE_UNAVAILABLE',
  'INTERNAL',
] as const;

/** The code by which an export is refused for an error; BAD_INPUT for all that the question itself is at fault for. */
function codeOf(code: unknown) {
  return CODES.find((one) => one === code) ?? 'BAD_INPUT';
}

function partMissing(departments: readonly string[]): PublicError {
  return new PublicError(
    'SOURCE_UNAVAILABLE',
    `Of ${departments.join(', ')} nothing is known at present, and an export would not show that it lacks it. Ask again later, for "status" beside a figure’s value, or for what there is: /graphql?partial=true.`,
    { missing: departments },
  );
}
