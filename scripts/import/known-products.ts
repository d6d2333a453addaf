import type { GraphClient } from './graph-client.ts';

/** A product that lives in a department. */
export interface KnownProduct {
  readonly id: string;
  /** Every slug under which it is found. */
  readonly slugs: readonly string[];
}

interface Page {
  readonly page: {
    readonly nodes: readonly {
      readonly id: string;
      readonly formerSlugs: readonly string[] | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** All products that a department is accountable for today. */
export async function knownProducts(
  ask: GraphClient,
  code: string,
): Promise<readonly KnownProduct[]> {
  const known: KnownProduct[] = [];
  let after: string | null = null;
  for (;;) {
    const { page }: Page = await ask(
      `query Known($after: String) {
        page: ${code}Products(first: 100, after: $after, orderBy: ID_ASC) {
          nodes { id formerSlugs } pageInfo { hasNextPage endCursor }
        }
      }`,
      { after },
    );
    for (const { id, formerSlugs } of page.nodes) {
      known.push({ id, slugs: [id.slice(code.length + 1), ...(formerSlugs ?? [])] });
    }
    if (!page.pageInfo.hasNextPage) return known;
    after = page.pageInfo.endCursor;
  }
}
