import { DateTimeScalar, PageInfo } from '@pilotage/schema/graph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

const AudienceEnum = {
  DASHBOARD: 'DASHBOARD',
  ANALYST: 'ANALYST',
  PUBLISHER: 'PUBLISHER',
  STEWARD: 'STEWARD',
};

registerEnumType(AudienceEnum, {
  name: 'KeyAudience',
  description: 'For what the holder of a key comes.',
  valuesConfig: {
    DASHBOARD: { description: 'Asks prepared questions (tableau de bord).' },
    ANALYST: { description: 'Asks any question.' },
    PUBLISHER: { description: 'Publishes for a department, and sees its small numbers.' },
    STEWARD: { description: "Sets what is the ministry's own." },
  },
});

@ObjectType({
  description: 'A key by which a machine calls (clé d’API); its secret is kept nowhere.',
})
export class MachineKey {
  @Field(() => ID, { description: 'Its id, by which it is rotated and revoked; not the secret.' })
  id!: string;

  @Field(() => ID, {
    description:
      'Opaque id under which its publications stand; the same after a rotation. Never a name.',
  })
  publisher!: string;

  @Field(() => AudienceEnum, { description: 'For what it was issued.' })
  audience!: keyof typeof AudienceEnum;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the department for which it publishes; null for a key that does not.',
  })
  department?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is for, in the words of whoever issued it; null when nothing was said.',
  })
  label?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  createdAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'Opaque id of who issued it; null for one that was made at a first start.',
  })
  createdBy?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it is taken, after a rotation; null: until it is revoked.',
  })
  expiresAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was revoked; null when it was not.',
  })
  revokedAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was used last; null when it never was, and for a key that only reads: its uses are counted, not kept.',
  })
  lastUsedAt?: Date | null;
}

@ObjectType({ description: 'A page of keys.' })
export class MachineKeyConnection {
  @Field(() => [MachineKey], { description: 'The keys of this page, the latest first.' })
  nodes!: readonly MachineKey[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many keys there are.' })
  totalCount!: number;
}

@ObjectType({ description: 'A key that has just been issued, and its secret.' })
export class IssuedKey {
  @Field(() => MachineKey, { description: 'The key.' })
  key!: MachineKey;

  @Field(() => String, {
    description: 'What the machine sends as "Authorization: Bearer <secret>". Told this once only.',
  })
  secret!: string;
}

@ObjectType({ description: 'One request that came with a key (trace d’audit).' })
export class KeyUseEntry {
  @Field(() => DateTimeScalar, { description: 'When it came.' })
  at!: Date;

  @Field(() => String, { description: 'What was asked, such as mutation publishWater.' })
  operation!: string;

  @Field(() => ID, {
    description: 'The id of the request, as in the `x-request-id` of its answer.',
  })
  requestId!: string;
}

@ObjectType({ description: 'A page of the uses of a key.' })
export class KeyUseConnection {
  @Field(() => [KeyUseEntry], { description: 'The uses of this page, the latest first.' })
  nodes!: readonly KeyUseEntry[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How often the key was used.' })
  totalCount!: number;
}
