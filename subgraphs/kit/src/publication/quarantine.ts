import type { EntityManager } from '@mikro-orm/postgresql';
import type { PublicError } from '../service/index.ts';
import type { Recording } from './append.ts';
import { notWaiting } from './not-waiting.ts';
import { refusal } from './problem.ts';

/** What a publication decides of statements that wait in quarantine, by their ids. */
export interface Decisions {
  readonly releases: readonly string[];
  readonly rejections: readonly string[];
}

const NO_DECISIONS: Decisions = { releases: [], rejections: [] };

const DECIDE = `update quarantined set until = ?, until_version = ?, decision = ?, decided_by = ?
  where until is null and id in (select jsonb_array_elements_text(?::jsonb)::uuid) returning id`;

/** Whatever is stated of the same fact overtakes what waits, unless it is what waits already. */
const SUPERSEDE = `update quarantined q
  set until = ?, until_version = ?, decision = 'SUPERSEDED', decided_by = ?
  from settled s where q.until is null
    and (s.subject, s.kind, s.part) = (q.subject, q.kind, q.part)
    and (q.claimed_at is not distinct from ?::timestamptz or (q.claimed_at is null and ? >= q.since))
    and not (s.outcome = 'QUARANTINED' and s.body is not distinct from q.body)
  returning q.id`;

const PUT_ASIDE = `insert into quarantined
    (id, publication, path, subject, kind, part, body, claimed_at, rule, since, since_version)
  select gen_random_uuid(), ?, s.path, s.subject, s.kind, s.part, s.body, ?, s.suspect, ?, ?
  from settled s where s.outcome = 'QUARANTINED' and not exists (
    select from quarantined q where q.until is null
      and (s.subject, s.kind, s.part) = (q.subject, q.kind, q.part)
      and q.claimed_at is not distinct from ?::timestamptz)
  returning id`;

/** Between the reading and the locking of the log somebody else has decided, or stated something later. */
function decidedMeanwhile(
  ids: readonly string[],
  decided: readonly { readonly id: string }[],
): PublicError {
  const done = new Set(decided.map(({ id }) => id));
  return refusal(ids.filter((id) => !done.has(id)).map((id) => notWaiting('quarantine', id, null)));
}

/**
 * Brings the quarantine up to the settled statements and to what is decided of those that wait.
 *
 * Of one fact and claimed time one statement waits at most, the latest. Gives whether anything changed.
 */
export async function keepQuarantine(
  tx: EntityManager,
  { publication, version, knownAt, claimedAt, recordedAt }: Recording,
  { releases, rejections }: Decisions = NO_DECISIONS,
): Promise<boolean> {
  let changed = 0;
  for (const [ids, decision] of [
    [releases, 'RELEASED'],
    [rejections, 'REJECTED'],
  ] as const) {
    if (ids.length === 0) continue;
    const parameters = [recordedAt, version, decision, publication, JSON.stringify(ids)];
    const decided = await tx.execute<{ readonly id: string }[]>(DECIDE, parameters);
    if (decided.length < ids.length) throw decidedMeanwhile(ids, decided);
    changed += decided.length;
  }
  changed += (await tx.execute(SUPERSEDE, [recordedAt, version, publication, claimedAt, knownAt]))
    .length;
  const aside = [publication, claimedAt, recordedAt, version, claimedAt];
  changed += (await tx.execute(PUT_ASIDE, aside)).length;
  return changed > 0;
}
