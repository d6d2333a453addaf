import { resolve } from 'node:path';
import { dataRoot, demonstrationDataDirectory, realDataDirectory } from '../data-directory.ts';
import { isRunning, type RunFile, readRun } from '../run-file.ts';
import { ImportError } from './import-error.ts';

/** The platform that runs, and the directory it runs from. */
export interface RunningPlatform {
  readonly dataDirectory: string;
  readonly run: RunFile;
}

/**
 * The platform that runs from a folder (`null`: from `PILOTAGE_DATA_DIR` or `.data/`); of two, that with real data.
 *
 * @throws ImportError when none does.
 */
export function findRun(
  env: Readonly<Record<string, string | undefined>>,
  folder: string | null,
): RunningPlatform {
  const root = folder === null ? dataRoot(env) : resolve(folder);
  const folders = [realDataDirectory(root), demonstrationDataDirectory(root), root];
  for (const dataDirectory of folders) {
    const run = readRun(dataDirectory);
    if (run !== null && isRunning(run)) return { dataDirectory, run };
  }
  throw new ImportError(
    `The platform is not running from ${folders.at(-1)}. Start it with "npm start", or name its data folder with --data-dir.`,
  );
}
