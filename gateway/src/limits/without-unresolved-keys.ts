import {
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

/**
 * The supergraph without the keys by which a subgraph says that it resolves nothing.
 *
 * They change no answer, but where they stand the planner takes a field of an interface for one that each
 * type may answer elsewhere, and weighs every combination: a product, its department, its products and
 * their department, 79 bytes, took 87 s with four departments and far longer with five; without them, 4 ms
 * for the same plan.
 */
export function withoutUnresolvedKeys(supergraph: string): string {
  return print(
    visit(parse(supergraph), {
      ObjectTypeDefinition: (type): ObjectTypeDefinitionNode => ({
        ...type,
        directives: keptOf(type.directives ?? []),
      }),
    }),
  );
}

function keptOf(directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] {
  const kept = directives.filter((directive) => !isUnresolvedKey(directive));
  const graphs = new Set(kept.map(graphOf));
  const lost = directives.filter((one) => isUnresolvedKey(one) && !graphs.has(graphOf(one)));
  const byGraph = new Map(lost.map((directive) => [graphOf(directive), directive]));
  return [...kept, ...[...byGraph.values()].map(withoutKey)];
}

function isUnresolvedKey({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return (
    name.value === 'join__type' &&
    given.some(
      ({ name: argument, value }) =>
        argument.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    )
  );
}

/** The subgraph of which a `join__type` tells; `null` for any other directive. */
function graphOf({ name, arguments: given = [] }: ConstDirectiveNode): string | null {
  if (name.value !== 'join__type') return null;
  const value = given.find((argument) => argument.name.value === 'graph')?.value;
  return value?.kind === Kind.ENUM ? value.value : null;
}

function withoutKey(directive: ConstDirectiveNode): ConstDirectiveNode {
  const given = directive.arguments ?? [];
  return { ...directive, arguments: given.filter(({ name }) => name.value === 'graph') };
}
