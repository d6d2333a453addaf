import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Fact',
  tableName: 'fact',
  indexes: [{ properties: ['kind', 'part'], name: 'fact_kind' }],
  properties: {
    subject: p.text().primary(),
    kind: p.text().primary(),
    part: p.text().primary(),
    id: p.integer().autoincrement(),
    body: p.json<unknown>().nullable(),
    knownAt: p.datetime(3),
    version: p.integer(),
  },
});

/** What is known now of one thing: per key the statement with the greatest known time, then version. */
export class Fact extends schema.class {}

schema.setClass(Fact);
