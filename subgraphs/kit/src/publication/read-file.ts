import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { departmentOf } from '@pilotage/schema';
import type { Row, RowProblem } from '../rows/index.ts';
import { draftFile, type FileCircumstances } from './draft-file.ts';
import { bodyHash, type EnvelopeInput, readEnvelope } from './envelope.ts';
import { arrangedInFile, pathOf } from './file-place.ts';
import { type GatheredRows, gatherRows } from './gathered-rows.ts';
import { type MeasuredRows, measuredRows } from './measured-rows.ts';
import { boundedProblems, EnoughProblems, type Problem } from './problem.ts';
import type { PublicationContent, PublicationOrder } from './publish.ts';
import { afterDrafting, type Statable } from './read-publication.ts';
import { inTime, type RowClaims, rowClaims } from './row-claims.ts';

/** A file that is published as it comes. */
export interface SentFile {
  readonly envelope: EnvelopeInput;
  /** What of the request, beside the bytes, says what the file states. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Its bytes, unpacked; read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Its rows, told apart by its format. */
  rows(
    bytes: AsyncIterable<Uint8Array>,
    report: (problem: RowProblem) => void,
  ): AsyncIterable<readonly Row[]>;
}

/** How many rows of lists a file may have: they are gathered, since a list is one fact. Measurements are not. */
const MOST_GATHERED = 50_000;

const MEASUREMENTS = 'measurements';

/**
 * What of a file is to be taken: its rows obey the very same rules as a publication that is sent at once.
 *
 * Measurements are staged as they come; everything else is gathered, and read when the file has ended.
 */
export function readFile(
  statable: Statable,
  file: SentFile,
  now: Date,
): Pick<
  PublicationOrder,
  'department' | 'envelope' | 'problems' | 'read' | 'suspected' | 'settled'
> {
  const { envelope, problems } = readEnvelope(file.envelope, now);
  return {
    department: statable.code,
    envelope,
    problems,
    read: (tx, staging) => readRows({ tx, staging, statable, file, envelope, now }),
    ...afterDrafting(statable),
  };
}

interface Reading extends FileCircumstances {
  readonly tx: EntityManager;
  readonly file: SentFile;
}

async function readRows(reading: Reading): Promise<PublicationContent> {
  const { tx, staging, statable, file, envelope, now } = reading;
  const problems = boundedProblems();
  const claims = rowClaims(now, problems.add);
  const measured = await measuredRows(tx, {
    statable,
    now,
    knownAt: envelope.knownAt,
    claimOf: claims.of,
    report: problems.add,
  });
  const gathered = new Map<number | null, GatheredRows>();
  const hash = createHash('sha256');
  try {
    const all = file.rows(hashed(file.bytes, hash), (fault) => problems.add(ofRow(fault)));
    const count = await takeRows(all, reading, { measured, gathered, claims, problems });
    if (count === 0 && problems.all().length === 0) problems.add(EMPTY);
  } catch (error) {
    if (!(error instanceof EnoughProblems)) throw error;
  }
  await staging.flush();
  const inOrder = inTime(claims.all(), envelope.knownAt);
  return {
    bodyHash: bodyHash({ ...file.options, content: hash.digest('hex') }),
    problems: problems.all(),
    untold: problems.untold(),
    claims: inOrder,
    draft: draftFile(reading, { measured, gathered, claims: inOrder.length }),
    arranged: arrangedInFile,
  };
}

/** Takes rows as they come, measurements are staged, all else is gathered; gives how many there were. */
async function takeRows(
  all: AsyncIterable<readonly Row[]>,
  { staging, statable }: Reading,
  {
    measured,
    gathered,
    claims,
    problems,
  }: {
    readonly measured: MeasuredRows;
    readonly gathered: Map<number | null, GatheredRows>;
    readonly claims: RowClaims;
    readonly problems: ReturnType<typeof boundedProblems>;
  },
): Promise<number> {
  let count = 0;
  let seen = 0;
  for await (const rows of all) {
    seen += rows.length;
    const whole = rows.filter((row) => isWhole(row, statable, problems.add));
    const ofMeasurements = whole.filter(({ sheet }) => sheet.code === MEASUREMENTS);
    await measured.take(ofMeasurements, staging);
    for (const row of whole.filter(({ sheet }) => sheet.code !== MEASUREMENTS)) {
      count += 1;
      if (count === MOST_GATHERED + 1) problems.add(tooMany(row));
      if (count > MOST_GATHERED) continue;
      const claim = claims.of(row)?.getTime() ?? null;
      const ofClaim = gathered.get(claim) ?? gatherRows();
      gathered.set(claim, ofClaim);
      ofClaim.add(row, ownSlug(row.product, statable.code));
    }
  }
  return seen;
}

const EMPTY: Problem = {
  path: pathOf({ sheet: 'file', line: 1 }),
  value: null,
  rule: 'empty',
  message: { fr: 'Ce fichier ne déclare rien.', en: 'This file states nothing.' },
  remedy: { fr: 'Donnez au moins une ligne.', en: 'Give one row at least.' },
};

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  hash: { update(chunk: Uint8Array): unknown },
): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

function ofRow({ sheet, line, column, ...problem }: RowProblem): Problem {
  const place = { sheet: sheet ?? 'file', line, ...(column ? { column } : {}) };
  return { ...problem, path: pathOf(place) };
}

/** Whether a row names what it is about; some kinds are of the department itself, too. */
function isWhole(row: Row, { kinds }: Statable, report: (problem: Problem) => null): boolean {
  const { sheet, line, product } = row;
  const ofItself = kinds.some(
    (kind) => kind.field === sheet.code && kind.many && kind.subjects !== 'PRODUCTS',
  );
  if (product !== null || sheet.code === 'retractions' || ofItself) return true;
  report({
    path: pathOf({ sheet: sheet.code, line, column: 'product' }),
    value: null,
    rule: 'required',
    message: { fr: 'product manque.', en: 'product is missing.' },
    remedy: { fr: 'Donnez le slug du produit.', en: 'Give the slug of the product.' },
  });
  return false;
}

function ownSlug(product: string | null, code: string): string | null {
  if (product === null || departmentOf(product) !== code) return product;
  return product.slice(code.length + 1);
}

function tooMany({ sheet, line }: Row): Problem {
  return {
    path: pathOf({ sheet: sheet.code, line }),
    value: null,
    rule: 'most',
    message: {
      fr: `Plus de ${MOST_GATHERED} lignes ne sont pas des mesures.`,
      en: `More than ${MOST_GATHERED} rows are no measurements.`,
    },
    remedy: { fr: 'Envoyez-les en plusieurs fichiers.', en: 'Send them in several files.' },
  };
}
