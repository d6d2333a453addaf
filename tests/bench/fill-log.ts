import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** `distinct`: every statement is a fact of its own. `revised`: few facts, each stated again and again. */
export type Shape = 'distinct' | 'revised';

const PRODUCTS = 1000;
/** Months of facts where they are revised. */
const MONTHS = 10;
const PUBLICATION = '00000000-0000-4000-8000-000000000000';
const BEGIN = Date.parse('2026-01-01T00:00:00Z');

interface Row {
  readonly fact: number;
  readonly version: number;
  readonly ordinal: number;
  readonly subject: string;
  readonly kind: string;
  readonly part: string;
  readonly body: string;
  readonly knownAt: string;
}

/** Fills a log with COPY, and gives a period of which it holds facts, and a moment at four fifths of it. */
export async function fillLog(url: string, shape: Shape, statements: number) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('drop index statement_fact; drop index fact_kind');
    await copy(
      client,
      'statement (version, ordinal, publication, fact, subject, kind, part, body, known_at)',
      rowsOf(shape, statements),
      (row) => [
        row.version,
        row.ordinal,
        PUBLICATION,
        row.fact,
        row.subject,
        row.kind,
        row.part,
        row.body,
        row.knownAt,
      ],
    );
    await client.query('create index statement_fact on statement (fact, known_at, version)');
    await client.query(`truncate fact; insert into fact (id, subject, kind, part, body, known_at, version)
      select distinct on (fact) fact, subject, kind, part, body, known_at, version from statement
      order by fact, known_at desc, version desc`);
    await client.query('create index fact_kind on fact (kind, part)');
    await client.query(
      'update clock set version = (select max(version) from statement), recorded_at = now()',
    );
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  const month = monthAt(5);
  const start = `${month}-01`;
  const end = `${monthAt(6)}-01`;
  return {
    period: { label: month, start, end },
    moment: new Date(BEGIN + statements * 0.8 * 1000).toISOString().slice(0, 19).concat('.000Z'),
  };
}

function* rowsOf(shape: Shape, statements: number): Generator<Row> {
  for (let index = 0; index < PRODUCTS; index += 1) {
    const subject = `water:product-${index}`;
    yield row({ index, fact: index, subject, kind: 'NAME', part: '', body: `"Product ${index}"` });
  }
  for (let index = 0; index < statements; index += 1) {
    const product = index % PRODUCTS;
    const month =
      Math.floor(index / PRODUCTS) % (shape === 'revised' ? MONTHS : Number.MAX_SAFE_INTEGER);
    const part = monthAt(month);
    const active = 10 + ((index * 7) % 90);
    const body = `{"month":"${part}","instrument":null,"values":{"ACTIVE_USERS":${active},"TARGET_POPULATION":100}}`;
    yield row({
      index: index + PRODUCTS,
      fact: PRODUCTS * (month + 1) + product,
      subject: `water:product-${product}`,
      kind: 'USAGE',
      part,
      body,
    });
  }
}

function row({
  index,
  ...rest
}: Omit<Row, 'version' | 'ordinal' | 'knownAt'> & { readonly index: number }): Row {
  // The names are known first, and the measurements one after the other.
  const knownAt = new Date(BEGIN + Math.max(0, index - PRODUCTS) * 1000).toISOString();
  return { ...rest, version: Math.floor(index / 1000) + 1, ordinal: index % 1000, knownAt };
}

/** Months from 1900 on; however many there are, they are in order as texts. */
function monthAt(index: number): string {
  return `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

async function copy(
  client: pg.Client,
  into: string,
  rows: Iterable<Row>,
  columns: (row: Row) => readonly (string | number)[],
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  let chunk = '';
  for (const one of rows) {
    chunk += `${columns(one).join('\t')}\n`;
    if (chunk.length < 1 << 20) continue;
    if (!stream.write(chunk)) await once(stream, 'drain');
    chunk = '';
  }
  stream.end(chunk);
  await once(stream, 'finish');
}
