import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** What the ministry asks of a department; its shape is `states/protocol.ts`. */
export const StatesRequestScalar = new GraphQLScalarType({
  name: 'StatesRequest',
  description: "Which states and products the ministry's view asks for, as JSON.",
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

/** What a department answers it. */
export const StatesAnswerScalar = new GraphQLScalarType({
  name: 'StatesAnswer',
  description: 'States and products of a department from one snapshot, as JSON.',
});
