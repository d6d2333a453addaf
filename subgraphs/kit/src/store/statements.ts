import type { EntityManager } from '@mikro-orm/postgresql';

/** One statement of the log, and the publication that it came with. */
export interface LoggedStatement {
  readonly kind: string;
  readonly part: string;
  readonly body: unknown;
  readonly knownAt: Date;
  readonly version: number;
  readonly ordinal: number;
  readonly publication: string;
  readonly recordedAt: Date;
  readonly source: string | null;
  readonly publisher: string;
}

/** Everything that was stated of a subject, of one kind or of every kind (`null`), in the order of the log. */
export function statementsAbout(
  em: EntityManager,
  subject: string,
  kind: string | null,
): Promise<LoggedStatement[]> {
  return em.execute<LoggedStatement[]>(
    `select s.kind, s.part, s.body, s.known_at as "knownAt", s.version, s.ordinal,
       p.id as publication, p.recorded_at as "recordedAt", p.source, p.publisher
     from fact join statement s on s.fact = fact.id join publication p on p.id = s.publication
     where fact.subject = ? ${kind === null ? '' : 'and fact.kind = ?'}
     order by s.version, s.ordinal`,
    [subject, ...(kind === null ? [] : [kind])],
  );
}
