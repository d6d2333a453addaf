import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PublicError } from '../service/index.ts';
import { CLOCK_ID, Clock } from '../store/clock.entity.ts';
import type { Database } from '../store/database.ts';
import { factsAt, type KnownFact } from '../store/facts.ts';
import { Publication, type StoredOutcome } from '../store/publication.entity.ts';
import { appendStatements, type Recording } from './append.ts';
import { factKey, type StatementDraft } from './draft.ts';
import type { Envelope } from './envelope.ts';
import { type Problem, refusal } from './problem.ts';
import { type Receipt, receiptOf } from './receipt.ts';

/** A publication that has been read, ready to be taken. */
export interface PublicationOrder {
  readonly database: Database;
  /** Whose log it is, for the receipt. */
  readonly department: string;
  /** Opaque id of who publishes. */
  readonly publisher: string;
  readonly envelope: Envelope;
  /** What is wrong with the envelope itself; told together with what is wrong with the statements. */
  readonly problems: readonly Problem[];
  readonly bodyHash: string;
  /** The statements, made while the log stands still, so that they may depend on what is known. */
  draft(em: EntityManager): Promise<Drafted>;
  /** What follows from the statements taken, done before anybody sees them. */
  settled?(
    tx: EntityManager,
    drafts: readonly StatementDraft[],
    recording: Pick<Recording, 'version' | 'knownAt'>,
  ): Promise<void>;
  now(): Date;
}

/** The statements of a publication, or what keeps it from having any. */
export interface Drafted {
  readonly drafts: readonly StatementDraft[];
  readonly problems: readonly Problem[];
}

/**
 * Takes a publication whole or not at all, and gives its receipt.
 *
 * The same key with the same body gives the first receipt again and changes nothing.
 * The log's one row is locked from here to the commit, so that versions and `recordedAt` grow in the
 * order of the commits.
 *
 * @throws PublicError KEY_REUSED when the key was used for another body; INVALID_PUBLICATION with every
 * problem at once.
 */
export function publish(order: PublicationOrder): Promise<Receipt> {
  // A faulty envelope is only tried out, so that all its problems are told and its key is not claimed.
  const isTrial = order.envelope.dryRun || order.problems.length > 0;
  return isTrial ? tryOut(order) : take(order);
}

async function take(order: PublicationOrder): Promise<Receipt> {
  const em = order.database.fork();
  return em.transactional(async (tx) => {
    const id = randomUUID();
    const earlier = await claimKey(tx, order, id);
    if (earlier) return receiptOf(order.department, earlier, true);
    const { clock, outcomes, effective, recordedAt } = await settle(tx, order);
    if (effective.length > 0) {
      const knownAt = order.envelope.knownAt ?? recordedAt;
      clock.version += 1;
      clock.recordedAt = recordedAt;
      if (!clock.knownAt || clock.knownAt < knownAt) clock.knownAt = knownAt;
      const recording = { publication: id, version: clock.version, knownAt };
      await appendStatements(tx, effective, recording);
      await order.settled?.(tx, effective, recording);
    }
    const publication = await tx.findOneOrFail(Publication, id);
    publication.version = clock.version;
    publication.recordedAt = recordedAt;
    publication.outcomes = outcomes;
    await tx.flush();
    return receiptOf(order.department, publication, false);
  });
}

/** Does everything but keep it; a key that another body has used is refused here, too. */
async function tryOut(order: PublicationOrder): Promise<Receipt> {
  const em = order.database.fork();
  await em.begin();
  try {
    if (order.problems.length === 0) await earlierUnder(em, order);
    const { clock, outcomes, effective } = await settle(em, order);
    const version = clock.version + (effective.length > 0 ? 1 : 0);
    const { key, knownAt } = order.envelope;
    return receiptOf(
      order.department,
      { id: null, key, version, recordedAt: null, knownAt, outcomes },
      false,
    );
  } finally {
    await em.rollback();
  }
}

/** Reserves the key for this publication; gives the earlier publication when the key was taken by it. */
async function claimKey(
  tx: EntityManager,
  order: PublicationOrder,
  id: string,
): Promise<Publication | null> {
  const { key, source, knownAt } = order.envelope;
  const claimed = await tx.execute(
    `insert into publication (id, key, body_hash, publisher, source, version, recorded_at, known_at, outcomes)
     values (?, ?, ?, ?, ?, 0, ?, ?, '[]') on conflict (key) do nothing returning id`,
    [id, key, order.bodyHash, order.publisher, source, order.now(), knownAt],
  );
  return claimed.length > 0 ? null : earlierUnder(tx, order);
}

/** The publication that used the key for the same body; `null` where nobody has used it. */
async function earlierUnder(
  em: EntityManager,
  { envelope: { key }, bodyHash }: PublicationOrder,
): Promise<Publication | null> {
  const earlier = await em.findOne(Publication, { key });
  if (earlier === null || earlier.bodyHash === bodyHash) return earlier;
  throw new PublicError(
    'KEY_REUSED',
    `The key "${key}" was used on ${earlier.recordedAt.toISOString()} for another content. Send a correction under a key of its own.`,
    { key, recordedAt: earlier.recordedAt },
  );
}

/** Locks the log, reads the statements and tells which of them say something new. */
async function settle(tx: EntityManager, order: PublicationOrder) {
  const clock = await tx.findOneOrFail(Clock, CLOCK_ID, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const recordedAt = after(clock.recordedAt ?? null, order.now());
  const { drafts, problems } = await order.draft(tx);
  const all = [...order.problems, ...problems, ...repeated(drafts)];
  if (all.length > 0) throw refusal(all);
  const known = await factsKnown(tx, drafts, order.envelope.knownAt);
  const outcomes = drafts.map((draft) => outcomeOf(draft, known.get(factKey(draft))));
  const effective = drafts.filter((_, index) => outcomes[index]?.outcome !== 'ALREADY_SO');
  return { clock, outcomes, effective, recordedAt };
}

/** Later than the latest recording, even where a clock was set back. */
function after(latest: Date | null, now: Date): Date {
  return latest !== null && now <= latest ? new Date(latest.getTime() + 1) : now;
}

function repeated(drafts: readonly StatementDraft[]): readonly Problem[] {
  const first = new Map<string, StatementDraft>();
  return drafts.flatMap((draft) => {
    const earlier = first.get(factKey(draft));
    if (earlier === undefined) {
      first.set(factKey(draft), draft);
      return [];
    }
    return [
      {
        path: draft.path,
        value: draft.subject,
        rule: 'stated-once',
        message: {
          fr: `Le même fait est déclaré en ${earlier.path}.`,
          en: `The same fact is stated at ${earlier.path}.`,
        },
        remedy: {
          fr: 'Déclarez chaque fait une seule fois dans une publication.',
          en: 'State each fact once in a publication.',
        },
      },
    ];
  });
}

async function factsKnown(
  tx: EntityManager,
  drafts: readonly StatementDraft[],
  knownAt: Date | null,
): Promise<ReadonlyMap<string, KnownFact>> {
  const subjects = [...new Set(drafts.map(({ subject }) => subject))];
  const facts = await factsAt(tx, {
    asOf: knownAt && { instant: knownAt, version: null },
    where: 'subject in (select jsonb_array_elements_text(?::jsonb))',
    parameters: [JSON.stringify(subjects)],
  });
  return new Map(facts.map((fact) => [factKey(fact), fact]));
}

function outcomeOf(draft: StatementDraft, known: KnownFact | undefined): StoredOutcome {
  const { path, subject, kind } = draft;
  if (known === undefined) return { path, subject, kind, outcome: 'ADDED' };
  const same = isDeepStrictEqual(known.body, draft.body);
  return { path, subject, kind, outcome: same ? 'ALREADY_SO' : 'CHANGED' };
}
