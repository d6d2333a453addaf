import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
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
}

/**
 * Starts the PostgreSQL that npm brought, on a free port of 127.0.0.1, making its data directory when there is
 * none; one that an earlier, killed start left running there is stopped first.
 *
 * It runs in a session of its own, so that Ctrl-C does not reach it before its clients have finished.
 */
export async function startPostgres({ directory, throwaway = false }: PostgresOptions) {
  await mkdir(directory, { recursive: true });
  const binaries = await findBinaries();
  const data = join(directory, 'postgres');
  const account = await accountFor(data);
  const control = (...rest: readonly string[]) =>
    run(binaries.pg_ctl, ['-D', data, ...rest], { ...account, cwd: '/' });
  const password = await passwordIn(directory);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, password, account);
  const isRunning = await control('status').then(
    () => true,
    () => false,
  );
  if (isRunning) await control('stop', '-m', 'fast', '-w');
  const port = await freePort();
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200${throwaway ? ' -c fsync=off -c synchronous_commit=off -c full_page_writes=off' : ''}`;
  await control('start', '-w', '-l', join(data, 'server.log'), '-o', flags);
  const url = (database: string) =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
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
      await control('stop', '-m', 'fast', '-w');
    },
  };
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
