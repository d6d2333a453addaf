import { defineEntity, p } from '@mikro-orm/core';
import type { Leaf } from '@pilotage/schema';

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
    pool: p.json<readonly Leaf[]>(),
  },
});

/** Which products' measurements of one metric, month and instrument are hidden from one moment and version on, and what totals hold of them. */
export class Hidden extends schema.class {}

schema.setClass(Hidden);
