import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** A process of the platform, as it runs in production. */
export type ServiceProcess = Awaited<ReturnType<typeof serviceProcess>>;

/** Starts a folder's process, such as `gateway`, on a port of its own, with these settings alone. */
export async function serviceProcess(folder: string, env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const child = spawn(process.execPath, [`${folder}/dist/main.js`], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), ...env },
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  try {
    await ready(url, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    url,
    port,
    /** Stops it for so long, as a machine that is out of breath does. */
    async halt(milliseconds: number): Promise<void> {
      child.kill('SIGSTOP');
      await setTimeout(milliseconds);
      child.kill('SIGCONT');
    },
    async stop(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Resolves once a process answers that it is ready. */
export async function ready(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The process ended with ${child.exitCode}`);
    const isReady = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await setTimeout(50);
  }
  throw new Error('The process did not get ready');
}

/** A port on which nobody listens just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
