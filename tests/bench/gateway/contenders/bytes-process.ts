import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { sayReady, told } from './told.ts';

/** An answer that is sent as it is. */
export interface ReadyAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const { body, headers } = await told<ReadyAnswer>();
const bytes = Buffer.from(body);
const app = fastify();
app.get('/graphql', (_request, reply) => reply.headers(headers).send(bytes));
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
sayReady({ url: `http://127.0.0.1:${port}/graphql` });
