import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ways in which a source can fail. */
export const sourceFaults = [
  'down',
  'slow',
  'stalled',
  'web-page',
  'web-page-as-json',
  'half-body',
  'half-json',
  'error-503',
] as const;

/** One of these ways. */
export type SourceFault = (typeof sourceFaults)[number];

/** What a source is asked. */
export interface Question {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a source answers: JSON, a status with headers of its own, or nothing before it breaks off. */
export type SourceAnswer =
  | { readonly json: unknown }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'breaks-off';

/** A source on a port of this machine, which answers as the real one does until it is told to fail. */
export async function sourceServer(answer: (question: Question) => SourceAnswer) {
  const source = { fault: null as SourceFault | null, asked: [] as Question[] };
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const question = { path: incoming.url ?? '', headers: incoming.headers, body };
      source.asked.push(question);
      if (source.fault === 'down') outgoing.destroy();
      else give(answer(question), source.fault, outgoing);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(source, {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const PAGE = '<!DOCTYPE html><html><title>Maintenance</title></html>';

function give(answer: SourceAnswer, fault: SourceFault | null, outgoing: ServerResponse): void {
  if (answer === 'breaks-off') {
    outgoing.destroy();
    return;
  }
  if ('status' in answer) {
    outgoing.writeHead(answer.status, { ...JSON_TYPE, ...answer.headers }).end('{}');
    return;
  }
  const text = JSON.stringify(answer.json);
  const half = text.slice(0, text.length / 2);
  if (fault === null) outgoing.writeHead(200, JSON_TYPE).end(text);
  if (fault === 'web-page') outgoing.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  if (fault === 'web-page-as-json') outgoing.writeHead(200, JSON_TYPE).end(PAGE);
  if (fault === 'half-json') outgoing.writeHead(200, JSON_TYPE).end(half);
  if (fault === 'error-503') outgoing.writeHead(503, JSON_TYPE).end('{}');
  // Begun, and never ended.
  if (fault === 'stalled')
    outgoing.writeHead(200, { ...JSON_TYPE, 'content-length': String(text.length) }).write(half);
  if (fault === 'half-body')
    outgoing
      .writeHead(200, { ...JSON_TYPE, 'content-length': String(text.length) })
      .write(half, () => outgoing.destroy());
}
