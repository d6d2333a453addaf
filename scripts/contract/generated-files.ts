import { existsSync, readFileSync } from 'node:fs';
import { supergraphOf } from './compose.ts';
import { operationTypesOf } from './operation-types.ts';
import type { SubgraphContract } from './subgraphs.ts';

/** A committed file that is made from the code. */
export interface GeneratedFile {
  /** Below the project's folder. */
  readonly path: string;
  readonly content: string;
}

/** The files that a set of contracts makes. */
export async function generatedFiles(
  subgraphs: readonly SubgraphContract[],
): Promise<readonly GeneratedFile[]> {
  const files = subgraphs.map(({ name, sdl }) => ({
    path: `schema/subgraphs/${name}.graphql`,
    content: sdl,
  }));
  const supergraph = supergraphOf(subgraphs);
  return [
    ...files,
    { path: 'schema/supergraph.graphql', content: supergraph },
    {
      path: 'gateway/dashboard/src/graph/operations.ts',
      content: await operationTypesOf(supergraph),
    },
  ];
}

/** Those of the files that are committed otherwise than the code makes them. */
export function outdated(files: readonly GeneratedFile[], folder: URL): readonly GeneratedFile[] {
  return files.filter(({ path, content }) => {
    const file = new URL(path, folder);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });
}
