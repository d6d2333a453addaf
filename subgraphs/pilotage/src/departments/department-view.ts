import { isDeepStrictEqual } from 'node:util';
import type { StateAnswer, StateQuestion, StatesAnswer } from '@pilotage/kit';
import type {
  DepartmentGapValue,
  FigurePart,
  ProductRecord,
  RegisteredDepartment,
} from '@pilotage/schema';
import DataLoader from 'dataloader';
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

/** One department during one request: what it answers, or what is remembered of it. */
export interface DepartmentView {
  readonly department: RegisteredDepartment;
  part(question: StateQuestion): Promise<FigurePart>;
  products(asOf: Date | null): Promise<ProductsPart>;
}

/** What a view works with. */
export interface ViewOptions {
  readonly department: RegisteredDepartment;
  readonly ask: AskDepartment;
  readonly memory: MemoryStore;
  readonly requestId: string;
  now(): Date;
}

type Wanted =
  | { readonly kind: 'state'; readonly question: StateQuestion }
  | { readonly kind: 'products'; readonly asOf: string | null };

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
    async part(question) {
      const answered = await loader.load({ kind: 'state', question });
      if (answered === null) return { kind: 'missing', department: department.code, gap: gap() };
      const { version, recordedAt, body } = answered.memory;
      const { state, demonstration } = body as StateAnswer;
      const part = { department: department.code, version, recordedAt, state, demonstration };
      return answered.fresh ? { kind: 'fresh', ...part } : { kind: 'stale', ...part, gap: gap() };
    },
    async products(asOf) {
      const answered = await loader.load({ kind: 'products', asOf: asOf?.toISOString() ?? null });
      if (answered === null) return { kind: 'missing', gap: gap() };
      const products = answered.memory.body as readonly ProductRecord[];
      return answered.fresh ? { kind: 'fresh', products } : { kind: 'stale', products, gap: gap() };
    },
  };
}

/** What an answer is remembered under: the question as it was asked, so that "today" stays "today". */
function keyOf(wanted: Wanted): string {
  if (wanted.kind === 'products') return `products ${wanted.asOf ?? 'now'}`;
  const { indicator, period, asOf } = wanted.question;
  return `state ${indicator} ${period?.label ?? 'default'} ${asOf ?? 'now'}`;
}

async function answerAll(options: ViewOptions, wanted: readonly Wanted[]): Promise<Answered[]> {
  const { department, ask, memory, requestId } = options;
  const states = wanted.filter((one) => one.kind === 'state');
  const products = wanted.filter((one) => one.kind === 'products');
  const answer = await ask(
    {
      questions: states.map(({ question }) => question),
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
