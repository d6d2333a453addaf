import { coreMetrics } from '@pilotage/schema';
import { coreFacts } from '../facts/core/index.ts';
import { productKinds } from '../products/product-kinds.ts';
import { fieldsResolver } from './define-field.ts';
import { departmentFields } from './department-fields.ts';
import { departmentFactFields, productFactFields } from './facts/fact-fields.ts';
import { keyResultField } from './facts/key-result-field.ts';
import { measurementField } from './facts/measurement-field.ts';
import { statementField } from './facts/statement-field.ts';
import { productFigureFields } from './figure-fields.ts';
import { DepartmentInterface, ProductInterface } from './product-interface.ts';
import { quarantineField } from './quarantine-field.ts';
import { sourceField } from './source-field.ts';

const coreKinds = [...coreFacts, ...coreMetrics].map(({ code }) => code);

/**
 * What can be asked of every department and of every product, whichever department they are of.
 *
 * It stands on the interfaces, so that who asks names no department, and a new one is asked with the others. A
 * department's own types take the place of those fields that know its own kinds, metrics and sources.
 */
export const everyDepartment = [
  fieldsResolver(
    () => DepartmentInterface,
    [
      ...departmentFields,
      ...departmentFactFields(coreFacts),
      statementField(coreKinds),
      quarantineField,
      sourceField([]),
    ],
  ),
  fieldsResolver(
    () => ProductInterface,
    [
      ...productFigureFields,
      ...productFactFields(coreFacts),
      keyResultField,
      statementField([...productKinds, ...coreKinds]),
      measurementField(coreMetrics, { others: true }),
    ],
  ),
];
