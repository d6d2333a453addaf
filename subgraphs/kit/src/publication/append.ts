import type { EntityManager } from '@mikro-orm/postgresql';

/** What the statements of one version have in common. */
export interface Recording {
  readonly publication: string;
  readonly version: number;
  readonly knownAt: Date;
  /** The known time that a publisher claims for them; `null`: none. */
  readonly claimedAt: Date | null;
  readonly recordedAt: Date;
}

const NEW_FACTS = `insert into fact (subject, kind, part, body, known_at, version)
  select subject, kind, part, body, ?, ? from settled
  where fact is null and outcome in ('ADDED', 'CHANGED')`;

const STATEMENTS = `insert into statement
    (version, ordinal, publication, fact, subject, kind, part, body, known_at)
  select ?, s.ordinal, ?, f.id, s.subject, s.kind, s.part, s.body, ?
  from settled s join fact f on (f.subject, f.kind, f.part) = (s.subject, s.kind, s.part)
  where s.outcome in ('ADDED', 'CHANGED')`;

const FACTS = `update fact set body = s.body, known_at = ?, version = ?
  from settled s where s.fact = fact.id
    and (fact.subject, fact.kind, fact.part) = (s.subject, s.kind, s.part)
    and s.outcome in ('ADDED', 'CHANGED') and (fact.known_at, fact.version) < (?, ?)`;

/** Appends what the settled statements say anew to the log, and brings the facts up to them. */
export async function appendSettled(
  tx: EntityManager,
  { publication, version, knownAt }: Recording,
): Promise<void> {
  await tx.execute(NEW_FACTS, [knownAt, version]);
  await tx.execute(STATEMENTS, [version, publication, knownAt]);
  await tx.execute(FACTS, [knownAt, version, knownAt, version]);
}
