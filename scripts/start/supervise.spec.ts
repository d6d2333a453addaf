import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from './ports.ts';
import { type Patience, type Supervisor, supervise } from './supervise.ts';

/** Answers health checks once it has booted; goes silent after a while where told to. */
const SERVICE = `
const { createServer } = require('node:http');
const { PORT, BOOTS_FOR_MS, SILENT_AFTER_MS } = process.env;
const block = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ms));
block(BOOTS_FOR_MS);
createServer((_, response) => response.end()).listen(Number(PORT), '127.0.0.1');
if (SILENT_AFTER_MS) setTimeout(() => block(600_000), Number(SILENT_AFTER_MS));
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => {
  const { DRAINS_FOR_MS = 0, SAYS_SO } = process.env;
  if (SAYS_SO) setInterval(() => process.send({ type: 'draining' }), 100);
  const end = () => {
    console.log('drained');
    process.exit();
  };
  setTimeout(end, Number(DRAINS_FOR_MS));
});
`;

const PATIENCE: Partial<Patience> = { silence: 1000, probeEvery: 200, drain: 500 };

let folder: string;
let port: number;
let supervisor: Supervisor | null = null;
let restarts: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pilotage-supervise-'));
  await writeFile(join(folder, 'service.cjs'), SERVICE);
});
afterEach(async () => {
  await supervisor?.stop();
  supervisor = null;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(env: Readonly<Record<string, string>>, patience: Partial<Patience>) {
  restarts = [];
  await writeFile(join(folder, 'maritime.log'), '');
  [port = 0] = await freePorts(1);
  supervisor = supervise(
    [
      {
        name: 'maritime',
        script: 'service.cjs',
        address: `http://127.0.0.1:${port}`,
        logFile: join(folder, 'maritime.log'),
        env: { PORT: String(port), NODE_OPTIONS: '', ...env },
      },
    ],
    {
      cwd: folder,
      events: { onRestart: (name, why) => restarts.push(`${name} ${why}`) },
      patience: { ...PATIENCE, ...patience },
    },
  );
  return supervisor;
}

describe('The supervisor', () => {
  it('lets a process boot for longer than one that has lived may be silent', async () => {
    const { ready } = await start({ BOOTS_FOR_MS: '2500' }, { boot: 20_000 });
    await ready();
    expect(restarts).toEqual([]);
  });

  it('replaces one that lived and fell silent, and says so', async () => {
    const { ready } = await start({ BOOTS_FOR_MS: '0', SILENT_AFTER_MS: '1500' }, { boot: 20_000 });
    await ready();
    while (restarts.length === 0) await setTimeout(50);
    expect(restarts).toEqual(['maritime was silent for 1 s and was replaced']);
  });

  it('gives up on one that never comes to life, and says why rather than how it was ended', async () => {
    const { ready } = await start({ BOOTS_FOR_MS: '600000' }, { boot: 1000 });
    await expect(ready()).rejects.toThrow(
      /^maritime cannot start: it did not come to life within 1 s and was replaced\. Its log: /,
    );
    expect(restarts).toHaveLength(2);
  });

  it.each([
    ['waits for one that says that it drains, however long it takes', '1', '2000', 'drained\n'],
    ['does not wait for one that says nothing', '', '600000', ''],
  ])('%s', async (_, SAYS_SO, DRAINS_FOR_MS, said) => {
    const env = { BOOTS_FOR_MS: '0', DRAINS_FOR_MS, SAYS_SO };
    const { ready, stop } = await start(env, { boot: 20_000, drain: 1000 });
    await ready();
    await stop();
    expect(await readFile(join(folder, 'maritime.log'), 'utf8')).toBe(said);
  });

  it('says how one ended that ended by itself', async () => {
    const { ready } = await start({ PORT: 'nonsense', BOOTS_FOR_MS: '0' }, { boot: 20_000 });
    await expect(ready()).rejects.toThrow('maritime cannot start: it ended (1)');
  });
});
