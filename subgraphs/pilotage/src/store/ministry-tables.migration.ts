import { Migration } from '@mikro-orm/migrations';

/** The tables of the ministry's view: what departments last answered, and the keys of machines. */
export class MinistryTables extends Migration {
  override name = '0002-ministry-tables';

  override up(): void {
    this.addSql(`create table "remembered" (
      "department" text not null, "question" text not null, "version" int not null,
      "recorded_at" timestamptz(3) null, "answered_at" timestamptz(3) not null, "body" jsonb not null,
      primary key ("department", "question"))`);
    this.addSql(`create table "api_key" (
      "hash" text not null primary key, "holder" text not null, "role" text not null,
      "department" text null, "created_at" timestamptz(3) not null)`);
  }
}
