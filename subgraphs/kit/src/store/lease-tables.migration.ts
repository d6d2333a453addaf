import { Migration } from '@mikro-orm/migrations';
import { MARK } from './lease-book.ts';

/** Who may answer from memory, up to when: worth nothing after a crash, and so written without a log. */
export class LeaseTables extends Migration {
  override name = '0006-lease-tables';

  override up(): void {
    this.addSql(`create unlogged table "lease" (
      "holder" text not null primary key, "sequence" int not null, "version" int not null, "until" timestamptz not null)
      with (fillfactor = 50)`);
    this.addSql(MARK);
  }
}
