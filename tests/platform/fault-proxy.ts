import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ways in which a department can fail. */
export const faults = [
  'refused',
  'hung',
  'error-500',
  'html',
  'half-body',
  'wrong-json',
  'no-graphql',
] as const;

/** One of these ways. */
export type Faults = (typeof faults)[number];

/** A host that must never be seen by clients. */
export const SECRET = 'secret-host.internal';

/** A server that passes everything on to a port of this machine, until it is told to fail. */
export async function faultProxy(port: number) {
  const proxy = { fault: null as Faults | null, questions: [] as (string | null)[] };
  const server = createServer((incoming, outgoing) => {
    read(incoming).then(
      (body) => {
        if (incoming.url === '/graphql') proxy.questions.push(operationIn(body));
        if (proxy.fault === null) pass(port, incoming, body, outgoing);
        else fail(proxy.fault, outgoing);
      },
      () => outgoing.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${address.port}/graphql`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

function fail(fault: Faults, outgoing: ServerResponse): void {
  const json = { 'content-type': 'application/json' };
  if (fault === 'refused') outgoing.destroy();
  if (fault === 'error-500')
    outgoing.writeHead(500, json).end(JSON.stringify({ message: `at ${SECRET}` }));
  if (fault === 'html')
    outgoing.writeHead(502, { 'content-type': 'text/html' }).end(`<h1>Bad gateway ${SECRET}</h1>`);
  if (fault === 'half-body')
    outgoing
      .writeHead(200, { ...json, 'content-length': '1000' })
      .write('{"data":{"wat', () => outgoing.destroy());
  if (fault === 'wrong-json') outgoing.writeHead(200, json).end(`{"data": ${SECRET}`);
  if (fault === 'no-graphql') outgoing.writeHead(200, json).end(JSON.stringify({ host: SECRET }));
}

function pass(
  port: number,
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (response) => {
    outgoing.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(outgoing);
  });
  onward.once('error', () => outgoing.destroy());
  onward.end(body);
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function operationIn(body: Buffer): string | null {
  try {
    return (
      (JSON.parse(body.toString()) as { readonly operationName?: string }).operationName ?? null
    );
  } catch {
    return null;
  }
}
