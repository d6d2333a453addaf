import { departmentOf, type FigureValue, readChange, readFigure } from '@pilotage/schema';
import type { AskableFigure } from '@pilotage/schema/graph';
import type { StateQuestion } from '../states/protocol.ts';
import { readInstrument, readPeriod } from './arguments.ts';
import { momentOf } from './common-arguments.ts';
import type { DepartmentContext } from './context.ts';
import type { ProductRoot } from './facts/fact-fields.ts';

/** A product's figure as clients ask for it. */
export interface ProductFigureArguments {
  readonly indicator: string;
  readonly period?: string | null;
  readonly asOf?: string | null;
  readonly instrument?: string | null;
}

/** The figure of one product, and what can be asked of it. */
export async function productFigure(
  root: ProductRoot,
  args: ProductFigureArguments,
  context: DepartmentContext,
): Promise<AskableFigure> {
  const figure = await readFor(root, args, context);
  return {
    ...figure,
    compare: async (to) =>
      readChange(figure, await readFor(root, { ...args, period: to }, context)),
    allParts: async () => [],
  };
}

async function readFor(
  root: ProductRoot,
  args: ProductFigureArguments,
  context: DepartmentContext,
): Promise<FigureValue> {
  const { id } = root;
  const { stateRows, indicatorOf, isOwner } = context;
  const { asOf, today, definitions } = await momentOf(root, args.asOf, context);
  const indicator = indicatorOf(args.indicator, definitions[args.indicator]);
  const instrument = readInstrument(indicator, args.instrument);
  const asked = readPeriod(args.period);
  const question: StateQuestion = {
    indicator: indicator.code,
    definition: indicator.version,
    instrument,
    period: asked,
    asOf: asOf && { ...asOf, instant: asOf.instant.toISOString() },
    today: null,
    filter: null,
    by: ['PRODUCT'],
  };
  const { rows, demonstration, version, knownAt } = await stateRows(question);
  const row = rows.find(({ key }) => key[0] === id);
  const state = row?.state ?? indicator.monoid.none;
  const period = asked ?? indicator.defaultPeriod.on(today);
  return readFigure(
    {
      indicator,
      scope: id,
      row: [],
      filter: null,
      period,
      today,
      asOf: asOf?.instant ?? null,
      instrument,
      trajectory: null,
      isOwner,
    },
    [
      {
        kind: 'fresh',
        department: departmentOf(id),
        state,
        hidden: row?.hidden ?? 0,
        waiting: row?.waiting ?? 0,
        demonstration,
        version,
        knownAt,
      },
    ],
  );
}
