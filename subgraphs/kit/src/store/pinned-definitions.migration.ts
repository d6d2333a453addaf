import { Migration } from '@mikro-orm/migrations';

/** The definitions by which an edition is read; those of earlier editions were the first of each indicator. */
export class PinnedDefinitions extends Migration {
  override name = '0005-pinned-definitions';

  override up(): void {
    this.addSql(
      `alter table "pinned_edition" add column "definitions" jsonb not null default '{}'`,
    );
    this.addSql(`alter table "pinned_edition" alter column "definitions" drop default`);
  }
}
