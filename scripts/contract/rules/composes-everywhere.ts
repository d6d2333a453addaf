import { composeServices as composeApollo } from '@apollo/composition';
import { composeServices as composeGuild } from '@theguild/federation-composition';
import { federateSubgraphs, ROUTER_COMPATIBILITY_VERSION_ONE } from '@wundergraph/composition';
import type { ContractRule } from '../rule.ts';
import type { SubgraphContract } from '../subgraphs.ts';

type Composer = (subgraphs: readonly SubgraphContract[]) => readonly string[];

const COMPOSERS: Readonly<Record<string, Composer>> = {
  Apollo: (subgraphs) => {
    const { errors } = composeApollo(
      subgraphs.map(({ name, document }) => ({ name, typeDefs: document, url: urlOf(name) })),
    );
    return (errors ?? []).map(({ message }) => message);
  },
  'The Guild': (subgraphs) => {
    const { errors } = composeGuild(
      subgraphs.map(({ name, document }) => ({ name, typeDefs: document, url: urlOf(name) })),
    );
    return (errors ?? []).map(({ message }) => message);
  },
  WunderGraph: (subgraphs) => {
    const result = federateSubgraphs({
      subgraphs: subgraphs.map(({ name, document }) => ({
        name,
        definitions: document,
        url: urlOf(name),
      })),
      version: ROUTER_COMPATIBILITY_VERSION_ONE,
    });
    return result.success ? [] : result.errors.map(({ message }) => message);
  },
};

/** Nobody is locked in: the supergraph runs on any router. */
export const composesEverywhere: ContractRule = {
  id: 'composes-everywhere',
  promise: 'The subgraphs compose under the composers of Apollo, The Guild and WunderGraph.',
  check(subgraphs) {
    return Object.entries(COMPOSERS).flatMap(([composer, compose]) =>
      compose(subgraphs).map((message) => ({
        subgraph: 'all',
        place: composer,
        message,
        remedy: 'Mend what it names; the contract’s rules say which shapes hold.',
      })),
    );
  },
};

const urlOf = (name: string) => `http://${name}/graphql`;
