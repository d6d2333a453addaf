import { type Day, parseMonth } from '@pilotage/schema';
import { DayScalar } from '@pilotage/schema/graph';
import { ID } from 'type-graphql';
import { readDay, readSlug, readText } from '../../products/product-rules.ts';
import { TEXT } from '../cell.ts';
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
    cell: TEXT,
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

const A_DAY = 'Un jour sous la forme AAAA-MM-JJ.';

/** A day that exists. */
export const day = (description: string): Field<Day> => ({
  ...scalar<string, Day>(
    description,
    DayScalar,
    (value, { path, report }) => readDay(path, value, report),
    String,
  ),
  inFrench: A_DAY,
});

/** A day that has come: on which something was found or reached, not one for which it is planned. */
export const pastDay = (description: string): Field<Day> => ({
  ...scalar<string, Day>(description, DayScalar, readPastDay, String),
  inFrench: A_DAY,
});

/** Understands a day that has come. */
export function readPastDay(value: string, place: Place): Day | null {
  const read = readDay(place.path, value, place.report);
  if (read === null || read <= place.today) return read;
  return fault(place, {
    value,
    rule: 'day-come',
    message: { fr: `Le ${read} n’est pas encore venu.`, en: `${read} has not come.` },
    remedy: {
      fr: `Rien ne se constate ni ne s’atteint d’avance : donnez un jour jusqu’au ${place.today}, ou attendez.`,
      en: `Nothing is found or reached ahead: give a day up to ${place.today}, or wait.`,
    },
  });
}

/** Understands a month, `YYYY-MM`. */
export function readMonth(value: string, place: Place): string | null {
  return (
    parseMonth(value) ??
    fault(place, {
      value,
      rule: 'month',
      message: { fr: `« ${value} » n’est pas un mois.`, en: `"${value}" is not a month.` },
      remedy: {
        fr: 'Donnez un mois sous la forme AAAA-MM.',
        en: 'Give a month as YYYY-MM.',
      },
    })
  );
}
