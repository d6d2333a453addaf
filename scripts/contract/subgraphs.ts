import { departments } from '@pilotage/schema';
import { type DocumentNode, parse } from 'graphql';

/** A subgraph's contract, printed and parsed. */
export interface SubgraphContract {
  readonly name: string;
  readonly sdl: string;
  readonly document: DocumentNode;
}

/** A contract of its SDL. */
export function contractOf(name: string, sdl: string): SubgraphContract {
  return { name, sdl, document: parse(sdl) };
}

/** The contracts of every registered department and of the ministry's view, as their code states them. */
export async function currentContracts(): Promise<readonly SubgraphContract[]> {
  const names = [...departments.map(({ code }) => code), 'pilotage'];
  return Promise.all(
    names.map(async (name) => {
      const { sdl } = (await import(`@pilotage/${name}`)) as { readonly sdl: () => string };
      return contractOf(name, sdl());
    }),
  );
}
