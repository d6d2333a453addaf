import { DateTimeScalar, PageInfo } from '@pilotage/schema/graph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { RoleCode } from '../people/role.ts';

/** The values of the enum as clients read them. */
const RoleEnum = { ANALYST: 'ANALYST', PUBLISHER: 'PUBLISHER', STEWARD: 'STEWARD', NONE: 'NONE' };

registerEnumType(RoleEnum, {
  name: 'PersonRoleCode',
  description: 'What a person may do (rôle).',
  valuesConfig: {
    ANALYST: { description: 'Asks any question.' },
    PUBLISHER: { description: 'Publishes for a department, and sees its small numbers.' },
    STEWARD: { description: "Sets what is the ministry's own: targets, editions, roles, keys." },
    NONE: { description: 'Has no role any more.' },
  },
});

@ObjectType({ description: 'A role that stewards gave to a person (rôle), or took away.' })
export class PersonRole {
  @Field(() => ID, { description: 'Opaque id of the person; never a name.' })
  person!: string;

  @Field(() => RoleEnum, { description: 'What the person may do.' })
  role!: RoleCode;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the department for which a publisher publishes; null for others.',
  })
  department?: string | null;

  @Field(() => DateTimeScalar, { description: 'From when it holds.' })
  since!: Date;

  @Field(() => ID, { description: 'Opaque id of the steward who gave it, or took it away.' })
  statedBy!: string;
}

@ObjectType({ description: 'A page of roles.' })
export class PersonRoleConnection {
  @Field(() => [PersonRole], { description: 'The roles of this page.' })
  nodes!: readonly PersonRole[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many roles there are.' })
  totalCount!: number;
}

@ObjectType({ description: 'A person whose account is known no more.' })
export class ErasedPerson {
  @Field(() => ID, { description: 'The opaque id, which stands for nobody.' })
  person!: string;
}
