import type { Round } from './load.ts';
import { type Comparison, type Measured, medianOf } from './rounds.ts';

/** Tells what was measured: a table of medians, and the ratios. */
export function report({ load, rounds }: Measured): string {
  const rows = load.contenders.map(({ name }) => row(name, rounds[name] ?? []));
  const asking = Math.max(...Object.values(rounds).flatMap(medianAsking));
  return [
    `\n${load.title}`,
    HEAD,
    ...rows,
    ...load.comparisons.map((comparison) => ratioLine(comparison, rounds)),
    `  (asking took ${percent(asking)} of a processor at most)`,
  ].join('\n');
}

const WIDTHS = [10, 10, 9, 9, 10, 14] as const;
const HEAD = line(['', 'req/s', 'p50 ms', 'p99 ms', 'failures', 'processor ms']);

function row(name: string, rounds: readonly Round[]): string {
  const median = (of: (round: Round) => number) => medianOf(rounds.map(of));
  const failures = rounds.reduce((sum, round) => sum + round.failures, 0);
  const cells = [
    name,
    median(({ perSecond }) => perSecond).toFixed(0),
    median(({ p50Ms }) => p50Ms).toFixed(2),
    median(({ p99Ms }) => p99Ms).toFixed(2),
    String(failures),
    median(({ processorMs }) => processorMs).toFixed(3),
  ];
  return `${line(cells)}${cacheWords(rounds)}`;
}

function line(cells: readonly string[]): string {
  const padded = cells.map((cell, column) =>
    column === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[column] ?? 0),
  );
  return `  ${padded.join('')}`;
}

function cacheWords(rounds: readonly Round[]): string {
  const sums: Record<string, number> = {};
  for (const { cache } of rounds) {
    for (const [word, count] of Object.entries(cache)) sums[word] = (sums[word] ?? 0) + count;
  }
  const words = Object.entries(sums).map(([word, count]) => `${count} ${word}`);
  return words.length > 0 ? `   cache: ${words.join(', ')}` : '';
}

function ratioLine({ of, to, atLeast }: Comparison, rounds: Measured['rounds']): string {
  const ratio = ratioOf(rounds[of] ?? [], rounds[to] ?? [], ({ perSecond }) => perSecond);
  const work = ratioOf(rounds[to] ?? [], rounds[of] ?? [], ({ processorMs }) => processorMs);
  const p99 = ratioOf(rounds[of] ?? [], rounds[to] ?? [], (round) => round.p99Ms);
  const verdict =
    atLeast === undefined
      ? ''
      : ` (at least ${atLeast} asked: ${ratio >= atLeast ? 'reached' : 'NOT reached'})`;
  return `  ${of} / ${to}: ${ratio.toFixed(2)} × the requests per second${verdict}; ${work.toFixed(2)} × per second of a processor; ${p99.toFixed(2)} × the p99`;
}

/** The median of the ratios within rounds, which what else the machine does moves less than a ratio of medians. */
function ratioOf(
  some: readonly Round[],
  others: readonly Round[],
  of: (round: Round) => number,
): number {
  return medianOf(
    some.flatMap((round, index) => {
      const other = others[index];
      return other ? [of(round) / of(other)] : [];
    }),
  );
}

function medianAsking(rounds: readonly Round[]): number {
  return medianOf(rounds.map(({ askingShare }) => askingShare));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
