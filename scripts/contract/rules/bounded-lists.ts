import { type FieldDefinitionNode, Kind } from 'graphql';
import {
  argumentOf,
  type DefinedField,
  fieldsOf,
  interfaceTypes,
  isList,
  namedType,
  objectTypes,
} from '../reading.ts';
import type { ContractRule } from '../rule.ts';
import type { SubgraphContract } from '../subgraphs.ts';

/** Lists that need no pages, since something closes them. */
const CLOSED: Readonly<Record<string, string>> = {
  departments: 'the registry',
  indicators: 'the definitions',
  figures: 'the indicators asked for',
  series: 'the periods asked for',
  targets: 'the definitions',
  superseded: 'the definitions',
  components: 'the definition of the indicator',
  curve: 'the days of two years',
  reasons: 'the definition of the indicator',
  excluded: 'the definition of the indicator',
  missing: 'the registry',
  stale: 'the registry',
  sponsors: 'one product’s sponsors',
  phases: 'one product’s life',
  operators: 'one product’s life',
  milestones: 'the milestones there are',
  formerSlugs: 'one product’s names',
  values: 'the definition of the metric',
  sources: 'the definition of the department',
};

/** What the description of a list says when its publication bounds it. */
const AT_MOST = /At most (\d+)\.$/;
const LARGEST_PAGE = 100;

/** A list without an end is a way to bring the platform down. */
export const boundedLists: ContractRule = {
  id: 'bounded-lists',
  promise: 'Lists are connections with pages of 20, but those that are closed by their nature.',
  check(subgraphs) {
    const fields = fieldsOf([...objectTypes(subgraphs), ...interfaceTypes(subgraphs)]);
    const terms = termTypes(subgraphs);
    const open = fields
      .filter(
        ({ name, field }) =>
          isList(field.type) &&
          !isInsideConnection(name, field.name.value) &&
          !(field.name.value in CLOSED) &&
          !isBoundedByItself(field) &&
          !terms.has(namedType(field.type)),
      )
      .map(({ subgraph, place }) => ({
        subgraph,
        place,
        message: 'is a list without pages',
        remedy:
          'Make it a connection; or, where something closes it, name it among the closed lists with what closes it.',
      }));
    return [...open, ...fields.flatMap((field) => connectionProblems(field, fields))];
  },
};

/** The types that name one code of a closed list: a code and its label, nothing else. */
function termTypes(subgraphs: readonly SubgraphContract[]): ReadonlySet<string> {
  const isTerm = ({ fields }: { readonly fields: readonly FieldDefinitionNode[] }) =>
    fields.map(({ name }) => name.value).join() === 'code,label';
  return new Set(
    objectTypes(subgraphs)
      .filter(isTerm)
      .map(({ name }) => name),
  );
}

function isBoundedByItself({ description }: FieldDefinitionNode): boolean {
  const most = AT_MOST.exec(description?.value ?? '')?.[1];
  return most !== undefined && Number(most) <= LARGEST_PAGE;
}

function isInsideConnection(type: string, field: string): boolean {
  return type.endsWith('Connection') && (field === 'nodes' || field === 'edges');
}

function connectionProblems(
  { subgraph, place, field }: DefinedField,
  all: readonly DefinedField[],
) {
  const type = namedType(field.type);
  if (!type.endsWith('Connection')) return [];
  const first = argumentOf(field, 'first');
  const byDefault = first?.defaultValue?.kind === Kind.INT ? first.defaultValue.value : null;
  const parts = all
    .filter((one) => one.subgraph === subgraph && one.name === type)
    .map((one) => one.field.name.value);
  const lacks = ['nodes', 'pageInfo', 'totalCount'].filter((part) => !parts.includes(part));
  const problems = [
    ...(byDefault === '20' ? [] : ['takes no `first: Int = 20`']),
    ...(argumentOf(field, 'after') ? [] : ['takes no `after`']),
    ...(lacks.length === 0 ? [] : [`is a connection without ${lacks.join(', ')}`]),
  ];
  return problems.map((message) => ({
    subgraph,
    place,
    message,
    remedy: 'Make it as the other connections are.',
  }));
}
