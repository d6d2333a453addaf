import { Migration } from '@mikro-orm/migrations';

/** The editions for which a department has pinned a version, and the definitions they are read by. */
export class EditionTables extends Migration {
  override name = '0003-edition-tables';

  override up(): void {
    this.addSql(`create table "pinned_edition" (
      "name" text not null primary key, "instant" timestamptz(3) not null, "version" int not null,
      "definitions" jsonb not null)`);
  }
}
