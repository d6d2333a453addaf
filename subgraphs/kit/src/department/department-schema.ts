import type { DepartmentContext } from '../graph/context.ts';
import { departmentResolver } from '../graph/department-resolver.ts';
import { productAnswer } from '../graph/department-types.ts';
import { subgraphSchema } from '../graph/subgraph-schema.ts';
import type { Department } from './define-department.ts';

/** The schema of a department: the core that every department has. */
export function departmentSchema({ registered }: Pick<Department, 'registered'>) {
  const { code, prefix, name } = registered;
  const { DepartmentResolver, types } = departmentResolver(registered);
  return subgraphSchema<DepartmentContext>({
    resolvers: [DepartmentResolver],
    orphanedTypes: [types.ProductType, types.DepartmentType],
    references: {
      [`${prefix}Department`]: (reference: { readonly code: string }) =>
        reference.code === code ? { code, name: name.fr } : null,
      [`${prefix}Product`]: async ({ id }: { readonly id: string }, { loadProduct, today }) => {
        const product = await loadProduct(id, null);
        return product && productAnswer(registered.code, product, today);
      },
    },
  });
}

/** The committed form of a department's schema. */
export function departmentSdl(department: Pick<Department, 'registered'>): string {
  return departmentSchema(department).sdl;
}
