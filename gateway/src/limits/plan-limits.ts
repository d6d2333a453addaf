import type { ApolloGateway } from '@apollo/gateway';
import { GraphQLError } from 'graphql';

/**
 * How much the planner may weigh, so that no query of a supergraph to come can hold everybody up.
 *
 * Every saved example stays below a quarter of these paths, and weighing 100 plans, sorted by their fetches,
 * makes no fetch more than weighing 10,000.
 */
export const PLAN_LIMITS = { pathsLimit: 1000, maxEvaluatedPlans: 100 } as const;

const EXCEEDED = /^Too many options generated|^Number of .* selections exceeds limit/;

/** Makes a gateway tell a query that cannot be planned within the limits as the caller's to mend. */
export function withPlanRefusals(gateway: ApolloGateway): ApolloGateway {
  const { executor } = gateway;
  gateway.executor = async (request) => {
    try {
      return await executor(request);
    } catch (error) {
      throw error instanceof Error && EXCEEDED.test(error.message) ? tooManyWays() : error;
    }
  };
  return gateway;
}

function tooManyWays(): GraphQLError {
  return new GraphQLError(
    `There are more than ${PLAN_LIMITS.pathsLimit} ways to answer this query. Nest less, or ask for the inner lists in a query of their own.`,
    { extensions: { code: 'BAD_INPUT', limit: PLAN_LIMITS.pathsLimit, http: { status: 400 } } },
  );
}
