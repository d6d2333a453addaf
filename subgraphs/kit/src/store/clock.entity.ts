import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Clock',
  tableName: 'clock',
  properties: {
    id: p.integer().primary().autoincrement(false),
    version: p.integer(),
    recordedAt: p.datetime(3).nullable(),
    /** The latest time from which anything in the log is known. */
    knownAt: p.datetime(3).nullable(),
  },
});

/** The one row of a database that says its version; locked by a publication until it commits. */
export class Clock extends schema.class {}

schema.setClass(Clock);

/** The id of the one row. */
export const CLOCK_ID = 1;
