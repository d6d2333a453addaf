import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredOutcome } from '../store/publication.entity.ts';

/** How many statements met each outcome. */
export interface OutcomeCounts {
  readonly added: number;
  readonly changed: number;
  readonly alreadySo: number;
  readonly quarantined: number;
}

/** The outcome of nothing. */
export const NO_OUTCOMES: OutcomeCounts = { added: 0, changed: 0, alreadySo: 0, quarantined: 0 };

/** From how many statements on they are settled by whole tables instead of one by one. */
const MANY = 1000;

/**
 * What the planner is told where statements are many: how many they are, and to join whole tables. It knows nothing
 * yet of facts that the same transaction makes, and would look for each of a million in all of them.
 */
const BY_TABLES = [
  'analyze draft',
  `set local work_mem = '64MB'`,
  'set local enable_nestloop = off',
];

const TABLE = `create temporary table if not exists settled (
  ordinal int not null, path text not null, subject text not null, kind text not null,
  part text collate "C" not null, body jsonb, is_zero boolean not null, suspect text,
  claimed_at timestamptz(3), fact int, outcome text not null) on commit drop`;

const COLUMNS =
  'd.ordinal, d.path, d.subject, d.kind, d.part, d.body, d.is_zero, d.suspect, d.claimed_at';

/** What is known of a fact: what holds at present, or what held at a moment. */
const PRESENT = `select f.body, f.version where f.id is not null`;
const PAST = `select body, version from statement
  where fact = f.id and known_at <= ? order by known_at desc, version desc limit 1`;

/**
 * Tells which of the staged statements that claim one known time say something new, in the table `settled`.
 *
 * `knownAt`: what is known of their facts is read as of then; `null`: at present.
 */
export async function settleDrafts(
  tx: EntityManager,
  {
    claimedAt,
    knownAt,
    count,
  }: { readonly claimedAt: Date | null; readonly knownAt: Date | null; readonly count: number },
): Promise<void> {
  for (const sql of count >= MANY ? BY_TABLES : []) await tx.execute(sql);
  await tx.execute(TABLE);
  await tx.execute('truncate settled');
  await tx.execute(
    `insert into settled select ${COLUMNS}, f.id,
       case when known.version is not null and known.body is not distinct from d.body then 'ALREADY_SO'
         when d.suspect is not null then 'QUARANTINED'
         when known.version is null then 'ADDED' else 'CHANGED' end
     from draft d left join fact f on (f.subject, f.kind, f.part) = (d.subject, d.kind, d.part)
     left join lateral (${knownAt === null ? PRESENT : PAST}) known on true
     where d.claimed_at is not distinct from ?::timestamptz`,
    [...(knownAt === null ? [] : [knownAt]), claimedAt],
  );
  if (count >= MANY) await tx.execute('analyze settled');
}

/** Lets the planner go back to joining what is little: what follows asks for a month, and not for all. */
export async function asUsual(tx: EntityManager): Promise<void> {
  await tx.execute('set local enable_nestloop = on');
}

/** How many of the settled statements met each outcome. */
export async function outcomeCounts(tx: EntityManager): Promise<OutcomeCounts> {
  const [counts] = await tx.execute<OutcomeCounts[]>(
    `select count(*) filter (where outcome = 'ADDED')::int as added,
       count(*) filter (where outcome = 'CHANGED')::int as changed,
       count(*) filter (where outcome = 'ALREADY_SO')::int as "alreadySo",
       count(*) filter (where outcome = 'QUARANTINED')::int as quarantined from settled`,
  );
  return counts ?? NO_OUTCOMES;
}

/** What became of the first settled statements, in the order of the publication. */
export function firstOutcomes(tx: EntityManager, most: number): Promise<StoredOutcome[]> {
  return tx.execute<StoredOutcome[]>(
    'select path, subject, kind, outcome from settled order by ordinal limit ?',
    [most],
  );
}

/** The sum of two counts. */
export function addedUp(one: OutcomeCounts, other: OutcomeCounts): OutcomeCounts {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    alreadySo: one.alreadySo + other.alreadySo,
    quarantined: one.quarantined + other.quarantined,
  };
}
