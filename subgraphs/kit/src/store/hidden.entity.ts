import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Hidden',
  tableName: 'hidden',
  properties: {
    kind: p.text().primary(),
    part: p.text().primary(),
    knownAt: p.datetime(3).primary(),
    version: p.integer().primary(),
    products: p.json<readonly string[]>(),
    inTotals: p.boolean(),
  },
});

/** Which products' measurements of one metric, month and instrument are hidden, from one version on. */
export class Hidden extends schema.class {}

schema.setClass(Hidden);
