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

/** Further ways, in which something answers: too late, too much, or not what was asked. */
export const wrongAnswers = [
  'late',
  'unavailable',
  'endless',
  'list-for-object',
  'text-for-object',
  'nothing-said',
  'null-without-error',
] as const;

/** One of all these ways; `slow` is none yet. */
export type Faults = (typeof faults)[number] | (typeof wrongAnswers)[number] | 'slow';

/** How long a department takes that is late, and one that is merely slow. */
const DELAY_MS = { late: 2000, slow: 150 };

/** A host that must never be seen by clients. */
export const SECRET = 'secret-host.internal';

/** A server that passes everything on to a port of this machine, until it is told to fail. */
export async function faultProxy(port: number) {
  const proxy = { fault: null as Faults | null, questions: [] as (string | null)[] };
  const server = createServer((incoming, outgoing) => {
    read(incoming).then(
      (body) => {
        if (incoming.url === '/graphql') proxy.questions.push(operationIn(body));
        const { fault } = proxy;
        const to = { port, incoming, body, outgoing };
        if (fault === null) pass(to);
        else if (fault === 'late' || fault === 'slow') {
          setTimeout(() => outgoing.destroyed || pass(to), DELAY_MS[fault]);
        } else if (fault in twisted) pass(to, twisted[fault]);
        else fail(fault, outgoing);
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

type Data = Readonly<Record<string, unknown>>;

/** What becomes of the data of a true answer. */
const twisted: Partial<Record<Faults, (data: Data) => unknown>> = {
  'list-for-object': (data) => each(data, (value) => [value, SECRET]),
  'text-for-object': (data) => each(data, () => SECRET),
  'nothing-said': () => ({}),
  'null-without-error': () => null,
};

function each(data: Data, change: (value: unknown) => unknown): Data {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, change(value)]));
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
  if (fault === 'unavailable')
    outgoing.writeHead(503, json).end(JSON.stringify({ errors: [{ message: `at ${SECRET}` }] }));
  if (fault === 'endless') {
    outgoing.writeHead(200, json);
    const more = setInterval(() => outgoing.write(Buffer.alloc(100_000, ' ')), 5);
    outgoing.once('close', () => clearInterval(more));
  }
  if (fault === 'wrong-json') outgoing.writeHead(200, json).end(`{"data": ${SECRET}`);
  if (fault === 'no-graphql') outgoing.writeHead(200, json).end(JSON.stringify({ host: SECRET }));
}

interface Passing {
  readonly port: number;
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  readonly outgoing: ServerResponse;
}

function pass({ port, incoming, body, outgoing }: Passing, twist?: (data: Data) => unknown): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (response) => {
    const {
      statusCode = 500,
      headers: { 'content-length': _length, ...others },
    } = response;
    if (twist === undefined) {
      outgoing.writeHead(statusCode, response.headers);
      response.pipe(outgoing);
      return;
    }
    read(response).then(
      (answer) => {
        const { data } = JSON.parse(answer.toString()) as { readonly data: Data };
        outgoing.writeHead(statusCode, others).end(JSON.stringify({ data: twist(data) }));
      },
      () => outgoing.destroy(),
    );
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
