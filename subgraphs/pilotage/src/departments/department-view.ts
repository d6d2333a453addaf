import { isDeepStrictEqual } from 'node:util';
import type { StateAnswer, StateQuestion, StateRow, StatesAnswer } from '@pilotage/kit';
import type {
  Day,
  DepartmentGapValue,
  ProductRecord,
  RegisteredDepartment,
} from '@pilotage/schema';
import DataLoader from 'dataloader';
import type { EditionFact } from '../ministry/editions.ts';
import { wireMoment } from '../ministry/question.ts';
import type { Memory, MemoryStore } from '../store/memory.ts';
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
  readonly version: number;
  readonly recordedAt: Date | null;
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
  now(): Date;
}

type Wanted =
  | { readonly kind: 'state'; readonly question: StateQuestion }
  | { readonly kind: 'products'; readonly asOf: StateQuestion['asOf'] };

type Answered = { readonly fresh: boolean; readonly memory: Memory } | null;

/** Opens the view of a department for one request; all that a tick wants of it is one question to it. */
export function openDepartmentView(options: ViewOptions): DepartmentView {
  const { department, memory } = options;
  const loader = new DataLoader<Wanted, Answered, string>((wanted) => answerAll(options, wanted), {
    cacheKeyFn: keyOf,
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
      const { rows, demonstration, version, recordedAt } = answered.memory.body as StateAnswer;
      // Remembered answers come back from the database as JSON.
      const recorded = recordedAt && new Date(recordedAt);
      const known = { rows, demonstration, version, recordedAt: recorded };
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
  const { department, ask, memory, requestId, today } = options;
  const states = wanted.filter((one) => one.kind === 'state');
  const products = wanted.filter((one) => one.kind === 'products');
  const answer = await ask(
    {
      questions: states.map((one) => ({
        ...one.question,
        unless: knownVersion(memory.recall(department.code, keyOf(one)), today),
      })),
      products: products.map((one) => {
        return {
          asOf: one.asOf,
          unless: memory.recall(department.code, keyOf(one))?.version ?? null,
        };
      }),
    },
    requestId,
  );
  if (answer === null) {
    return wanted.map((one) => {
      const remembered = memory.recall(department.code, keyOf(one));
      return remembered && { fresh: false, memory: remembered };
    });
  }
  return Promise.all(
    wanted.map(async (one) => {
      const body =
        one.kind === 'state'
          ? answer.states[states.indexOf(one)]
          : answer.products[products.indexOf(one)];
      return { fresh: true, memory: await keep(options, keyOf(one), answer, body ?? null) };
    }),
  );
}

/** The version whose answer is still right where the department has published nothing since. */
function knownVersion(memory: Memory | null, today: Day): number | null {
  return memory !== null && (memory.body as StateAnswer).today === today ? memory.version : null;
}

/** Remembers an answer; `null` says that it is what was remembered. */
async function keep(
  { department: { code }, memory, now }: ViewOptions,
  question: string,
  { version, recordedAt }: StatesAnswer,
  body: unknown,
): Promise<Memory> {
  const before = memory.recall(code, question);
  const fresh = { version, recordedAt, answeredAt: now(), body: body ?? before?.body ?? [] };
  const changed = before?.version !== version || !isDeepStrictEqual(before.body, fresh.body);
  await memory.remember(code, question, fresh, changed);
  return fresh;
}
