import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { StatementDraft, SuspectRule } from './draft.ts';
import { inFrench, type Problem } from './problem.ts';

/** Where the statements of a publication stand until they are settled: a table of its transaction's own. */
export type Staging = Awaited<ReturnType<typeof openStaging>>;

/** A draft that claims a known time of its own; `null` where it does not. */
export interface StagedDraft extends StatementDraft {
  readonly claimedAt?: Date | null;
}

const BATCH = 200;

const TABLE = `create temporary table draft (
  ordinal int not null, path text not null, subject text not null, kind text not null,
  part text collate "C" not null, body jsonb, is_zero boolean not null, suspect text,
  claimed_at timestamptz(3)) on commit drop`;

const ROWS = `insert into draft
  select * from json_to_recordset($1::json) as sent (ordinal int, path text, subject text, kind text,
    part text, body jsonb, is_zero boolean, suspect text, claimed_at timestamptz(3))`;

/** Every other place at which a fact is stated that stands earlier in the publication, too. */
const REPEATED = `select again.path, again.subject, first.path as earlier, (count(*) over ())::int as all from draft again join (
    select subject, kind, part, claimed_at, min(ordinal) as ordinal from draft
    where claimed_at is not distinct from ?::timestamptz group by subject, kind, part, claimed_at having count(*) > 1) twice
    on (twice.subject, twice.kind, twice.part) = (again.subject, again.kind, again.part)
      and twice.claimed_at is not distinct from again.claimed_at and twice.ordinal < again.ordinal
  join draft first on first.ordinal = twice.ordinal order by again.ordinal limit ?`;

/** Opens the staging of a publication; it ends with the transaction, whatever becomes of it. */
export async function openStaging(tx: EntityManager) {
  await tx.execute(TABLE);
  let count = 0;
  let sending: Promise<unknown> = Promise.resolve();
  const kinds = new Set<string>();
  const send = async (batch: readonly StagedDraft[]) => {
    const rows = JSON.stringify(batch.map((draft) => rowOf(draft, count++)));
    for (const { kind } of batch) kinds.add(kind);
    await sending;
    // Not through the ORM, which writes parameters into the statement, character by character.
    sending = tx.getKysely().executeQuery(CompiledQuery.raw(ROWS, [rows]));
    // Whoever comes next is told, by waiting for it.
    sending.catch(() => {});
  };
  return {
    /** How many statements stand there. */
    count: () => count,
    /** The kinds of which there is a statement. */
    kinds: (): ReadonlySet<string> => kinds,
    /** Puts statements there, in their order; the last ones are on their way when it returns, so that more can be read. */
    async add(drafts: readonly StagedDraft[]): Promise<void> {
      for (let start = 0; start < drafts.length; start += BATCH) {
        await send(drafts.slice(start, start + BATCH));
      }
    },
    /** Waits until all of them stand there. */
    async flush(): Promise<void> {
      await sending;
    },
    /** Gives what was stated of one subject to another. */
    async rename(from: string, to: string): Promise<void> {
      await tx.execute('update draft set subject = ? where subject = ?', [to, from]);
    },
    /** Puts aside whatever was staged of some subjects under a claim. */
    async suspect(
      subjects: readonly string[],
      rule: SuspectRule,
      claimedAt: Date | null,
    ): Promise<void> {
      await tx.execute(
        `update draft set suspect = ?
         where subject in (select jsonb_array_elements_text(?::jsonb)) and suspect is null
           and claimed_at is not distinct from ?::timestamptz`,
        [rule, JSON.stringify(subjects), claimedAt],
      );
    },
    /** Where each subject stands that nobody knows, `most` places at most, and how many there are. */
    async placesOf(subjects: readonly string[], most: number) {
      return tx.execute<
        { readonly path: string; readonly subject: string; readonly all: number }[]
      >(
        `select path, subject, (count(*) over ())::int as all from draft where subject in (select jsonb_array_elements_text(?::jsonb))
         order by ordinal limit ?`,
        [JSON.stringify(subjects), most],
      );
    },
    /** The places of facts that are stated twice under a claim, `most` of them at most, and how many more there are. */
    async repeated(
      claimedAt: Date | null,
      most: number,
    ): Promise<{ readonly problems: readonly Problem[]; readonly untold: number }> {
      const places = await tx.execute<
        { path: string; subject: string; earlier: string; all: number }[]
      >(REPEATED, [claimedAt, most]);
      return {
        problems: places.map(({ path, subject, earlier }) => statedTwice(path, subject, earlier)),
        untold: (places[0]?.all ?? 0) - places.length,
      };
    },
  };
}

/** The problem of a fact that is stated a second time. */
export function statedTwice(path: string, subject: string, earlier: string): Problem {
  return {
    path,
    value: subject,
    rule: 'stated-once',
    message: {
      fr: `Le même fait est déjà déclaré ici : ${inFrench(earlier)}.`,
      en: `The same fact is stated at ${earlier}.`,
    },
    remedy: {
      fr: 'Déclarez chaque fait une seule fois dans une publication.',
      en: 'State each fact once in a publication.',
    },
  };
}

function rowOf(draft: StagedDraft, ordinal: number) {
  const { path, subject, kind, part, body, isZero = false, suspect = null } = draft;
  const claimed = draft.claimedAt?.toISOString() ?? null;
  return {
    ordinal,
    path,
    subject,
    kind,
    part,
    body,
    is_zero: isZero,
    suspect,
    claimed_at: claimed,
  };
}
