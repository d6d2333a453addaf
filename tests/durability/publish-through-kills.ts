import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startPostgres } from '@pilotage/kit/postgres';
import pg from 'pg';
import { type DepartmentProcess, departmentProcess } from './department-process.ts';

/** What is found in the log when all is over. */
export interface Aftermath {
  /** How many publications were acknowledged, at once or after they were sent again. */
  readonly acknowledged: number;
  /** How many of these had been sent again, since no answer had come. */
  readonly sentAgain: number;
  /** Statements of acknowledged publications that are not there. */
  readonly lost: readonly string[];
  /** Statements that are there more than once. */
  readonly repeated: readonly string[];
  /** Statements that are there though their publication was refused. */
  readonly refusedButThere: readonly string[];
  /** Whether the versions of receipts are those of the log, each once, without a gap. */
  readonly versions: { readonly told: readonly number[]; readonly kept: readonly number[] };
}

const PUBLISHERS = 6;
/** How many publications are acknowledged at least from one kill to the next, and how long it is calm after that. */
const ACKNOWLEDGED_BETWEEN = 20;
const LONGEST_CALM_MS = 300;

/**
 * Publishes without pause while the department's process or PostgreSQL is killed again and again; whoever gets
 * no answer sends the same publication again under the same key, as a client should.
 */
export async function publishThroughKills(kills: number): Promise<Aftermath> {
  const directory = await mkdtemp(join(tmpdir(), 'pilotage-kills-'));
  await chmod(directory, 0o755);
  let postgres = await startPostgres({ directory });
  await postgres.createDatabase('water');
  const url = postgres.url('water');
  const department = await departmentProcess('water', url);
  const run = { isOver: false, sent: 0, sentAgain: 0 };
  const told = new Map<string, number>();
  const refused = new Set<string>();
  try {
    const publishers = Array.from({ length: PUBLISHERS }, () =>
      publishUntilOver(department, run, told, refused),
    );
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = told.size + ACKNOWLEDGED_BETWEEN;
      while (told.size < enough) await setTimeout(20);
      await setTimeout(Math.random() * LONGEST_CALM_MS);
      if (kill % 2 === 0) {
        await department.kill();
        await department.start();
      } else {
        const { port, pid } = postgres;
        if (pid === undefined) throw new Error('PostgreSQL has no process');
        process.kill(pid, 'SIGKILL');
        postgres = await startPostgres({ directory, port });
      }
    }
    run.isOver = true;
    await Promise.all(publishers);
    return { ...(await judge(url, told, refused)), sentAgain: run.sentAgain };
  } finally {
    run.isOver = true;
    await department.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

interface Run {
  isOver: boolean;
  sent: number;
  sentAgain: number;
}

async function publishUntilOver(
  department: DepartmentProcess,
  run: Run,
  told: Map<string, number>,
  refused: Set<string>,
): Promise<void> {
  while (!run.isOver) {
    run.sent += 1;
    const slug = `p-${run.sent}`;
    // Every tenth is wrong, and must leave no trace.
    const isWrong = run.sent % 10 === 0;
    const products = [
      { slug, name: slug },
      { slug: `${slug}-b`, name: isWrong ? ' ' : slug },
    ];
    for (let attempt = 0; ; attempt += 1) {
      const { receipt, code } = await published(department, { slug, products, sent: run.sent });
      if (receipt) {
        told.set(slug, receipt.version);
        if (attempt > 0) run.sentAgain += 1;
        break;
      }
      if (code === 'INVALID_PUBLICATION') {
        refused.add(slug);
        break;
      }
      await setTimeout(30);
    }
  }
}

/** Publishes at once, or every third time as a file, of which every second one is packed. */
async function published(
  department: DepartmentProcess,
  {
    slug,
    products,
    sent,
  }: {
    readonly slug: string;
    readonly products: readonly { readonly slug: string; readonly name: string }[];
    readonly sent: number;
  },
): Promise<{ readonly receipt: { readonly version: number } | null; readonly code: unknown }> {
  if (sent % 3 === 0) {
    const rows = products.map(({ slug: product, name }) => ({ sheet: 'products', product, name }));
    const answer = await department.publishFile(slug, rows, sent % 2 === 0);
    return { receipt: answer?.receipt ?? null, code: answer?.errors?.[0]?.extensions.code };
  }
  const answer = await department.ask(
    'mutation ($input: WaterPublicationInput!) { receipt: publishWater(input: $input) { version } }',
    { input: { key: slug, products } },
  );
  const receipt = answer?.data?.['receipt'] as { readonly version: number } | null | undefined;
  return { receipt: receipt ?? null, code: answer?.errors[0]?.extensions?.['code'] };
}

async function judge(
  url: string,
  told: ReadonlyMap<string, number>,
  refused: ReadonlySet<string>,
): Promise<Omit<Aftermath, 'sentAgain'>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ subject: string; times: string }>(
      `select subject, count(*) as times from statement where kind = 'NAME' group by subject`,
    );
    const times = new Map(rows.map((row) => [row.subject, Number(row.times)]));
    const { rows: versions } = await client.query<{ version: number }>(
      'select distinct version from statement order by version',
    );
    const subjects = (slugs: Iterable<string>) =>
      [...slugs].flatMap((slug) => [`water:${slug}`, `water:${slug}-b`]);
    return {
      acknowledged: told.size,
      lost: subjects(told.keys()).filter((subject) => !times.has(subject)),
      repeated: [...times].filter(([, count]) => count > 1).map(([subject]) => subject),
      refusedButThere: subjects(refused).filter((subject) => times.has(subject)),
      versions: {
        told: [...told.values()].sort((a, b) => a - b),
        kept: versions.map(({ version }) => version),
      },
    };
  } finally {
    await client.end();
  }
}
