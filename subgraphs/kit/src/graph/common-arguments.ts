import { MomentScalar } from '@pilotage/schema/graph';
import { Int } from 'type-graphql';
import type { ReadingMoment } from '../store/moment.ts';
import type { DepartmentContext } from './context.ts';
import type { ArgumentDefinition } from './define-field.ts';

/** The arguments by which a list is paged. */
export const pageArguments: Readonly<Record<'first' | 'after', ArgumentDefinition>> = {
  first: {
    type: () => Int,
    defaultValue: 20,
    description: 'How many, 1 to 100; 20 unless told otherwise.',
  },
  after: {
    type: () => String,
    nullable: true,
    description: 'The `endCursor` of the page before; absent: the first page.',
  },
};

/** The argument by which facts are read as they were known. */
export const momentArgument: ArgumentDefinition = {
  type: () => MomentScalar,
  nullable: true,
  description:
    'As known up to that moment; absent: the moment at which this department was asked for the product, else now.',
};

/** When a field of something is read: at the moment asked for, else at that of what it belongs to. */
export async function momentOf(
  root: { readonly moment?: ReadingMoment },
  asOf: string | null | undefined,
  context: Pick<DepartmentContext, 'momentOf'>,
): Promise<ReadingMoment> {
  return asOf == null && root.moment ? root.moment : context.momentOf(asOf);
}
