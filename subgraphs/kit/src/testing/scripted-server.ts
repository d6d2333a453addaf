import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server answers one question; one that does nothing hangs. */
export type Script = (response: ServerResponse) => void;

/** A server that answers as a test says. */
export type ScriptedServer = Awaited<ReturnType<typeof scriptedServer>>;

/** Answers with JSON. */
export function json(body: unknown, status = 200): Script {
  return (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Starts a server on a port of its own; `script` may be replaced at any time. */
export async function scriptedServer(script: Script) {
  const state = { script, asked: 0, underWay: 0, mostUnderWay: 0 };
  const server = createServer((request, response) => {
    state.asked += 1;
    state.underWay += 1;
    state.mostUnderWay = Math.max(state.mostUnderWay, state.underWay);
    response.once('close', () => {
      state.underWay -= 1;
    });
    request.resume().once('end', () => state.script(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/graphql`,
    /** Stops listening: from here on connections are refused. */
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
    /** Listens again where it did. */
    reopen: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
  });
}
