import { subgraphSchema } from '@pilotage/kit';
import { departments, registeredDepartment } from '@pilotage/schema';
import { BreakdownResolver } from './graph/breakdown-resolver.ts';
import type { PilotageContext } from './graph/context.ts';
import { departmentAnswer, departmentStubs } from './graph/department-stubs.ts';
import { EditionResolver } from './graph/edition-resolver.ts';
import { ExplanationResolver } from './graph/explanation-resolver.ts';
import { KeyResolver } from './graph/key-resolver.ts';
import { DepartmentResolver, MinistryResolver } from './graph/ministry-resolver.ts';
import { RoleResolver } from './graph/role-resolver.ts';
import { SteeredResolver } from './graph/steered.ts';

/** The ministry's schema, with stubs for every registered department. */
export function ministrySchema() {
  const stubs = departments.map(departmentStubs);
  return subgraphSchema<PilotageContext>({
    resolvers: [
      MinistryResolver,
      BreakdownResolver,
      EditionResolver,
      ExplanationResolver,
      KeyResolver,
      RoleResolver,
      DepartmentResolver,
      SteeredResolver,
    ],
    orphanedTypes: stubs.flatMap(({ DepartmentStub, ProductStub }) => [
      DepartmentStub,
      ProductStub,
    ]),
    references: Object.fromEntries(
      departments.map(({ prefix }) => [
        `${prefix}Department`,
        ({ code }: { readonly code: string }) => {
          const registered = registeredDepartment(code);
          return registered && departmentAnswer(registered);
        },
      ]),
    ),
  });
}
