import { writeFile } from 'node:fs/promises';
import type { SourceCode } from '@pilotage/kit/sources';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';
import { betagouvServer } from './sources/betagouv-server.ts';
import { demarcheNumeriqueServer } from './sources/demarche-numerique-server.ts';
import { jdmaServer, VERBATIM } from './sources/jdma-server.ts';
import { matomoServer, visits } from './sources/matomo-server.ts';
import { type SourceFault, sourceFaults } from './sources/source-server.ts';
import { syncOf, versionsOf } from './sources/sync-of.ts';

let now = new Date('2026-03-15T06:00:00Z');
const LATER = new Date('2026-03-16T06:00:00Z');

const startups = [
  { id: 'aides', name: 'Aides', sponsors: ['dhup'] },
  { id: 'eau', name: 'Eau', sponsors: ['deb'] },
];
const services = {
  4012: { name: 'Aides (exemple)', months: { '2026-01': [180, 30, 12] as const } },
};
const sites = { 7: { name: 'Aides', months: { '2026-01': visits(4823, 310) } } };
const procedures = {
  123456: {
    title: 'Médaille du mérite maritime (exemple)',
    dossiers: [
      {
        number: 9_000_001,
        state: 'accepte',
        dateDepot: '2026-01-05T10:00:00+01:00',
        datePassageEnInstruction: '2026-01-09T14:00:00+01:00',
        dateTraitement: '2026-02-02T11:30:00+01:00',
      },
    ],
    pendingDeletedDossiers: [],
    deletedDossiers: [],
  },
};

let platform: TestPlatform;
let servers: Record<SourceCode, Awaited<ReturnType<typeof jdmaServer>>>;
let syncs: Awaited<ReturnType<typeof syncOf>>;

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => now });
  servers = {
    betagouv: await betagouvServer(startups),
    jdma: await jdmaServer(services),
    matomo: await matomoServer(sites),
    'demarche-numerique': await demarcheNumeriqueServer(procedures),
  };
  syncs = await syncOf(platform, {
    all: {
      betagouv: {
        startups: `${servers.betagouv.url}/startups.json`,
        organisations: `${servers.betagouv.url}/organisations.json`,
      },
    },
    housing: {
      jdma: { url: servers.jdma.url, products: { 4012: 'aides' } },
      matomo: {
        url: servers.matomo.url,
        sites: { 7: { product: 'aides', population: [{ from: '2025-01', population: 4000 }] } },
      },
    },
    maritime: {
      'demarche-numerique': {
        url: `${servers['demarche-numerique'].url}/api/v2/graphql`,
        procedures: { 123456: 'honore' },
      },
    },
  });
  const campaign = {
    code: '2026-1',
    name: 'Première promotion 2026',
    opensOn: '2026-01-05',
    closesOn: '2026-04-01',
  };
  await platform.publish('maritime', [{ slug: 'honore', name: 'Honoré', campaigns: [campaign] }]);
});
afterAll(async () => {
  await platform.stop();
  await syncs.remove();
  for (const server of Object.values(servers)) await server.close();
});

const run: typeof syncs.run = (sources, more = {}) =>
  syncs.run(sources, { now: () => now, ...more });

const sources = async () => {
  const { data } = await platform.ask(
    `{ housing { sources { code label(lang: EN) askedAt every isDue } } maritime { sources { code isDue } } water { sources { code askedAt isDue } } }`,
  );
  return data;
};

const figures = async () => {
  const { data } = await platform.ask(
    `{ housingProduct(id: "housing:aides") { name
         satisfaction: measurements(metric: "SATISFACTION") { nodes { month values { code value } } }
         usage: measurements(metric: "USAGE") { nodes { month values { code value } } }
         sourceIdentities { nodes { source identifier title } } }
       maritimeProduct(id: "maritime:honore") { campaigns { nodes { filesReceived completeFiles daysToProcess } } } }`,
  );
  return data;
};

describe('A sync', () => {
  it('tried out says what would change, and publishes nothing', async () => {
    const before = await versionsOf(platform);
    const { text } = await run(['betagouv'], { dryRun: true });
    expect(text).toMatch(/nothing was published/);
    expect(await versionsOf(platform)).toBe(before);
    expect((await sources()).water.sources[0]).toMatchObject({ askedAt: null, isDue: true });
  });

  it('asks the sources that are due, products first, and publishes what each brings', async () => {
    const { text, outcomes } = await run([]);
    expect(outcomes.filter(({ became }) => became.kind === 'FAILED')).toEqual([]);
    expect(text).toMatch(/^source +department +outcome$/m);
    expect(text).toMatch(/^betagouv +housing +added \d+, changed 0, already so 0, version 1$/m);
    expect(text).toMatch(/^jdma +housing +added 2, changed 0, already so 0, version 2$/m);
    expect(text).toMatch(/^matomo +housing +added 2, changed 0, already so 0, version 3$/m);
    expect(text).toMatch(/^demarche-numerique +maritime +added 1, changed 1, already so 0/m);
    expect(text).toMatch(/^jdma +water +not set up in the settings$/m);
    expect(await figures()).toEqual({
      housingProduct: {
        name: 'Aides',
        satisfaction: {
          nodes: [
            {
              month: '2026-01',
              values: [
                { code: 'GOOD', value: 180 },
                { code: 'MEDIUM', value: 30 },
                { code: 'BAD', value: 12 },
              ],
            },
          ],
        },
        usage: {
          nodes: [
            {
              month: '2026-01',
              values: [
                { code: 'ACTIVE_USERS', value: 310 },
                { code: 'TARGET_POPULATION', value: 4000 },
              ],
            },
          ],
        },
        sourceIdentities: {
          nodes: [
            { source: 'betagouv', identifier: 'aides', title: 'Aides' },
            { source: 'jdma', identifier: '4012', title: 'Aides (exemple)' },
            { source: 'matomo', identifier: '7', title: 'Aides' },
          ],
        },
      },
      maritimeProduct: {
        campaigns: { nodes: [{ filesReceived: 1, completeFiles: 1, daysToProcess: 24 }] },
      },
    });
  });

  it('makes each source fresh in the graph, those of which a department has nothing too', async () => {
    const { housing, maritime, water } = await sources();
    expect(housing.sources).toEqual([
      {
        code: 'betagouv',
        label: 'beta.gouv.fr',
        askedAt: expect.stringMatching(/^2026-03-15T06:00:00/),
        every: 24,
        isDue: false,
      },
      {
        code: 'jdma',
        label: 'Je donne mon avis (answers of users)',
        askedAt: expect.any(String),
        every: 24,
        isDue: false,
      },
      {
        code: 'matomo',
        label: 'Matomo (visits)',
        askedAt: expect.any(String),
        every: 24,
        isDue: false,
      },
    ]);
    expect(maritime.sources).toEqual([
      { code: 'betagouv', isDue: false },
      { code: 'jdma', isDue: true },
      { code: 'demarche-numerique', isDue: false },
    ]);
    expect(water.sources).toMatchObject([{ isDue: false }, { code: 'jdma', askedAt: null }]);
  });

  it('leaves alone what is not due', async () => {
    const asked = servers.jdma.asked.length;
    const { text } = await run([]);
    expect(text).toMatch(/^jdma +housing +not due: last asked 2026-03-15T.*, every 24 h$/m);
    expect(text).toMatch(/^betagouv +transport +not due/m);
    expect(servers.jdma.asked).toHaveLength(asked);
  });

  it('a day later asks them all again, and changes nothing', async () => {
    const [before, told] = [await versionsOf(platform), await figures()];
    now = LATER;
    const { text, outcomes } = await run([]);
    expect(outcomes.filter(({ became }) => became.kind === 'FAILED')).toEqual([]);
    for (const source of ['betagouv', 'jdma', 'matomo']) {
      expect(text).toMatch(
        new RegExp(`^${source} +housing +added 0, changed 0, already so \\d+`, 'm'),
      );
    }
    expect(text).toMatch(/^demarche-numerique +maritime +added 0, changed 0, already so 2/m);
    expect(await versionsOf(platform)).toBe(before);
    expect(await figures()).toEqual(told);
    expect((await sources()).housing.sources[1].askedAt).toMatch(/^2026-03-16/);
  });

  it('asks a source that is named at once, for one department alone', async () => {
    const { outcomes } = await run(['jdma'], { department: 'housing' });
    expect(outcomes).toMatchObject([
      { source: 'jdma', department: 'housing', became: { kind: 'TAKEN' } },
    ]);
  });

  it('lets nothing that people wrote come past the door', async () => {
    expect(JSON.stringify(await run(['jdma']))).not.toContain(VERBATIM);
    const { data } = await platform.ask(
      '{ housingProduct(id: "housing:aides") { statements(first: 100) { nodes { stated } } } }',
    );
    expect(JSON.stringify(data)).not.toMatch(/secret|equipe@/i);
  });
});

const TOLD: Readonly<Record<SourceFault, RegExp>> = {
  down: /cannot be reached, or broke off its answer/,
  slow: /did not answer whole within 0\.3 s/,
  stalled: /did not answer whole within 0\.3 s/,
  'web-page': /answered a web page, not JSON/,
  'web-page-as-json': /answered a web page, not JSON/,
  'half-body': /cannot be reached, or broke off its answer/,
  'half-json': /not whole JSON/,
  'error-503': /answered with an error \(503/,
};

describe('A source that fails', () => {
  const HOME = {
    betagouv: 'housing',
    jdma: 'housing',
    matomo: 'housing',
    'demarche-numerique': 'maritime',
  };
  const cases = (Object.keys(HOME) as SourceCode[]).flatMap((source) =>
    sourceFaults.map((fault) => ({ source, fault })),
  );

  it.each(cases)(
    '$source $fault: is told, with what to do; earlier figures stay',
    async ({ source, fault }) => {
      const [before, told] = [await versionsOf(platform), await figures()];
      servers[source].fault = fault;
      const { of, text } = await run([source], /^s/.test(fault) ? { deadlineMs: 300 } : {});
      servers[source].fault = null;
      const became = of(source, HOME[source]);
      expect(became).toMatchObject({ kind: 'FAILED', message: expect.stringMatching(TOLD[fault]) });
      expect(text).toMatch(/(try again|Look|Fetch|again)/);
      expect(text).not.toMatch(/the-key|the-token/);
      expect(await versionsOf(platform)).toBe(before);
      expect(await figures()).toEqual(told);
    },
  );

  it('keeps no other source and no other department from being asked', async () => {
    servers.jdma.fault = 'down';
    const { of } = await run(['jdma', 'matomo', 'demarche-numerique']);
    servers.jdma.fault = null;
    expect(of('jdma', 'housing')).toMatchObject({ kind: 'FAILED' });
    expect(of('matomo', 'housing')).toMatchObject({ kind: 'TAKEN' });
    expect(of('demarche-numerique', 'maritime')).toMatchObject({ kind: 'TAKEN' });
  });

  it('costs a department that is down its own sources alone', async () => {
    platform.fault('housing', 'refused');
    const { of } = await run(['jdma', 'demarche-numerique']);
    await platform.mend('housing');
    expect(of('jdma', 'housing')).toMatchObject({ kind: 'FAILED' });
    expect(of('demarche-numerique', 'maritime')).toMatchObject({ kind: 'TAKEN' });
  });

  it('refuses a key: says where it is looked for', async () => {
    const wrong = await run(['jdma'], { env: { JDMA_KEY: 'wrong' } });
    expect(wrong.of('jdma', 'housing')).toMatchObject({
      message: expect.stringMatching(/refuses the key.*still valid/),
    });
    const none = await run(['jdma'], { env: { JDMA_KEY: ' ' } });
    expect(none.of('jdma', 'housing')).toMatchObject({
      message: expect.stringMatching(/JDMA_KEY_HOUSING, or as JDMA_KEY/),
    });
    const own = await run(['jdma'], { env: { JDMA_KEY: 'wrong', JDMA_KEY_HOUSING: 'the-key' } });
    expect(own.of('jdma', 'housing')).toMatchObject({ kind: 'TAKEN' });
  });
});

describe('What is asked of whom', () => {
  it('is told when the file is not there, with how to see a whole one', async () => {
    await expect(run([], { settingsFile: '/nowhere/sources.json' })).rejects.toThrow(
      /no \/nowhere\/sources\.json.*--help/,
    );
  });

  it('is told to name a product that its department does not have', async () => {
    const file = `${syncs.folder}/other.json`;
    const jdma = { url: servers.jdma.url, products: { 4012: 'aidez' } };
    await writeFile(file, JSON.stringify({ housing: { jdma } }));
    const { of } = await run(['jdma'], { settingsFile: file });
    expect(of('jdma', 'housing')).toMatchObject({
      message: expect.stringMatching(/"aidez", which housing does not have\. Mend its slug/),
    });
  });
});
