import { Migration } from '@mikro-orm/migrations';

/**
 * What measurements need: facts found by kind and month, and which of them are hidden.
 *
 * Parts are compared byte by byte, so that months are in order whatever the locale of the database.
 */
export class MeasurementTables extends Migration {
  override name = '0002-measurement-tables';

  override up(): void {
    this.addSql(`alter table "fact" alter column "part" type text collate "C"`);
    this.addSql(`alter table "statement" alter column "part" type text collate "C"`);
    this.addSql(`create index "fact_kind" on "fact" ("kind", "part")`);
    this.addSql(`create table "hidden" (
      "kind" text not null, "part" text collate "C" not null, "known_at" timestamptz(3) not null,
      "version" int not null, "products" jsonb not null, "in_totals" boolean not null,
      primary key ("kind", "part", "known_at", "version"))`);
  }
}
