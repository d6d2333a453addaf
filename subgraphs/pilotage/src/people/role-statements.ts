import type { Database } from '@pilotage/kit';
import { ROLE, type RoleFact } from './role.ts';

/** A role as it was stated of a person. */
export interface RoleStatement extends RoleFact {
  readonly person: string;
  readonly since: Date;
  /** Opaque id of the steward who stated it. */
  readonly statedBy: string;
}

const STATEMENTS = `select s.subject as person, s.body, p.recorded_at as since, p.publisher as "statedBy"
  from statement s join publication p on p.id = s.publication`;

/** The roles that people have, by their ids; roles that were taken away are not among them. */
export async function presentRoles(database: Database): Promise<readonly RoleStatement[]> {
  const rows = await database.fork().execute<Row[]>(
    `select distinct on (person) * from (${STATEMENTS} where s.kind = ? ) stated
       order by person, since desc`,
    [ROLE],
  );
  return rows.map(statementIn).filter(({ role }) => role !== 'NONE');
}

/** Every role that was stated of a person, the latest first. */
export async function rolesOf(
  database: Database,
  person: string,
): Promise<readonly RoleStatement[]> {
  const rows = await database
    .fork()
    .execute<Row[]>(
      `${STATEMENTS} where s.kind = ? and s.subject = ? order by s.version desc, s.ordinal desc`,
      [ROLE, person],
    );
  return rows.map(statementIn);
}

interface Row {
  readonly person: string;
  readonly body: RoleFact;
  readonly since: string;
  readonly statedBy: string;
}

function statementIn({ body, since, ...row }: Row): RoleStatement {
  return { ...row, ...body, since: new Date(since) };
}
