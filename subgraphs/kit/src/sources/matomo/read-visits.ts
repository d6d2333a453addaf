import { parseMonth } from '@pilotage/schema';
import { z } from 'zod';
import type { FileProblem } from '../file-problem.ts';
import { notWhole, parsedJson, type Reading } from '../reading.ts';
import type { UserCount } from './source.ts';

/** How many users a site had by month; `null` where the source tells none, which is not none. */
export type MonthlyUsers = ReadonlyMap<string, number | null>;

const count = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);

/** The part of a month that is read. */
const month = z.object({
  nb_uniq_visitors: count.nullish(),
  nb_users: count.nullish(),
});

const REMEDY = 'Look whether the address in the settings is that of a Matomo.';

/**
 * Reads what `VisitsSummary.get` answered for several months.
 *
 * A month that is an empty array has no data, and one whose count is 0 or absent tells none: a tracker that is
 * broken, or does not count users, answers so too. A refusal inside an answer is a problem.
 */
export function readVisits(text: string, activeUsers: UserCount): Reading<MonthlyUsers> {
  const answer = parsedJson(text);
  const refusal = refusalIn(answer);
  if (refusal !== null) return { value: null, problems: [refusal] };
  // No data in any of the months.
  if (Array.isArray(answer) && answer.length === 0) return { value: new Map(), problems: [] };
  if (answer === null) return { value: null, problems: [notWhole('the answer')] };
  if (typeof answer !== 'object' || Array.isArray(answer))
    return { value: null, problems: [unlike('the answer', undefined)] };
  const problems: FileProblem[] = [];
  const months = new Map<string, number | null>();
  for (const [period, told] of Object.entries(answer)) {
    const users = usersIn(told, activeUsers);
    if (!isMonth(period)) problems.push(notMonth(period));
    else if (users === undefined) problems.push(unlike(period, activeUsers));
    else months.set(period, users);
  }
  return problems.length > 0 ? { value: null, problems } : { value: months, problems: [] };
}

/** Matomo refuses with a status of success; its words are left out where they might repeat a token. */
export function refusalIn(answer: unknown): FileProblem | null {
  const refused = z.object({ result: z.literal('error'), message: z.string() }).safeParse(answer);
  if (!refused.success) return null;
  const message = refused.data.message.replaceAll(/\s+/g, ' ').replaceAll(/\w{20,}/g, '…');
  return {
    record: 'the answer',
    field: 'result',
    value: undefined,
    message: `Matomo refuses: ${message.slice(0, 200)}`,
    remedy: 'Look whether the site is right in the settings, and whether the token may view it.',
  };
}

function usersIn(told: unknown, activeUsers: UserCount): number | null | undefined {
  if (Array.isArray(told)) return told.length === 0 ? null : undefined;
  const read = month.safeParse(told);
  return read.success ? read.data[activeUsers] || null : undefined;
}

function isMonth(period: string): boolean {
  return /^\d{4}-\d{2}$/.test(period) && parseMonth(period) !== null;
}

function notMonth(period: string): FileProblem {
  const short = period.slice(0, 60);
  const message = 'This period is not a month.';
  return { record: 'the answer', field: '', value: short, message, remedy: REMEDY };
}

function unlike(record: string, field: string | undefined): FileProblem {
  const message = 'This has not the shape that Matomo gives it.';
  return { record, field: field ?? '', value: undefined, message, remedy: REMEDY };
}
