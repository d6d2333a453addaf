import { parseMonth } from '@pilotage/schema';
import { z } from 'zod';
import { type FileProblem, fieldAt, valueAt } from '../file-problem.ts';
import { notWhole, parsedJson } from '../reading.ts';
import { addAnswers, type MonthlyAnswers } from './answered-months.ts';
import { type AnswerCounts, answerWords, classOfWord } from './classes.ts';

/** What an answer of the API holds of each product, by the source's own id, or everything that is wrong with it. */
export type JdmaAnswer =
  | {
      readonly products: ReadonlyMap<string, MonthlyAnswers>;
      /** What the source calls each product that it names. */
      readonly titles: ReadonlyMap<string, string>;
      readonly problems: readonly [];
    }
  | { readonly products: null; readonly problems: readonly FileProblem[] };

const FIRST_QUESTION = 'satisfaction';

/** The part of an answer that is read: counts of the first question; everything else stays in the file. */
const answer = z.object({
  data: z.array(
    z.object({
      product_id: z.union([z.string(), z.number()]),
      product_name: z.string().nullish(),
      forms: z.array(
        z.object({
          intervals: z.array(
            z.object({
              date: z.string(),
              length_interval: z.string().nullish(),
              data: z.preprocess(
                ofFirstQuestion,
                z.array(
                  z.object({
                    number_hits: z.array(
                      z.object({ intention: z.string(), count: z.number().int().nonnegative() }),
                    ),
                  }),
                ),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Other questions are let go of before anything is read of them: what they hold may be what somebody wrote. */
function ofFirstQuestion(data: unknown): unknown {
  if (!Array.isArray(data)) return data;
  return data.filter((one) => valueAt(one, ['category']) === FIRST_QUESTION);
}

type Interval = z.infer<typeof answer>['data'][number]['forms'][number]['intervals'][number];

const REMEDY =
  'Ask for field_codes ["satisfaction"] with interval "month", and give the whole answer.';

/** Reads what `POST /api/open-api/statistiques` answered, by month; nothing of a broken answer is used. */
export function readAnswer(text: string): JdmaAnswer {
  const value = parsedJson(text);
  if (value === null) return { products: null, problems: [notWhole('the answer')] };
  const result = answer.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.map(({ path }) => ({
      record: 'the answer',
      field: fieldAt(path),
      value: shown(valueAt(value, path)),
      message: 'This has not the shape that Je donne mon avis gives it.',
      remedy: REMEDY,
    }));
    return { products: null, problems };
  }
  const problems: FileProblem[] = [];
  const products = new Map<string, Map<string, AnswerCounts>>();
  for (const [at, { product_id, forms }] of result.data.data.entries()) {
    const id = String(product_id);
    const months = products.get(id) ?? new Map<string, AnswerCounts>();
    for (const [form, { intervals }] of forms.entries()) {
      for (const [index, interval] of intervals.entries()) {
        const field = `data[${at}].forms[${form}].intervals[${index}]`;
        readInterval(interval, { record: `product ${id}`, field }, { months, problems });
      }
    }
    products.set(id, months);
  }
  if (problems.length > 0) return { products: null, problems };
  const titles = result.data.data.flatMap(({ product_id, product_name }) =>
    product_name ? [[String(product_id), product_name] as const] : [],
  );
  return { products, titles: new Map(titles), problems: [] };
}

/** Texts of a broken answer are not repeated: nobody knows what they are. */
function shown(value: unknown): unknown {
  return typeof value === 'number' ? value : undefined;
}

function readInterval(
  { date, length_interval, data }: Interval,
  place: Pick<FileProblem, 'record' | 'field'>,
  { months, problems }: { months: Map<string, AnswerCounts>; problems: FileProblem[] },
): void {
  const month = /^(\d{4}-\d{2})-01T00:00:00/.exec(date)?.[1];
  if (
    month === undefined ||
    parseMonth(month) === null ||
    (length_interval ?? 'month') !== 'month'
  ) {
    const message = 'This interval is not a month.';
    problems.push({ ...place, value: date, message, remedy: REMEDY });
    return;
  }
  for (const { intention, count } of data.flatMap(({ number_hits }) => number_hits)) {
    const answered = classOfWord(intention);
    if (answered === null) {
      const message = 'This answer is none of good, medium and bad.';
      const remedy = `Known: ${answerWords.join(', ')}, or the source's good, medium and bad.`;
      problems.push({ ...place, value: intention, message, remedy });
    } else addAnswers(months, month, { answered, count });
  }
}
