import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  createLog,
  createSigningKey,
  createVerifier,
  hashKey,
  type Identity,
  serveGraph,
} from '@pilotage/kit/service';
import { parse } from 'graphql';
import { createGateway } from '../../create-gateway.ts';
import { type AudienceOptions, developmentAudience } from '../audience-options.ts';
import type { Caller } from '../caller.ts';
import type { Directory } from '../directory.ts';
import { issuerOptions } from './issuer-server.ts';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
  type Query { caller: String }
  type Mutation { change: String }`;

interface Context {
  readonly identity: Identity;
}

/** A gateway before one subgraph that tells who called it, and who may call: all that a test changes. */
export async function startGateway(
  issuerUrl: string | null,
  more: Partial<Omit<AudienceOptions, 'issuer'>> & { readonly issuer?: object } = {},
) {
  const log = createLog({ name: 'gateway', level: 'silent' });
  const { publicKey, privateKey } = await createSigningKey();
  const verify = createVerifier({ audience: 'who', issuers: { gateway: publicKey } });
  const told = (_: unknown, __: unknown, { identity }: Context) =>
    `${identity.role} ${identity.department ?? ''} ${identity.id}`;
  const resolvers = { Query: { caller: told }, Mutation: { change: told } };
  const subgraph = await serveGraph<Context>({
    graph: { schema: buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers }]) },
    ready: async () => true,
    context: async ({ headers }) => ({ identity: await verify(headers.authorization) }),
    log,
  });
  await subgraph.listen({ port: 0, host: '127.0.0.1' });
  const { supergraphSdl = '' } = composeServices([
    { name: 'who', typeDefs: parse(SDL), url: 'http://who' },
  ]);
  const keys = new Map<string, Caller>();
  const people = openPeople(keys);
  let address = 'http://localhost';
  const audience: AudienceOptions = {
    ...developmentAudience('a secret for sessions, long enough to be one'),
    openReading: false,
    openToSignedIn: false,
    directory: people.directory,
    ...more,
    get publicUrl() {
      return more.publicUrl ?? address;
    },
    issuer: issuerUrl === null ? null : issuerOptions(issuerUrl, more.issuer),
  };
  const app = await createGateway({
    supergraph: supergraphSdl,
    subgraphs: {
      who: `http://127.0.0.1:${(subgraph.server.address() as AddressInfo).port}/graphql`,
    },
    privateKey,
    identify: async (hash) => keys.get(hash) ?? null,
    audience,
    log,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    ...people,
    address,
    app,
    /** Gives a key to somebody, whose id is the key's own. */
    giveKey: (key: string, caller: Caller) => keys.set(hashKey(key), caller),
    takeKey: (key: string) => keys.delete(hashKey(key)),
    async close(): Promise<void> {
      await app.close();
      await subgraph.close();
    },
  };
}

/** People and their roles, kept in this process. */
function openPeople(keys: ReadonlyMap<string, Caller>) {
  const ids = new Map<string, string>();
  const roles = new Map<string, Caller>();
  const signedOut = new Map<string, Date>();
  const directory: Directory = {
    ofKey: async (id) => [...keys.values()].find(({ identity }) => identity.key === id) ?? null,
    async ofPerson(id) {
      if (![...ids.values()].includes(id)) return null;
      return { caller: roles.get(id) ?? null, signedOutAt: signedOut.get(id) ?? null };
    },
    async personOf(issuer, subject) {
      const name = `${issuer} ${subject}`;
      const id = ids.get(name) ?? `person:${ids.size + 1}`;
      ids.set(name, id);
      return id;
    },
    async endSessions(id) {
      signedOut.set(id, new Date());
    },
  };
  return { directory, roles };
}
