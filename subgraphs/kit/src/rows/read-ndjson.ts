import type { Label } from '@pilotage/schema';
import { type Line, LONGEST_LINE_BYTES, linesOf } from './lines.ts';
import { type ReadOptions, type Row, toldValue } from './row.ts';
import { planRow, type RowPlan, readRow, sheetOf } from './row-reader.ts';

/** How deep the input of any row goes, and a little more. */
const DEEPEST = 8;

/**
 * Reads lines of JSON, an object each, whose names are those of columns; or nested, as the graph's inputs are.
 *
 * What is wrong with a line is told, and the next one is read; no more than a batch is kept.
 */
export async function* readNdjson(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncIterable<readonly Row[]> {
  const plans = rememberedPlans(options);
  for await (const lines of linesOf(bytes)) {
    const rows: Row[] = [];
    for (const line of lines) {
      const row = rowIn(line, options, plans);
      if (row) rows.push(row);
    }
    if (rows.length > 0) yield rows;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function rowIn(
  { number, bytes }: Line,
  options: ReadOptions,
  plans: ReturnType<typeof rememberedPlans>,
): Row | null {
  const fault = (rule: string, message: Label, remedy: Label, value: unknown = null) => {
    options.report({
      sheet: null,
      line: number,
      column: null,
      value: toldValue(value),
      rule,
      message,
      remedy,
    });
    return null;
  };
  if (bytes === null) return fault('line', TOO_LONG, SHORTER);
  const text = decoded(bytes);
  if (text === null) return fault('encoding', NOT_UTF8, SAVE_AS_UTF8);
  if (text.trim() === '') return null;
  const value = parsed(text);
  if (!isObject(value)) return fault('json', NO_OBJECT, ONE_OBJECT, text);
  const names = Object.keys(value);
  const written = namesWritten(text);
  const kept = countNames(value, 0);
  if (kept === null) return fault('json', TOO_DEEP, ONE_OBJECT);
  if (written !== kept) return fault('stated-once', NAMED_TWICE, NAME_ONCE, text);
  const plan = plans(typeof value['sheet'] === 'string' ? value['sheet'] : null, names, number);
  if (plan === null) return null;
  const cells = names.map((name) => value[name]);
  return readRow(plan, cells, { line: number, options, table: null });
}

/** Plans are made once for rows of the same sheet with the same names in the same order. */
function rememberedPlans(options: ReadOptions) {
  const plans = new Map<string, RowPlan>();
  return (code: string | null, names: readonly string[], line: number): RowPlan | null => {
    const sheet = sheetOf(code ?? options.sheet, line, options);
    if (sheet === null) return null;
    const key = `${sheet.code}\n${names.join('\n')}`;
    const known = plans.get(key);
    if (known) return known;
    const plan = planRow(sheet, names);
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(key, plan);
    return plan;
  };
}

/** However many shapes of row a file has, no more plans are remembered. */
const MOST_PLANS = 100;

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const STRING_OR_NAME = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** How many names of fields a text of JSON writes, at any depth: of two alike `JSON.parse` keeps the last alone. */
function namesWritten(text: string): number {
  let count = 0;
  for (const [, isName] of text.matchAll(STRING_OR_NAME)) if (isName !== undefined) count += 1;
  return count;
}

/** How many names of fields a value has; `null` where it is deeper than any row. */
function countNames(value: unknown, depth: number): number | null {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEEPEST) return null;
  let count = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const one of Object.values(value)) {
    const within = countNames(one, depth + 1);
    if (within === null) return null;
    count += within;
  }
  return count;
}

const TOO_LONG = {
  fr: `Cette ligne dépasse ${LONGEST_LINE_BYTES} octets.`,
  en: `This line is longer than ${LONGEST_LINE_BYTES} bytes.`,
};
const SHORTER = {
  fr: 'Donnez une ligne par fait, chacune terminée par un saut de ligne.',
  en: 'Give a line for each fact, each ended by a line break.',
};
const NOT_UTF8 = { fr: 'Cette ligne n’est pas en UTF-8.', en: 'This line is not UTF-8.' };
const SAVE_AS_UTF8 = {
  fr: 'Enregistrez le fichier en UTF-8.',
  en: 'Save the file as UTF-8.',
};
const NO_OBJECT = {
  fr: 'Cette ligne n’est pas un objet JSON entier.',
  en: 'This line is not a whole object of JSON.',
};
const ONE_OBJECT = {
  fr: 'Donnez un objet par ligne, comme {"product": "secheresse", "month": "2026-09"}.',
  en: 'Give one object a line, such as {"product": "secheresse", "month": "2026-09"}.',
};
const TOO_DEEP = {
  fr: 'Cet objet est plus profond qu’aucune ligne.',
  en: 'This object is deeper than any row.',
};
const NAMED_TWICE = {
  fr: 'Cet objet nomme deux fois le même champ.',
  en: 'This object names a field twice.',
};
const NAME_ONCE = { fr: 'Nommez chaque champ une fois.', en: 'Name each field once.' };
