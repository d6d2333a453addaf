import { type SourceAnswer, sourceServer } from './source-server.ts';

/** A file as the source holds it. */
export interface ServedFile {
  readonly number: number;
  readonly state: string;
  readonly dateDepot: string;
  readonly datePassageEnInstruction: string | null;
  readonly dateTraitement: string | null;
}

/** A file that was deleted, as the source tells of it. */
export interface ServedDeletion {
  readonly number: number;
  readonly state: string;
  readonly reason: string;
}

/** The lists of a procedure; tests change them as the source's life goes on. */
export interface ServedProcedure {
  readonly title: string;
  dossiers: readonly ServedFile[];
  pendingDeletedDossiers: readonly ServedDeletion[];
  deletedDossiers: readonly ServedDeletion[];
}

const LISTS = ['pendingDeletedDossiers', 'deletedDossiers', 'dossiers'] as const;
const PERSONAL = /champs|usager|demandeur|email|instructeurs/;

/** démarche numérique: pages by cursor, shorter than the hundred asked for, and refusals inside a success. */
export async function demarcheNumeriqueServer(
  procedures: Record<number, ServedProcedure>,
  { pageSize = 2 } = {},
) {
  const limits = { pagesLeft: Number.POSITIVE_INFINITY };
  const server = await sourceServer(({ path, headers, body }): SourceAnswer => {
    if (path !== '/api/v2/graphql') return { status: 404 };
    if (headers.authorization !== 'Bearer the-token') return refusal('Without a token');
    const { query, variables } = JSON.parse(body);
    if (PERSONAL.test(query)) return refusal('Personal data were asked for');
    const procedure = procedures[variables.number];
    if (procedure === undefined) return refusal('Demarche not found');
    limits.pagesLeft -= 1;
    if (limits.pagesLeft < 0) return 'breaks-off';
    const list = LISTS.find((one) => query.includes(`${one}(`)) ?? 'dossiers';
    const all: readonly object[] = procedure[list];
    const from = variables.after ? Number(atob(variables.after)) : 0;
    const nodes = all.slice(from, from + pageSize);
    const hasNextPage = from + pageSize < all.length;
    const page = {
      pageInfo: { hasNextPage, endCursor: nodes.length > 0 ? btoa(String(from + pageSize)) : null },
      nodes,
    };
    return {
      json: { data: { demarche: { number: variables.number, title: procedure.title, page } } },
    };
  });
  return Object.assign(server, { limits });
}

function refusal(message: string): SourceAnswer {
  return { json: { data: null, errors: [{ message, extensions: { code: 'unauthorized' } }] } };
}
