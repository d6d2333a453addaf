import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Publication',
  tableName: 'publication',
  indexes: [{ properties: ['source', 'recordedAt'], name: 'publication_source' }],
  properties: {
    id: p.uuid().primary(),
    key: p.text().unique(),
    bodyHash: p.text(),
    publisher: p.text(),
    source: p.text().nullable(),
    version: p.integer(),
    recordedAt: p.datetime(3),
    knownAt: p.datetime(3).nullable(),
    added: p.integer().default(0),
    changed: p.integer().default(0),
    alreadySo: p.integer().default(0),
    quarantined: p.integer().default(0),
    /** Of the first statements; the counts are of all. */
    outcomes: p.json<readonly StoredOutcome[]>(),
  },
});

/** What became of one statement of a publication. */
export interface StoredOutcome {
  readonly path: string;
  readonly subject: string;
  readonly kind: string;
  readonly outcome: 'ADDED' | 'CHANGED' | 'ALREADY_SO' | 'QUARANTINED';
}

/** A batch of statements sent by one publisher under one idempotency key, and the receipt it was given. */
export class Publication extends schema.class {}

schema.setClass(Publication);
