import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, parse } from 'graphql';
import { type SketchSubgraph, sketchSchema } from './sketch-graph.ts';
import { withoutInstants } from './sketch-questions.ts';

/** More different questions than a bench asks would mean that nothing is answered from memory. */
const MOST_QUESTIONS = 1000;
const KEEP_ALIVE_MS = 600_000;
const JSON_HEADERS = { 'content-type': 'application/json' };

/**
 * A subgraph that answers from memory: a question is executed the first time, and its ready bytes are sent
 * whenever it comes again. It has one version for ever, and gives leases on it.
 */
export async function serveCanned(name: SketchSubgraph) {
  const answerTo = cannedAnswers(name);
  const version = 'b:1';
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    if (request.url === '/versions') {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write(`${JSON.stringify({ version })}\n`);
      return;
    }
    read(request, (body) => {
      if (request.url === '/lease') send(response, JSON.stringify({ version, leaseMs: 200 }));
      else answerTo(body, version).then((bytes) => send(response, bytes), failWith(response));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function cannedAnswers(name: SketchSubgraph) {
  const schema = sketchSchema(name);
  const ready = new Map<string, Buffer>();
  return async (body: string, version: string): Promise<Buffer> => {
    const question = withoutInstants(body);
    const known = ready.get(question);
    if (known) return known;
    const { query, variables, operationName } = JSON.parse(body);
    const document = parse(query);
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: variables,
      operationName,
    });
    const extensions = { versions: { [name]: version } };
    const bytes = Buffer.from(JSON.stringify({ data, ...(errors ? { errors } : {}), extensions }));
    if (ready.size === MOST_QUESTIONS) throw new Error(`${name} is asked too many questions`);
    ready.set(question, bytes);
    return bytes;
  };
}

function read(request: IncomingMessage, whenRead: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => whenRead(Buffer.concat(chunks).toString()));
}

function send(response: ServerResponse, bytes: Buffer | string): void {
  const length = Buffer.byteLength(bytes);
  response.writeHead(200, { ...JSON_HEADERS, 'content-length': length }).end(bytes);
}

function failWith(response: ServerResponse) {
  return (error: unknown) => {
    response
      .writeHead(500, JSON_HEADERS)
      .end(JSON.stringify({ errors: [{ message: `${error}` }] }));
  };
}
