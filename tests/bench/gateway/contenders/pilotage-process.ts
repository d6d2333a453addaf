import type { AddressInfo } from 'node:net';
import { ANONYMOUS, createLog, type SigningKey, serveGraph } from '@pilotage/kit';
import { openPilotage } from '@pilotage/pilotage';
import { sayReady, told } from './told.ts';

/** What the ministry's view is opened with, beside the platform that has one in its gateway. */
export interface ViewTold {
  readonly databaseUrl: string;
  readonly departments: Readonly<Record<string, string>>;
  readonly privateKey: SigningKey;
}

const log = createLog({ name: 'pilotage' });
const pilotage = await openPilotage({ ...(await told<ViewTold>()), log });
const app = await serveGraph({
  graph: { schema: pilotage.schema },
  log,
  ready: pilotage.ready,
  context: async ({ id }) => pilotage.context({ identity: ANONYMOUS, requestId: id }),
});
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
sayReady({ url: `http://127.0.0.1:${port}/graphql` });
