import { Migration } from '@mikro-orm/migrations';

/** How it is found when a source was last asked, in a log of any length. */
export class PublicationSource extends Migration {
  override name = '0004-publication-source';

  override up(): void {
    this.addSql(`create index "publication_source" on "publication" ("source", "recorded_at")`);
  }
}
