import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { type Account, accountFor } from './account.ts';
import { type Binaries, findBinaries, run } from './binaries.ts';

/** A PostgreSQL server of our own, running. */
export type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/** Where it keeps its data. */
export interface PostgresOptions {
  readonly directory: string;
  /** Trade durability for speed: for data that nobody will miss. */
  readonly throwaway?: boolean;
  /** The port of 127.0.0.1 that it answers on; a free one unless told otherwise. */
  readonly port?: number;
}

/**
 * Starts the PostgreSQL that npm brought, on a port of 127.0.0.1, making its data directory when there is
 * none; one that an earlier, killed start left running there is stopped first.
 *
 * It runs in a session of its own, so that Ctrl-C does not reach it before its clients have finished.
 */
export async function startPostgres({
  directory,
  throwaway = false,
  port: wantedPort,
}: PostgresOptions) {
  await mkdir(directory, { recursive: true });
  const binaries = await findBinaries();
  const data = join(directory, 'postgres');
  const account = await accountFor(data);
  const control = (...rest: readonly string[]) =>
    run(binaries.pg_ctl, ['-D', data, ...rest], { ...account, cwd: '/' });
  const password = await passwordIn(directory);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, password, account);
  const isRunning = () =>
    control('status').then(
      () => true,
      () => false,
    );
  if (await isRunning()) {
    await control('stop', '-m', 'fast', '-w').catch(async (error) => {
      // One that was being killed is gone before it could be stopped.
      if (await isRunning()) throw error;
    });
  }
  const port = wantedPort ?? (await freePort());
  const flags = [
    ...['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ...['-c', 'max_connections=200', '-c', 'logging_collector=off'],
    ...(throwaway ? THROWAWAY : []),
  ];
  const url = (database: string) =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  const server = await answering(url('postgres'), () => launch(binaries, data, account, flags));
  const execute = async (sql: string) => {
    const client = new pg.Client({ connectionString: url('postgres') });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    port,
    /** The process that runs it. */
    pid: server.pid,
    /** The address of one of its databases. */
    url,
    /** Makes a database, a copy of another when a template is given. */
    async createDatabase(name: string, template?: string): Promise<void> {
      await execute(`create database "${name}"${template ? ` template "${template}"` : ''}`);
    },
    /** Makes a database unless it is there. */
    async ensureDatabase(name: string): Promise<void> {
      const { rowCount } = await execute(`select from pg_database where datname = '${name}'`);
      if (rowCount === 0) await execute(`create database "${name}"`);
    },
    async dropDatabase(name: string): Promise<void> {
      await execute(`drop database if exists "${name}" with (force)`);
    },
    /** Stops it cleanly; connections are closed. */
    async stop(): Promise<void> {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
    },
  };
}

const THROWAWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap(
  (setting) => ['-c', setting],
);

/** Runs the server as a child in a process group of its own; its words go to `server.log`. */
async function launch(
  { postgres }: Binaries,
  data: string,
  account: Account,
  flags: readonly string[],
) {
  const log = await open(join(data, 'server.log'), 'a');
  const options = {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd] as ['ignore', number, number],
  };
  const server = spawn(postgres, ['-D', data, ...flags], options);
  await log.close();
  return server;
}

const ANSWERS_WITHIN_MS = 30_000;
const AGAIN_AFTER_MS = 250;

/**
 * Starts the server, and waits until it takes connections.
 *
 * A server that was killed leaves processes behind that end by themselves in a moment; while one of them holds the
 * memory that they shared, a new server ends at once, and is started again.
 */
async function answering(url: string, start: () => Promise<ChildProcess>): Promise<ChildProcess> {
  const until = Date.now() + ANSWERS_WITHIN_MS;
  while (Date.now() < until) {
    const server = await start();
    while (Date.now() < until && server.exitCode === null && server.signalCode === null) {
      if (await connects(url)) return server;
      await setTimeout(50);
    }
    await setTimeout(AGAIN_AFTER_MS);
  }
  throw new Error('PostgreSQL did not start; server.log in its data directory says why');
}

async function connects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  const connected = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => {});
  return connected;
}

async function passwordIn(directory: string): Promise<string> {
  const file = join(directory, 'postgres.password');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function initialise(
  { initdb }: Binaries,
  data: string,
  password: string,
  account: Account,
): Promise<void> {
  await mkdir(data, { recursive: true });
  const file = join(data, '..', 'postgres.initial');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined)
    await chown(file, account.uid, account.gid);
  const options = [
    '--auth=scram-sha-256',
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  try {
    await run(initdb, [`--pgdata=${data}`, `--pwfile=${file}`, ...options], {
      ...account,
      cwd: '/',
    });
    await chmod(data, 0o700);
  } finally {
    await rm(file);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
