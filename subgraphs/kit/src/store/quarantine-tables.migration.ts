import { Migration } from '@mikro-orm/migrations';

/**
 * What the quarantine needs, and publications of any size: the versions of the log by themselves, since one
 * publication may make several; counts beside the outcomes, of which a large publication keeps the first alone.
 */
export class QuarantineTables extends Migration {
  override name = '0005-quarantine-tables';

  override up(): void {
    this.addSql(`create table "log_version" (
      "version" int not null primary key, "known_at" timestamptz(3) null)`);
    this.addSql(`insert into "log_version" ("version", "known_at")
      select distinct on ("version") "version", coalesce("known_at", "recorded_at") from "publication"
      where "version" > 0 order by "version", "recorded_at"`);
    this.addSql(`drop index "publication_version"`);
    for (const count of ['added', 'changed', 'already_so', 'quarantined']) {
      this.addSql(`alter table "publication" add column "${count}" int not null default 0`);
    }
    this.addSql(`update "publication" set
      "added" = (select count(*) from jsonb_array_elements("outcomes") one where one->>'outcome' = 'ADDED'),
      "changed" = (select count(*) from jsonb_array_elements("outcomes") one where one->>'outcome' = 'CHANGED'),
      "already_so" = (select count(*) from jsonb_array_elements("outcomes") one where one->>'outcome' = 'ALREADY_SO')`);
    this.addSql(`create table "quarantined" (
      "id" uuid not null primary key, "publication" uuid not null, "path" text not null,
      "subject" text not null, "kind" text not null, "part" text collate "C" not null, "body" jsonb null,
      "claimed_at" timestamptz(3) null, "rule" text not null, "since" timestamptz(3) not null,
      "since_version" int not null, "until" timestamptz(3) null, "until_version" int null,
      "decision" text null, "decided_by" uuid null)`);
    this.addSql(`create index "quarantined_kind" on "quarantined" ("kind", "part")`);
  }
}
