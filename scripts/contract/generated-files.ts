import { existsSync, readFileSync } from 'node:fs';
import { supergraphOf } from './compose.ts';
import type { SubgraphContract } from './subgraphs.ts';

/** A committed file that is made from the code. */
export interface GeneratedFile {
  /** Below the folder `schema/`. */
  readonly path: string;
  readonly content: string;
}

/** The files that a set of contracts makes. */
export function generatedFiles(subgraphs: readonly SubgraphContract[]): readonly GeneratedFile[] {
  const files = subgraphs.map(({ name, sdl }) => ({
    path: `subgraphs/${name}.graphql`,
    content: sdl,
  }));
  return [...files, { path: 'supergraph.graphql', content: supergraphOf(subgraphs) }];
}

/** Those of the files that are committed otherwise than the code makes them. */
export function outdated(files: readonly GeneratedFile[], folder: URL): readonly GeneratedFile[] {
  return files.filter(({ path, content }) => {
    const file = new URL(path, folder);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });
}
