import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of leases and of the stream of versions on the way from a department to the gateway. */
export const troubles = ['none', 'delayed', 'cut', 'reordered', 'lost'] as const;

/** One of these. */
export type Trouble = (typeof troubles)[number];

/** Longer than a lease lasts. */
const LONGEST_DELAY_MS = 450;

/** A way between the gateway and a department on which what tells of versions is not to be relied on. */
export async function unreliableWay(port: number) {
  const way = { trouble: 'none' as Trouble };
  const server = createServer((incoming, outgoing) => {
    incoming.on('error', () => undefined);
    outgoing.on('error', () => undefined);
    const { url = '' } = incoming;
    if (url === '/lease') passLease(port, incoming, outgoing, way.trouble);
    else if (url === '/versions') passVersions(port, incoming, outgoing, () => way.trouble);
    else pass(port, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return Object.assign(way, {
    url: `http://127.0.0.1:${address.port}/graphql`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

const someTime = () => Math.random() * LONGEST_DELAY_MS;

function onward(port: number, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { method, url, headers } = incoming;
  const asked = request({ host: '127.0.0.1', port, method, path: url, headers });
  asked.once('error', () => outgoing.destroy());
  outgoing.once('close', () => asked.destroy());
  return asked;
}

function pass(port: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const asked = onward(port, incoming, outgoing);
  asked.once('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(outgoing);
  });
  incoming.pipe(asked);
}

/** Requests for leases and their answers, each late by a time of its own: later ones overtake earlier ones. */
function passLease(
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  trouble: Trouble,
): void {
  if (trouble === 'lost' && Math.random() < 0.5) return void outgoing.destroy();
  const isLate = trouble === 'delayed' || trouble === 'reordered';
  const [there, back] = isLate ? [someTime() / 2, someTime()] : [0, 0];
  const asked = onward(port, incoming, outgoing);
  asked.once('response', (response) => {
    response.pause();
    setTimeout(() => {
      if (outgoing.destroyed) return;
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
    }, back);
  });
  setTimeout(() => incoming.pipe(asked), there);
}

/** The stream of versions, line by line: late, out of order, in part not at all, or cut in the middle. */
function passVersions(
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  trouble: () => Trouble,
): void {
  const asked = onward(port, incoming, outgoing);
  asked.once('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 500, response.headers);
    response.on('data', (line: Buffer) => {
      const present = trouble();
      if (present === 'lost') return;
      if (present === 'cut' && Math.random() < 0.5) return void outgoing.destroy();
      const delay = present === 'none' || present === 'cut' ? 0 : someTime();
      setTimeout(() => outgoing.writable && outgoing.write(line), delay);
    });
    response.once('end', () => outgoing.end());
    response.once('error', () => outgoing.destroy());
  });
  asked.end();
}
