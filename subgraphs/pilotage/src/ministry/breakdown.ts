import { publicPage, type StateRow } from '@pilotage/kit';
import {
  compareKeys,
  type DimensionCode,
  departmentOf,
  dimensionOf,
  type FigurePart,
  type FigureValue,
  type IndicatorInstrument,
  type Page,
  pageOf,
  type RowKey,
  readChange,
  readFigure,
} from '@pilotage/schema';
import type { AskableFigure } from '@pilotage/schema/graph';
import type { RowsPart } from '../departments/department-view.ts';
import type { PilotageContext } from '../graph/context.ts';
import { partOf, viewsFor } from './figure-of.ts';
import { checkFilter } from './known-codes.ts';
import {
  type FigureArguments,
  readDimensions,
  readQuestion,
  stateQuestion,
  type UnderstoodQuestion,
} from './question.ts';

/** A breakdown as clients ask for it. */
export interface BreakdownArguments extends FigureArguments {
  readonly by: readonly DimensionCode[];
  readonly first: number;
  readonly after?: string | null;
}

/** One row of a breakdown. */
export interface BreakdownRowValue {
  readonly keys: readonly {
    readonly dimension: DimensionCode;
    readonly code: string | null;
    readonly wording: { readonly fr: string; readonly en: string };
  }[];
  /** Whether products stand in several rows, which then do not merge to the whole. */
  readonly overlapping: boolean;
  readonly figure: AskableFigure;
}

/** A figure broken down by some dimensions, over the departments wanted. */
export async function breakdownOf(
  context: PilotageContext,
  args: BreakdownArguments,
): Promise<Page<BreakdownRowValue>> {
  const question = await readQuestion(context, args);
  const by = readDimensions(args.by, question.indicator);
  await checkFilter(context, question);
  const [answers, names] = await Promise.all([
    answersTo(context, question, by),
    by.includes('PRODUCT') ? productNames(context, question) : new Map<string, string>(),
  ]);
  const keys = new Map<string, StateRow>();
  for (const { part } of answers) {
    if (part.kind === 'missing') continue;
    for (const row of part.rows.filter((one) => isTold(question, by, one)))
      keys.set(JSON.stringify(row.key), row);
  }
  const sorted = [...keys.values()].sort((a, b) =>
    compareKeys(a.key.map(orderOf), b.key.map(orderOf)),
  );
  const page = publicPage(() =>
    pageOf(sorted, { first: args.first, after: args.after ?? null }, ({ key }) => key.map(orderOf)),
  );
  const rowOf = (row: StateRow): BreakdownRowValue => {
    const own = { ...question, instrument: row.instrument };
    const figure = rowFigure(own, by, row, answers);
    return {
      keys: by.map((dimension, index) =>
        keyOf(dimension, row.key[index] ?? null, { names, question }),
      ),
      overlapping: by.some((code) => dimensionOf(code).overlapping),
      figure: {
        ...figure,
        async compare(to) {
          const other = await readQuestion(context, {
            ...args,
            instrument: row.instrument,
            period: to,
          });
          return readChange(figure, rowFigure(other, by, row, await answersTo(context, other, by)));
        },
        allParts: async () =>
          concernedBy(by, row, answers).flatMap((answer) => {
            const { code, name } = answer.view.department;
            const mine = rowPart(own, answer, row);
            const { value, status, sampleSize, components, reasons } = readFigure(
              { ...own, scope: code, row: rowKeys(by, row), trajectory: null, isOwner: false },
              [mine],
            );
            return [{ id: code, name: name.fr, value, status, sampleSize, components, reasons }];
          }),
      },
    };
  };
  return { ...page, nodes: page.nodes.map(rowOf) };
}

type Answers = Awaited<ReturnType<typeof answersTo>>;

async function answersTo(
  context: PilotageContext,
  question: UnderstoodQuestion,
  by: readonly DimensionCode[],
) {
  return Promise.all(
    viewsFor(context, undefined, question).map(async (view) => {
      const part: RowsPart = await view.rows(stateQuestion(question, view.department.code, by));
      return { view, part, byKey: rowsByKey(part) };
    }),
  );
}

function rowFigure(
  question: UnderstoodQuestion,
  by: readonly DimensionCode[],
  row: StateRow,
  answers: Answers,
): FigureValue {
  return readFigure(
    {
      ...question,
      scope: 'ministry',
      row: rowKeys(by, row),
      trajectory: null,
      isOwner: false,
    },
    concernedBy(by, row, answers).map((answer) => rowPart(question, answer, row)),
  );
}

/** The departments that can hold a row. */
function concernedBy(by: readonly DimensionCode[], row: StateRow, answers: Answers): Answers {
  return answers.filter(({ view }) =>
    by.every((code, at) => mayHold(view.department.code, code, row.key[at] ?? null)),
  );
}

/** What a department brings to a row. */
function rowPart(
  question: UnderstoodQuestion,
  { view, part, byKey }: Answers[number],
  row: StateRow,
): FigurePart {
  if (part.kind === 'missing') return partOf(question, view, part);
  return partOf(question, view, { ...part, rows: byKey.get(rowName(row)) ?? [] });
}

/** The rows of an answer by what they stand for, found once for a whole page. */
function rowsByKey(part: RowsPart): ReadonlyMap<string, readonly StateRow[]> {
  return part.kind === 'missing'
    ? new Map()
    : new Map(part.rows.map((row) => [rowName(row), [row]]));
}

function rowName({ key, instrument }: StateRow): string {
  return JSON.stringify([key, instrument]);
}

/** Whether a department can hold a row that stands for this in a dimension. */
function mayHold(department: string, dimension: DimensionCode, key: string | null): boolean {
  if (dimension === 'DEPARTMENT') return key === department;
  // What a department states of itself is a row of its own, under its code.
  return dimension !== 'PRODUCT' || key === department || departmentOf(key ?? '') === department;
}

function rowKeys(by: readonly DimensionCode[], { key }: StateRow): readonly RowKey[] {
  return by.map((dimension, at) => ({ dimension, code: key[at] ?? null }));
}

/** Rows without a key come last. */
function orderOf(key: string | null): string {
  return key === null ? '\u{10FFFF}' : key;
}

/** Products that have nothing to say have no row of their own; they add nothing to the whole. */
function isTold(
  { indicator }: UnderstoodQuestion,
  by: readonly DimensionCode[],
  { hidden, waiting, state }: StateRow,
): boolean {
  return !by.includes('PRODUCT') || hidden > 0 || waiting > 0 || !indicator.monoid.isBlank(state);
}

async function productNames(
  { views }: PilotageContext,
  { asOf, edition }: UnderstoodQuestion,
): Promise<ReadonlyMap<string, string>> {
  const parts = await Promise.all(views.map((view) => view.products(asOf, edition)));
  const products = parts.flatMap((part) => (part.kind === 'missing' ? [] : part.products));
  return new Map(products.map(({ id, name }) => [id, name]));
}

const NONE = { fr: 'Aucun publié', en: 'None published' };

function keyOf(
  code: DimensionCode,
  key: string | null,
  {
    names,
    question: { indicator },
  }: { readonly names: ReadonlyMap<string, string>; readonly question: UnderstoodQuestion },
): BreakdownRowValue['keys'][number] {
  if (key === null) return { dimension: code, code: key, wording: NONE };
  const name = code === 'PRODUCT' ? (names.get(key) ?? key) : key;
  const instrument = indicator.instruments.find((one: IndicatorInstrument) => one.code === key);
  const label =
    code === 'INSTRUMENT' ? instrument?.wording : (dimensionOf(code).labelOf?.(key) ?? null);
  return { dimension: code, code: key, wording: label ?? { fr: name, en: name } };
}
