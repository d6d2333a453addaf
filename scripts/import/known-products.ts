import type { DatedOperator } from '@pilotage/schema';
import type { GraphClient } from '../graph-client.ts';

/** A product that lives in a department. */
export interface KnownProduct {
  readonly id: string;
  /** Every slug under which it is found. */
  readonly slugs: readonly string[];
  readonly operators: readonly DatedOperator[];
  /** The product of another department that it continues. */
  readonly movedFrom: string | null;
}

interface Page {
  readonly page: {
    readonly nodes: readonly {
      readonly id: string;
      readonly formerSlugs: readonly string[] | null;
      readonly operators: readonly DatedOperator[] | null;
      readonly movedFrom: { readonly product: string } | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** All products that a department is accountable for today. */
export async function knownProducts(
  ask: GraphClient,
  code: string,
  key: string | undefined,
): Promise<readonly KnownProduct[]> {
  const known: KnownProduct[] = [];
  let after: string | null = null;
  for (;;) {
    const { page }: Page = await ask(knownQuery(code), { after }, key);
    for (const { id, formerSlugs, operators, movedFrom } of page.nodes) {
      known.push({
        id,
        slugs: [id.slice(code.length + 1), ...(formerSlugs ?? [])],
        operators: operators ?? [],
        movedFrom: movedFrom?.product ?? null,
      });
    }
    if (!page.pageInfo.hasNextPage) return known;
    after = page.pageInfo.endCursor;
  }
}

function knownQuery(code: string): string {
  return `query Known($after: String) {
    page: ${code}Products(first: 100, after: $after, orderBy: ID_ASC) {
      nodes { id formerSlugs operators { operator from } movedFrom { product } }
      pageInfo { hasNextPage endCursor }
    }
  }`;
}
