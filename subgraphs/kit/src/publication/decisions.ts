import type { EntityManager } from '@mikro-orm/postgresql';
import { fault, itemsOf, type Place, within } from '../facts/place.ts';
import { type QuarantinedStatement, quarantinedById } from '../store/quarantine.ts';
import type { StatementDraft } from './draft.ts';
import { notWaiting } from './not-waiting.ts';
import type { Problem } from './problem.ts';
import type { Decisions } from './quarantine.ts';

/** What a publication decides of the quarantine, as it is sent: ids of statements that wait. */
export interface DecisionsInput {
  readonly releases?: readonly (string | null)[] | null;
  readonly rejections?: readonly (string | null)[] | null;
}

/** The same, understood: the statements that are released, and the known times that they claim. */
export interface Decided {
  readonly decisions: Decisions;
  readonly problems: readonly Problem[];
  /** The earliest first; `null` where one claims none. */
  readonly claims: readonly (Date | null)[];
  /** The released statements of a claim. */
  drafts(claimedAt: Date | null): readonly StatementDraft[];
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what is to become of statements in quarantine; each id that names none that waits is told. */
export async function readDecisions(
  em: EntityManager,
  { releases, rejections }: DecisionsInput,
  place: Place,
): Promise<Decided> {
  const problems: Problem[] = [];
  const told: Place = {
    ...place,
    report(problem) {
      problems.push(problem);
      return null;
    },
  };
  const wanted = (['releases', 'rejections'] as const).flatMap((field) =>
    itemsOf(field === 'releases' ? releases : rejections, within(told, field)).map(
      ({ item, at }) => ({ field, id: item, at }),
    ),
  );
  const ids = wanted.map(({ id }) => id).filter((id) => ID.test(id));
  const known = new Map(
    (ids.length === 0 ? [] : await quarantinedById(em, ids)).map((one) => [one.id, one]),
  );
  const released: { readonly path: string; readonly statement: QuarantinedStatement }[] = [];
  const seen = new Set<string>();
  for (const { field, id, at } of wanted) {
    const statement = known.get(id);
    if (statement === undefined || statement.until !== null)
      told.report(notWaiting(at.path, id, statement ?? null));
    else if (seen.has(id)) decidedTwice(at, id);
    else if (field === 'releases') released.push({ path: at.path, statement });
    seen.add(id);
  }
  const of = (field: 'releases' | 'rejections') =>
    wanted.filter((one) => one.field === field).map(({ id }) => id);
  const claims = new Map(
    released.map(({ statement: { claimedAt } }) => [claimedAt?.getTime() ?? null, claimedAt]),
  );
  return {
    decisions: { releases: of('releases'), rejections: of('rejections') },
    problems,
    claims: [...claims.values()],
    drafts: (claimedAt) =>
      released
        .filter(
          ({ statement }) =>
            (statement.claimedAt?.getTime() ?? null) === (claimedAt?.getTime() ?? null),
        )
        .map(({ path, statement: { subject, kind, part, body } }) => ({
          path,
          subject,
          kind,
          part,
          body,
        })),
  };
}

function decidedTwice(place: Place, id: string): void {
  fault(place, {
    value: id,
    rule: 'stated-once',
    message: {
      fr: 'Deux décisions portent sur cette déclaration.',
      en: 'This statement is decided of twice.',
    },
    remedy: { fr: 'Libérez-la ou rejetez-la.', en: 'Release it or reject it.' },
  });
}
