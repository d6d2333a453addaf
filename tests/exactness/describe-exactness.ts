import { setTimeout } from 'node:timers/promises';
import { createSigningKey, hashKey } from '@pilotage/kit';
import { freshDatabase, type TestDatabase } from '@pilotage/kit/testing';
import { departments } from '@pilotage/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceProcess, serviceProcess } from '../platform/service-process.ts';
import { publishersAndAskers } from './published-and-asked.ts';
import { troubles, unreliableWay } from './unreliable-way.ts';

const KEY = 'water-key';
const ASKERS = 9;

/**
 * States that after a receipt nobody gets an older answer, over real processes, while some publish and others ask
 * for so long under each trouble.
 */
export function describeExactness(seconds: number): void {
  const within = { timeout: 30_000 + seconds * 3000 };
  let databases: readonly TestDatabase[] = [];
  let services: ServiceProcess[] = [];
  let way: Awaited<ReturnType<typeof unreliableWay>>;
  let clients: ReturnType<typeof publishersAndAskers>;
  const running = (name: string) => {
    const service = services[[...departments.map(({ code }) => code), 'gateway'].indexOf(name)];
    if (service) return service;
    throw new Error(name);
  };

  beforeAll(async () => {
    const [gateway, pilotage] = await Promise.all([createSigningKey(), createSigningKey()]);
    databases = await Promise.all(
      Array.from({ length: departments.length + 1 }, () => freshDatabase()),
    );
    for (const [index, { code }] of departments.entries()) {
      const service = await serviceProcess(`subgraphs/${code}`, {
        DATABASE_URL: databases[index]?.url ?? '',
        GATEWAY_PUBLIC_KEY: JSON.stringify(gateway.publicKey),
        PILOTAGE_PUBLIC_KEY: JSON.stringify(pilotage.publicKey),
      });
      services.push(service);
    }
    way = await unreliableWay(running('water').port);
    const urls = departments.map(({ code }) => [
      `${code.toUpperCase()}_URL`,
      code === 'water' ? way.url : `${running(code).url}/graphql`,
    ]);
    const grant = { hash: hashKey(KEY), role: 'publisher', department: 'water' };
    services.push(
      await serviceProcess('gateway', {
        DATABASE_URL: databases.at(-1)?.url ?? '',
        GATEWAY_PRIVATE_KEY: JSON.stringify(gateway.privateKey),
        PILOTAGE_PRIVATE_KEY: JSON.stringify(pilotage.privateKey),
        DEVELOPMENT_KEY_HASHES: JSON.stringify([grant]),
        ...Object.fromEntries(urls),
      }),
    );
    clients = publishersAndAskers(running('gateway').url, KEY);
  }, 120_000);

  afterAll(async () => {
    await clients?.close();
    for (const service of services) await service.stop();
    services = [];
    await way?.close();
    await Promise.all(databases.map(({ drop }) => drop()));
  });

  /** Lets clients publish and ask while `trouble` goes on. */
  async function holdsDuring(name: string, trouble: () => Promise<unknown>): Promise<void> {
    const { older, ...seen } = await clients.run(ASKERS, trouble);
    const { receipts, answers, hits, longestMs } = seen;
    console.log(
      `${name}: ${receipts} receipts, ${answers} answers, ${hits} from memory; the slowest receipt took ${Math.round(longestMs)} ms`,
    );
    expect(older).toEqual([]);
    expect(receipts).toBeGreaterThan(0);
    expect(answers).toBeGreaterThan(receipts);
  }

  describe('After a receipt nobody gets an older answer', () => {
    it.each(troubles)('while what tells of versions is troubled: %s', within, async (trouble) => {
      way.trouble = trouble;
      try {
        await holdsDuring(trouble, () => setTimeout(seconds * 1000));
      } finally {
        way.trouble = 'none';
      }
    });

    it.each(['water', 'gateway'])(
      'while the process of %s is stopped again and again',
      within,
      async (name) => {
        await holdsDuring(`${name} stopped`, async () => {
          const until = Date.now() + seconds * 1000;
          while (Date.now() < until) {
            await running(name).halt(Math.random() * 500);
            await setTimeout(Math.random() * 300);
          }
        });
      },
    );

    it('and most answers come from memory where nothing is wrong', within, async () => {
      const { older, answers, hits } = await clients.run(ASKERS, () => setTimeout(1000));
      expect(older).toEqual([]);
      expect(hits).toBeGreaterThan(answers / 2);
    });
  });
}
