import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { departments } from '@pilotage/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishDemonstration } from './publish-demonstration.ts';

let server: Server;
let graph: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push(/(?:publish|name)(\w+)\(/.exec(body)?.[1] ?? 'editions');
      response.end('{"data":{"editions":{"nodes":[]}}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  graph = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('A demonstration is published without a department that has made none, says which, and is named an edition', async () => {
  const absent = await publishDemonstration({
    graph,
    keys: {},
    anchor: '2026-11',
    packageOf: async (code) =>
      code === 'maritime' ? {} : { demonstration: () => [{ key: 'part' } as never] },
  });
  expect(absent).toEqual(['maritime']);
  const published = departments.map(({ prefix }) => prefix).filter((one) => one !== 'Maritime');
  expect(asked.sort()).toEqual([...published, 'Ministry', 'Edition', 'editions'].sort());
});
