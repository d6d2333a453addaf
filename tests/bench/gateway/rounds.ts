import type { Contender } from './contenders/contender.ts';
import { type Pressure, press, type Round, type Sent } from './load.ts';

/** One way of asking, and who is asked so. */
export interface Load {
  readonly title: string;
  readonly contenders: readonly Contender[];
  /** The next request; called once for each. */
  request(): Sent;
  readonly comparisons: readonly Comparison[];
}

/** By how much one contender is to be faster than another. */
export interface Comparison {
  readonly of: string;
  readonly to: string;
  /** Absent: it is only told. */
  readonly atLeast?: number;
}

/** What a load's contenders did, round by round. */
export interface Measured {
  readonly load: Load;
  readonly rounds: Readonly<Record<string, readonly Round[]>>;
}

/** How often each contender is put under pressure. */
export interface Plan extends Pressure {
  readonly rounds: number;
}

/** For so many rounds everybody is asked before it counts: plans are made, and what is hot is compiled. */
const WARM_UP_ROUNDS = 2;

/** Asks contenders in turns, so that whatever else the machine does weighs on all of them alike. */
export async function measure(load: Load, { rounds, ...pressure }: Plan): Promise<Measured> {
  const warmUp = { ...pressure, seconds: WARM_UP_ROUNDS * pressure.seconds };
  for (const contender of load.contenders) await press(contender, load.request, warmUp);
  const measured = Object.fromEntries(load.contenders.map(({ name }) => [name, [] as Round[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of load.contenders) {
      measured[contender.name]?.push(await press(contender, load.request, pressure));
    }
  }
  return { load, rounds: measured };
}

/** The value in the middle. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
