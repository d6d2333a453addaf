import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * When facts of each source were last recorded, by the source's name; a source of which none ever was is absent.
 *
 * Publications that claim an earlier known time are left out: a file of last year makes no source fresh.
 */
export async function lastAsked(
  em: EntityManager,
  names: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await em.execute<{ readonly name: string; readonly at: string | null }[]>(
    `select name, (select max(recorded_at) from publication
        where source = name and known_at is null) as at
     from jsonb_array_elements_text(?::jsonb) as name`,
    [JSON.stringify(names)],
  );
  return new Map(
    rows.flatMap(({ name, at }) => (at === null ? [] : [[name, new Date(at)] as const])),
  );
}
