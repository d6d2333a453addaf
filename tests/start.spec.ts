import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createUpstream } from '@pilotage/kit';
import { departments } from '@pilotage/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CODES = departments.map(({ code }) => code);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN_MS = 120_000;

let folder: string;
let port: number;
let running: Started | null = null;

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pilotage-start-'));
  await chmod(folder, 0o755);
  port = await freePort();
});

afterAll(async () => {
  if (running) await interrupt(running);
  await rm(folder, { recursive: true, force: true });
});

describe('npm start -- --no-demo', () => {
  it('says in one line when it is ready, and leaves its keys where scripts find them, for this account alone', async () => {
    running = launch();
    await ready(running);
    expect(running.output().trim().split('\n')).toHaveLength(1);
    expect(running.output()).toContain('npm run import');
    const run = readRun();
    expect(run.graph).toBe(`http://localhost:${port}/graphql`);
    expect(Object.keys(run.keys).sort()).toEqual([...CODES, 'steward'].sort());
    expect(statSync(join(folder, 'real', 'run.json')).mode & 0o777).toBe(0o600);
  });

  it('shows each department’s folder in its command line', () => {
    for (const code of CODES) expect(pidsOf(`subgraphs/${code}/dist/main.js`)).toHaveLength(1);
  });

  it('takes a publication under a key of run.json', async () => {
    const { data, errors } = await ask(
      'mutation { publishTransport(input: { key: "first", products: [{ slug: "le-taxi", name: "le.taxi", phases: [{ phase: "ACCELERATION", from: "2017-03-15" }] }] }) { version } }',
      readRun().keys['transport'],
    );
    expect({ data, errors }).toEqual({ data: { publishTransport: { version: 1 } }, errors: [] });
    expect(await transport()).toMatchObject({ totalCount: 1, coverage: { stale: [] } });
  });

  it('refuses a second start on the same data, and on a port in use, with the remedy', async () => {
    expect(await refusal(launch())).toMatch(/already runs.*PILOTAGE_DATA_DIR/s);
    expect(await refusal(launch(join(folder, 'other')))).toMatch(/Port \d+ is in use.*--port/s);
  });

  it('starts a department again that was killed; meanwhile the ministry answers from memory', async () => {
    send('SIGKILL', 'subgraphs/transport/dist/main.js');
    expect(await transport()).toMatchObject({ totalCount: 1, coverage: { missing: [] } });
    await eventually(async () => {
      const { data, errors } = await ask('{ transportProducts { totalCount } }');
      expect(errors).toEqual([]);
      expect(data).toEqual({ transportProducts: { totalCount: 1 } });
    });
  });

  it('answers within the deadline while a department hangs, and replaces it', async () => {
    const pid = send('SIGSTOP', 'subgraphs/transport/dist/main.js');
    // Until the lease of the department ends, its last answer is the present one.
    await eventually(async () => {
      const begun = performance.now();
      expect(await transport()).toMatchObject({
        totalCount: 1,
        coverage: { stale: [{ code: 'transport' }] },
      });
      expect(performance.now() - begun).toBeLessThan(10_000);
    }, 9000);
    await eventually(async () => {
      expect(pidsOf('subgraphs/transport/dist/main.js')).not.toContain(pid);
      expect((await ask('{ transportProducts { totalCount } }')).errors).toEqual([]);
    });
    expect(running?.output()).toContain('transport was silent for 10 s and was replaced');
  });

  it('replaces the gateway itself when it hangs', async () => {
    const pid = send('SIGSTOP', 'gateway/dist/main.js');
    await eventually(async () => {
      expect(pidsOf('gateway/dist/main.js')).not.toContain(pid);
      expect(await transport()).toMatchObject({ totalCount: 1, coverage: { stale: [] } });
    });
    expect(running?.output()).toContain('gateway was silent for 10 s and was replaced');
  });

  it('ends on Ctrl-C with nothing left running', async () => {
    expect(running).not.toBeNull();
    if (running) expect(await interrupt(running)).toBe(0);
    running = null;
    expect(ours()).toEqual([]);
  });

  it('keeps its data and its keys for the next start', async () => {
    const { keys } = readRun();
    running = launch();
    await ready(running);
    expect(readRun().keys).toEqual(keys);
    expect(await transport()).toMatchObject({ totalCount: 1 });
  });

  it('leaves no department behind when it is killed itself, and starts again from there', async () => {
    running?.process.kill('SIGKILL');
    await eventually(async () =>
      expect(commands().filter((command) => command.includes('dist/main.js'))).toEqual([]),
    );
    running = launch();
    await ready(running);
    expect(await transport()).toMatchObject({ totalCount: 1 });
  });
}, 180_000);

describe('npm start', () => {
  it('shows the demonstration, in a folder of its own, and takes no real facts into it', async () => {
    if (running) await interrupt(running);
    running = launch(folder, []);
    await ready(running);
    const { data } = await ask(
      '{ ministry { figure(indicator: MANAGED_SHARE) { value reasons { code } } } products { totalCount } }',
    );
    expect(data).toMatchObject({
      ministry: {
        figure: {
          value: expect.closeTo(0.3, 2),
          reasons: expect.arrayContaining([{ code: 'DEMONSTRATION' }]),
        },
      },
    });
    const home = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(home).toContain('&quot;demonstration&quot;:true');
    const refused = spawnSync(
      process.execPath,
      ['scripts/import.ts', 'betagouv', 'startups.json'],
      {
        cwd: ROOT,
        env: { ...process.env, NODE_OPTIONS: '', PILOTAGE_DATA_DIR: folder },
        encoding: 'utf8',
      },
    );
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/--no-demo.*--into-demo/s);
  });

  it('goes on with a demonstration that was cut short, and publishes nothing twice', async () => {
    const versions = async () => (await ask(PUBLISHED)).data;
    const before = await versions();
    if (running) await interrupt(running);
    const file = join(folder, 'demo', 'demonstration.json');
    const { anchor } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ anchor, isComplete: false }));
    running = launch(folder, []);
    await ready(running);
    expect(await versions()).toEqual(before);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ anchor, isComplete: true });
  });
}, 180_000);

const PUBLISHED = `{ ${CODES.map((code) => `${code} { publishedAt }`).join(' ')} }`;

function launch(data = folder, options: readonly string[] = ['--no-demo']): Started {
  const script = ['scripts/start.ts', '--port', String(port), ...options];
  const child = spawn(process.execPath, script, {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development', PILOTAGE_DATA_DIR: data },
    detached: true,
  });
  const chunks: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return { process: child, output: () => chunks.join('') };
}

async function ready({ process: child, output }: Started): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (!output().includes('ready at')) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`not ready: ${output()}`);
    await setTimeout(50);
  }
}

/** Interrupts it as a terminal does, the whole process group; gives the exit code. */
async function interrupt({ process: child }: Started): Promise<number | null> {
  if (child.exitCode !== null || child.pid === undefined) return child.exitCode;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  const [code] = await ended;
  return code as number | null;
}

async function refusal({ process: child, output }: Started): Promise<string> {
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(output()).not.toMatch(/\n\s+at /);
  return output();
}

function readRun(): {
  readonly graph: string;
  readonly keys: Readonly<Record<string, string>>;
} {
  return JSON.parse(readFileSync(join(folder, 'real', 'run.json'), 'utf8'));
}

async function ask(query: string, key?: string) {
  const client = createUpstream({
    name: 'gateway',
    url: `http://127.0.0.1:${port}/graphql`,
    deadlineMs: 20_000,
  });
  const answer = await client.ask({ query, authorization: key && `Bearer ${key}` });
  await client.close();
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

async function transport(): Promise<unknown> {
  const { data } = await ask(
    '{ products(filter: { department: "transport" }) { totalCount coverage { missing { code } stale { code } } } }',
  );
  return data?.['products'];
}

/** The processes of this platform, known by the folder of their data. */
function ours(): readonly { readonly pid: number; readonly command: string }[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
        const mine =
          command !== '' &&
          Number(pid) !== process.pid &&
          (command.includes(folder) || environment.includes(folder));
        return mine ? [{ pid: Number(pid), command }] : [];
      } catch {
        return [];
      }
    });
}

/** Sends a process of this platform a signal; fails with the reason where it does not run. */
function send(signal: 'SIGKILL' | 'SIGSTOP', script: string): number {
  const [pid] = pidsOf(script);
  if (pid === undefined)
    throw new Error(`${script} does not run: ${running?.output() || 'nothing was said'}`);
  process.kill(pid, signal);
  return pid;
}

const commands = () => ours().map(({ command }) => command);
const pidsOf = (script: string) =>
  ours().flatMap(({ pid, command }) => (command.includes(script) ? [pid] : []));

async function eventually(holds: () => Promise<void>, withinMs = 40_000): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > until) throw error;
      await setTimeout(200);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      server.close(() => resolve(address.port));
    });
  });
}
