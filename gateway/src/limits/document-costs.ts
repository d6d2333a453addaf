import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type CostProgram, costProgram } from './cost-program.ts';
import { pageTypes } from './list-size.ts';

interface Known {
  readonly pages: ReadonlySet<string>;
  readonly programs: WeakMap<OperationDefinitionNode, CostProgram>;
}

/**
 * Makes operations ready for their cost, each once for as long as its document and graph are kept: a question
 * that comes again with other variables is weighed in microseconds, and another graph weighs anew.
 */
export function documentCosts() {
  const graphs = new WeakMap<GraphQLSchema, Known>();
  return (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): CostProgram => {
    const graph = graphs.get(schema) ?? { pages: pageTypes(schema), programs: new WeakMap() };
    graphs.set(schema, graph);
    const known = graph.programs.get(operation);
    if (known) return known;
    const program = costProgram({ schema, pages: graph.pages }, operation, fragmentsOf(document));
    graph.programs.set(operation, program);
    return program;
  };
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
}
