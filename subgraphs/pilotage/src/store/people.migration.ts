import { Migration } from '@mikro-orm/migrations';

/** The opaque ids of those who signed in. */
export class People extends Migration {
  override name = '0004-people';

  override up(): void {
    this.addSql(`create table "person" (
      "id" text not null primary key, "issuer" text null, "subject" text null,
      "created_at" timestamptz(3) not null, "signed_out_at" timestamptz(3) null,
      "erased_at" timestamptz(3) null)`);
    this.addSql(
      `alter table "person" add constraint "person_subject" unique ("issuer", "subject")`,
    );
  }
}
