import { randomBytes } from 'node:crypto';
import type { Constructor, EntitySchema } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Clock } from './clock.entity.ts';
import { CoreTables } from './core-tables.migration.ts';
import { EditionTables } from './edition-tables.migration.ts';
import { Fact } from './fact.entity.ts';
import { Hidden } from './hidden.entity.ts';
import { Lease } from './lease.entity.ts';
import { openLeaseBook } from './lease-book.ts';
import { LeaseTables } from './lease-tables.migration.ts';
import { LogVersion } from './log-version.entity.ts';
import { MeasurementTables } from './measurement-tables.migration.ts';
import { PinnedEdition } from './pinned-edition.entity.ts';
import { Publication } from './publication.entity.ts';
import { PublicationSource } from './publication-source.migration.ts';
import { QuarantineTables } from './quarantine-tables.migration.ts';
import { Quarantined } from './quarantined.entity.ts';
import { Statement } from './statement.entity.ts';

/** An open database, brought up to its migrations. */
export type Database = Awaited<ReturnType<typeof openDatabase>>;

/** What a database holds beside the statement log. */
export interface DatabaseOptions {
  readonly url: string;
  readonly entities?: readonly (Constructor | EntitySchema)[];
  readonly migrations?: readonly Constructor<Migration>[];
  /** Told every SQL query that is sent, for counting them in tests. */
  readonly onQuery?: (sql: string) => void;
}

const CORE_ENTITIES = [
  Clock,
  LogVersion,
  Publication,
  Statement,
  Fact,
  Hidden,
  Quarantined,
  PinnedEdition,
  Lease,
];
const CORE_MIGRATIONS = [
  CoreTables,
  MeasurementTables,
  EditionTables,
  PublicationSource,
  QuarantineTables,
  LeaseTables,
];

/** Opens a database and runs the migrations that it lacks: the statement log's, then its owner's. */
export async function openDatabase({
  url,
  entities = [],
  migrations = [],
  onQuery,
}: DatabaseOptions) {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...CORE_ENTITIES, ...entities],
    extensions: [Migrator],
    migrations: {
      migrationsList: [...CORE_MIGRATIONS, ...migrations],
      snapshot: false,
      silent: true,
    },
    pool: { min: 0, max: 10 },
    ...(onQuery
      ? { debug: ['query'], logger: onQuery, colors: false, highlighter: undefined }
      : { debug: false }),
  });
  await orm.migrator.up();
  const fork = (): EntityManager => orm.em.fork();
  return {
    /** A fresh entity manager for one request or one job. */
    fork,
    /** Who may answer from memory as of a version of this log. */
    leases: openLeaseBook(fork),
    /** Names this run of the process: another may run other code, and answer otherwise. */
    boot: randomBytes(6).toString('base64url'),
    /** Whether the database answers. */
    ready: () => orm.isConnected(),
    /** The SQL that would bring the tables to the entities; blank when they agree. */
    drift: () => orm.schema.getUpdateSchemaSQL({ safe: true }),
    close: () => orm.close(),
  };
}
