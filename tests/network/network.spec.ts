import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GUARD = new URL('deny-network.ts', import.meta.url).href;

/** A network of its own in which only the loopback is up; where this machine cannot make one, the guard alone denies. */
const APART = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

const GIVES_UP_AFTER_MS = 280_000;

let folder: string;
let attempts: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pilotage-network-'));
  await chmod(folder, 0o755);
  attempts = join(folder, 'attempts');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(command: readonly string[]) {
  const [file = '', ...rest] = command;
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'development',
    PILOTAGE_DATA_DIR: folder,
    ATTEMPTS: attempts,
  };
  return new Promise<{ ok: boolean; stdout: string; stderr: string }>((resolve) => {
    execFile(file, rest, { cwd: ROOT, env, timeout: GIVES_UP_AFTER_MS }, (error, stdout, stderr) =>
      resolve({ ok: error === null, stdout, stderr }),
    );
  });
}

const attempted = () => (existsSync(attempts) ? readFileSync(attempts, 'utf8') : '');

describe('With the network denied', () => {
  it('the whole platform starts, takes a publication, answers and shows its pages, and calls nobody', async () => {
    const { ok: canBeApart } = await run([...APART, 'true']);
    const apart = canBeApart ? APART : [];
    const { stdout, stderr } = await run([
      ...apart,
      process.execPath,
      'tests/network/use-platform.ts',
    ]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      published: {
        data: { publishTransport: { version: 1 } },
        extensions: expect.anything(),
      },
      figure: {
        data: { ministry: { figure: { value: 1, status: expect.any(String) } } },
        extensions: expect.anything(),
      },
      pages: [200, 200, 200, 200, 200],
      code: 0,
    });
    expect(attempted()).toBe('');
  }, 300_000);

  it.each([
    [
      'fetches a page',
      "await fetch('http://example.org').catch(() => {})",
      'connects to example.org',
    ],
    [
      'opens a connection',
      "(await import('node:net')).connect(80, '192.0.2.1').on('error', () => {})",
      'connects to 192.0.2.1',
    ],
    [
      'asks for a name',
      "await (await import('node:dns/promises')).resolve4('example.org').catch(() => {})",
      'looks up example.org',
    ],
  ])('a process that %s would have been seen', async (_, code, seen) => {
    await rm(attempts, { force: true });
    await run([process.execPath, '--import', GUARD, '--input-type=module', '-e', code]);
    expect(attempted()).toContain(seen);
  });
});
