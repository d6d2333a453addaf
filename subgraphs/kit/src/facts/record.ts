import type { CellFields } from './cell.ts';
import type { AnyField, ValueOf } from './field.ts';
import { counting, missing, type Place, within } from './place.ts';
import { type FieldRule, type RuleMaker, ruleMaker } from './rule.ts';

/** The fields of a record, by name. */
export type Fields = Readonly<Record<string, AnyField>>;

/** What a record keeps. */
export type BodyOf<Of extends Fields> = { readonly [Name in keyof Of]: ValueOf<Of[Name]> };

/** A field that nobody sends: it is worked out of the others when it is read. */
export interface Derived<Body> {
  /** How it is described and answered. */
  readonly field: AnyField;
  /** `null` where it cannot be worked out. */
  of(body: Body): unknown;
}

/** A fact of several fields, as a team defines it. */
export interface RecordDefinition<Of extends Fields = Fields> {
  /** Name of the GraphQL type that answers it. */
  readonly type: string;
  /** What one of them is, for an analyst. */
  readonly description: string;
  readonly fields: Of;
  readonly derived?: Readonly<Record<string, Derived<BodyOf<Of>>>>;
  /** Rules between the fields, each asked when the fields that it needs are right. */
  rules?(make: RuleMaker<BodyOf<Of>>): readonly FieldRule[];
}

/** A record of any fields. */
// biome-ignore lint/suspicious/noExplicitAny: its fields are known where it is defined
export type AnyRecord = RecordDefinition<any>;

/** Defines a record; a function, so that the rules know the types of the fields. */
export function defineRecord<Of extends Fields>(
  definition: RecordDefinition<Of>,
): RecordDefinition<Of> {
  return definition;
}

type Sent = Readonly<Record<string, unknown>>;
type Body = Readonly<Record<string, unknown>>;

/** What was sent of a record, as it is kept; `null` after telling everything that is wrong with it. */
export function readRecord(record: AnyRecord, sent: Sent, place: Place): Body | null {
  const { place: told, faults } = counting(place);
  const right = new Set<string>();
  const body = Object.fromEntries(
    Object.entries(record.fields as Fields).map(([name, field]) => {
      const before = faults();
      const value = readField(field, sent[name], within(told, name));
      if (faults() === before) right.add(name);
      return [name, value];
    }),
  );
  for (const { needs, check } of record.rules?.(ruleMaker) ?? []) {
    if (needs.every((name) => right.has(name))) check(body as never, told);
  }
  return faults() === 0 ? body : null;
}

function readField(field: AnyField, value: unknown, place: Place): unknown {
  if (value != null) return field.read(value as never, place);
  if (field.isOptional) return null;
  return missing(place, { fr: field.inFrench ?? '', en: field.description });
}

/** What is kept of a record, as it is answered. */
export function answerRecord(record: AnyRecord, body: Body): Record<string, unknown> {
  const answer = (field: AnyField, value: unknown) =>
    value == null ? null : field.answer(value as never);
  const fields = Object.entries(record.fields as Fields).map(([name, field]) => [
    name,
    answer(field, body[name]),
  ]);
  const derived = Object.entries((record.derived ?? {}) as Record<string, Derived<Body>>).map(
    ([name, { field, of }]) => [name, answer(field, of(body))],
  );
  return Object.fromEntries([...fields, ...derived]);
}

/** A description with what else there is to say of a field, such as the codes that it may have; lists are told as such. */
export function withHint(description: string, { cell, inFrench }: AnyField): string {
  const hint = inFrench ? ` ${inFrench}` : '';
  return `${description}${hint}${cell.kind === 'LIST' ? ' A bar | between two (séparés par |).' : ''}`;
}

/** The fields of a record as cells of a row. */
export function cellsOf(record: AnyRecord): CellFields {
  return Object.fromEntries(
    Object.entries(record.fields as Fields).map(([name, field]) => [
      name,
      {
        cell: field.cell,
        description: withHint(field.description, field),
        isNeeded: !field.isOptional,
      },
    ]),
  );
}
