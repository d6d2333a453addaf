import type { AddressInfo } from 'node:net';
import { createGateway } from '@pilotage/gateway';
import { createLog, createSigningKey } from '@pilotage/kit';
import { sayReady, type Told, told } from './told.ts';

const { privateKey } = await createSigningKey();
const app = await createGateway({
  ...(await told<Told>()),
  privateKey,
  identify: async () => null,
  log: createLog({ name: 'gateway' }),
});
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
sayReady({ url: `http://127.0.0.1:${port}/graphql` });
