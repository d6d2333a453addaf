import { addDays, addMonths } from '@pilotage/schema';
import type { FileProblem } from '../file-problem.ts';
import { type Reading, together } from '../reading.ts';
import type { AskSource } from '../request/source-request.ts';
import type { MonthlyAnswers } from './answered-months.ts';
import { readAnswer } from './read-answer.ts';
import type { JdmaAccount } from './source.ts';

/** The answers of one service of the source, and what the source calls it, where it does. */
export interface ServiceAnswers {
  readonly identifier: string;
  readonly title: string | null;
  readonly months: MonthlyAnswers;
}

/** The source takes no more in one question. */
const MOST_PRODUCTS = 10;

/**
 * Asks for the answers of some services from one month to another, both whole, ten services at a time.
 *
 * A service that is missing from what comes back is a problem: the key cannot read it, or it is no more.
 *
 * @throws SourceError when the source gives no answer.
 */
export async function fetchAnswers(
  ask: AskSource,
  { url, key }: JdmaAccount,
  {
    identifiers,
    months,
  }: { readonly identifiers: readonly string[]; readonly months: readonly string[] },
): Promise<Reading<readonly ServiceAnswers[]>> {
  const readings: Reading<readonly ServiceAnswers[]>[] = [];
  for (let start = 0; start < identifiers.length; start += MOST_PRODUCTS) {
    const asked = identifiers.slice(start, start + MOST_PRODUCTS);
    const text = await ask({
      source: 'Je donne mon avis',
      url: `${url.replace(/\/+$/, '')}/api/open-api/statistiques`,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(questionOf(asked, months)),
    });
    readings.push(servicesOf(text, asked));
  }
  const all = together(readings);
  return all.value === null ? all : { value: all.value.flat(), problems: [] };
}

function questionOf(identifiers: readonly string[], months: readonly string[]) {
  return {
    start_date: `${months[0]}-01`,
    end_date: addDays(`${addMonths(months.at(-1) ?? '', 1)}-01`, -1),
    product_ids: identifiers.map(Number),
    form_ids: [],
    field_codes: ['satisfaction'],
    interval: 'month',
  };
}

function servicesOf(text: string, asked: readonly string[]): Reading<readonly ServiceAnswers[]> {
  const answer = readAnswer(text);
  if (answer.products === null) return { value: null, problems: answer.problems };
  const { products, titles } = answer;
  const absent = asked.filter((identifier) => !products.has(identifier)).map(notAnswered);
  if (absent.length > 0) return { value: null, problems: absent };
  const value = asked.map((identifier) => ({
    identifier,
    title: titles.get(identifier) ?? null,
    months: products.get(identifier) ?? new Map(),
  }));
  return { value, problems: [] };
}

function notAnswered(identifier: string): FileProblem {
  return {
    record: `product ${identifier}`,
    field: 'product_id',
    value: identifier,
    message: 'It was asked for, and the answer does not hold it.',
    remedy: 'Look whether the settings name the right product, and whether the key may read it.',
  };
}
