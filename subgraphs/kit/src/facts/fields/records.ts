import type { Field } from '../field.ts';
import { fault, itemsOf } from '../place.ts';
import {
  answerRecord,
  type BodyOf,
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
    output: () => [recordType(record)],
    read(values: readonly (Readonly<Record<string, unknown>> | null)[], place) {
      if (values.length > most) {
        const message = `${values.length} are too many.`;
        fault(place, {
          value: values.length,
          rule: 'most',
          message,
          remedy: `Give ${most} at most.`,
        });
      }
      const seen = new Set<string>();
      return itemsOf(values, place).flatMap(({ item, at }) => {
        const body = readRecord(record, item, at) as BodyOf<Of> | null;
        if (body === null) return [];
        const own = key.map((name) => body[name]).join(' ');
        if (seen.has(own)) {
          const message = `Another one of this list has the same ${key.join(' and ')}.`;
          fault(at, { value: own, rule: 'stated-once', message, remedy: 'Keep one of them.' });
        }
        seen.add(own);
        return [body];
      });
    },
    answer: (bodies) => bodies.map((body) => answerRecord(record, body)),
  };
}
