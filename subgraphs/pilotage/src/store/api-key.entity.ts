import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    hash: p.text().primary(),
    /** Opaque id under which its holder publishes. */
    holder: p.text(),
    role: p.text(),
    department: p.text().nullable(),
    createdAt: p.datetime(3),
  },
});

/** A machine's key: only its hash is kept. */
export class ApiKey extends schema.class {}

schema.setClass(ApiKey);
