import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'KeyUse',
  tableName: 'key_use',
  indexes: [{ properties: ['key', 'id'], name: 'key_use_key' }],
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    /** Id of the key. */
    key: p.text(),
    at: p.datetime(3),
    operation: p.text(),
    requestId: p.text(),
  },
});

/** One request that came with a machine's key. */
export class KeyUse extends schema.class {}

schema.setClass(KeyUse);
