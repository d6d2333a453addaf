import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { badInput, type Refusal } from './refusal.ts';
import { measureSelections } from './selection-size.ts';
import type { ShapeLimits } from './shape-limits.ts';

/**
 * Refuses a document by its shape alone, before anything looks at what it means; `null` when it may go on.
 *
 * Takes time in proportion to the text: a fragment is measured once, and nothing is unfolded.
 */
export function shapeRefusal(document: DocumentNode, limits: ShapeLimits): Refusal | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  let fragmentCount = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragmentCount += 1;
    fragments.set(definition.name.value, definition);
  }
  return (
    over('operations', operations.length, limits.operations, 'Send them one by one.') ??
    over('fragments', fragmentCount, limits.fragments, 'Ask for less at once.') ??
    placesRefusal(document, limits) ??
    unfoldedRefusal({ operations, fragments }, limits)
  );
}

interface Definitions {
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function unfoldedRefusal({ operations, fragments }: Definitions, limits: ShapeLimits) {
  const measure = measureSelections(fragments, limits.depth);
  const asked = operations.map(({ selectionSet }) => measure.sizeOf(selectionSet));
  const named = [...fragments.keys()].map((name) => measure.sizeOfFragment(name));
  const circular = measure.circular();
  if (circular !== null) {
    const message = `The fragment "${circular}" leads back to itself, so that its fields never end. Take the spread out that closes the circle.`;
    return badInput(message, { fragment: circular });
  }
  return (
    over(
      'levels within one another',
      Math.max(0, ...[...asked, ...named].map(({ depth }) => depth)),
      limits.depth,
      'Nest less, or ask for the inner lists in a query of their own.',
    ) ??
    over(
      'fields, fragments unfolded',
      sum(asked.map(({ fields }) => fields)),
      limits.fields,
      'Ask for fewer, or in several queries.',
    ) ??
    over(
      'aliases, fragments unfolded',
      sum(asked.map(({ aliases }) => aliases)),
      limits.aliases,
      'Ask with lists (figures, breakdown, series) instead of field by field, or in several queries.',
    ) ??
    over(
      'fields at the top of an operation',
      Math.max(0, ...asked.map(({ width }) => width)),
      limits.rootFields,
      'Ask in several queries.',
    )
  );
}

/** Looks at every place of the text for too many directives, and for one answer asked over and over. */
function placesRefusal(document: DocumentNode, limits: ShapeLimits): Refusal | null {
  let directives = 0;
  const waiting: ASTNode[] = [...document.definitions];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const here = directivesOf(node).length;
    directives += here;
    if (here > limits.directivesAtOnePlace) {
      return over(
        'directives at one place',
        here,
        limits.directivesAtOnePlace,
        'One @include or @skip says it.',
      );
    }
    if ('variableDefinitions' in node) waiting.push(...(node.variableDefinitions ?? []));
    const selectionSet = 'selectionSet' in node ? node.selectionSet : undefined;
    if (selectionSet === undefined) continue;
    const { name, times } = mostRepeated(selectionSet);
    if (times > limits.repeats) {
      const message = `"${name}" is asked ${times} times in the same braces; at most ${limits.repeats} times are read. Ask for it once.`;
      return badInput(message, { limit: limits.repeats, found: times });
    }
    waiting.push(...selectionSet.selections);
  }
  return over('directives', directives, limits.directives, 'Ask in several queries.');
}

function directivesOf(node: ASTNode): readonly DirectiveNode[] {
  return 'directives' in node && node.directives
    ? (node.directives as readonly DirectiveNode[])
    : [];
}

function mostRepeated({ selections }: SelectionSetNode): { name: string; times: number } {
  const times = new Map<string, number>();
  let most = { name: '', times: 0 };
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) continue;
    const name =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? `...${selection.name.value}`
        : (selection.alias ?? selection.name).value;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    if (count > most.times) most = { name, times: count };
  }
  return most;
}

function over(what: string, found: number, limit: number, remedy: string): Refusal | null {
  if (found <= limit) return null;
  const counted = Number.isSafeInteger(found) ? { found } : {};
  return badInput(
    `The query has ${'found' in counted ? found : `more than ${limit}`} ${what}; at most ${limit} are read. ${remedy}`,
    { limit, ...counted },
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
