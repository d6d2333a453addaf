import { readdirSync, readFileSync } from 'node:fs';
import internals from '@apollo/federation-internals';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, printSchema } from 'graphql';

const OPERATIONS = new URL('../../schema/operations/', import.meta.url);

/** The types of the scalars as they travel. */
const SCALARS = { Day: 'string', DateTime: 'string', Moment: 'string', Period: 'string' };

const HEAD = '// Made from schema/operations/ by `npm run compose`; change those.\n\n';

/** The types of what the dashboards' operations are asked with and answer, in TypeScript. */
export async function operationTypesOf(supergraph: string): Promise<string> {
  const schema = internals.Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  const documents = readdirSync(OPERATIONS)
    .sort()
    .map((name) => ({
      location: name,
      document: parse(readFileSync(new URL(name, OPERATIONS), 'utf8')),
    }));
  const types = await codegen({
    filename: 'operations.ts',
    schema: parse(printSchema(schema)),
    schemaAst: buildSchema(printSchema(schema)),
    documents,
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
    config: { immutableTypes: true, scalars: SCALARS, skipTypename: true },
  });
  const names = documents.flatMap(({ document }) =>
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? definition.name.value : [],
    ),
  );
  const entries = names.map(
    (name) =>
      `  readonly ${name}: { readonly data: ${name}Query; readonly variables: ${name}QueryVariables };`,
  );
  return `${HEAD}${types}

/** Every operation, by the name under which it is asked for. */
export interface Operations {
${entries.join('\n')}
}
`;
}
