import type { Day } from '@pilotage/schema';
import type { DepartmentContext } from '../graph/context.ts';
import type { Versions } from '../service/index.ts';

/** From which version of a department's log a question was answered; `null` where nobody can say. */
export async function versionsRead(
  { versions, snapshot, database, today }: DepartmentContext,
  department: string,
  tokenOf: (version: number, today: Day) => string,
): Promise<Versions | null> {
  if (versions.spoiltBy() !== null) return null;
  try {
    const version = snapshot.isBegun()
      ? (await snapshot.version()).version
      : await database.leases.version();
    return { [department]: tokenOf(version, today) };
  } catch {
    return null;
  }
}
