import type { Field } from '../field.ts';
import { fault, itemsOf } from '../place.ts';
import {
  answerRecord,
  type BodyOf,
  cellsOf,
  type Fields,
  type RecordDefinition,
  readRecord,
} from '../record.ts';
import { recordInput, recordType } from '../record-types.ts';

/** A short list of records inside another one, told apart by some of their fields. */
export function records<Of extends Fields>(
  record: RecordDefinition<Of>,
  {
    key,
    most,
    description,
  }: {
    readonly key: readonly (keyof Of & string)[];
    readonly most: number;
    readonly description: string;
  },
): Field<readonly BodyOf<Of>[]> {
  return {
    description: `${description} At most ${most}.`,
    isOptional: false,
    input: (prefix) => [recordInput(record, prefix)],
    cell: { kind: 'RECORDS', fields: cellsOf(record), most },
    output: () => [recordType(record)],
    read(values: readonly (Readonly<Record<string, unknown>> | null)[], place) {
      if (values.length > most) {
        fault(place, {
          value: values.length,
          rule: 'most',
          message: {
            fr: `Ils sont trop nombreux (${values.length}).`,
            en: `${values.length} are too many.`,
          },
          remedy: { fr: `Donnez-en ${most} au plus.`, en: `Give ${most} at most.` },
        });
      }
      const seen = new Set<string>();
      return itemsOf(values, place).flatMap(({ item, at }) => {
        const body = readRecord(record, item, at) as BodyOf<Of> | null;
        if (body === null) return [];
        const own = key.map((name) => body[name]).join(' ');
        if (seen.has(own)) {
          fault(at, {
            value: own,
            rule: 'stated-once',
            message: {
              fr: `Un autre élément de cette liste porte la même clé (${key.join(' et ')}).`,
              en: `Another one of this list has the same ${key.join(' and ')}.`,
            },
            remedy: { fr: 'Gardez-en un seul.', en: 'Keep one of them.' },
          });
        }
        seen.add(own);
        return [body];
      });
    },
    answer: (bodies) => bodies.map((body) => answerRecord(record, body)),
  };
}
