import {
  type AnyIndicator,
  answersFor,
  type Circumstances,
  censusDay,
  type IndicatorInstrument,
  isMonthOf,
  type MeasurementBody,
  monthsIn,
  type ProductFacts,
  type ProductRecord,
  rowsOf,
  type State,
  stateOf,
  wantedBy,
} from '@pilotage/schema';
import type { KnownMeasurement, MeasuredMonths } from '../measurements/months-of-products.ts';
import { productKinds } from '../products/product-kinds.ts';
import type { WaitingFact } from '../store/quarantine.ts';
import { readVersion } from '../store/read-version.ts';
import { knownUpTo, type StateAnswer, type StateQuestion, type StateRow } from './protocol.ts';
import type { FactsForStates } from './remembering-facts.ts';
import { periodOf, type StateSource, todayOf } from './state-source.ts';

/** What is known where an indicator is read. */
interface Known {
  readonly products: readonly ProductRecord[];
  readonly measured: MeasuredMonths | null;
  readonly facts: ReadonlyMap<string, readonly unknown[]>;
  /** What waits in quarantine of the kinds that the indicator is read from. */
  readonly waiting: readonly WaitingFact[];
}

/** The states that a question asks for: of the whole, or of each row of a breakdown. */
export async function stateRows(
  source: StateSource & FactsForStates,
  question: StateQuestion,
): Promise<StateAnswer> {
  const indicator = source.indicatorOf(question.indicator, question.definition);
  const today = todayOf(source, question);
  const period = periodOf(source, question);
  const known = await readKnown(source, indicator, question, monthsIn(period));
  const instruments = question.by.includes('INSTRUMENT')
    ? indicator.instruments.map(({ code }: IndicatorInstrument) => code)
    : [question.instrument];
  const rows = instruments.flatMap((instrument: string | null) =>
    rowsWith({ source, indicator, question, known }, { period, today, instrument }),
  );
  const demonstration = known.products.some((product) => product.demonstration);
  const moment = question.asOf && knownUpTo(question.asOf);
  const { version, knownAt } = await readVersion(source.snapshot, moment);
  return { rows, demonstration, today, version, knownAt };
}

async function readKnown(
  { productsAt, measuredAt, factsAt, waitingAt }: StateSource & FactsForStates,
  { metric, kind }: AnyIndicator,
  { asOf }: StateQuestion,
  months: readonly string[],
): Promise<Known> {
  const facts = new Map<string, unknown[]>();
  if (kind !== null) {
    for (const { subject, body } of await factsAt(kind, asOf)) {
      facts.set(subject, [...(facts.get(subject) ?? []), body]);
    }
  }
  const waiting = await waitingAt(asOf);
  const isMeasured = metric !== null && months.length > 0;
  return {
    products: await productsAt(asOf),
    measured: isMeasured ? await measuredAt(metric, months, asOf) : null,
    facts,
    waiting: waiting.filter((one) => [metric, kind, ...CENSUS_KINDS].includes(one.kind)),
  };
}

/** The kinds that every indicator is read from: which products there are, and how they live. */
const CENSUS_KINDS: readonly string[] = productKinds;

interface Task {
  readonly source: StateSource;
  readonly indicator: AnyIndicator;
  readonly question: StateQuestion;
  readonly known: Known;
}

function rowsWith(task: Task, circumstances: Circumstances): readonly StateRow[] {
  const { question, known } = task;
  const day = censusDay(circumstances.period, circumstances.today);
  const isWanted = question.filter === null ? () => true : wantedBy(question.filter, day);
  const groups = new Map<string, { key: StateRow['key']; products: ProductRecord[] }>();
  if (question.by.every((code) => code === 'INSTRUMENT')) {
    const key = question.by.map(() => circumstances.instrument);
    groups.set(JSON.stringify(key), { key, products: [] });
  }
  for (const product of known.products.filter(isWanted)) {
    for (const row of rowsOf(question.by, product, day)) {
      const key = row.map((one, at) =>
        question.by[at] === 'INSTRUMENT' ? circumstances.instrument : one,
      );
      const group = groups.get(JSON.stringify(key)) ?? { key, products: [] };
      group.products.push(product);
      groups.set(JSON.stringify(key), group);
    }
  }
  return [
    ...[...groups.values()].map((group) => rowOf(task, circumstances, group)),
    ...ownRow(task, circumstances),
  ];
}

function rowOf(
  { source, indicator, question, known }: Task,
  circumstances: Circumstances,
  { key, products }: { readonly key: StateRow['key']; readonly products: readonly ProductRecord[] },
): StateRow {
  const isTotal = question.filter === null && question.by.every((code) => code === 'DEPARTMENT');
  const present = new Map(products.map((product) => [product.id, product]));
  // All that a total was settled with, or nothing of it: less would tell what is left.
  const isPooled = ({ part, body: { month } }: KnownMeasurement) =>
    isTotal &&
    (known.measured?.hidden.pooled(part) ?? []).every((id) => {
      const product = present.get(id);
      return product !== undefined && answersFor(product, month);
    });
  const isOwner = source.isOwner ?? false;
  const isWanted = ({ body: { month, instrument } }: KnownMeasurement) =>
    isMonthOf(circumstances.period, month) &&
    (indicator.instruments.length === 0 || instrument === circumstances.instrument);
  const facts = products.map(
    (product): ProductFacts => ({
      product,
      ...toldOf(product, known.measured, { isWanted, isPooled, isOwner }),
      facts: known.facts.get(product.id) ?? [],
    }),
  );
  const state: State = stateOf(indicator, facts, circumstances);
  const own = isTotal ? ownState({ source, indicator, known }, circumstances) : [];
  return {
    key: [...key],
    instrument: circumstances.instrument,
    state: indicator.monoid.merge([state, ...own]),
    hidden: facts.reduce((sum, { withheld }) => sum + withheld.length, 0),
    waiting: known.waiting.filter(
      ({ subject, kind, part }) =>
        (present.has(subject) || (isTotal && !isKnown(known, subject))) &&
        (kind !== indicator.metric || isPartOf(part, indicator, circumstances)),
    ).length,
  };
}

/** Whether there is a product of that id: of a new one nothing but what waits may be known. */
function isKnown({ products }: Known, id: string): boolean {
  return products.some((product) => product.id === id);
}

/** Whether a measurement is of the period and instrument that are read. */
function isPartOf(
  part: string,
  { instruments }: AnyIndicator,
  { period, instrument }: Circumstances,
): boolean {
  const [month = '', measuredWith = null] = part.split(' ');
  return isMonthOf(period, month) && (instruments.length === 0 || measuredWith === instrument);
}

/** How a product's measurements may be told: one by one, added up with those of others in a total, or not at all. */
function toldOf(
  product: ProductRecord,
  measured: MeasuredMonths | null,
  {
    isWanted,
    isPooled,
    isOwner,
  }: {
    isWanted(measurement: KnownMeasurement): boolean;
    isPooled(measurement: KnownMeasurement): boolean;
    readonly isOwner: boolean;
  },
): Pick<ProductFacts, 'measurements' | 'pooled' | 'withheld'> {
  const told = {
    measurements: [] as MeasurementBody[],
    pooled: [] as MeasurementBody[],
    withheld: [] as MeasurementBody[],
  };
  for (const measurement of measured?.of(product.id) ?? []) {
    const { part, body } = measurement;
    if (!isWanted(measurement) || !answersFor(product, body.month)) continue;
    if (isOwner || !measured?.hidden.hides(product.id, part)) told.measurements.push(body);
    else if (measured.hidden.pooled(part).includes(product.id) && isPooled(measurement))
      told.pooled.push(body);
    else told.withheld.push(body);
  }
  return told;
}

/** What a department states of itself, as a row of its own where states are broken down. */
function ownRow(task: Task, circumstances: Circumstances): readonly StateRow[] {
  const { source, question } = task;
  const isTotal = question.by.every((code) => code === 'DEPARTMENT' || code === 'INSTRUMENT');
  if (question.filter !== null || isTotal) return [];
  return ownState(task, circumstances).map((state) => ({
    key: question.by.map((code) =>
      code === 'PRODUCT' || code === 'DEPARTMENT' ? source.department : null,
    ),
    instrument: circumstances.instrument,
    state,
    hidden: 0,
    waiting: 0,
  }));
}

function ownState(
  { source, indicator, known }: Pick<Task, 'source' | 'indicator' | 'known'>,
  circumstances: Circumstances,
): readonly State[] {
  const facts = known.facts.get(source.department) ?? [];
  if (!indicator.ofDepartments || !indicator.ofDepartment || facts.length === 0) return [];
  return [indicator.ofDepartment(facts, circumstances)];
}
