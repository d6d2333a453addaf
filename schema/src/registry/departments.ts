import type { Label } from '../text/label.ts';

/** One thematic department of the ministry, as every part of the platform knows it. */
export interface RegisteredDepartment {
  /** Stable code: the subgraph's name, the folder below `subgraphs/`, and the first half of a product's id. */
  readonly code: string;
  /** What the department's GraphQL types and inputs begin with: `Water` gives `WaterProduct`. */
  readonly prefix: string;
  readonly name: Label;
}

/**
 * Every department of the ministry, in the order that decides who is accountable for a product that
 * several of them claim.
 *
 * A department joins the platform with a folder of its own below `subgraphs/` and one line here.
 */
export const departments: readonly RegisteredDepartment[] = [
  { code: 'water', prefix: 'Water', name: { fr: 'Direction des eaux', en: 'Water' } },
  { code: 'maritime', prefix: 'Maritime', name: { fr: 'Direction maritime', en: 'Maritime' } },
  { code: 'housing', prefix: 'Housing', name: { fr: 'Direction des logements', en: 'Housing' } },
  {
    code: 'transport',
    prefix: 'Transport',
    name: { fr: 'Direction des transports', en: 'Transport' },
  },
];

/** The department with that code, or `null` when the ministry has none. */
export function registeredDepartment(code: string): RegisteredDepartment | null {
  return departments.find((department) => department.code === code) ?? null;
}
