import { constants } from 'node:fs';
import { chown, mkdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { run } from './binaries.ts';

/** As whom PostgreSQL runs: it refuses to run as root. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** The account for PostgreSQL: this one, or for root a `postgres` of its own, made when there is none. */
export async function accountFor(directory: string): Promise<Account> {
  if (userInfo().uid !== 0) return {};
  const account = (await postgresAccount()) ?? (await createAccount());
  await mkdir(directory, { recursive: true });
  await chown(directory, account.uid, account.gid);
  for (
    let folder = dirname(resolve(directory));
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    const { mode } = await stat(folder);
    if ((mode & constants.S_IXOTH) === 0) {
      throw new Error(
        `PostgreSQL does not run as root, and its own account cannot enter ${folder}. Choose another folder with PILOTAGE_DATA_DIR, run "chmod o+x ${folder}", or start as another user.`,
      );
    }
  }
  return account;
}

async function postgresAccount(): Promise<Required<Account> | null> {
  try {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function createAccount(): Promise<Required<Account>> {
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const account = await postgresAccount();
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root, and no account for it could be made; start as another user',
  );
}
