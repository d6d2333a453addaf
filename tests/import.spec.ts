import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportOptions, importBetagouv } from '../scripts/import/import-betagouv.ts';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';
import { betagouvServer } from './sources/betagouv-server.ts';

let platform: TestPlatform;
let folder: string;

beforeAll(async () => {
  platform = await startTestPlatform({ cacheMiB: 0 });
  folder = await mkdtemp(join(tmpdir(), 'pilotage-import-'));
});
afterAll(async () => {
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Record {
  readonly id: string;
  readonly sponsors: readonly string[];
  readonly name?: string;
  readonly phases?: readonly (readonly [name: string, start: string])[];
  readonly redirect_from?: readonly string[];
}

async function fileOf(...records: readonly Record[]): Promise<string> {
  const data = records.map(({ id, name = id, phases = [], ...attributes }) => ({
    id,
    type: 'startup',
    attributes: {
      name,
      phases: phases.map(([word, start]) => ({ name: word, start, end: '' })),
      ...attributes,
    },
    relationships: { incubators: { data: [{ type: 'incubator', id: 'mtes' }] } },
  }));
  return written(JSON.stringify({ data }));
}

async function written(text: string): Promise<string> {
  const file = join(folder, `${randomUUID()}.json`);
  await writeFile(file, text);
  return file;
}

function run(startupsFile: string, more: Partial<ImportOptions> = {}): Promise<string> {
  return importBetagouv({
    startupsFile,
    organisationsFile: null,
    department: null,
    knownAt: null,
    move: false,
    dryRun: false,
    runId: randomUUID(),
    dataDirectory: folder,
    graph: platform.graph,
    keys: platform.keys,
    onSending: () => {},
    ...more,
  });
}

const versions = async () => {
  const { data } = await platform.ask('{ ministry { figure(indicator: PORTFOLIO) { citation } } }');
  return data.ministry.figure.citation.split(' from ')[1];
};

const TAXI: Record = {
  id: 'le-taxi',
  name: 'le.taxi',
  sponsors: ['dgitm'],
  phases: [
    ['investigation', '2015-03-15'],
    ['acceleration', '2017-03-15'],
    ['transfere', '2199-01-01'],
  ],
};

describe('An import of beta.gouv.fr', () => {
  it('publishes each product in its department, with its phases, and who runs it', async () => {
    const text = await run(
      await fileOf(
        TAXI,
        { id: 'e-inspé', sponsors: ['dhup'], phases: [['opere', '2020-01-01']] },
        { id: 'auxAJ', sponsors: ['dinum'] },
      ),
    );
    expect(text).toMatch(/transport +1 .*\n/);
    expect(text).toMatch(
      /Phases planned, not current \(1\):\n +le-taxi: TRANSFERRED from 2199-01-01/,
    );
    expect(text).toMatch(/Claimed by no department, not published \(1\):\n +auxAJ/);
    const { data } = await platform.ask(
      '{ products { nodes { id phase operator } } transportProduct(id: "transport:le-taxi") { phases { sourceWord from } } }',
    );
    expect(data.products.nodes).toEqual([
      { id: 'housing:e-inspé', phase: 'OPERATED', operator: 'INCUBATOR' },
      { id: 'transport:le-taxi', phase: 'ACCELERATION', operator: 'INCUBATOR' },
    ]);
    expect(
      data.transportProduct.phases.map(({ sourceWord }: { sourceWord: string }) => sourceWord),
    ).toEqual(['investigation', 'acceleration', 'transfere']);
  });

  it('reads an address on the web as it does a file, and says so when nothing usable stands there', async () => {
    const server = await betagouvServer([{ id: 'auxAJ', name: 'AuxAJ', sponsors: ['dinum'] }]);
    const before = await versions();
    const organisationsFile = `${server.url}/organisations.json`;
    const text = await run(`${server.url}/startups.json`, { organisationsFile });
    expect(text).toMatch(/Claimed by no department, not published \(1\):\n +auxAJ/);
    expect(text).toMatch(/sponsors that the organisations file does not hold \(1\):\n +dinum/);
    server.fault = 'web-page';
    await expect(run(`${server.url}/startups.json`)).rejects.toThrow(
      /Nothing was published anywhere.*answered a web page, not JSON.*Look whether the address/,
    );
    await server.close();
    expect(await versions()).toBe(before);
  });

  it('a second time changes nothing', async () => {
    const before = await versions();
    const text = await run(await fileOf(TAXI));
    expect(text).toMatch(/transport +1 +0 +0 +\d+/);
    expect(await versions()).toBe(before);
  });

  it('tried out publishes nothing', async () => {
    const before = await versions();
    const text = await run(await fileOf({ ...TAXI, name: 'Another name' }), { dryRun: true });
    expect(text).toMatch(/nothing was published/);
    expect(await versions()).toBe(before);
  });

  it('of an earlier file corrects what is known, or tells what was known then', async () => {
    await run(await fileOf({ ...TAXI, name: 'Name of 2025' }), { knownAt: '2025-08-20' });
    const names = async () => {
      const { data } = await platform.ask(
        '{ now: transportProducts { nodes { name } } then: transportProducts(asOf: "2025-08-20") { nodes { name } } }',
      );
      return [data.now.nodes[0]?.name, data.then.nodes[0]?.name];
    };
    expect(await names()).toEqual(['le.taxi', 'Name of 2025']);
    await run(await fileOf({ ...TAXI, name: 'le.taxi, corrected' }));
    expect(await names()).toEqual(['le.taxi, corrected', 'Name of 2025']);
    await run(await fileOf(TAXI));
    expect(await names()).toEqual(['le.taxi', 'Name of 2025']);
  });

  it('keeps the first id of a product that is renamed', async () => {
    await run(
      await fileOf({ id: 'taxi-nouveau', sponsors: ['dgitm'], redirect_from: ['le-taxi'] }),
    );
    const { data } = await platform.ask(
      '{ product(id: "transport:taxi-nouveau") { id name } products(filter: { department: "transport" }) { totalCount } }',
    );
    expect(data).toEqual({
      product: { id: 'transport:le-taxi', name: 'taxi-nouveau' },
      products: { totalCount: 1 },
    });
  });

  it('refuses a product that lives elsewhere, and moves it when told to: it is counted once', async () => {
    const file = await fileOf({
      id: 'le-taxi',
      sponsors: ['deb'],
      phases: [['acceleration', '2017-03-15']],
    });
    const before = await versions();
    await expect(run(file)).rejects.toThrow(/transport:le-taxi.*--move/s);
    expect(await versions()).toBe(before);
    expect(await run(file, { move: true })).toContain('transport:le-taxi to water:le-taxi');
    const { data } = await platform.ask(
      '{ products { nodes { id } } ministry { figure(indicator: PORTFOLIO) { value } } transportProduct(id: "transport:le-taxi") { movedTo { product } } }',
    );
    expect(data.products.nodes.map(({ id }: { id: string }) => id)).toEqual([
      'housing:e-inspé',
      'water:le-taxi',
    ]);
    expect(data.ministry.figure.value).toBe(2);
    expect(data.transportProduct.movedTo.product).toBe('water:le-taxi');
  });

  it('goes on where it was cut short, and takes nothing twice', async () => {
    const file = await fileOf(
      { id: 'cut-a', sponsors: ['deb'] },
      { id: 'cut-b', sponsors: ['dgitm'] },
    );
    const runId = randomUUID();
    const keys = { ...platform.keys, transport: platform.keys['water'] ?? '' };
    await expect(run(file, { runId, keys })).rejects.toThrow(/Nothing was published anywhere/);
    const first = run(file, { runId, onSending: () => platform.fault('transport', 'refused') });
    await expect(first).rejects.toThrow(new RegExp(`Published so far: water.*--run ${runId}`, 's'));
    await platform.mend('transport');
    const text = await run(file, { runId });
    expect(text).toMatch(/water +1 .*taken before/);
    expect(text).toMatch(/transport +1 +\d+ +0 +0/);
  });

  it.each([
    ['cut short', '{"data":[{"id":"x"', /not whole JSON/],
    [
      'with a record without id',
      '{"data":[{"attributes":{"name":"X","phases":[],"sponsors":[]}}]}',
      /record 1, id/,
    ],
    [
      'with a day that does not exist',
      '{"data":[{"id":"x","attributes":{"name":"X","sponsors":["deb"],"phases":[{"name":"investigation","start":"2026-02-31"}]}}]}',
      /x, attributes\.phases\[0\]\.start \("2026-02-31"\)/,
    ],
    [
      'with a slug that no department takes',
      '{"data":[{"id":"a b","attributes":{"name":"X","sponsors":["deb"],"phases":[]}}]}',
      /a b, slug/,
    ],
  ])('of a file %s is refused, and nothing is published anywhere', async (_, text, words) => {
    const before = await versions();
    const refused = run(await written(text));
    await expect(refused).rejects.toThrow(/Nothing was published anywhere/);
    await expect(refused).rejects.toThrow(words);
    expect(await versions()).toBe(before);
  });

  it('while a department is down is refused, and nothing is published anywhere', async () => {
    platform.fault('housing', 'refused');
    const refused = run(await fileOf({ id: 'down', sponsors: ['deb'] }));
    await expect(refused).rejects.toThrow(/Nothing was published anywhere: housing/);
    await platform.mend('housing');
  });
});

const REAL = fileURLToPath(new URL('../../shared/data/', import.meta.url));

describe.runIf(existsSync(join(REAL, 'betagouv-startups.json')))(
  'The real products of 2026-08-20',
  () => {
    it('come into their departments, all of them accounted for', async () => {
      const real = await startTestPlatform();
      try {
        const options = {
          organisationsFile: join(REAL, 'betagouv-organisations.json'),
          knownAt: '2026-08-20',
          graph: real.graph,
        };
        const text = await run(join(REAL, 'betagouv-startups.json'), options);
        expect(text).toMatch(/Claimed by no department, not published \(610\)/);
        const { data } = await real.ask(
          '{ departments { code products { totalCount } figure(indicator: MANAGED_SHARE) { value status bounds { low high } } } products(filter: { department: "transport" }, first: 100) { nodes { id } } }',
        );
        expect(
          data.departments.map(
            ({ code, products }: { code: string; products: { totalCount: number } }) => [
              code,
              products.totalCount,
            ],
          ),
        ).toEqual([
          ['water', 15],
          ['maritime', 4],
          ['housing', 18],
          ['transport', 15],
        ]);
        expect(data.departments[0].figure).toEqual({
          value: 0,
          status: 'OK',
          bounds: { low: 0, high: 0.25 },
        });
        expect(await timeToConstruction(real)).toEqual(WORKED_OUT_BY_HAND);
        const ids = data.products.nodes.map(({ id }: { id: string }) => id);
        expect(ids).toEqual(
          expect.arrayContaining([
            'transport:le-taxi',
            'transport:transport',
            'transport:preuve-de-covoiturage',
          ]),
        );
      } finally {
        await real.stop();
      }
    });
  },
);

/** The transport department's products, as the decision page `time-to-first-features.md` works them out. */
const WORKED_OUT_BY_HAND = {
  value: 366,
  WITHIN_183_DAYS: expect.closeTo(1 / 3),
  KAPLAN_MEIER_MEDIAN: 270,
  MEAN_OF_DONE: 198,
  AT_RISK_ON_DAY_183: 6,
  DONE: 9,
  STOPPED: 6,
  ONGOING: 0,
};

async function timeToConstruction(real: TestPlatform): Promise<object> {
  const { data } = await real.ask(
    '{ department(code: "transport") { figure(indicator: TIME_TO_FIRST_FEATURES, instrument: "construction", period: "2026-08-20/2026-08-21") { value components { code value } } } }',
  );
  const { value, components } = data.department.figure;
  const counts = components.map(({ code, value: count }: { code: string; value: number }) => [
    code,
    count,
  ]);
  const { RESTRICTED_MEAN_365: _mean, ...rest } = Object.fromEntries(counts);
  return { value, ...rest };
}
