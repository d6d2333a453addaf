import type { AnyField } from './field.ts';
import type { AnyRecord } from './record.ts';

/** What facts of a kind may be about. */
export type Subjects = 'PRODUCTS' | 'PRODUCTS_AND_DEPARTMENT';

interface Kind {
  /** The kind of its statements, such as `CAMPAIGN`. */
  readonly code: string;
  /** The field by which it is sent and asked for. */
  readonly field: string;
  /** What they are, for an analyst. */
  readonly description: string;
}

/** A kind of which a product has one fact at most, replaced whole. */
export interface OneFact extends Kind {
  readonly many: false;
  readonly value: AnyField;
}

/** A kind of which a product has any number, told apart by some of their fields. */
export interface ManyFacts extends Kind {
  readonly many: true;
  readonly record: AnyRecord;
  readonly key: readonly string[];
  readonly subjects: Subjects;
}

/** A kind of fact that departments publish. */
export type FactKind = OneFact | ManyFacts;

/** Defines a kind of which a product has one fact at most. */
export function oneFact(kind: Kind & { readonly value: AnyField }): FactKind {
  return { ...kind, many: false };
}

/** Defines a kind of which a product, and if need be the department as a whole, has any number. */
export function manyFacts(
  kind: Kind & {
    readonly record: AnyRecord;
    readonly key: readonly string[];
    readonly subjects?: Subjects;
  },
): FactKind {
  return { subjects: 'PRODUCTS', ...kind, many: true };
}
