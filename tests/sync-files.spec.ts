import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';
import {
  demarcheNumeriqueServer,
  type ServedFile,
  type ServedProcedure,
} from './sources/demarche-numerique-server.ts';
import { syncOf, versionsOf } from './sources/sync-of.ts';

const NOW = new Date('2026-05-15T09:00:00Z');

const file = (
  number: number,
  state: string,
  depositedOn: string,
  { instructedOn, decidedOn }: { instructedOn?: string; decidedOn?: string } = {},
): ServedFile => {
  const at = (day: string | undefined) => (day === undefined ? null : `${day}T10:00:00+02:00`);
  return {
    number,
    state,
    dateDepot: `${depositedOn}T10:00:00+02:00`,
    datePassageEnInstruction: at(instructedOn),
    dateTraitement: at(decidedOn),
  };
};
const decided = (number: number, days: number) =>
  file(number, 'accepte', '2026-01-05', {
    instructedOn: '2026-01-10',
    decidedOn: `2026-01-${10 + days}`,
  });

const procedure: ServedProcedure = {
  title: 'Médaille du mérite maritime (exemple)',
  dossiers: [
    decided(1, 4),
    decided(2, 10),
    decided(3, 20),
    file(4, 'en_instruction', '2026-03-31', { instructedOn: '2026-04-02' }),
    file(5, 'en_construction', '2026-02-01'),
    file(6, 'en_construction', '2026-04-15'),
  ],
  pendingDeletedDossiers: [],
  deletedDossiers: [{ number: 7, state: 'en_construction', reason: 'user_request' }],
};

let platform: TestPlatform;
let server: Awaited<ReturnType<typeof demarcheNumeriqueServer>>;
let syncs: Awaited<ReturnType<typeof syncOf>>;

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => NOW });
  server = await demarcheNumeriqueServer({ 123456: procedure });
  syncs = await syncOf(platform, {
    maritime: {
      'demarche-numerique': {
        url: `${server.url}/api/v2/graphql`,
        procedures: { 123456: 'honore' },
      },
    },
  });
  const campaigns = [
    {
      code: '2025-1',
      name: 'Avant le service en ligne',
      opensOn: '2025-01-05',
      closesOn: '2025-04-01',
      filesReceived: 90,
    },
    {
      code: '2026-1',
      name: 'Première promotion 2026',
      opensOn: '2026-01-05',
      closesOn: '2026-04-01',
      medalsAwarded: 2,
    },
  ];
  await platform.publish('maritime', [{ slug: 'honore', name: 'Honoré', campaigns }]);
});
afterAll(async () => {
  await platform.stop();
  await syncs.remove();
  await server.close();
});

const run = async (more: object = {}) => {
  server.asked.length = 0;
  const { text, of } = await syncs.run(['demarche-numerique'], { now: () => NOW, ...more });
  return { text, became: of('demarche-numerique', 'maritime') };
};

const campaigns = async () => {
  const { data } = await platform.ask(
    `{ maritimeProduct(id: "maritime:honore") {
         campaigns { nodes { code filesReceived completeFiles medalsAwarded daysToProcess } }
         sourceIdentities { nodes { source identifier title } } } }`,
  );
  return data.maritimeProduct;
};
const counts = async () => {
  const [, campaign] = (await campaigns()).campaigns.nodes;
  return [campaign.filesReceived, campaign.completeFiles, campaign.daysToProcess];
};

const kept = (ending: string) =>
  readdirSync(join(syncs.folder, 'sync'))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(syncs.folder, 'sync', name));

describe('démarche numérique', () => {
  it('goes on after the last page that it read when it is cut short, and publishes nothing until then', async () => {
    const before = await versionsOf(platform);
    server.limits.pagesLeft = 2;
    expect((await run()).became).toMatchObject({
      kind: 'FAILED',
      message: expect.stringMatching(/broke off its answer.*try again/),
    });
    expect(await versionsOf(platform)).toBe(before);
    const [walk = ''] = kept('.walk.json');
    expect(statSync(walk).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(readFileSync(walk, 'utf8')).walk.files[0])).toEqual([
      'number',
      'state',
      'depositedOn',
      'instructedOn',
      'decidedOn',
    ]);
    server.limits.pagesLeft = Number.POSITIVE_INFINITY;
    expect((await run()).became).toMatchObject({ kind: 'TAKEN' });
    expect(JSON.parse(server.asked[0]?.body ?? '').variables.after).toBe(btoa('4'));
    expect(server.asked).toHaveLength(1 + 1 + 1);
    expect(kept('.walk.json')).toEqual([]);
  });

  it('gives a campaign its files, and leaves what it cannot know', async () => {
    expect(await campaigns()).toEqual({
      campaigns: {
        nodes: [
          {
            code: '2025-1',
            filesReceived: 90,
            completeFiles: null,
            medalsAwarded: null,
            daysToProcess: null,
          },
          {
            code: '2026-1',
            filesReceived: 5,
            completeFiles: 4,
            medalsAwarded: 2,
            daysToProcess: 10,
          },
        ],
      },
      sourceIdentities: {
        nodes: [{ source: 'demarche-numerique', identifier: '123456', title: procedure.title }],
      },
    });
  });

  it('a second time changes nothing, and tells of files that no campaign takes', async () => {
    const before = await versionsOf(platform);
    const { became, text } = await run();
    expect(became).toMatchObject({ receipt: { added: 0, changed: 0 } });
    expect(text).toMatch(/honore: 1 file was deposited on no day of a campaign/);
    expect(await versionsOf(platform)).toBe(before);
    const [remembered = ''] = kept('123456.json');
    expect(statSync(remembered).mode & 0o777).toBe(0o600);
  });

  it('goes on counting files that were purged after their decision', async () => {
    procedure.dossiers = procedure.dossiers.filter(({ number }) => number !== 1 && number !== 3);
    procedure.deletedDossiers = [
      ...procedure.deletedDossiers,
      { number: 1, state: 'accepte', reason: 'expired' },
    ];
    procedure.pendingDeletedDossiers = [{ number: 3, state: 'accepte', reason: 'user_request' }];
    const before = await versionsOf(platform);
    expect((await run()).became).toMatchObject({ kind: 'TAKEN' });
    expect(await versionsOf(platform)).toBe(before);
    expect(await counts()).toEqual([5, 4, 10]);
  });

  it('counts no more a file that its user took back before anybody had begun', async () => {
    procedure.dossiers = procedure.dossiers.filter(({ number }) => number !== 5);
    procedure.deletedDossiers = [
      ...procedure.deletedDossiers,
      { number: 5, state: 'en_construction', reason: 'user_request' },
    ];
    await run();
    expect(await counts()).toEqual([4, 4, 10]);
    procedure.dossiers = [...procedure.dossiers, decided(8, 6)];
    await run();
    expect(await counts()).toEqual([5, 5, 8]);
  });

  it('tried out remembers nothing and publishes nothing', async () => {
    procedure.dossiers = [...procedure.dossiers, decided(9, 1)];
    const [[remembered = ''], before] = [kept('123456.json'), await versionsOf(platform)];
    const text = readFileSync(remembered, 'utf8');
    expect((await run({ dryRun: true })).became).toMatchObject({ receipt: { changed: 1 } });
    expect(readFileSync(remembered, 'utf8')).toBe(text);
    expect(await versionsOf(platform)).toBe(before);
    procedure.dossiers = procedure.dossiers.filter(({ number }) => number !== 9);
  });

  it('that tells a word which nobody knows is refused, and the earlier figures stay', async () => {
    const before = await versionsOf(platform);
    procedure.dossiers = [...procedure.dossiers, { ...decided(10, 1), state: 'accepté' }];
    const { became, text } = await run();
    procedure.dossiers = procedure.dossiers.slice(0, -1);
    expect(became).toMatchObject({
      kind: 'FAILED',
      message: expect.stringMatching(/no such state of a file\. Did you mean "accepte"/),
    });
    expect(text).toMatch(/nodes\[\d\]\.state \("accepté"\)/);
    expect(await versionsOf(platform)).toBe(before);
  });

  it('without what was remembered lowers no campaign because of files it cannot place', async () => {
    rmSync(kept('123456.json')[0] ?? '');
    const before = await versionsOf(platform);
    const { text } = await run();
    expect(text).toMatch(/Campaign 2026-1: 3 files are left of 5, and files have been deleted/);
    expect(text).toMatch(/files that were deleted, 2 had never been read/);
    expect(await versionsOf(platform)).toBe(before);
    expect(await counts()).toEqual([5, 5, 8]);
  });

  it('tells everything that the department refuses it for', async () => {
    const [, known] = (await campaigns()).campaigns.nodes;
    const campaign = { ...known, name: 'Promotion', opensOn: '2026-01-05', closesOn: '2026-04-01' };
    const state = (more: object) =>
      platform.publish('maritime', [
        { slug: 'honore', campaigns: [{ ...campaign, daysToProcess: null, ...more }] },
      ]);
    await state({ filesReceived: null, completeFiles: null, medalsAwarded: 99 });
    const { text } = await run();
    expect(text).toMatch(
      /failed: maritime refuses its part: honore, campaigns\[0\]\.medalsAwarded \(99\): 99 medals cannot come from 3/,
    );
    await state({});
  });

  it('whose memory is damaged says which file, and does not guess', async () => {
    const [remembered = ''] = kept('123456.json');
    writeFileSync(remembered, '{"files":[');
    expect((await run()).became).toMatchObject({
      kind: 'FAILED',
      message: expect.stringMatching(
        /123456\.json is damaged\. Restore it from a copy, or remove it/,
      ),
    });
    expect(existsSync(remembered)).toBe(true);
  });
});
