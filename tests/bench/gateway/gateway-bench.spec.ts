import type { AddressInfo } from 'node:net';
import { createGateway } from '@pilotage/gateway';
import { createLog, createSigningKey } from '@pilotage/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './load.ts';
import { answerTo, posted, sameAnswer } from './requests.ts';
import { serveCanned } from './sketch/canned-subgraph.ts';
import { SKETCH_PRODUCTS, sketchSubgraphs, sketchSupergraph } from './sketch/sketch-graph.ts';
import { NARROW, WIDE } from './sketch/sketch-questions.ts';

type Closable = { close(): Promise<unknown> };

const closing: Closable[] = [];
let gateway: { readonly name: string; readonly url: string; readonly pid: number };

beforeAll(async () => {
  const subgraphs: Record<string, string> = {};
  for (const name of sketchSubgraphs) {
    const canned = await serveCanned(name);
    closing.push(canned);
    subgraphs[name] = canned.url;
  }
  const { privateKey } = await createSigningKey();
  const app = await createGateway({
    supergraph: sketchSupergraph(subgraphs),
    subgraphs,
    privateKey,
    identify: async () => null,
    log: createLog({ name: 'gateway', level: 'silent' }),
  });
  closing.push(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  gateway = { name: 'pilotage', url: `http://127.0.0.1:${port}/graphql`, pid: process.pid };
});
afterAll(async () => {
  for (const one of closing.reverse()) await one.close();
});

/** The products of an answer, the second time that it is asked: from memory. */
async function productsOf({ query, variables }: typeof WIDE) {
  await answerTo(gateway, posted(query, variables()));
  const { text } = await answerTo(gateway, posted(query, variables()));
  const { data, errors } = JSON.parse(text);
  expect(errors).toBeUndefined();
  return data.products;
}

describe('The sketch that gateways are measured on', () => {
  it('answers a list with what four subgraphs know of each of its products', async () => {
    const products = await productsOf(WIDE);
    expect(products).toHaveLength(SKETCH_PRODUCTS);
    expect(products[2]).toEqual({
      id: 'product-2',
      name: 'The digital product of number 2',
      department: 'housing',
      phase: 'ACCELERATION',
      waterUsage: [
        { month: '2026-09', active: 1025, target: 5000, rate: 0.205 },
        { month: '2026-10', active: 1026, target: 5000, rate: 0.2052 },
      ],
      maritimeUsage: [
        { month: '2026-09', active: 1028, target: 5000, rate: 0.2056 },
        { month: '2026-10', active: 1029, target: 5000, rate: 0.2058 },
      ],
      housingUsage: [
        { month: '2026-09', active: 1027, target: 5000, rate: 0.2054 },
        { month: '2026-10', active: 1028, target: 5000, rate: 0.2056 },
      ],
      transportUsage: [
        { month: '2026-09', active: 1029, target: 5000, rate: 0.2058 },
        { month: '2026-10', active: 1030, target: 5000, rate: 0.206 },
      ],
    });
  });

  it('answers a list with what one subgraph knows', async () => {
    const products = await productsOf(NARROW);
    expect(products).toHaveLength(SKETCH_PRODUCTS);
    expect(Object.keys(products[0])).toEqual(['id', 'name', 'phase', 'waterUsage']);
  });

  it('never asks with the same variables twice', () => {
    expect(WIDE.variables()).not.toEqual(WIDE.variables());
  });
});

describe('The asker of a bench', () => {
  const pressure = { seconds: 0.2, connections: 4 };

  it('counts no failure where every answer is right', async () => {
    const round = await press(gateway, () => posted(NARROW.query, NARROW.variables()), pressure);
    expect(round.failures).toBe(0);
    expect(round.perSecond).toBeGreaterThan(0);
  });

  it('counts every answer that holds errors', async () => {
    const round = await press(gateway, () => posted('{ unknown }', {}), pressure);
    expect(round.failures).toBeGreaterThanOrEqual(pressure.connections);
  });

  it('refuses to compare gateways that answer differently', async () => {
    await expect(sameAnswer([gateway], posted('{ unknown }', {}))).rejects.toThrow(
      'pilotage answers',
    );
  });
});
