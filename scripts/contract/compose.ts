import { composeServices } from '@apollo/composition';
import type { SubgraphContract } from './subgraphs.ts';

/**
 * The supergraph of some subgraphs by Apollo's composition.
 *
 * The addresses in it are placeholders: a gateway is told the real ones.
 *
 * @throws Error with every reason why they do not compose.
 */
export function supergraphOf(subgraphs: readonly SubgraphContract[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, document }) => ({
      name,
      typeDefs: document,
      url: `http://${name}/graphql`,
    })),
  );
  if (supergraphSdl) return `${supergraphSdl.trim()}\n`;
  throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
}
