import type { EntityManager } from '@mikro-orm/postgresql';
import { Statement } from '../store/statement.entity.ts';
import type { StatementDraft } from './draft.ts';

/** What the statements of one publication have in common. */
export interface Recording {
  readonly publication: string;
  readonly version: number;
  readonly knownAt: Date;
}

const BATCH = 500;

/** Appends statements to the log and brings the facts up to them. */
export async function appendStatements(
  tx: EntityManager,
  drafts: readonly StatementDraft[],
  { publication, version, knownAt }: Recording,
): Promise<void> {
  for (let start = 0; start < drafts.length; start += BATCH) {
    const batch = drafts
      .slice(start, start + BATCH)
      .map(({ subject, kind, part, body }, index) => ({
        version,
        ordinal: start + index,
        publication,
        subject,
        kind,
        part,
        body,
        knownAt,
      }));
    await tx.insertMany(Statement, batch);
  }
  await tx.execute(
    `insert into fact (subject, kind, part, body, known_at, version)
     select subject, kind, part, body, known_at, version from statement where version = ?
     on conflict (subject, kind, part) do update
       set body = excluded.body, known_at = excluded.known_at, version = excluded.version
       where (excluded.known_at, excluded.version) > (fact.known_at, fact.version)`,
    [version],
  );
}
