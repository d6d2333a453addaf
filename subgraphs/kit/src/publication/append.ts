import type { EntityManager } from '@mikro-orm/postgresql';
import type { StatementDraft } from './draft.ts';

/** What the statements of one publication have in common. */
export interface Recording {
  readonly publication: string;
  readonly version: number;
  readonly knownAt: Date;
}

const BATCH = 500;

/** A fact that nobody has stated yet is known from before all time, until its first statement is. */
const NEW_FACTS = `insert into fact (subject, kind, part, body, known_at, version)
  select subject, kind, part, null, '-infinity', 0
  from jsonb_to_recordset(?::jsonb) as draft (subject text, kind text, part text)
  on conflict do nothing`;

const STATEMENTS = `insert into statement
    (version, ordinal, publication, fact, subject, kind, part, body, known_at)
  select ?, draft.ordinal, ?, fact.id, fact.subject, fact.kind, fact.part, draft.body, ?
  from jsonb_to_recordset(?::jsonb)
    as draft (ordinal int, subject text, kind text, part text, body jsonb)
  join fact using (subject, kind, part)`;

const FACTS = `update fact set body = stated.body, known_at = stated.known_at, version = stated.version
  from statement stated where stated.version = ? and stated.fact = fact.id
    and (stated.known_at, stated.version) > (fact.known_at, fact.version)`;

/** Appends statements to the log and brings the facts up to them. */
export async function appendStatements(
  tx: EntityManager,
  drafts: readonly StatementDraft[],
  { publication, version, knownAt }: Recording,
): Promise<void> {
  for (let start = 0; start < drafts.length; start += BATCH) {
    const batch = JSON.stringify(
      drafts.slice(start, start + BATCH).map(({ subject, kind, part, body }, index) => ({
        ordinal: start + index,
        subject,
        kind,
        part,
        body,
      })),
    );
    await tx.execute(NEW_FACTS, [batch]);
    await tx.execute(STATEMENTS, [version, publication, knownAt, batch]);
  }
  await tx.execute(FACTS, [version]);
}
