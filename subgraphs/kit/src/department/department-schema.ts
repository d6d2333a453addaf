import type { DepartmentContext } from '../graph/context.ts';
import { fieldsResolver } from '../graph/define-field.ts';
import { departmentResolver } from '../graph/department-resolver.ts';
import { productAnswer } from '../graph/department-types.ts';
import { everyDepartment } from '../graph/every-department.ts';
import { departmentFactFields, productFactFields } from '../graph/facts/fact-fields.ts';
import { measurementField } from '../graph/facts/measurement-field.ts';
import { departmentMetricFields, productMetricFields } from '../graph/facts/metric-fields.ts';
import { statementField } from '../graph/facts/statement-field.ts';
import { sourceField } from '../graph/source-field.ts';
import { subgraphSchema } from '../graph/subgraph-schema.ts';
import { productKinds } from '../products/product-kinds.ts';
import { usedSources } from '../sources/department-sources.ts';
import { presentOn } from '../store/moment.ts';
import type { Department } from './define-department.ts';

/** The schema of a department: the core that every department has, and what its team defines beside it. */
export function departmentSchema(department: Department) {
  const { registered, kinds, measured, facts = [], metrics = [] } = department;
  const { code, prefix, name } = registered;
  const everyKind = [...kinds, ...measured].map((one) => one.code);
  const { DepartmentResolver, types } = departmentResolver(department);
  const ofProducts = fieldsResolver(
    () => types.ProductType,
    [
      ...productFactFields(facts),
      statementField([...productKinds, ...everyKind]),
      measurementField(measured),
      ...productMetricFields(metrics),
    ],
  );
  const ofDepartment = fieldsResolver(
    () => types.DepartmentType,
    [
      ...departmentFactFields(facts),
      ...departmentMetricFields(metrics),
      statementField(everyKind),
      sourceField(usedSources(department.sources)),
    ],
  );
  return subgraphSchema<DepartmentContext>({
    resolvers: [DepartmentResolver, ...everyDepartment, ofProducts, ofDepartment],
    orphanedTypes: [types.ProductType, types.DepartmentType],
    references: {
      [`${prefix}Department`]: (reference: { readonly code: string }) =>
        reference.code === code ? { code, name: name.fr } : null,
      [`${prefix}Product`]: async ({ id }: { readonly id: string }, { loadProduct, today }) => {
        const product = await loadProduct(id, null);
        return product && productAnswer(registered.code, product, presentOn(today));
      },
    },
  });
}

/** The committed form of a department's schema. */
export function departmentSdl(department: Department): string {
  return departmentSchema(department).sdl;
}
