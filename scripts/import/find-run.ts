import { join, resolve } from 'node:path';
import { dataRoot, realDataDirectory } from '../data-directory.ts';
import { isRunning, type RunFile, readRun } from '../run-file.ts';
import { ImportError } from './import-error.ts';

/** The platform that runs, and the directory it runs from. */
export interface RunningPlatform {
  readonly dataDirectory: string;
  readonly run: RunFile;
}

/**
 * The platform that runs from a folder (`null`: from `PILOTAGE_DATA_DIR` or `.data/`).
 *
 * @throws ImportError when none does.
 */
export function findRun(
  env: Readonly<Record<string, string | undefined>>,
  folder: string | null,
): RunningPlatform {
  const folders =
    folder === null
      ? [realDataDirectory(env), dataRoot(env)]
      : [join(resolve(folder), 'real'), resolve(folder)];
  for (const dataDirectory of folders) {
    const run = readRun(dataDirectory);
    if (run !== null && isRunning(run)) return { dataDirectory, run };
  }
  throw new ImportError(
    `The platform is not running from ${folders.at(-1)}. Start it with "npm start", or name its data folder with --data-dir.`,
  );
}
