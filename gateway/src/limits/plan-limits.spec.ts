import { composeServices } from '@apollo/composition';
import { createLog, createSigningKey } from '@pilotage/kit/service';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { createGateway } from '../create-gateway.ts';

const SPECIES = ['Cat', 'Dog', 'Eel', 'Fox'];
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])';

/** Two subgraphs that can both tell of every animal's home, and of the animals there. */
const subgraph = (more: string) => `${LINK}
  interface Animal { id: ID! home: Home }
  interface Home { code: ID! animals: [Animal!] }
  ${SPECIES.map(
    (name) => `
    type ${name} implements Animal @key(fields: "id") { id: ID! home: ${name}Home @shareable }
    type ${name}Home implements Home @key(fields: "code") { code: ID! animals: [Animal!] @shareable }`,
  ).join('\n')}
  ${more}`;

it('A query that could be answered in too many ways is refused with what to do instead', async () => {
  const { supergraphSdl = '', errors } = composeServices(
    ['a', 'b'].map((name) => ({
      name,
      url: `http://${name}`,
      typeDefs: parse(subgraph(`type Query { ${name}: Animal }`)),
    })),
  );
  expect(errors).toBeUndefined();
  const { privateKey } = await createSigningKey();
  const gateway = await createGateway({
    supergraph: supergraphSdl,
    subgraphs: { a: 'http://127.0.0.1:9', b: 'http://127.0.0.1:9' },
    privateKey,
    identify: async () => null,
    log: createLog({ name: 'gateway', level: 'silent' }),
  });
  const response = await gateway.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ a { home { code animals { id home { code } } } } }' },
  });
  expect(response.statusCode).toBe(400);
  expect(response.json()).toEqual({
    errors: [
      {
        message: expect.stringMatching(/more than 1000 ways.*Nest less/),
        extensions: { code: 'BAD_INPUT', limit: 1000 },
      },
    ],
  });
  await gateway.close();
});
