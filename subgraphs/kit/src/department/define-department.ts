import type { Constructor, EntitySchema } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import { type RegisteredDepartment, registeredDepartment } from '@pilotage/schema';
import type { BetagouvSource } from '../sources/betagouv/index.ts';

/** What one team knows; the kit makes a subgraph of it. */
export interface DepartmentKnowledge {
  /** Its code in the registry of departments. */
  readonly code: string;
  /** Where its facts come from beside its own publications, and how they are to be understood. */
  readonly sources: { readonly betagouv: BetagouvSource };
  /** Its own tables beside the statement log. */
  readonly entities?: readonly (Constructor | EntitySchema)[];
  /** What brings its database to its present tables, after the statement log's own. */
  readonly migrations?: readonly Constructor<Migration>[];
}

/** A department, ready to be started, described or tested. */
export interface Department extends DepartmentKnowledge {
  readonly registered: RegisteredDepartment;
}

/**
 * Makes a department of what its team knows.
 *
 * @throws Error when the registry has no department of that code: it is the one line to add there.
 */
export function defineDepartment(knowledge: DepartmentKnowledge): Department {
  const registered = registeredDepartment(knowledge.code);
  if (registered) return { ...knowledge, registered };
  throw new Error(`"${knowledge.code}" is not in the registry of departments; add its line there`);
}
