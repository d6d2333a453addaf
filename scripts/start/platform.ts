import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Postgres, startPostgres } from '@pilotage/kit/postgres';
import { createSigningKey, hashKey } from '@pilotage/kit/service';
import { departments } from '@pilotage/schema';
import { isRunning, readRun, writeRun } from '../run-file.ts';
import { completedKeys, type Keys } from './keys.ts';
import { freePorts, isFree } from './ports.ts';
import { type ProcessSpecification, type Supervisor, supervise } from './supervise.ts';

/** A start that cannot be; its message names the remedy. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** What a platform is started with. */
export interface PlatformOptions {
  readonly dataDirectory: string;
  readonly port: number;
  /** The month around which a demonstration is told, `YYYY-MM`; `null` for real data. */
  readonly demonstration: string | null;
  onRestart(name: string, why: string): void;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts the whole platform: PostgreSQL, a process per department, and the gateway with the ministry's view.
 *
 * @throws StartError when the port or the data directory is in use, or a process cannot start.
 */
export async function startPlatform(options: PlatformOptions) {
  const { dataDirectory, port, demonstration } = options;
  const earlier = readRun(dataDirectory);
  if (earlier && isRunning(earlier)) {
    throw new StartError(
      `Pilotage already runs from ${dataDirectory} at ${earlier.address} (process ${earlier.pid}). Stop it first, or choose another folder with PILOTAGE_DATA_DIR.`,
    );
  }
  if (!(await isFree(port))) {
    throw new StartError(`Port ${port} is in use. Choose another: npm start -- --port ${port + 1}`);
  }
  mkdirSync(join(dataDirectory, 'logs'), { recursive: true });
  const keys = completedKeys(earlier?.keys ?? {});
  const postgres = await startPostgres({ directory: dataDirectory });
  try {
    const supervisor = await startProcesses({ ...options, keys, postgres });
    const address = `http://localhost:${port}`;
    const startedAt = new Date().toISOString();
    const graph = `${address}/graphql`;
    writeRun(dataDirectory, {
      address,
      graph,
      keys,
      demonstration: demonstration !== null,
      pid: process.pid,
      startedAt,
    });
    return {
      address,
      graph,
      keys,
      async stop() {
        await supervisor.stop();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

interface Parts extends PlatformOptions {
  readonly keys: Keys;
  readonly postgres: Postgres;
}

async function startProcesses({
  dataDirectory,
  port,
  keys,
  postgres,
  demonstration,
  onRestart,
}: Parts): Promise<Supervisor> {
  const names = [...departments.map(({ code }) => code), 'pilotage'];
  for (const name of names) await postgres.ensureDatabase(name);
  const [gateway, pilotage] = await Promise.all([createSigningKey(), createSigningKey()]);
  const ports = await freePorts(departments.length);
  const process = (
    name: string,
    folder: string,
    at: number,
    env: Record<string, string>,
  ): ProcessSpecification => ({
    name,
    script: `${folder}/dist/main.js`,
    address: `http://127.0.0.1:${at}`,
    logFile: join(dataDirectory, 'logs', `${name}.log`),
    env: { PORT: String(at), HOST: '127.0.0.1', ...env },
  });
  const subgraphs = departments.map(({ code }, index) =>
    process(code, `subgraphs/${code}`, ports[index] ?? 0, {
      DATABASE_URL: postgres.url(code),
      GATEWAY_PUBLIC_KEY: JSON.stringify(gateway.publicKey),
      PILOTAGE_PUBLIC_KEY: JSON.stringify(pilotage.publicKey),
    }),
  );
  const grants = Object.entries(keys).map(([name, key]) => {
    const hash = hashKey(key);
    return name === 'steward'
      ? { hash, role: 'steward' }
      : { hash, role: 'publisher', department: name };
  });
  const urls = subgraphs.map(({ name, address }) => [
    `${name.toUpperCase()}_URL`,
    `${address}/graphql`,
  ]);
  const front = process('gateway', 'gateway', port, {
    DATABASE_URL: postgres.url('pilotage'),
    GATEWAY_PRIVATE_KEY: JSON.stringify(gateway.privateKey),
    PILOTAGE_PRIVATE_KEY: JSON.stringify(pilotage.privateKey),
    DEVELOPMENT_KEY_HASHES: JSON.stringify(grants),
    ...(demonstration === null ? {} : { DEMONSTRATION: demonstration }),
    ...Object.fromEntries(urls),
  });
  const supervisor = supervise([...subgraphs, front], { cwd: ROOT, events: { onRestart } });
  try {
    await supervisor.ready();
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  return supervisor;
}
