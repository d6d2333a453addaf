import { departments } from './departments.ts';

/**
 * Products whose accountable department is settled by name, whatever their sponsors say.
 *
 * `monitorfish` is sponsored by the maritime directorate and by the biodiversity office; it steers
 * fisheries control, which is the maritime directorate's.
 */
export const accountabilityOverrides: Readonly<Record<string, string>> = {
  monitorfish: 'maritime',
};

/** Who answers for a product, and why. */
export interface Accountability {
  readonly department: string;
  /** `SOLE`: one department claims it. `OVERRIDE`: settled by name. `ORDER`: first claimant of the registry. */
  readonly because: 'SOLE' | 'OVERRIDE' | 'ORDER';
  /** Every department that claims the product, in the registry's order. */
  readonly claimants: readonly string[];
}

/** The one department accountable for a product of that slug; `null` when nobody claims it. */
export function accountableDepartment(
  slug: string,
  claimants: ReadonlySet<string>,
): Accountability | null {
  const inOrder = departments.map(({ code }) => code).filter((code) => claimants.has(code));
  const [first, ...others] = inOrder;
  if (first === undefined) return null;
  if (others.length === 0) return { department: first, because: 'SOLE', claimants: inOrder };
  const settled = accountabilityOverrides[slug];
  return settled !== undefined && claimants.has(settled)
    ? { department: settled, because: 'OVERRIDE', claimants: inOrder }
    : { department: first, because: 'ORDER', claimants: inOrder };
}
