import type { Contender } from './contenders/contender.ts';
import { report } from './report.ts';
import { posted, sameAnswer } from './requests.ts';
import { type Load, measure, type Plan } from './rounds.ts';

/** A question that can be asked without ever asking the same. */
export interface OpenQuestion {
  /** Says in the report what is asked. */
  readonly title: string;
  readonly query: string;
  /** Variables that nobody asked with yet, made anew at each call; they change no answer. */
  variables(): object;
  /** Those with which it is asked again and again. */
  readonly repeated: object;
}

/** By how much our gateway is to be faster than each of the others; only told where absent. */
export type Targets = Readonly<Record<string, number>>;

/** Measures and tells how gateways answer a question whose variables never come again. */
export async function compareDistinct(
  contenders: readonly Contender[],
  { title, query, variables }: OpenQuestion,
  plan: Plan,
  targets: Targets = {},
): Promise<void> {
  const request = () => posted(query, variables());
  const size = await sameAnswer(contenders, request());
  await tell(
    {
      title: `Distinct load: ${title}, no variables twice (${size} bytes)`,
      contenders,
      request,
      comparisons: toOthers(contenders, targets),
    },
    plan,
  );
}

/** Measures and tells how gateways answer a question that comes again and again. */
export async function compareIdentical(
  contenders: readonly Contender[],
  { title, query, repeated }: OpenQuestion,
  plan: Plan,
): Promise<void> {
  const sent = posted(query, repeated);
  const size = await sameAnswer(contenders, sent);
  await tell(
    {
      title: `Identical load: ${title}, the same POST again and again (${size} bytes)`,
      contenders,
      request: () => sent,
      comparisons: toOthers(contenders, {}),
    },
    plan,
  );
}

/** Measures a load, and prints what came of it. */
export async function tell(load: Load, plan: Plan): Promise<void> {
  console.log(report(await measure(load, plan)));
}

function toOthers([ours, ...others]: readonly Contender[], targets: Targets) {
  return others.map(({ name }) => {
    const atLeast = targets[name];
    return { of: ours?.name ?? '', to: name, ...(atLeast === undefined ? {} : { atLeast }) };
  });
}
