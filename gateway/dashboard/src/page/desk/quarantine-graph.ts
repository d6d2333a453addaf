import type { Lang } from '../../view.ts';
import { type Access, headersOf } from './access.ts';
import { askedJson, type Failure, failureOf, type ToldError } from './failure.ts';
import type { Receipt } from './receipt.tsx';

/** A statement that waits. */
export interface Waiting {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly part: string | null;
  readonly reason: string;
  readonly since: string;
  readonly source: string | null;
  /** As JSON; `null` where it states that there is nothing. */
  readonly stated: string | null;
}

/** What a statement is about, beside its subject. */
export function titleOf({ kind, part }: Pick<Waiting, 'kind' | 'part'>): string {
  return part === null ? kind : `${kind} ${part}`;
}

/** A page of what waits. */
export interface WaitingPage {
  readonly nodes: readonly Waiting[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What is decided of statements, by their ids. */
export interface Decisions {
  readonly releases: readonly string[];
  readonly rejections: readonly string[];
}

/** What waits in a department, for whoever publishes for it; a page of it. */
export async function askWaiting(
  access: Access,
  { after, lang }: { readonly after: string | null; readonly lang: Lang },
): Promise<{ readonly page: WaitingPage } | { readonly failure: Failure }> {
  const query = `query Waiting($after: String, $lang: Language!) {
    department: ${access.department} {
      quarantine(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id subject kind part reason(lang: $lang) since source stated }
      }
    }
  }`;
  const answer = await askGraph<{ readonly department: Found | null }>(access, query, {
    after,
    lang: lang.toUpperCase(),
  });
  if ('failure' in answer) return answer;
  const page = answer.data?.department?.quarantine;
  return page ? { page } : { failure: failureOf(answer.errors) };
}

/** Decides of statements that wait, all at once or not at all. */
export async function decide(
  access: Access,
  prefix: string,
  input: Decisions & { readonly key: string },
): Promise<{ readonly receipt: Receipt } | { readonly failure: Failure }> {
  const query = `mutation Decide($input: ${prefix}PublicationInput!) {
    receipt: publish${prefix}(input: $input) {
      department key version dryRun replayed added changed alreadySo quarantined
    }
  }`;
  const answer = await askGraph<{ readonly receipt: Receipt | null }>(access, query, { input });
  if ('failure' in answer) return answer;
  const receipt = answer.data?.receipt;
  return receipt ? { receipt } : { failure: failureOf(answer.errors) };
}

interface Found {
  readonly quarantine: WaitingPage | null;
}

async function askGraph<Data>(access: Access, query: string, variables: object) {
  const answer = await askedJson<{
    readonly data?: Data | null;
    readonly errors?: readonly ToldError[];
  }>('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(access) },
    body: JSON.stringify({ query, variables }),
  });
  return 'failure' in answer ? answer : answer.body;
}
