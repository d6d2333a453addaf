import { dayOf, parseInstant } from '@pilotage/schema';
import { CsvError, parse } from 'csv-parse/sync';
import type { FileProblem } from '../file-problem.ts';
import { addAnswers, type MonthlyAnswers } from './answered-months.ts';
import { type AnswerCounts, answerWords, classOfWord } from './classes.ts';

/** What an export of one form holds, or everything that is wrong with it. */
export type JdmaExport =
  | { readonly months: MonthlyAnswers; readonly problems: readonly [] }
  | { readonly months: null; readonly problems: readonly FileProblem[] };

/** The columns that are read, by their place: the questions' wordings can be edited at the source. */
const ANSWERED_AT = 0;
const ID = 3;
const SATISFACTION = 4;
const FIRST_COLUMN = "Date de l'avis";

const REMEDY = 'Export the form again from Je donne mon avis as CSV, and give the file as it is.';

/**
 * Reads a form's CSV export: of each answer its moment, its id and the first question.
 *
 * Comments and e-mail addresses are dropped before anything is read of them. The moments are UTC; an answer
 * counts in the month that it is in Paris. An answer that stands twice counts once.
 */
export function readExport(text: string): JdmaExport {
  const { rows, problem } = rowsOf(text);
  if (problem) return { months: null, problems: [problem] };
  const months = new Map<string, AnswerCounts>();
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  for (const [index, [answeredAt = '', id = '', word = '']] of rows.entries()) {
    if (id !== '' && seen.has(id)) continue;
    seen.add(id);
    // Whoever leaves the first question out has not answered it.
    if (word.trim() === '') continue;
    const record = `line ${index + 2}`;
    const instant = parseInstant(`${answeredAt.replace(' ', 'T')}Z`);
    const answered = classOfWord(word);
    if (instant === null) {
      const message = 'This is not a moment.';
      problems.push({ record, field: FIRST_COLUMN, value: answeredAt, message, remedy: REMEDY });
    } else if (answered === null) {
      const message = 'This answer is not one of the form’s.';
      const remedy = `Known: ${answerWords.join(', ')}.`;
      problems.push({ record, field: 'first question', value: word, message, remedy });
    } else addAnswers(months, dayOf(instant).slice(0, 7), { answered, count: 1 });
  }
  return problems.length > 0 ? { months: null, problems } : { months, problems: [] };
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly problem: FileProblem | null;
}

function rowsOf(text: string): Rows {
  try {
    const [header, ...rows] = parse(text, {
      bom: true,
      // The other columns are let go of row by row: they hold comments and addresses.
      on_record: (row: string[]) => [
        row[ANSWERED_AT] ?? '',
        row[ID] ?? '',
        row[SATISFACTION] ?? '',
      ],
    }) as string[][];
    if (header?.[0] === FIRST_COLUMN) return { rows, problem: null };
    return { rows: [], problem: notAnExport(`Its first column is not "${FIRST_COLUMN}".`) };
  } catch (error) {
    const line = error instanceof CsvError ? ` Line ${String(error['lines'])} cannot be read.` : '';
    return { rows: [], problem: notAnExport(`It is not whole CSV.${line}`) };
  }
}

function notAnExport(why: string): FileProblem {
  return {
    record: 'the file',
    field: '',
    value: undefined,
    message: `This is no export of a form. ${why}`,
    remedy: REMEDY,
  };
}
