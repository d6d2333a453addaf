import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type QuestionCost, questionCost } from './cost.ts';
import { type CostProgram, costProgram } from './cost-program.ts';
import { pageTypes, type Variables } from './list-size.ts';

/** What is kept of a graph for as long as it is served. */
interface Known {
  readonly pages: ReadonlySet<string>;
  readonly costs: WeakMap<OperationDefinitionNode, CostOf>;
}

type CostOf = (variables: Variables) => QuestionCost;

/**
 * Weighs operations. Each is made ready once for as long as its document and graph are kept, so that a question
 * that comes again with other variables is weighed in microseconds; another graph weighs anew.
 */
export function documentCosts() {
  const graphs = new WeakMap<GraphQLSchema, Known>();
  return (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) => {
    const graph = graphs.get(schema) ?? { pages: pageTypes(schema), costs: new WeakMap() };
    graphs.set(schema, graph);
    const known = graph.costs.get(operation);
    if (known) return known;
    const program = costProgram({ schema, pages: graph.pages }, operation, fragmentsOf(document));
    const costOf = costsOf(program, (operation.variableDefinitions ?? []).length > 0);
    graph.costs.set(operation, costOf);
    return costOf;
  };
}

/** Without variables, a question always costs the same. */
function costsOf(program: CostProgram, hasVariables: boolean): CostOf {
  if (hasVariables) return (variables) => questionCost(program, variables);
  const always = questionCost(program, {});
  return () => always;
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
