import { existsSync } from 'node:fs';
import { type AskSource, type SourceCode, sourceAsker, usedSources } from '@pilotage/kit/sources';
import { departments } from '@pilotage/schema';
import { type DepartmentPackage, departmentPackage } from '../department-package.ts';
import { type GraphClient, graphClient } from '../graph-client.ts';
import { brokenFile, ImportError } from '../import/import-error.ts';
import { readText } from '../import/input-files.ts';
import { readSettings, type SyncSettings } from './settings.ts';

/** What a run is asked to do. */
export interface SyncOptions {
  /** The sources to ask now; none: those that are due. */
  readonly sources: readonly SourceCode[];
  /** `null`: every department. */
  readonly department: string | null;
  readonly dryRun: boolean;
  readonly settingsFile: string;
  /** Where what must be remembered of sources is kept. */
  readonly dataDirectory: string;
  readonly graph: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly askSource?: AskSource;
  now?(): Date;
  /** Names the run; another for each. */
  readonly runId: string;
}

/** A run, its settings read and its departments known. */
export interface SyncRun extends SyncOptions {
  readonly settings: SyncSettings;
  readonly packages: ReadonlyMap<string, DepartmentPackage['department']>;
  readonly askSource: AskSource;
  readonly askGraph: GraphClient;
  readonly startedAt: Date;
}

/**
 * Reads the settings of a run, and what its departments know of their sources.
 *
 * @throws ImportError when the settings cannot be read.
 */
export async function beginSync(options: SyncOptions): Promise<SyncRun> {
  const { department, settingsFile, graph, askSource = sourceAsker() } = options;
  const { now = () => new Date() } = options;
  const packages = await Promise.all(
    departments.map(
      async ({ code }) => [code, (await departmentPackage(code)).department] as const,
    ),
  );
  const used = packages.map(([code, { sources }]) => [code, usedSources(sources)] as const);
  if (!existsSync(settingsFile)) {
    throw new ImportError(
      `There is no ${settingsFile}, which says what the sources are asked for. "npm run sync -- --help" shows a whole one.`,
    );
  }
  const { value: settings, problems } = readSettings(
    readText(settingsFile),
    Object.fromEntries(used),
  );
  if (settings === null) throw brokenFile(settingsFile, problems);
  return {
    ...options,
    settings,
    packages: new Map(packages.filter(([code]) => department === null || code === department)),
    askSource,
    askGraph: graphClient(graph),
    startedAt: now(),
  };
}

/** What went wrong, for people. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
