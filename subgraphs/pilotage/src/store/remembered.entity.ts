import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Remembered',
  tableName: 'remembered',
  properties: {
    department: p.text().primary(),
    /** `products`, or the question that was asked. */
    question: p.text().primary(),
    version: p.integer(),
    recordedAt: p.datetime(3).nullable(),
    answeredAt: p.datetime(3),
    body: p.json<unknown>(),
  },
});

/** What a department last answered to one question, used while it does not answer. */
export class Remembered extends schema.class {}

schema.setClass(Remembered);
