import { publicPage } from '@pilotage/kit';
import { pageOf } from '@pilotage/schema';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { mustBeSteward } from '../keys/permissions.ts';
import { erasePerson } from '../people/people.ts';
import { presentRoles, rolesOf } from '../people/role-statements.ts';
import type { PilotageContext } from './context.ts';
import { PageArguments } from './page-arguments.ts';
import { ErasedPerson, PersonRoleConnection } from './role-types.ts';

/** Who may do what among those who sign in. */
@Resolver()
export class RoleResolver {
  @Query(() => PersonRoleConnection, {
    nullable: true,
    description:
      'The roles that people have; with a person, every role it ever had, the latest first. For stewards; null for others.',
  })
  async roles(
    @Ctx() { database, identity, versions }: PilotageContext,
    @Arg('person', () => ID, {
      nullable: true,
      description: 'Opaque id of a person; absent: everybody who has a role.',
    })
    person: string | null | undefined,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    versions.spoil('roles are of the moment');
    mustBeSteward(identity, 'Seeing who has which role');
    const roles = person == null ? await presentRoles(database) : await rolesOf(database, person);
    return publicPage(() =>
      pageOf(roles, { first, after }, ({ person: id, since }) => [
        id,
        String(Number.MAX_SAFE_INTEGER - since.getTime()).padStart(16, '0'),
      ]),
    );
  }

  @Mutation(() => ErasedPerson, {
    nullable: true,
    description:
      "Erases whose an opaque id was (effacement): nobody calls by it any more, and the account gets another at its next sign-in. What was published under it stays. Needs a steward's key or role.",
  })
  async erasePerson(
    @Ctx() { database, identity, now, forgetCallers }: PilotageContext,
    @Arg('id', () => ID, { description: 'Opaque id of the person.' }) id: string,
  ) {
    mustBeSteward(identity, 'Erasing a person');
    await erasePerson(database, id, now());
    forgetCallers();
    return { person: id };
  }
}
