import type { CostedField, CostedSelections, CostProgram } from './cost-program.ts';
import type { Variables } from './list-size.ts';
import { PAGE_SIZE, QUESTION } from './weights.ts';

/** What a question costs, and where most of it comes from. */
export interface QuestionCost {
  /** A whole number, at least 1. */
  readonly cost: number;
  /** The dearest place, told only when it is asked for. */
  dearest(): { readonly path: string; readonly cost: number };
}

/** What selections cost once, and for each item of the page around them. */
interface Cost {
  readonly once: number;
  readonly perItem: number;
}

/** Costs are not told apart beyond this, so that sums stay numbers. */
const MOST = 1e12;

const NOTHING: Cost = { once: 0, perItem: 0 };

/** The cost of an operation with these variables; each part of the document is looked at once. */
export function questionCost(program: CostProgram, given: Variables): QuestionCost {
  const variables = { ...program.defaults, ...given };
  const costs: Cost[] = [];
  for (const selections of program.selections)
    costs.push(costOfSelections(selections, costs, variables));
  const whole = costs.at(-1) ?? NOTHING;
  return {
    cost: rounded(QUESTION + whole.once),
    dearest: () => dearestPlace(program, costs, variables),
  };
}

function costOfSelections(
  { fields, always, perType }: CostedSelections,
  costs: readonly Cost[],
  variables: Variables,
): Cost {
  let [once, perItem] = [0, 0];
  for (const field of fields) {
    const cost = costOfField(field, costs, variables);
    if (field.isOfPage) perItem += cost;
    else once += cost;
  }
  for (const place of always) {
    once += costs[place]?.once ?? 0;
    perItem += costs[place]?.perItem ?? 0;
  }
  let [dearestOnce, dearestPerItem] = [0, 0];
  for (const places of perType) {
    const sums = places.map((place) => costs[place] ?? NOTHING);
    dearestOnce = Math.max(dearestOnce, sum(sums.map((cost) => cost.once)));
    dearestPerItem = Math.max(dearestPerItem, sum(sums.map((cost) => cost.perItem)));
  }
  return {
    once: Math.min(once + dearestOnce, MOST),
    perItem: Math.min(perItem + dearestPerItem, MOST),
  };
}

function costOfField(
  { own, count, page, within }: CostedField,
  costs: readonly Cost[],
  variables: Variables,
): number {
  const { once, perItem } = (within === null ? undefined : costs[within]) ?? NOTHING;
  const one = own(variables) + once + (page?.(variables) ?? PAGE_SIZE) * perItem;
  return Math.min((count?.(variables) ?? 1) * one, MOST);
}

/** Goes from the top to the dearest field, and on within it for as long as one field makes most of it. */
function dearestPlace(program: CostProgram, costs: readonly Cost[], variables: Variables) {
  const path: string[] = [];
  let around: Surroundings = { place: program.selections.length - 1, times: 1, items: PAGE_SIZE };
  let cost = 0;
  while (around.place !== null) {
    const dearest = dearestField(around, program, (field) => costOfField(field, costs, variables));
    if (dearest === null || dearest.cost < cost / 2) break;
    const { key, count, page, within } = dearest.field;
    path.push(key);
    cost = dearest.cost;
    around = {
      place: within,
      times: dearest.times * (count?.(variables) ?? 1),
      items: page?.(variables) ?? PAGE_SIZE,
    };
  }
  return { path: path.join('.'), cost: rounded(cost) };
}

/** Selections, how often they are answered, and how many items the page holds that they are of. */
interface Surroundings {
  readonly place: number | null;
  readonly times: number;
  readonly items: number;
}

function dearestField(
  { place, times, items }: Surroundings,
  program: CostProgram,
  costOf: (field: CostedField) => number,
) {
  let dearest: { field: CostedField; cost: number; times: number } | null = null;
  for (const field of place === null ? [] : fieldsAt(program, place)) {
    const answered = times * (field.isOfPage ? items : 1);
    const cost = answered * costOf(field);
    if (dearest === null || cost > dearest.cost) dearest = { field, cost, times: answered };
  }
  return dearest;
}

/** The fields between braces, those of fragments included. */
function fieldsAt({ selections }: CostProgram, place: number): readonly CostedField[] {
  const fields: CostedField[] = [];
  const seen = new Set<number>();
  const waiting = [place];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const here = selections[next];
    if (here === undefined || seen.has(next)) continue;
    seen.add(next);
    fields.push(...here.fields);
    waiting.push(...here.always, ...here.perType.flat());
  }
  return fields;
}

/** Rounded up, but not for the sake of what a sum of decimals leaves behind. */
function rounded(cost: number): number {
  return Math.ceil(Number(Math.min(cost, MOST).toFixed(6)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
