import { createHash } from 'node:crypto';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation that clients ask, and how often they did. */
export interface UsedDocument {
  /** Under which name a gateway keeps its plan. */
  readonly planKey: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  uses: number;
}

/** The operations asked of late. */
export type UsedDocuments = ReturnType<typeof usedDocuments>;

/** How many operations are kept, and how long their documents together may be, in characters. */
const MOST_DOCUMENTS = 500;
const MOST_CHARACTERS = 4_000_000;

/** Keeps the operations asked of late, within bounds, so that their plans can be made before they are needed. */
export function usedDocuments() {
  const kept = new LRUCache<string, UsedDocument>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ document }) => (document.loc?.end ?? 0) + 1,
  });
  return {
    /** An operation is asked. */
    note({ request, queryHash, document }: GatewayGraphQLRequestContext): void {
      const { operationName } = request;
      const key = operationName ? `${queryHash} ${operationName}` : queryHash;
      const known = kept.get(key);
      if (known) known.uses += 1;
      else {
        const planKey = planKeyOf(queryHash, operationName);
        kept.set(key, { planKey, document, operationName, uses: 1 });
      }
    },
    /** All of them, the most used first. */
    mostUsed(): readonly UsedDocument[] {
      return [...kept.values()].sort((one, other) => other.uses - one.uses);
    },
  };
}

/** As the gateway names its plans: by the query alone, or with the operation that is meant in it. */
function planKeyOf(queryHash: string, operationName: string | undefined): string {
  if (!operationName) return queryHash;
  return createHash('sha256').update(queryHash).update(operationName).digest('hex');
}
