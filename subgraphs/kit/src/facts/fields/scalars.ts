import { type Day, parseMonth } from '@pilotage/schema';
import { DayScalar } from '@pilotage/schema/graph';
import { Float, ID, Int } from 'type-graphql';
import { readDay, readSlug, readText } from '../../products/product-rules.ts';
import type { Field } from '../field.ts';
import { fault, type Place } from '../place.ts';

/** What scalars have in common: they are sent, kept and answered alike. */
function scalar<Sent extends Value, Value>(
  description: string,
  type: object,
  read: (value: Sent, place: Place) => Value | null,
  sentAs: object = type,
): Field<Value> {
  return {
    description,
    isOptional: false,
    input: () => sentAs,
    output: () => type,
    read,
    answer: (value) => value,
  };
}

/** A code that tells facts apart: letters, digits, dots, hyphens and underscores, 100 at most. */
export const identifier = (description: string): Field<string> =>
  scalar<string, string>(description, ID, (value, { path, report }) =>
    readSlug(path, value, report),
  );

/** One line of text for people, without personal data. */
export const line = (description: string): Field<string> =>
  scalar<string, string>(description, String, (value, { path, report }) =>
    readText(path, value, report),
  );

/** A day that exists. */
export const day = (description: string): Field<Day> =>
  scalar<string, Day>(
    description,
    DayScalar,
    (value, { path, report }) => readDay(path, value, report),
    String,
  );

/** A whole number of things, 0 or more. */
export const count = (description: string): Field<number> =>
  scalar<number, number>(description, Int, (value, place) =>
    value >= 0
      ? value
      : fault(place, {
          value,
          rule: 'count',
          message: 'A count cannot be negative.',
          remedy: 'Give 0 or more; leave it out where nothing is known.',
        }),
  );

/** A number in a unit that another field names. */
export const number = (description: string): Field<number> =>
  scalar<number, number>(description, Float, (value) => value);

/** Understands a month, `YYYY-MM`, that has begun. */
export function readMonth(value: string, place: Place): string | null {
  const month = parseMonth(value);
  if (month === null) {
    return fault(place, {
      value,
      rule: 'month',
      message: `"${value}" is not a month.`,
      remedy: 'Give a month as YYYY-MM.',
    });
  }
  if (month <= place.today.slice(0, 7)) return month;
  return fault(place, {
    value,
    rule: 'month-begun',
    message: `${month} has not begun.`,
    remedy: `Nothing is measured ahead: give a month up to ${place.today.slice(0, 7)}, or wait.`,
  });
}
