import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type GraphQLResolveInfo,
  type GraphQLSchema,
  lexicographicSortSchema,
  parse,
  specifiedDirectives,
} from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap } from 'type-graphql';

/** Finds an entity by what another subgraph knows of it; `null` when there is none. */
export type ReferenceResolver<Context> = (
  reference: never,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** What a subgraph's schema is made of. */
export interface SubgraphSchemaOptions<Context> {
  readonly resolvers: BuildSchemaOptions['resolvers'];
  readonly orphanedTypes: NonNullable<BuildSchemaOptions['orphanedTypes']>;
  /** Per entity type, how it is found. */
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
}

/** What every subgraph imports of the federation specification. */
const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.7"
  import: ["@key", "@shareable", "@inaccessible"]
)`;

/** A subgraph's schema, and its SDL with federation's directives, the same at every printing. */
export function subgraphSchema<Context>({
  resolvers,
  orphanedTypes,
  references,
}: SubgraphSchemaOptions<Context>): {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
} {
  const plain = buildSchemaSync({
    resolvers,
    orphanedTypes,
    validate: false,
    skipCheck: true,
    directives: [...specifiedDirectives],
  });
  const sdl = `${LINK}\n\n${printSchemaWithDirectives(lexicographicSortSchema(plain))}\n`;
  const map = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    map[type] = { ...map[type], __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]);
  return { schema, sdl };
}
