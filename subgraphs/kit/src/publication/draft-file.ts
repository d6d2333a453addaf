import type { EntityManager } from '@mikro-orm/postgresql';
import { demonstrated } from '../products/product-drafts.ts';
import { type ProductIdentities, readIdentities } from '../products/product-identity.ts';
import type { StatementDraft } from './draft.ts';
import type { Envelope } from './envelope.ts';
import { type GatheredRows, gatherRows } from './gathered-rows.ts';
import type { MeasuredRows } from './measured-rows.ts';
import type { Drafted } from './publish.ts';
import { draftAll, type Statable } from './read-publication.ts';
import type { Staging } from './staging.ts';

/** Where a file is published. */
export interface FileCircumstances {
  readonly staging: Staging;
  readonly statable: Statable;
  readonly envelope: Envelope;
  readonly now: Date;
}

/** The rows of a file, as they were read. */
export interface ReadRows {
  readonly measured: MeasuredRows;
  /** By the known time that they claim, in milliseconds; `null`: they claim none. */
  readonly gathered: ReadonlyMap<number | null, GatheredRows>;
  /** How many known times the file claims. */
  readonly claims: number;
}

/** Makes the statements of each claim, the earliest first; what is measured was staged before. */
export function draftFile(
  { staging, statable, envelope, now }: FileCircumstances,
  { measured, gathered, claims }: ReadRows,
) {
  const named = new Set<string>();
  let drafted = 0;
  return async (tx: EntityManager, claimedAt: Date | null): Promise<Drafted> => {
    const identities = await readIdentities(tx, statable.code);
    const rows = gathered.get(claimedAt?.getTime() ?? null) ?? gatherRows();
    const { demonstration, knownAt } = envelope;
    const circumstances = { identities, demonstration, knownAt: claimedAt ?? knownAt, now };
    const { drafts, problems } = await draftAll(tx, statable, rows.input(), circumstances);
    for (const { kind, subject } of drafts) if (kind === 'NAME') named.add(subject);
    const inFile = <Of extends { readonly path: string }>(one: Of) => ({
      ...one,
      path: rows.pathInFile(one.path),
    });
    const renamed = drafts.filter(({ suspect }) => suspect === 'another-service');
    if (renamed.length > 0) {
      const subjects = new Set(renamed.map(({ subject }) => subject));
      await staging.suspect([...subjects], 'another-service', claimedAt);
    }
    drafted += 1;
    const isLast = drafted === claims;
    if (drafted === 1) await measured.rename(identities, renamedIn(gathered, identities), staging);
    const unknown = isLast ? await measured.unknown(identities, named, staging) : { problems: [] };
    // Known from the earliest claim on, so that nobody ever reads it without its mark.
    const madeUp = drafted === 1 && demonstration ? shown(measured.subjects(), drafts) : [];
    return {
      drafts: [...drafts.map(inFile), ...madeUp],
      problems: [...problems.map(inFile), ...unknown.problems],
      untold: unknown.untold ?? 0,
    };
  };
}

/** The products that slugs of a file name, where it says which others named them before. */
function renamedIn(
  gathered: ReadonlyMap<number | null, GatheredRows>,
  identities: ProductIdentities,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const rows of gathered.values()) {
    for (const { slug, formerSlugs } of rows.renamed()) {
      const { subject } = identities.identify('', slug, formerSlugs);
      for (const name of [slug, ...formerSlugs]) renamed.set(name, subject);
    }
  }
  return renamed;
}

/** That what is measured was made up, too. */
function shown(
  subjects: readonly string[],
  drafts: readonly StatementDraft[],
): readonly StatementDraft[] {
  const told = new Set(
    drafts.flatMap(({ kind, subject }) => (kind === 'DEMONSTRATION' ? [subject] : [])),
  );
  return subjects
    .filter((subject) => !told.has(subject))
    .map((subject) => demonstrated(subject, 'measurements'));
}
