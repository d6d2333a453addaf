import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createMinter, createSigningKey, createUpstream } from '@pilotage/kit';
import { freePort, ready } from '../platform/service-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ANSWER_WITHIN_MS = 20_000;

/** What became of a file. */
export interface FileAnswer {
  readonly receipt?: { readonly version: number };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** A department's own process, as it runs in production, that can be killed and started again. */
export type DepartmentProcess = Awaited<ReturnType<typeof departmentProcess>>;

/** Starts it on a database; its graph is asked as its publisher. */
export async function departmentProcess(code: string, databaseUrl: string) {
  const [gateway, port] = await Promise.all([createSigningKey(), freePort()]);
  const mint = createMinter({ issuer: 'gateway', privateKey: gateway.privateKey });
  const url = `http://127.0.0.1:${port}`;
  const upstream = createUpstream({
    name: code,
    url: `${url}/graphql`,
    deadlineMs: ANSWER_WITHIN_MS,
  });
  let child: ChildProcess | null = null;

  const start = async () => {
    child = spawn(process.execPath, [`subgraphs/${code}/dist/main.js`], {
      cwd: ROOT,
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'] ?? '',
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        GATEWAY_PUBLIC_KEY: JSON.stringify(gateway.publicKey),
      },
    });
    await ready(url, child);
  };
  const kill = async () => {
    const running = child;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  };
  /** Tells it to end; gives the code that it exits with. */
  const terminate = async (): Promise<number | null> => {
    if (child === null) return null;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await ended;
    return code as number | null;
  };
  await start();
  return {
    /** Where it listens. */
    url,
    /** Puts a question to it as its publisher; `null` when it gives no answer. */
    async ask(query: string, variables: Readonly<Record<string, unknown>> = {}) {
      const identity = { id: 'publisher', role: 'publisher', department: code } as const;
      const authorization = `Bearer ${await mint(identity, code)}`;
      const answer = await upstream.ask({ query, variables, authorization });
      return answer.ok ? answer : null;
    },
    /** Sends it a file of lines as its publisher, packed or not; `null` when it gives no answer. */
    async publishFile(
      key: string,
      rows: readonly object[],
      packed: boolean,
    ): Promise<FileAnswer | null> {
      const identity = { id: 'publisher', role: 'publisher', department: code } as const;
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      const answer = await fetch(`${url}/publish?key=${key}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-ndjson',
          authorization: `Bearer ${await mint(identity, code)}`,
          ...(packed ? { 'content-encoding': 'gzip' } : {}),
        },
        body: packed ? gzipSync(text) : text,
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      })
        .then((response) => response.json())
        .catch(() => null);
      return answer as FileAnswer | null;
    },
    /** Whether it still runs. */
    isAlive: () => child !== null && child.exitCode === null && child.signalCode === null,
    start,
    kill,
    terminate,
    async stop() {
      await upstream.close();
      await kill();
    },
  };
}
