import type { EntityManager } from '@mikro-orm/postgresql';
import type { KnownUpTo } from './moment.ts';

/** What was known of one thing at a moment. */
export interface KnownFact {
  readonly subject: string;
  readonly kind: string;
  readonly part: string;
  readonly body: unknown;
  readonly knownAt: Date;
  readonly version: number;
}

/** Which facts are wanted: as known up to `asOf` (`null`: now), of some subjects or of all. */
export interface FactQuestion {
  readonly asOf: KnownUpTo | null;
  readonly where?: string;
  readonly parameters?: readonly unknown[];
}

/** The greatest version that there can be. */
export const LATEST = 2_147_483_647;

const NOW = 'select subject, kind, part, body, known_at, version from fact';

/**
 * Every key that was ever stated has a fact. One that has not been revised since the moment held then, too; of
 * each other the statement that held is one step into an index: so a past moment costs about what the
 * present does, however often a fact was revised.
 */
const THEN = `${NOW} where known_at <= ? and version <= ?
  union all
  select fact.subject, fact.kind, fact.part, held.body, held.known_at, held.version
  from fact cross join lateral (
    select body, known_at, version from statement
    where statement.fact = fact.id and statement.known_at <= ? and statement.version <= ?
    order by known_at desc, version desc limit 1) held
  where not (fact.known_at <= ? and fact.version <= ?)`;

/**
 * The facts as known at a moment, in one query.
 *
 * `where` is a condition on `subject`, `kind`, `part` and `body`, with its `?` parameters; what it says of
 * the body holds of the fact, not of statements that the fact supersedes.
 */
export function factsAt(
  em: EntityManager,
  { asOf, where = 'true', parameters = [] }: FactQuestion,
): Promise<KnownFact[]> {
  const upTo = asOf === null ? [] : [asOf.instant, asOf.version ?? LATEST];
  const moment = [...upTo, ...upTo, ...upTo];
  return em.execute<KnownFact[]>(
    `with known as (${asOf === null ? NOW : THEN})
     select subject, kind, part, body, known_at as "knownAt", version from known where ${where}`,
    [...moment, ...parameters],
  );
}
