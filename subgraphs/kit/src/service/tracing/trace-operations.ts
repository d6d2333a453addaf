import type { ApolloServerPlugin } from '@apollo/server';
import { trace } from '@opentelemetry/api';
import { isTracing } from './start-tracing.ts';

/** Says in a request's span which operation it was: its type and its name, never its document or variables. */
export function traceOperations(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      if (!isTracing()) return;
      return {
        async didResolveOperation({ operation, operationName }) {
          const span = trace.getActiveSpan();
          if (operation) span?.setAttribute('graphql.operation.type', operation.operation);
          if (operationName) span?.setAttribute('graphql.operation.name', operationName);
        },
      };
    },
  };
}
