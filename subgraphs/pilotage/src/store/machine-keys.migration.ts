import { Migration } from '@mikro-orm/migrations';

/** What is known of a machine's key beside its hash, and the audit of its uses. */
export class MachineKeys extends Migration {
  override name = '0003-machine-keys';

  override up(): void {
    this.addSql(`alter table "api_key"
      add column "id" text null, add column "label" text null, add column "created_by" text null,
      add column "expires_at" timestamptz(3) null, add column "revoked_at" timestamptz(3) null`);
    this.addSql(`update "api_key" set "id" = "holder"`);
    this.addSql(`alter table "api_key" alter column "id" set not null`);
    this.addSql(`alter table "api_key" add constraint "api_key_id" unique ("id")`);
    this.addSql(`create table "key_use" (
      "id" bigserial primary key, "key" text not null, "at" timestamptz(3) not null,
      "operation" text not null, "request_id" text not null)`);
    this.addSql(`create index "key_use_key" on "key_use" ("key", "id")`);
  }
}
