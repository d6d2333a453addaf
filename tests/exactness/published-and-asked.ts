import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';

/** An answer that is older than a receipt which was given before it was asked for. */
export interface OlderAnswer {
  readonly question: string;
  readonly cache: string;
  /** How many products there were by the answer, and by the last receipt before it was asked for. */
  readonly answered: number;
  readonly received: number;
}

/** What was seen while some published and others asked. */
export interface Seen {
  readonly older: readonly OlderAnswer[];
  readonly receipts: number;
  readonly answers: number;
  /** How many answers came from memory. */
  readonly hits: number;
  /** The longest that a publication took, in milliseconds. */
  readonly longestMs: number;
}

/** Questions on which every product counts, each with how its answer is read; `null`: it does not claim to be fresh. */
const QUESTIONS: readonly (readonly [query: string, read: (data: Data) => number | null])[] = [
  ['{ waterProducts { totalCount } }', ({ waterProducts }) => waterProducts?.totalCount ?? null],
  [
    '{ products(filter: { department: "water" }) { totalCount coverage { stale { code } missing { code } } } }',
    ({ products }) => (isWhole(products?.coverage) ? (products?.totalCount ?? null) : null),
  ],
  [
    '{ department(code: "water") { figure(indicator: PORTFOLIO) { value coverage { stale { code } missing { code } } } } }',
    ({ department }) =>
      isWhole(department?.figure?.coverage) ? (department?.figure?.value ?? null) : null,
  ],
];

interface Coverage {
  readonly stale: readonly unknown[];
  readonly missing: readonly unknown[];
}

interface Data {
  readonly waterProducts?: { readonly totalCount: number } | null;
  readonly products?: { readonly totalCount: number; readonly coverage: Coverage } | null;
  readonly department?: {
    readonly figure: { readonly value: number; readonly coverage: Coverage } | null;
  } | null;
}

const isWhole = (coverage: Coverage | undefined) =>
  coverage !== undefined && coverage.stale.length === 0 && coverage.missing.length === 0;

/** Clients that publish and ask through a gateway until they are told to end; products are counted on from run to run. */
export function publishersAndAskers(url: string, key: string) {
  const pool = new Pool(url, { connections: 40, bodyTimeout: 30_000, headersTimeout: 30_000 });
  let published = 0;

  async function send(body: object, authorization?: string) {
    const { headers, body: answer } = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        ...(authorization ? { authorization: `Bearer ${authorization}` } : {}),
      },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as { readonly data?: unknown };
    return { data: told.data, cache: String(headers['x-cache']) };
  }

  /** One more product; sent again under its key until there is a receipt. */
  async function publish(): Promise<void> {
    const slug = `p-${published}`;
    const product = { slug, name: slug, phases: [{ phase: 'OPERATED', from: '2025-01-06' }] };
    const input = { key: randomUUID(), products: [product] };
    const query =
      'mutation ($input: WaterPublicationInput!) { receipt: publishWater(input: $input) { version } }';
    for (;;) {
      const { data } = await send({ query, variables: { input } }, key).catch(() => ({
        data: null,
      }));
      if ((data as { readonly receipt?: object | null } | null)?.receipt) break;
      await setTimeout(20);
    }
    published += 1;
  }

  return {
    /** Publishes and asks while `during` is under way. */
    async run(askers: number, during: () => Promise<unknown>): Promise<Seen> {
      const seen = { older: [] as OlderAnswer[], receipts: 0, answers: 0, hits: 0, longestMs: 0 };
      let isOver = false;
      const publisher = async () => {
        while (!isOver) {
          const begun = performance.now();
          await publish();
          seen.receipts += 1;
          seen.longestMs = Math.max(seen.longestMs, performance.now() - begun);
          await setTimeout(Math.random() * 60);
        }
      };
      const asker = async (_: unknown, index: number) => {
        const [query, read] = QUESTIONS[index % QUESTIONS.length] ?? ['', () => null];
        while (!isOver) {
          const received = published;
          const { data, cache } = await send({ query });
          const answered = data ? read(data as Data) : null;
          seen.answers += 1;
          if (cache === 'hit' || cache === 'joined') seen.hits += 1;
          if (answered !== null && answered < received)
            seen.older.push({ question: query, cache, answered, received });
        }
      };
      const clients = [publisher(), ...Array.from({ length: askers }, asker)];
      try {
        await during();
      } finally {
        isOver = true;
        await Promise.all(clients);
      }
      return seen;
    },
    close: () => pool.destroy(),
  };
}
