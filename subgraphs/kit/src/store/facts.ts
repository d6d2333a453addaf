import type { EntityManager } from '@mikro-orm/postgresql';

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
  readonly asOf: Date | null;
  readonly where?: string;
  readonly parameters?: readonly unknown[];
}

const COLUMNS = 'subject, kind, part, body, known_at as "knownAt", version';

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
  const facts =
    asOf === null
      ? `select ${COLUMNS} from fact`
      : `select distinct on (subject, kind, part) ${COLUMNS} from statement
         where known_at <= ? order by subject, kind, part, known_at desc, version desc`;
  const moment = asOf === null ? [] : [asOf];
  return em.execute<KnownFact[]>(`with known as (${facts}) select * from known where ${where}`, [
    ...moment,
    ...parameters,
  ]);
}
