import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, findBreakingChanges, type GraphQLSchema } from 'graphql';

/** A change that breaks somebody's query. */
export interface BreakingChange {
  readonly description: string;
  /** Whether a decision page owns up to it, with a line `Breaks: <description>`. */
  readonly isDecided: boolean;
}

/** The changes from the last released graph to the present one that break queries. */
export function breakingChanges(
  released: string,
  present: string,
  decisions: readonly string[],
): readonly BreakingChange[] {
  return findBreakingChanges(apiOf(released), apiOf(present)).map(({ description }) => ({
    description,
    isDecided: decisions.some((page) => page.includes(`Breaks: ${description}`)),
  }));
}

/** The last released supergraph; `null` before the first release. */
export function readReleased(folder: URL): string | null {
  const file = new URL('released/supergraph.graphql', folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The texts of all decision pages. */
export function readDecisions(folder: URL): readonly string[] {
  const decisions = new URL('decisions/', folder);
  return readdirSync(decisions)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, decisions), 'utf8'));
}

/** What clients see of a supergraph, or of a plain schema. */
function apiOf(sdl: string): GraphQLSchema {
  if (!sdl.includes('@join__')) return buildSchema(sdl);
  return Supergraph.build(sdl).apiSchema().toGraphQLJSSchema();
}
