import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  uniques: [{ properties: ['id'], name: 'api_key_id' }],
  properties: {
    hash: p.text().primary(),
    id: p.text(),
    /** Opaque id under which its holder publishes; the same after a rotation. */
    holder: p.text(),
    role: p.text(),
    department: p.text().nullable(),
    /** What it is for, in the words of whoever issued it. */
    label: p.text().nullable(),
    createdAt: p.datetime(3),
    createdBy: p.text().nullable(),
    expiresAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
});

/** A machine's key: only its hash is kept. */
export class ApiKey extends schema.class {}

schema.setClass(ApiKey);
