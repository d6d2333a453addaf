import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from './context.ts';

/** A request that came with a machine's key. */
export interface KeyUse {
  readonly key: string;
  /** What was asked, such as `mutation publishWater`. */
  readonly operation: string;
  readonly requestId: string;
}

/** Writes a use into the audit. */
export type RecordUse = (use: KeyUse) => Promise<void>;

/** Audits every operation that comes with a machine's key, before it is executed: what is not audited is not done. */
export function auditUses(record: RecordUse): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue: { identity, requestId } }) {
          if (identity.key === undefined || operation === undefined) return;
          await record({ key: identity.key, operation: wordsOf(operation), requestId });
        },
      };
    },
  };
}

function wordsOf({ operation, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : '…',
  );
  return `${operation} ${[...new Set(fields)].join(', ')}`;
}
