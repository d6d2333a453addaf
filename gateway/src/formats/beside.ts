import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { valueAt } from './columns.ts';
import type { FoundList } from './list.ts';
import type { Part } from './shape.ts';

/** What is asked on an export's behalf beside what its query asks: the gaps of lists and figures, and the next page. */
const BESIDE = [
  '__coverage: coverage { missing { code } stale { code } }',
  '__pageInfo: pageInfo { hasNextPage endCursor }',
].map((text) => ({ text, selection: selectionOf(text) }));

/** Departments that do not answer, by their codes. */
export interface Gaps {
  /** Of these nothing is in the answer. */
  readonly missing: readonly string[];
  /** Of these what they last answered is. */
  readonly stale: readonly string[];
  /** Those missing without that any cell of the export could tell. */
  readonly untold: readonly string[];
}

/** The query that asks for the same, and for what an export tells beside its rows. */
export function withBeside(schema: GraphQLSchema, document: DocumentNode): string {
  const text = document.loc?.source.body;
  if (text === undefined) return withBeside(schema, parse(print(document)));
  const types = new TypeInfo(schema);
  const pieces: string[] = [];
  let done = 0;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const opened = node.selectionSet?.loc?.start;
        const added = opened === undefined ? '' : askedOf(getNamedType(types.getType()));
        if (opened === undefined || added === '') return;
        // Put into the text as it is: writing the whole query anew costs several times its reading.
        pieces.push(text.slice(done, opened + 1), added);
        done = opened + 1;
      },
    }),
  );
  return [...pieces, text.slice(done)].join('');
}

function askedOf(type: GraphQLNamedType | undefined): string {
  return BESIDE.flatMap(({ text, selection }) => (fits(type, selection) ? ` ${text} ` : [])).join(
    '',
  );
}

/** The gaps of an answer to `withBeside`'s query. */
export function gapsOf(parts: readonly Part[], list: FoundList, data: unknown): Gaps {
  const missing = new Set<string>();
  const stale = new Set<string>();
  const untold = new Set<string>();
  const look = (within: readonly Part[], value: unknown, isInRows: boolean): void => {
    if (Array.isArray(value)) {
      for (const element of value) look(within, element, isInRows);
      return;
    }
    const isTold = isInRows && within.some(({ field }) => TELLING.has(field));
    for (const code of codesAt(value, 'missing')) {
      missing.add(code);
      if (!isTold) untold.add(code);
    }
    for (const code of codesAt(value, 'stale')) stale.add(code);
    for (const { name, parts: inner } of within) {
      if (inner) look(inner, valueAt(value, [name]), isInRows || inner === list.parts);
    }
  };
  look(parts, data, false);
  return { missing: sorted(missing), stale: sorted(stale), untold: sorted(untold) };
}

/** Where the page after this one begins; `null` when this is the last, or the list has no pages. */
export function nextPageOf(list: FoundList, data: unknown): string | null {
  const page = [...list.path.slice(0, -1), '__pageInfo'];
  if (valueAt(data, [...page, 'hasNextPage']) !== true) return null;
  const cursor = valueAt(data, [...page, 'endCursor']);
  return typeof cursor === 'string' ? cursor : null;
}

/** Fields of a row that say of themselves when something is missing. */
const TELLING: ReadonlySet<string> = new Set(['status', 'coverage']);

function codesAt(value: unknown, gap: string): readonly string[] {
  const departments = valueAt(value, ['__coverage', gap]);
  return Array.isArray(departments)
    ? departments.map((department) => String(valueAt(department, ['code'])))
    : [];
}

function sorted(codes: ReadonlySet<string>): readonly string[] {
  return [...codes].sort();
}

/** Whether everything that a selection asks can be asked of a type. */
function fits(type: GraphQLNamedType | undefined, { name, selectionSet }: FieldNode): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const field = type.getFields()[name.value];
  if (field === undefined || field.args.some(isRequiredArgument)) return false;
  const inner = getNamedType(field.type);
  if (!selectionSet) return isLeafType(inner);
  return selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && fits(inner, selection),
  );
}

function selectionOf(text: string): FieldNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  const [selection] =
    definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  if (selection?.kind !== Kind.FIELD) throw new Error(text);
  return selection;
}
