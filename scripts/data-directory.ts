import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that holds all data of this installation, `PILOTAGE_DATA_DIR` or `.data/`. */
export function dataRoot(env: Environment): string {
  return resolve(ROOT, env.PILOTAGE_DATA_DIR?.trim() || '.data');
}

/** The folder of real data, below a data folder. */
export function realDataDirectory(root: string): string {
  return join(root, 'real');
}

/** The folder of the demonstration, so that nothing made up ever stands among real data. */
export function demonstrationDataDirectory(root: string): string {
  return join(root, 'demo');
}
