import type { AskSource, Brought, DepartmentSources, Reading } from '@pilotage/kit/sources';
import type { Day } from '@pilotage/schema';
import type { GraphClient } from '../graph-client.ts';
import type { DepartmentSettings } from './settings.ts';

/** One source to be asked for one department. */
export interface SyncTask {
  readonly department: string;
  /** How the department understands its sources. */
  readonly sources: DepartmentSources;
  readonly settings: DepartmentSettings;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly askSource: AskSource;
  readonly askGraph: GraphClient;
  /** The department's publishing key. */
  readonly key: string | undefined;
  /** Where what must be remembered of a source is kept. */
  readonly dataDirectory: string;
  readonly now: Date;
  readonly today: Day;
}

/** What a source brought, and what is to be done once the department has taken it. */
export interface Haul extends Brought {
  onTaken?(): void;
}

/** Asks a source for a department; `null` where the settings have no such source for it. */
export type AskForDepartment = (task: SyncTask) => Promise<Reading<Haul>> | null;
