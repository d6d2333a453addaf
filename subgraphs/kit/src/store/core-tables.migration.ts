import { Migration } from '@mikro-orm/migrations';

/** The tables of every statement log: clock, publications, statements, facts. */
export class CoreTables extends Migration {
  override name = '0001-core-tables';

  override up(): void {
    this.addSql(`create table "clock" (
      "id" int not null primary key, "version" int not null, "recorded_at" timestamptz(3) null)`);
    this.addSql(`insert into "clock" ("id", "version", "recorded_at") values (1, 0, null)`);
    this.addSql(`create table "publication" (
      "id" uuid not null primary key, "key" text not null, "body_hash" text not null,
      "publisher" text not null, "source" text null, "version" int not null,
      "recorded_at" timestamptz(3) not null, "known_at" timestamptz(3) null, "outcomes" jsonb not null)`);
    this.addSql(`alter table "publication" add constraint "publication_key_unique" unique ("key")`);
    this.addSql(`create table "statement" (
      "version" int not null, "ordinal" int not null, "publication" uuid not null,
      "subject" text not null, "kind" text not null, "part" text not null, "body" jsonb null,
      "known_at" timestamptz(3) not null, primary key ("version", "ordinal"))`);
    this.addSql(
      `create index "statement_fact" on "statement" ("subject", "kind", "part", "known_at", "version")`,
    );
    this.addSql(`create table "fact" (
      "subject" text not null, "kind" text not null, "part" text not null, "body" jsonb null,
      "known_at" timestamptz(3) not null, "version" int not null, primary key ("subject", "kind", "part"))`);
  }
}
