import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Statement',
  tableName: 'statement',
  indexes: [{ properties: ['fact', 'knownAt', 'version'], name: 'statement_fact' }],
  properties: {
    version: p.integer().primary(),
    ordinal: p.integer().primary(),
    publication: p.uuid(),
    fact: p.integer(),
    subject: p.text(),
    kind: p.text(),
    part: p.text(),
    body: p.json<unknown>().nullable(),
    knownAt: p.datetime(3),
  },
});

/** One fact as somebody stated it: never changed, never deleted, only superseded. */
export class Statement extends schema.class {}

schema.setClass(Statement);
