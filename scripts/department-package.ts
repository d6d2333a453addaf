import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Department } from '@pilotage/kit';
import type { DemonstrationPublication } from '@pilotage/kit/demonstration';

/** What a department's package exports. */
export interface DepartmentPackage {
  readonly department: Department;
  readonly sdl: () => string;
  /** Absent where the team has made none. */
  readonly demonstration?: (anchor: string) => readonly DemonstrationPublication[];
}

/** A registered department whose package cannot be used; its message names the remedy. */
export class DepartmentPackageError extends Error {
  override readonly name = 'DepartmentPackageError';
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The package of a registered department.
 *
 * @throws DepartmentPackageError when its folder is absent, or is not installed.
 */
export async function departmentPackage(code: string): Promise<DepartmentPackage> {
  if (!existsSync(`${ROOT}subgraphs/${code}/package.json`)) {
    throw new DepartmentPackageError(
      `schema/src/registry/departments.ts registers "${code}", but there is no package in subgraphs/${code}/. Make it like the other departments' folders, then run "npm install".`,
    );
  }
  if (!existsSync(`${ROOT}node_modules/@pilotage/${code}`)) {
    throw new DepartmentPackageError(
      `The package of subgraphs/${code}/ is not installed as @pilotage/${code}. Give it that name in its package.json, and run "npm install".`,
    );
  }
  return (await import(`@pilotage/${code}`)) as DepartmentPackage;
}
