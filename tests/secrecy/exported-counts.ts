import type { TestSubgraph } from '@pilotage/kit/testing';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'graphql';
import { type ExportFormat, exportOf, planExport } from '../../gateway/src/formats/index.ts';

/** A count of active users that an export shows to anybody. */
export interface ExportedCount {
  readonly product: string;
  readonly persons: number;
}

/** A row of an export, read back: a product with its measurements of the month. */
interface Row {
  readonly id: string;
  readonly 'measurements.nodes':
    | readonly {
        readonly hidden: boolean;
        readonly values: readonly { readonly code: string; readonly value: number | null }[];
      }[]
    | null;
}

const QUERY = `query ($month: String!, $asOf: Moment!) {
  products: waterProducts(first: 100) {
    nodes { id measurements(metric: "USAGE", from: $month, to: $month, asOf: $asOf) { nodes { hidden values { code value } } } }
  }
}`;

/** What each format says, read back as somebody does who takes the file. */
const READERS: Readonly<Record<ExportFormat, (body: string) => readonly Row[]>> = {
  csv: (body) =>
    parseCsv(body, {
      bom: true,
      columns: true,
      cast: (cell, { column, header }) =>
        column === 'measurements.nodes' && !header ? JSON.parse(cell || 'null') : cell,
    }),
  ndjson: (body) =>
    body
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
};

/** The counts of a month, as known at an instant, that exports in CSV and NDJSON show to a stranger. */
export async function exportedCounts(
  subgraph: TestSubgraph,
  month: string,
  asOf: string,
): Promise<readonly ExportedCount[]> {
  const { schema } = subgraph;
  const plan = planExport({
    schema,
    document: parse(QUERY),
    variables: { month, asOf },
    list: 'products.nodes',
  });
  if (!plan) throw new Error('The question does not fit the graph');
  const answer = await subgraph.ask(plan.query, { month, asOf });
  return (['csv', 'ndjson'] as const).flatMap((format) => {
    const { status, body } = exportOf(format, plan, answer);
    if (status !== 200) throw new Error(body);
    return READERS[format](body).flatMap(countsIn);
  });
}

function countsIn({ id, 'measurements.nodes': measurements }: Row): readonly ExportedCount[] {
  return (measurements ?? []).flatMap(({ hidden, values }) => {
    const persons = values.find(({ code }) => code === 'ACTIVE_USERS')?.value ?? null;
    if (hidden && values.some(({ value }) => value !== null))
      throw new Error(`${id} tells a hidden value`);
    return persons === null ? [] : [{ product: id, persons }];
  });
}
