import type { ContractRule } from '../rule.ts';
import { boundedLists } from './bounded-lists.ts';
import { closedValueTypes } from './closed-value-types.ts';
import { composesEverywhere } from './composes-everywhere.ts';
import { everythingDescribed } from './everything-described.ts';
import { inputsPerDepartment } from './inputs-per-department.ts';
import { noRequiresAcross } from './no-requires-across.ts';
import { noShareableRootList } from './no-shareable-root-list.ts';
import { nullableAtBoundary } from './nullable-at-boundary.ts';
import { oneOwner } from './one-owner.ts';
import { oneWayEnums } from './one-way-enums.ts';
import { typesOfOneDepartment } from './types-of-one-department.ts';

/** Every rule of the contract. */
export const rules: readonly ContractRule[] = [
  nullableAtBoundary,
  oneOwner,
  typesOfOneDepartment,
  noShareableRootList,
  noRequiresAcross,
  closedValueTypes,
  oneWayEnums,
  inputsPerDepartment,
  everythingDescribed,
  boundedLists,
  composesEverywhere,
];
