import { Float, Int } from 'type-graphql';
import { NUMBER } from '../cell.ts';
import type { Field } from '../field.ts';
import {
  LARGEST_AMOUNT,
  LARGEST_TALLY,
  type Range,
  toldNumber,
  wrongNumber,
} from '../magnitude.ts';
import { fault } from '../place.ts';

/**
 * A whole number of things, from 0 to `most`.
 *
 * It is sent as a Float, so that one that is no Int is told with its place and not by GraphQL.
 */
export function count(
  description: string,
  { most = LARGEST_TALLY }: { readonly most?: number } = {},
): Field<number> {
  return inRange(description, Int, { least: 0, most, isWhole: true });
}

/** A number in a unit that another field names. */
export function number(description: string): Field<number> {
  return inRange(description, Float, {
    least: -LARGEST_AMOUNT,
    most: LARGEST_AMOUNT,
    isWhole: false,
  });
}

function inRange(description: string, output: object, range: Range): Field<number> {
  return {
    description,
    isOptional: false,
    input: () => Float,
    cell: NUMBER,
    output: () => output,
    read(value: number, place) {
      const wrong = wrongNumber(value, range);
      if (wrong === null) return value;
      const rule = range.isWhole ? 'count' : 'number';
      return fault(place, { value: toldNumber(value), rule, ...wrong });
    },
    answer: (value) => value,
  };
}
