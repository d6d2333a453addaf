import { isDeepStrictEqual } from 'node:util';
import type {
  ReadVersions,
  StateAnswer,
  StateQuestion,
  StateRow,
  StatesAnswer,
} from '@pilotage/kit';
import type {
  Day,
  DepartmentGapValue,
  ProductRecord,
  RegisteredDepartment,
} from '@pilotage/schema';
import DataLoader from 'dataloader';
import type { EditionFact } from '../ministry/editions.ts';
import { wireMoment } from '../ministry/question.ts';
import type { Memory, MemoryStore, Worth } from '../store/memory.ts';
import type { AskDepartment } from './ask-department.ts';

/** The products of a department, and how fresh they are. */
export type ProductsPart =
  | { readonly kind: 'fresh'; readonly products: readonly ProductRecord[] }
  | {
      readonly kind: 'stale';
      readonly products: readonly ProductRecord[];
      readonly gap: DepartmentGapValue;
    }
  | { readonly kind: 'missing'; readonly gap: DepartmentGapValue };

/** The states of a department that a question asks for, and how fresh they are. */
export type RowsPart =
  | (KnownRows & { readonly kind: 'fresh' })
  | (KnownRows & { readonly kind: 'stale'; readonly gap: DepartmentGapValue })
  | { readonly kind: 'missing'; readonly gap: DepartmentGapValue };

/** What a department answered, or is remembered to have answered. */
export interface KnownRows {
  readonly rows: readonly StateRow[];
  readonly demonstration: boolean;
  /** The version that was read: the department's, or one that an edition or a citation names. */
  readonly version: number;
  /** The department's version when it answered. */
  readonly presentVersion: number;
  readonly knownAt: Date | null;
}

/** One department during one request: what it answers, or what is remembered of it. */
export interface DepartmentView {
  readonly department: RegisteredDepartment;
  rows(question: StateQuestion): Promise<RowsPart>;
  products(asOf: Date | null, edition: EditionFact | null): Promise<ProductsPart>;
}

/** What a view works with. */
export interface ViewOptions {
  readonly department: RegisteredDepartment;
  readonly ask: AskDepartment;
  readonly memory: MemoryStore;
  readonly requestId: string;
  readonly today: Day;
  /** From which versions the answer is read; absent: nobody keeps it. */
  readonly versions?: ReadVersions;
  now(): Date;
}

type Wanted =
  | { readonly kind: 'state'; readonly question: StateQuestion }
  | { readonly kind: 'products'; readonly asOf: StateQuestion['asOf'] };

/** How much is asked of a department at once; more is asked in several requests at the same time. */
const MOST_AT_ONCE = 100;

type Answered = { readonly fresh: boolean; readonly memory: Memory } | null;

/** Opens the view of a department for one request; all that a tick wants of it is one question to it. */
export function openDepartmentView(given: ViewOptions): DepartmentView {
  const { department, memory } = given;
  const options = { ...given, ask: inTurns(given.ask) };
  const loader = new DataLoader<Wanted, Answered, string>((wanted) => answerAll(options, wanted), {
    cacheKeyFn: keyOf,
    maxBatchSize: MOST_AT_ONCE,
  });
  const gap = (): DepartmentGapValue => ({
    code: department.code,
    name: department.name.fr,
    since: memory.lastAnswer(department.code),
  });
  return {
    department,
    async rows(question) {
      const answered = await loader.load({ kind: 'state', question });
      if (answered === null) return { kind: 'missing', gap: gap() };
      const { rows, demonstration, version, knownAt } = answered.memory.body as StateAnswer;
      // Remembered answers come back from the database as JSON.
      const known = {
        rows,
        demonstration,
        version,
        presentVersion: answered.memory.version,
        knownAt: knownAt && new Date(knownAt),
      };
      return answered.fresh ? { kind: 'fresh', ...known } : { kind: 'stale', ...known, gap: gap() };
    },
    async products(asOf, edition) {
      const moment = wireMoment(asOf, edition, department.code);
      const answered = await loader.load({ kind: 'products', asOf: moment });
      if (answered === null) return { kind: 'missing', gap: gap() };
      const products = answered.memory.body as readonly ProductRecord[];
      return answered.fresh ? { kind: 'fresh', products } : { kind: 'stale', products, gap: gap() };
    },
  };
}

/**
 * Asks one request after the other, so that each has its whole deadline however much is asked; once a department
 * has not answered, it is not asked again for the same client, who would be told two things of it.
 */
function inTurns(ask: AskDepartment): AskDepartment {
  let turn: Promise<unknown> = Promise.resolve();
  let isSilent = false;
  return (request, requestId) => {
    const answer = turn.then(async () => {
      const answered = isSilent ? null : await ask(request, requestId);
      isSilent ||= answered === null;
      return answered;
    });
    turn = answer.catch(() => null);
    return answer;
  };
}

/**
 * What an answer is worth to be remembered for; `null`: nothing.
 *
 * Whatever somebody cuts out or looks up of the past is asked once; what dashboards ask is asked all day.
 */
function worthOf(wanted: Wanted): Worth | null {
  const asOf = wanted.kind === 'products' ? wanted.asOf : wanted.question.asOf;
  const isOfEdition = asOf !== null && asOf.version !== null;
  if (asOf !== null && !isOfEdition) return null;
  if (wanted.kind === 'products') return isOfEdition ? 'WHILE_ROOM' : 'ALWAYS';
  const { period, filter, by, today } = wanted.question;
  if (filter !== null) return null;
  const isDefault = !isOfEdition && period === null && by.length === 0 && today === null;
  return isDefault ? 'ALWAYS' : 'WHILE_ROOM';
}

/** What an answer is remembered under: the question as it was asked, so that "today" stays "today". */
function keyOf(wanted: Wanted): string {
  if (wanted.kind === 'products') return `products ${momentName(wanted.asOf)}`;
  const { indicator, definition, instrument, period, asOf, today, filter, by } = wanted.question;
  const cut = filter === null && by.length === 0 ? '' : ` ${JSON.stringify([filter, by])}`;
  return `state ${indicator}@${definition} ${instrument ?? 'census'} ${period?.label ?? 'default'} ${momentName(asOf)}${today === null ? '' : ` on ${today}`}${cut}`;
}

function momentName(asOf: StateQuestion['asOf']): string {
  if (asOf === null) return 'now';
  return asOf.version === null ? asOf.instant : `${asOf.instant} up to ${asOf.version}`;
}

async function answerAll(options: ViewOptions, wanted: readonly Wanted[]): Promise<Answered[]> {
  const { department, ask, memory, requestId, today, versions } = options;
  // Held while the department is asked: the memory may forget meanwhile what "unchanged" refers to.
  const asked = wanted.map(
    (one): Asked => ({
      one,
      key: keyOf(one),
      remembered: memory.recall(department.code, keyOf(one)),
    }),
  );
  const questions = asked.flatMap(({ one, remembered }) =>
    one.kind === 'state' ? [{ ...one.question, unless: knownVersion(remembered, today) }] : [],
  );
  const products = asked.flatMap(({ one, remembered }) =>
    one.kind === 'products' ? [{ asOf: one.asOf, unless: remembered?.version ?? null }] : [],
  );
  const answer = await ask({ questions, products }, requestId);
  if (answer === null) {
    versions?.spoil(`${department.code} does not answer`);
    return asked.map(({ remembered }) => remembered && { fresh: false, memory: remembered });
  }
  if (answer.versions) versions?.note(answer.versions);
  else versions?.spoil(`${department.code} tells no version`);
  const [states, lists] = [answer.states[Symbol.iterator](), answer.products[Symbol.iterator]()];
  return asked.map(({ one, key, remembered }) => {
    const body = (one.kind === 'state' ? states : lists).next().value ?? remembered?.body;
    if (body === undefined) throw new Error(`${department.code} left ${key} unanswered`);
    return { fresh: true, memory: keep(options, { one, key, remembered }, answer, body) };
  });
}

/** The version whose answer is still right where the department has published nothing since. */
function knownVersion(memory: Memory | null, today: Day): number | null {
  return memory !== null && (memory.body as StateAnswer).today === today ? memory.version : null;
}

/** Something wanted, what it is remembered under, and what is remembered. */
interface Asked {
  readonly one: Wanted;
  readonly key: string;
  readonly remembered: Memory | null;
}

/** Remembers an answer that is worth it. */
function keep(
  { department: { code }, memory, now }: ViewOptions,
  { one, key, remembered }: Asked,
  { version, recordedAt }: StatesAnswer,
  body: unknown,
): Memory {
  const fresh = { version, recordedAt, answeredAt: now(), body };
  const worth = worthOf(one);
  if (worth === null) {
    memory.noteAnswer(code, fresh.answeredAt);
    return fresh;
  }
  const changed = remembered?.version !== version || !isDeepStrictEqual(remembered.body, body);
  memory.remember(code, key, fresh, { worth, changed });
  return fresh;
}
