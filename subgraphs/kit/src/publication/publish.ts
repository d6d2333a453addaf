import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PublicError } from '../service/index.ts';
import { CLOCK_ID, Clock } from '../store/clock.entity.ts';
import type { Database } from '../store/database.ts';
import { LogVersion } from '../store/log-version.entity.ts';
import { Publication, type StoredOutcome } from '../store/publication.entity.ts';
import { appendSettled, type Recording } from './append.ts';
import { factKey, type StatementDraft } from './draft.ts';
import type { Envelope } from './envelope.ts';
import { MOST_PROBLEMS, type Problem, refusal } from './problem.ts';
import { type Decisions, keepQuarantine } from './quarantine.ts';
import { MOST_OUTCOMES, type Receipt, receiptOf } from './receipt.ts';
import {
  addedUp,
  asUsual,
  firstOutcomes,
  NO_OUTCOMES,
  type OutcomeCounts,
  outcomeCounts,
  settleDrafts,
} from './settle.ts';
import { openStaging, type Staging, statedTwice } from './staging.ts';

/** A publication, ready to be read and taken. */
export interface PublicationOrder {
  readonly database: Database;
  /** Whose log it is, for the receipt. */
  readonly department: string;
  /** Opaque id of who publishes. */
  readonly publisher: string;
  readonly envelope: Envelope;
  /** What is wrong with the envelope itself; told together with what is wrong with the statements. */
  readonly problems: readonly Problem[];
  /** Takes in what was sent, while the log moves on; what is read may be staged at once. */
  read(tx: EntityManager, staging: Staging): Promise<PublicationContent>;
  /** Puts aside what the department's rules suspect among the settled statements. */
  suspected?(tx: EntityManager, kinds: ReadonlySet<string>): Promise<void>;
  /** What follows from the statements taken, done before anybody sees them. */
  settled?(tx: EntityManager, recording: Recording): Promise<void>;
  now(): Date;
}

/** What a publication holds. */
export interface PublicationContent {
  /** A fingerprint of all that it says. */
  readonly bodyHash: string;
  /** What is wrong with what was read so far. */
  readonly problems?: readonly Problem[];
  /** How many more problems there are than are told. */
  readonly untold?: number;
  /** The known times that its statements claim for themselves, the earliest first; `null`: none of their own. */
  readonly claims?: readonly (Date | null)[];
  /** The statements of a claim, made while the log stands still, so that they may depend on what is known. */
  draft(tx: EntityManager, claimedAt: Date | null): Promise<Drafted>;
  /** What it decides of statements that wait in quarantine. */
  readonly decisions?: Decisions;
  /** The problems with their places in a file, in its order; absent: they are told as they are. */
  arranged?(problems: readonly Problem[]): readonly Problem[];
}

/** The statements of a publication, or what keeps it from having any. */
export interface Drafted {
  readonly drafts: readonly StatementDraft[];
  readonly problems: readonly Problem[];
  /** How many more problems there are than are told. */
  readonly untold?: number;
}

/**
 * Takes a publication whole or not at all, and gives its receipt.
 *
 * The same key with the same body gives the first receipt again and changes nothing.
 * The log's one row is locked from when everything is read to the commit, so that versions and `recordedAt`
 * grow in the order of the commits. Statements that claim known times of their own make a version each.
 * The receipt is given once nobody answers from memory as of an earlier version any more.
 *
 * @throws PublicError KEY_REUSED when the key was used for another body; INVALID_PUBLICATION with every
 * problem at once.
 */
export async function publish(order: PublicationOrder): Promise<Receipt> {
  // A faulty envelope is only tried out, so that all its problems are told and its key is not claimed.
  const isTrial = order.envelope.dryRun || order.problems.length > 0;
  if (isTrial) return tryOut(order);
  const receipt = await take(order);
  await order.database.leases.settled(receipt.version);
  return receipt;
}

async function take(order: PublicationOrder): Promise<Receipt> {
  const em = order.database.fork();
  return em.transactional(async (tx) => {
    const staging = await openStaging(tx);
    const content = await order.read(tx, staging);
    const id = randomUUID();
    const earlier = await claimKey(tx, order, { id, bodyHash: content.bodyHash });
    if (earlier) return receiptOf(order.department, earlier, true);
    const { version, recordedAt, ...settled } = await settle(tx, order, { id, content, staging });
    const publication = await tx.findOneOrFail(Publication, id);
    Object.assign(publication, { version, recordedAt, ...settled });
    await tx.flush();
    return receiptOf(order.department, publication, false);
  });
}

/** Does everything but keep it; a key that another body has used is refused here, too. */
async function tryOut(order: PublicationOrder): Promise<Receipt> {
  const em = order.database.fork();
  await em.begin();
  try {
    const staging = await openStaging(em);
    const content = await order.read(em, staging);
    if (order.problems.length === 0) await earlierUnder(em, order, content.bodyHash);
    const settled = await settle(em, order, { id: randomUUID(), content, staging });
    const { key, knownAt } = order.envelope;
    return receiptOf(
      order.department,
      { ...settled, id: null, key, recordedAt: null, knownAt },
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
  { id, bodyHash }: { readonly id: string; readonly bodyHash: string },
): Promise<Publication | null> {
  const { key, source, knownAt } = order.envelope;
  const claimed = await tx.execute(
    `insert into publication (id, key, body_hash, publisher, source, version, recorded_at, known_at, outcomes)
     values (?, ?, ?, ?, ?, 0, ?, ?, '[]') on conflict (key) do nothing returning id`,
    [id, key, bodyHash, order.publisher, source, order.now(), knownAt],
  );
  return claimed.length > 0 ? null : earlierUnder(tx, order, bodyHash);
}

/** The publication that used the key for the same body; `null` where nobody has used it. */
async function earlierUnder(
  em: EntityManager,
  { envelope: { key } }: PublicationOrder,
  bodyHash: string,
): Promise<Publication | null> {
  const earlier = await em.findOne(Publication, { key });
  if (earlier === null || earlier.bodyHash === bodyHash) return earlier;
  throw new PublicError(
    'KEY_REUSED',
    `The key "${key}" was used on ${earlier.recordedAt.toISOString()} for another content. Send a correction under a key of its own.`,
    { key, recordedAt: earlier.recordedAt },
  );
}

interface Settling {
  /** Id of the publication. */
  readonly id: string;
  readonly content: PublicationContent;
  readonly staging: Staging;
}

interface Settled extends OutcomeCounts {
  readonly version: number;
  readonly recordedAt: Date;
  readonly outcomes: readonly StoredOutcome[];
}

/** Locks the log and takes the statements, claim by claim, the earliest known first. */
async function settle(
  tx: EntityManager,
  order: PublicationOrder,
  { id, content, staging }: Settling,
): Promise<Settled> {
  const clock = await tx.findOneOrFail(Clock, CLOCK_ID, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const recordedAt = after(clock.recordedAt ?? null, order.now());
  const problems = [...order.problems, ...(content.problems ?? [])];
  let counts = NO_OUTCOMES;
  const outcomes: StoredOutcome[] = [];
  let isFirst = true;
  const isStreamed = staging.count() > 0;
  let untold = content.untold ?? 0;
  for (const claimedAt of content.claims ?? [null]) {
    const { drafts, problems: found, untold: more = 0 } = await content.draft(tx, claimedAt);
    problems.push(...found, ...repeated(drafts));
    untold += more;
    if (problems.length === 0) {
      await staging.add(drafts.map((draft) => ({ ...draft, claimedAt })));
      await staging.flush();
    }
    if (isStreamed) {
      const twice = await staging.repeated(claimedAt, MOST_PROBLEMS);
      problems.push(...twice.problems);
      untold += twice.untold;
    }
    if (problems.length === 0) {
      const knownAt = claimedAt ?? order.envelope.knownAt;
      await settleDrafts(tx, { claimedAt, knownAt, count: staging.count() });
      await order.suspected?.(tx, staging.kinds());
      const ofClaim = await outcomeCounts(tx);
      counts = addedUp(counts, ofClaim);
      outcomes.push(...(await firstOutcomes(tx, MOST_OUTCOMES - outcomes.length)));
      const version = clock.version + 1;
      const recording = {
        publication: id,
        version,
        knownAt: knownAt ?? recordedAt,
        claimedAt: knownAt,
        recordedAt,
      };
      const decisions = isFirst ? content.decisions : undefined;
      await record(tx, order, { clock, recording, counts: ofClaim, decisions });
    }
    isFirst = false;
  }
  if (problems.length > 0) {
    throw refusal(content.arranged?.(problems) ?? problems, untold);
  }
  return { ...counts, outcomes, version: clock.version, recordedAt };
}

/** Makes a version of the settled statements, unless they say nothing new. */
async function record(
  tx: EntityManager,
  order: PublicationOrder,
  {
    clock,
    recording,
    counts,
    decisions,
  }: {
    readonly clock: Clock;
    readonly recording: Recording;
    readonly counts: OutcomeCounts;
    readonly decisions: Decisions | undefined;
  },
): Promise<void> {
  const isNews = counts.added + counts.changed > 0;
  const isPutAside = await keepQuarantine(tx, recording, decisions);
  if (!isNews && !isPutAside) return;
  const { version, knownAt, recordedAt } = recording;
  clock.version = version;
  clock.recordedAt = recordedAt;
  await tx.insert(LogVersion, { version, knownAt: isNews ? knownAt : null });
  if (!isNews) return;
  if (!clock.knownAt || clock.knownAt < knownAt) clock.knownAt = knownAt;
  await appendSettled(tx, recording);
  await asUsual(tx);
  await order.settled?.(tx, recording);
}

/** Later than the latest recording, even where a clock was set back. */
function after(latest: Date | null, now: Date): Date {
  return latest !== null && now <= latest ? new Date(latest.getTime() + 1) : now;
}

function repeated(drafts: readonly StatementDraft[]): readonly Problem[] {
  const first = new Map<string, string>();
  return drafts.flatMap((draft) => {
    const earlier = first.get(factKey(draft));
    if (earlier === undefined) first.set(factKey(draft), draft.path);
    return earlier === undefined ? [] : [statedTwice(draft.path, draft.subject, earlier)];
  });
}
