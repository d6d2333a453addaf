import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folder that holds all data of this installation, `PILOTAGE_DATA_DIR` or `.data/`. */
export function dataRoot(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(ROOT, env.PILOTAGE_DATA_DIR?.trim() || '.data');
}

/** The folder of real data; the demonstration has another beside it. */
export function realDataDirectory(env: Readonly<Record<string, string | undefined>>): string {
  return join(dataRoot(env), 'real');
}
