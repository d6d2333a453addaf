import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Quarantined',
  tableName: 'quarantined',
  indexes: [{ properties: ['kind', 'part'], name: 'quarantined_kind' }],
  properties: {
    id: p.uuid().primary(),
    publication: p.uuid(),
    path: p.text(),
    subject: p.text(),
    kind: p.text(),
    part: p.text(),
    body: p.json<unknown>().nullable(),
    /** The earlier time from which it is claimed to be known; `null`: from its release. */
    claimedAt: p.datetime(3).nullable(),
    rule: p.text(),
    since: p.datetime(3),
    sinceVersion: p.integer(),
    /** When it ceased to wait; `null`: it waits. */
    until: p.datetime(3).nullable(),
    untilVersion: p.integer().nullable(),
    decision: p.text().$type<Decision>().nullable(),
    /** The publication that decided. */
    decidedBy: p.uuid().nullable(),
  },
});

/** What became of a statement in quarantine: taken, refused, or overtaken by a later one about the same. */
export type Decision = 'RELEASED' | 'REJECTED' | 'SUPERSEDED';

/** A statement that was put aside as suspicious: kept, but in no figure until somebody decides. */
export class Quarantined extends schema.class {}

schema.setClass(Quarantined);
