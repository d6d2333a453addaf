import type { EntityManager } from '@mikro-orm/postgresql';
import { alikeness, sortKey } from '@pilotage/schema';
import { sourceIdentity } from '../facts/core/index.ts';
import { factsAt } from '../store/facts.ts';
import type { StatementDraft, SuspectRule } from './draft.ts';

/** A title that is less alike than this to the one known is that of another service; a new wording is more. */
const ALIKE_FROM = 0.5;

const RULE: SuspectRule = 'another-service';

interface Identity {
  readonly title: string;
}

/**
 * The subjects of drafts whose source names another service by now: the same identifier, under another title.
 *
 * Everything that a publication states of them is suspicious, since it may be about something else.
 */
export async function renamedServices(
  em: EntityManager,
  drafts: readonly StatementDraft[],
  knownAt: Date | null,
): Promise<ReadonlySet<string>> {
  const stated = drafts.filter(({ kind, body }) => kind === sourceIdentity.code && body !== null);
  if (stated.length === 0) return new Set();
  const known = await factsAt(em, {
    asOf: knownAt && { instant: knownAt, version: null },
    where: `kind = ? and part in (select jsonb_array_elements_text(?::jsonb)) and body is not null`,
    parameters: [sourceIdentity.code, JSON.stringify(stated.map(({ part }) => part))],
  });
  const latest = new Map(
    [...known].sort((a, b) => a.version - b.version).map(({ part, body }) => [part, body]),
  );
  return new Set(
    stated.flatMap(({ subject, part, body }) => {
      const before = latest.get(part) as Identity | undefined;
      const isSame = before === undefined || areAlike(before.title, (body as Identity).title);
      return isSame ? [] : [subject];
    }),
  );
}

/** Whether two titles may be of one service: half alike, or one of them a part of the other. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a.includes(b) || b.includes(a) || alikeness(one, other) >= ALIKE_FROM;
}

/** The drafts, those of some subjects put aside. */
export function suspecting(
  drafts: readonly StatementDraft[],
  subjects: ReadonlySet<string>,
): readonly StatementDraft[] {
  if (subjects.size === 0) return drafts;
  return drafts.map((draft) => (subjects.has(draft.subject) ? { ...draft, suspect: RULE } : draft));
}
