import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { openSnapshot } from '../store/snapshot.ts';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.ts';

const water = defineDepartment({
  code: 'water',
  sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
});

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(water);
});
afterAll(() => subgraph.stop());

const row = (product: string) =>
  `${JSON.stringify({ sheet: 'products', product, name: product })}\n`;

/** A file whose lines come one by one, so that its transaction is open while others begin and end. */
async function* slowly(products: readonly string[]) {
  for (const product of products) {
    yield row(product);
    await setTimeout(15);
  }
}

interface Seen {
  readonly version: number;
  readonly subject: string;
}

/** Follows the log as a reader does: whatever lies above the version it has seen, again and again. */
function follow() {
  const seen: Seen[] = [];
  let last = 0;
  let isOver = false;
  const look = async () => {
    const snapshot = openSnapshot(subgraph.database);
    try {
      const { version } = await snapshot.version();
      const em = await snapshot.manager();
      seen.push(
        ...(await em.execute<Seen[]>(
          'select version, subject from statement where version > ? order by version, ordinal',
          [last],
        )),
      );
      last = version;
    } finally {
      await snapshot.close();
    }
  };
  const following = (async () => {
    while (!isOver) {
      await look();
      await setTimeout(3);
    }
    await look();
  })();
  return {
    async end(): Promise<readonly Seen[]> {
      isOver = true;
      await following;
      return seen;
    },
  };
}

describe('Many publishers at once, long transactions among them', () => {
  it('skip nothing and repeat nothing for a reader that follows the versions', async () => {
    const reader = follow();
    const quick = Array.from({ length: 6 }, async (_, publisher) => {
      for (let index = 0; index < 8; index += 1) {
        const slug = `quick-${publisher}-${index}`;
        const { error } = await subgraph.publish({
          key: randomUUID(),
          products: [{ slug, name: slug }],
        });
        expect(error).toBeNull();
      }
    });
    const slow = Array.from({ length: 3 }, async (_, file) => {
      const products = Array.from({ length: 20 }, (_unused, index) => `slow-${file}-${index}`);
      const { receipt } = await subgraph.publishFile(Readable.from(slowly(products)));
      expect(receipt).toMatchObject({ added: 20 });
    });
    const broken = Array.from({ length: 1 }, async (_, file) => {
      const lines = slowly([`broken-${file}`, 'not a slug', `broken-${file}-b`]);
      const { receipt } = await subgraph.publishFile(Readable.from(lines));
      expect(receipt).toBeNull();
    });
    await Promise.all([...quick, ...slow, ...broken]);
    const seen = await reader.end();
    const em = subgraph.database.fork();
    const log = await em.execute<Seen[]>(
      'select version, subject from statement order by version, ordinal',
    );
    expect(seen).toEqual(log);
    expect(log).toHaveLength(6 * 8 + 3 * 20);
    const versions = [...new Set(log.map(({ version }) => version))];
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  });

  it('do not wait for a file that is still being sent', async () => {
    let isEnded = false;
    async function* open() {
      yield row('waiting');
      while (!isEnded) await setTimeout(5);
    }
    const file = subgraph.publishFile(Readable.from(open()));
    await subgraph.publishProducts([{ slug: 'meanwhile', name: 'Meanwhile' }]);
    const { data } = await subgraph.ask('{ waterProduct(id: "water:meanwhile") { name } }');
    expect(data.waterProduct).toEqual({ name: 'Meanwhile' });
    isEnded = true;
    expect((await file).receipt).toMatchObject({ added: 1 });
  });

  it('leave no trace of a file whose sender falls away in the middle', async () => {
    async function* cut() {
      yield row('cut');
      await setTimeout(5);
      throw new Error('The sender is gone');
    }
    await expect(subgraph.publishFile(Readable.from(cut()))).rejects.toThrow();
    await subgraph.publishProducts([{ slug: 'after', name: 'After' }]);
    const { data } = await subgraph.ask('{ page: waterProducts(first: 100) { nodes { id } } }');
    expect(data.page.nodes).not.toContainEqual({ id: 'water:cut' });
  });
});
