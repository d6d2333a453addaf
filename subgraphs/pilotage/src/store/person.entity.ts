import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Person',
  tableName: 'person',
  uniques: [{ properties: ['issuer', 'subject'], name: 'person_subject' }],
  properties: {
    /** Opaque: `person:` and random digits. */
    id: p.text().primary(),
    /** Who signed the person in; null once erased. */
    issuer: p.text().nullable(),
    /** What that issuer calls the person; null once erased. */
    subject: p.text().nullable(),
    createdAt: p.datetime(3),
    /** Sessions that began until then have ended. */
    signedOutAt: p.datetime(3).nullable(),
    erasedAt: p.datetime(3).nullable(),
  },
});

/** Somebody who signed in: neither name nor address, and the way back to an account can be erased. */
export class Person extends schema.class {}

schema.setClass(Person);
