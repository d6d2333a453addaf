import type { Reading } from '../reading.ts';
import type { AskSource } from '../request/source-request.ts';
import type { DeletedFile, ProcedureFile } from './file.ts';
import { type Page, readDeleted, readFiles } from './read-page.ts';
import type { DemarcheNumeriqueAccount } from './source.ts';

/** The lists of a procedure, in the order in which they are read: files there are, being deleted, deleted. */
const LISTS = ['dossiers', 'pendingDeletedDossiers', 'deletedDossiers'] as const;

/** How far the lists of a procedure have been read; plain data, so that it can be kept and gone on with. */
export interface Walk {
  readonly title: string;
  readonly files: readonly ProcedureFile[];
  readonly deleted: readonly DeletedFile[];
  /** Where to go on; `null`: everything was read. */
  readonly next: { readonly list: (typeof LISTS)[number]; readonly after: string | null } | null;
}

/** Nothing read yet. */
export const walkBegun: Walk = {
  title: '',
  files: [],
  deleted: [],
  next: { list: 'dossiers', after: null },
};

/** What is to be walked, from where, and who is told of each page as soon as it is read. */
export interface WalkOptions {
  readonly account: DemarcheNumeriqueAccount;
  readonly procedure: number;
  readonly from: Walk;
  onPage(walk: Walk): void;
}

/**
 * Reads the lists of a procedure page by page, to their end.
 *
 * @throws SourceError when the source gives no answer; what was read until then has been told to `onPage`.
 */
export async function walkProcedure(
  ask: AskSource,
  { account, procedure, from, onPage }: WalkOptions,
): Promise<Reading<Walk>> {
  let walk = from;
  while (walk.next !== null) {
    const text = await askPage(ask, account, { procedure, ...walk.next });
    const { value, problems } = walkedOn(walk, walk.next, { text, procedure });
    if (value === null) return { value, problems };
    walk = value;
    onPage(walk);
  }
  return { value: walk, problems: [] };
}

function walkedOn(
  walk: Walk,
  at: NonNullable<Walk['next']>,
  { text, procedure }: { readonly text: string; readonly procedure: number },
): Reading<Walk> {
  if (at.list === 'dossiers') {
    const { value, problems } = readFiles(text, procedure);
    if (value === null) return { value, problems };
    const files = [...walk.files, ...value.nodes];
    return { value: { ...walk, title: value.title, files, next: nextOf(at, value) }, problems: [] };
  }
  const { value, problems } = readDeleted(text, procedure);
  if (value === null) return { value, problems };
  const deleted = [...walk.deleted, ...value.nodes];
  return { value: { ...walk, deleted, next: nextOf(at, value) }, problems: [] };
}

function nextOf(
  { list }: NonNullable<Walk['next']>,
  { next }: Pick<Page<unknown>, 'next'>,
): Walk['next'] {
  if (next !== null) return { list, after: next };
  const following = LISTS[LISTS.indexOf(list) + 1];
  return following === undefined ? null : { list: following, after: null };
}

/** Nothing is asked for that tells of a person: no answer of the form, no user, no claimant. */
const FIELDS = {
  dossiers: 'number state dateDepot datePassageEnInstruction dateTraitement',
  pendingDeletedDossiers: 'number state reason',
  deletedDossiers: 'number state reason',
} as const;

function askPage(
  ask: AskSource,
  { url, token }: DemarcheNumeriqueAccount,
  { procedure, list, after }: { readonly procedure: number } & NonNullable<Walk['next']>,
): Promise<string> {
  const query = `query Files($number: Int!, $after: String) {
    demarche(number: $number) {
      number title
      page: ${list}(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ${FIELDS[list]} }
      }
    }
  }`;
  return ask({
    source: 'démarche numérique',
    url,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { number: procedure, after } }),
  });
}
