import type { ApolloServerPlugin, BaseContext, GraphQLRequestListener } from '@apollo/server';
import { type DocumentNode, Kind } from 'graphql';
import {
  AUDIENCE_LIMITS,
  type Audience,
  type AudienceLimits,
  NO_INTROSPECTION,
  tooExpensive,
  unreadable,
} from './audience-limits.ts';
import { documentCosts } from './document-costs.ts';
import { shapeRefusal } from './document-shape.ts';
import { asksIntrospection, withoutSuggestion } from './introspection.ts';
import { errorOf, type Refusal } from './refusal.ts';
import { SHAPE_LIMITS, type ShapeLimits } from './shape-limits.ts';

/** What may be asked; what is left out is as everywhere. */
export interface DemandLimits {
  readonly shape?: ShapeLimits;
  readonly audiences?: Readonly<Record<Audience, AudienceLimits>>;
}

/** What an answer tells of its cost. */
export interface ToldCost {
  readonly cost: number;
  readonly limit: number;
  /** `limit − cost`: what the same question might cost more. */
  readonly left: number;
}

/** What of a request's context says who asks; whoever says nothing asks as an analyst. */
interface Asking {
  readonly audience?: Audience;
}

/**
 * Refuses what would hold everybody up, before it does: a document by its shape before it is validated, an
 * operation by its cost before it is planned. Every answer to a question that was executed tells its cost in
 * `extensions.cost`.
 *
 * Stands before plugins that work for an operation, and before those that say which operation is meant.
 */
export function demandControl({
  shape = SHAPE_LIMITS,
  audiences = AUDIENCE_LIMITS,
}: DemandLimits = {}): ApolloServerPlugin {
  const refused = new WeakMap<DocumentNode, Refusal>();
  const introspects = new WeakMap<DocumentNode, boolean>();
  const costsOf = documentCosts();

  /** Whether the document asks for introspection, found once. */
  const isIntrospection = (document: DocumentNode) => {
    const known = introspects.get(document) ?? asksIntrospection(document);
    introspects.set(document, known);
    return known;
  };

  function listener(limits: AudienceLimits): GraphQLRequestListener<BaseContext> {
    let unread: Refusal | null = null;
    let told: ToldCost | null = null;
    return {
      async parsingDidStart() {
        return async (error) => {
          if (error) unread = unreadable(error, shape);
        };
      },
      async validationDidStart(context) {
        const refusal = shapeRefusal(context.document, shape);
        if (refusal === null) return;
        // Apollo Server tells no error that is thrown here. An empty document costs nothing to validate, and
        // is remembered in place of this one, so that its next coming is refused at once.
        const empty: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
        refused.set(empty, refusal);
        (context as { document: DocumentNode }).document = empty;
      },
      async didResolveOperation({ document, schema, operation, request }) {
        const refusal = refused.get(document);
        if (refusal) throw errorOf(refusal);
        if (!limits.introspection && isIntrospection(document)) throw errorOf(NO_INTROSPECTION);
        if (!operation) return;
        const costOf = costsOf(schema, document, operation);
        const { cost, dearest } = costOf(request.variables ?? {});
        if (cost > limits.cost) throw errorOf(tooExpensive(cost, limits.cost, dearest()));
        told = { cost, limit: limits.cost, left: limits.cost - cost };
      },
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        if (unread !== null) {
          const { message, code, details } = unread;
          singleResult.errors = [{ message, extensions: { ...details, code } }];
          http.status = 400;
        }
        if (!limits.introspection && singleResult.errors)
          singleResult.errors = singleResult.errors.map(withoutSuggestion);
        if (told !== null && 'data' in singleResult)
          singleResult.extensions = { ...singleResult.extensions, cost: told };
      },
    };
  }

  return {
    async requestDidStart({ contextValue }) {
      const { audience = 'analyst' }: Asking = contextValue;
      return listener(audiences[audience]);
    },
  };
}
