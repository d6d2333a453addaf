/** The kind of statement that says what a person may do. */
export const ROLE = 'ROLE';

/** What a person may do; `NONE` takes away whatever it was. */
export const roleCodes = ['ANALYST', 'PUBLISHER', 'STEWARD', 'NONE'] as const;

/** One of these. */
export type RoleCode = (typeof roleCodes)[number];

/** What was stated of a person. */
export interface RoleFact {
  readonly role: RoleCode;
  /** For which a publisher publishes; `null` for everybody else. */
  readonly department: string | null;
}
