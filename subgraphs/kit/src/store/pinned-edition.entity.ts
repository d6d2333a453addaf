import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'PinnedEdition',
  tableName: 'pinned_edition',
  properties: {
    name: p.text().primary(),
    instant: p.datetime(3),
    version: p.integer(),
    definitions: p.json<Readonly<Record<string, string>>>(),
  },
});

/** An edition that the ministry has named: the version pinned for it here, and the definitions it is read by. */
export class PinnedEdition extends schema.class {}

schema.setClass(PinnedEdition);
