import type { EntityManager } from '@mikro-orm/postgresql';
import { LATEST } from './facts.ts';
import type { KnownUpTo } from './moment.ts';
import type { Decision } from './quarantined.entity.ts';

/** The fact that a statement in quarantine is about. */
export interface WaitingFact {
  readonly subject: string;
  readonly kind: string;
  readonly part: string;
}

/** What waited in quarantine at a moment, in no order; one query. */
export function waitingAt(em: EntityManager, asOf: KnownUpTo | null): Promise<WaitingFact[]> {
  if (asOf === null) {
    return em.execute<WaitingFact[]>(
      'select subject, kind, part from quarantined where until is null',
    );
  }
  const { instant, version } = asOf;
  const last = version ?? LATEST;
  return em.execute<WaitingFact[]>(
    `select subject, kind, part from quarantined where since <= ? and since_version <= ?
       and (until is null or until > ? or until_version > ?)`,
    [instant, last, instant, last],
  );
}

/** One statement in quarantine, and the publication that it came with. */
export interface QuarantinedStatement extends WaitingFact {
  readonly id: string;
  readonly path: string;
  readonly body: unknown;
  readonly claimedAt: Date | null;
  readonly rule: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly decision: Decision | null;
  readonly decidedBy: string | null;
  readonly publication: string;
  readonly source: string | null;
  readonly publisher: string;
}

const STATEMENTS = `select q.id, q.path, q.subject, q.kind, q.part, q.body, q.claimed_at as "claimedAt",
    q.rule, q.since, q.until, q.decision, q.decided_by as "decidedBy", q.publication, p.source, p.publisher
  from quarantined q join publication p on p.id = q.publication`;

/** The driver gives instants as texts. */
function dated({ claimedAt, since, until, ...rest }: QuarantinedStatement): QuarantinedStatement {
  return {
    ...rest,
    claimedAt: claimedAt && new Date(claimedAt),
    since: new Date(since),
    until: until && new Date(until),
  };
}

/** The quarantine, the longest waiting first; `decided`: what has been decided already, too. */
export async function quarantinedStatements(
  em: EntityManager,
  { decided }: { readonly decided: boolean },
): Promise<QuarantinedStatement[]> {
  const condition = decided ? 'true' : 'q.until is null';
  const found = await em.execute<QuarantinedStatement[]>(
    `${STATEMENTS} where ${condition} order by q.since, q.since_version, q.id`,
  );
  return found.map(dated);
}

/** Statements in quarantine by their ids, decided or not. */
export async function quarantinedById(
  em: EntityManager,
  ids: readonly string[],
): Promise<QuarantinedStatement[]> {
  const found = await em.execute<QuarantinedStatement[]>(
    `${STATEMENTS} where q.id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
    [JSON.stringify(ids)],
  );
  return found.map(dated);
}
