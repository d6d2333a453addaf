import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { parseInstant } from '../time/moment.ts';

/**
 * A scalar that passes a text through; what the text means is settled where it is used, with a coded error.
 *
 * Whatever else is written in its place is passed through as it was written: 2026 without quotes is a year.
 */
function textScalar(name: string, description: string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => {
      if (typeof value === 'string') return value;
      throw new GraphQLError(`${name} is a text`);
    },
    parseValue: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    parseLiteral: (node) => (node.kind === Kind.STRING ? node.value : print(node)),
  });
}

/** A calendar day in Europe/Paris. */
export const DayScalar = textScalar('Day', 'A calendar day in Europe/Paris, YYYY-MM-DD (jour).');

/** A point of the known axis. */
export const MomentScalar = textScalar(
  'Moment',
  'What was known up to a moment: a date (the end of that day in Paris), an ISO 8601 instant with its offset, or the name of an edition, such as 2026-T3 (moment). Absent means now.',
);

/** A period, as people write it. */
export const PeriodScalar = textScalar(
  'Period',
  "A period of whole days in Europe/Paris (période): 2026, 2026-Q3, 2026-09, 2026-W37 (ISO week), or 2026-01-01/2026-07-01 (end excluded). Absent means the indicator's own default.",
);

/** An instant, to the millisecond. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC, to the millisecond (instant).',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : null),
});

function instantOf(value: unknown): Date {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant) return instant;
  throw new GraphQLError(
    'DateTime is an ISO 8601 instant with its offset, such as 2026-08-20T12:00:00Z',
  );
}
