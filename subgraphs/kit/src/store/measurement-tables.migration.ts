import { Migration } from '@mikro-orm/migrations';

/**
 * What measurements need: facts found by kind and month, and which of them are hidden.
 *
 * Parts are compared byte by byte, so that months are in order whatever the locale of the database. Every
 * fact has a number, which its statements bear: the statement that held at a moment is one step into an index,
 * and with numbers in it that step costs half of what it does with texts.
 */
export class MeasurementTables extends Migration {
  override name = '0002-measurement-tables';

  override up(): void {
    this.addSql(`alter table "fact" alter column "part" type text collate "C"`);
    this.addSql(`alter table "statement" alter column "part" type text collate "C"`);
    this.addSql(`create index "fact_kind" on "fact" ("kind", "part")`);
    this.addSql(`alter table "fact" add column "id" serial not null`);
    this.addSql(`alter table "statement" add column "fact" int null`);
    this.addSql(`update "statement" set "fact" = "fact"."id" from "fact"
      where "fact"."subject" = "statement"."subject" and "fact"."kind" = "statement"."kind"
        and "fact"."part" = "statement"."part"`);
    this.addSql(`alter table "statement" alter column "fact" set not null`);
    this.addSql(`drop index "statement_fact"`);
    this.addSql(`create index "statement_fact" on "statement" ("fact", "known_at", "version")`);
    this.addSql(`alter table "clock" add column "known_at" timestamptz(3) null`);
    this.addSql(`update "clock" set "known_at" = "recorded_at"`);
    this.addSql(`create index "publication_version" on "publication" ("version", "recorded_at")`);
    this.addSql(`create table "hidden" (
      "kind" text not null, "part" text collate "C" not null, "known_at" timestamptz(3) not null,
      "version" int not null, "products" jsonb not null, "in_totals" boolean not null, "pool" jsonb not null,
      primary key ("kind", "part", "known_at", "version"))`);
  }
}
