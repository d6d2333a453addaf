import { addMonths, type Day } from '@pilotage/schema';
import { type GraphClient, GraphRefusal } from '../graph-client.ts';
import { ImportError } from '../import/import-error.ts';

/** Whose product is asked about, and with which key. */
export interface ProductQuestion {
  readonly ask: GraphClient;
  readonly department: string;
  readonly key: string | undefined;
  readonly slug: string;
}

/**
 * What the graph knows of a product, by a selection of its fields.
 *
 * @throws ImportError when the department knows no such product.
 */
export async function knownOfProduct<Known>(
  { ask, department, key, slug }: ProductQuestion,
  selection: string,
): Promise<Known> {
  const query = `query Known($id: ID!) { product: ${department}Product(id: $id) { ${selection} } }`;
  try {
    const { product } = await ask<{ readonly product: Known }>(
      query,
      { id: `${department}:${slug}` },
      key,
    );
    return product;
  } catch (error) {
    if (!(error instanceof GraphRefusal) || error.code !== 'NOT_FOUND') throw error;
    throw new ImportError(
      `The settings name the product "${slug}", which ${department} does not have. Mend its slug in sources.json, or publish it first.`,
    );
  }
}

/** No source is asked for months further back. */
const MOST_MONTHS = 100;

/** The months, as far back as sources are asked for, of which a metric of a product is known. */
export async function knownMonths(
  question: ProductQuestion,
  { metric, today }: { readonly metric: string; readonly today: Day },
): Promise<ReadonlySet<string>> {
  const from = addMonths(today.slice(0, 7), -MOST_MONTHS);
  const { measurements } = await knownOfProduct<{
    readonly measurements: { readonly nodes: readonly { readonly month: string }[] };
  }>(
    question,
    `measurements(${metric}, from: "${from}", first: ${MOST_MONTHS}) { nodes { month } }`,
  );
  return new Set(measurements.nodes.map(({ month }) => month));
}
