/** One fact as a publisher states it, before it is known whether it changes anything. */
export interface StatementDraft {
  /** Where it stood in the publication, such as `products[3].phases`. */
  readonly path: string;
  /** What it is about: the id of a product, or the code of an indicator. */
  readonly subject: string;
  readonly kind: string;
  /** Which of several facts of that kind; blank where there is only one. */
  readonly part: string;
  /** The fact itself; `null` states that there is none. */
  readonly body: unknown;
  /** Whether it is a measurement that counts nothing at all. */
  readonly isZero?: boolean;
  /** The rule of the quarantine that it falls under by itself. */
  readonly suspect?: SuspectRule;
}

/** Why a statement is put aside instead of taken. */
export type SuspectRule = 'month-not-begun' | 'all-zero' | 'another-service';

/** What tells one fact from another. */
export function factKey({
  subject,
  kind,
  part,
}: Pick<StatementDraft, 'subject' | 'kind' | 'part'>): string {
  return JSON.stringify([subject, kind, part]);
}
