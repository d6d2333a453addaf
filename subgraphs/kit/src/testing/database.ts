import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the test run's PostgreSQL, without a database. */
    readonly postgres: string;
  }
}

/** A database for one suite, and how it is dropped. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database on the test run's own PostgreSQL: a copy of one with the statement log's tables, or an empty one. */
export async function freshDatabase(
  template: 'core_template' | 'template0' = 'core_template',
): Promise<TestDatabase> {
  const base = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(base, `create database "${name}" template "${template}"`);
  return {
    url: `${base}/${name}`,
    drop: () => administer(base, `drop database if exists "${name}" with (force)`),
  };
}

async function administer(base: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${base}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
