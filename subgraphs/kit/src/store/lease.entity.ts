import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Lease',
  tableName: 'lease',
  properties: {
    /** Opaque id of who holds it, such as a gateway's process. */
    holder: p.text().primary(),
    /** Which of the holder's requests it is of: one that comes late changes nothing. */
    sequence: p.integer(),
    /** The oldest version that the holder may still answer from. */
    version: p.integer(),
    until: p.datetime(),
  },
});

/** Leave to answer from memory, as of a version, for a moment. */
export class Lease extends schema.class {}

schema.setClass(Lease);
