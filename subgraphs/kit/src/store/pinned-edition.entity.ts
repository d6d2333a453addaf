import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'PinnedEdition',
  tableName: 'pinned_edition',
  properties: {
    name: p.text().primary(),
    instant: p.datetime(3),
    version: p.integer(),
  },
});

/** An edition that the ministry has named, and the version that this department has pinned for it. */
export class PinnedEdition extends schema.class {}

schema.setClass(PinnedEdition);
