import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'LogVersion',
  tableName: 'log_version',
  properties: {
    version: p.integer().primary().autoincrement(false),
    knownAt: p.datetime(3).nullable(),
  },
});

/** One version of the log, and from when its statements are known; `null`: it brought none. */
export class LogVersion extends schema.class {}

schema.setClass(LogVersion);
