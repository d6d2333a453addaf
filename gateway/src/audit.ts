import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Audience } from './audience/caller.ts';
import type { GatewayContext } from './context.ts';

/** A request of somebody who may change something. */
export interface KeyUse {
  /** Id of the machine's key; of a person who signed in, the person's own. */
  readonly key: string;
  /** What was asked, such as `mutation publishWater`. */
  readonly operation: string;
  readonly requestId: string;
}

/** Writes a use into the audit. */
export type RecordUse = (use: KeyUse) => Promise<void>;

/** Audits every operation of publishers and stewards before it is executed: what is not audited is not done. */
export function auditUses(record: RecordUse): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue: { identity, audience, requestId } }) {
          if (!isAudited(audience) || operation === undefined) return;
          const key = identity.key ?? identity.id;
          await record({ key, operation: wordsOf(operation), requestId });
        },
      };
    },
  };
}

/** Whether each request of an audience is kept; those of whoever only reads are counted. */
export function isAudited(audience: Audience): boolean {
  return audience === 'publisher' || audience === 'steward';
}

function wordsOf({ operation, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : '…',
  );
  return `${operation} ${[...new Set(fields)].join(', ')}`;
}
