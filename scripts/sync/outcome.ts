import type { SourceCode } from '@pilotage/kit/sources';
import type { ImportReceipt } from '../import/publish-plan.ts';

/** What became of one source for one department. */
export interface Outcome {
  readonly source: SourceCode;
  readonly department: string;
  readonly became:
    | {
        readonly kind: 'TAKEN';
        readonly receipt: ImportReceipt;
        readonly remarks: readonly string[];
      }
    | { readonly kind: 'LEFT'; readonly because: string }
    | { readonly kind: 'FAILED'; readonly message: string };
}

/** What a run came to, for people to read: a line for each source and department, then what there is to say of it. */
export function outcomeText(outcomes: readonly Outcome[], dryRun: boolean): string {
  if (outcomes.length === 0) return 'No department uses such a source.';
  const heading = dryRun ? ['Dry run: nothing was published; this is what would change.', ''] : [];
  return [...heading, table(outcomes), ...remarks(outcomes), ...problems(outcomes)].join('\n');
}

function table(outcomes: readonly Outcome[]): string {
  const line = (source: string, department: string, became: string) =>
    `${source.padEnd(20)}${department.padEnd(12)}${became}`;
  return [
    line('source', 'department', 'outcome'),
    ...outcomes.map((one) => line(one.source, one.department, becameText(one))),
  ].join('\n');
}

function becameText({ became }: Outcome): string {
  if (became.kind === 'LEFT') return became.because;
  if (became.kind === 'FAILED') return `failed: ${inOneLine(became.message)}`;
  const { added, changed, alreadySo, quarantined, version } = became.receipt;
  const waiting = quarantined > 0 ? `, in quarantine ${quarantined}` : '';
  return `added ${added}, changed ${changed}, already so ${alreadySo}${waiting}, version ${version}`;
}

const LONGEST_LINE = 300;

/** A message's first two lines in one: what happened, and the first thing that is wrong. */
function inOneLine(message: string): string {
  const [first = '', second, ...more] = message.split('\n').map((line) => line.trim());
  const line = second === undefined ? first : `${first} ${second}`;
  const short = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
  return more.length > 0 ? `${short} (and ${more.length} more, below)` : short;
}

function remarks(outcomes: readonly Outcome[]): readonly string[] {
  const told = outcomes.flatMap(({ source, department, became }) =>
    became.kind === 'TAKEN'
      ? [...became.remarks, ...quarantine(became.receipt)].map(
          (one) => `  ${source}, ${department}: ${one}`,
        )
      : [],
  );
  return told.length === 0 ? [] : ['', 'Left out, or to be looked at:', ...told];
}

function quarantine({ quarantined }: ImportReceipt): readonly string[] {
  if (quarantined === 0) return [];
  return [
    `${quarantined} suspicious statements wait in quarantine: see \`quarantine\` in the graph`,
  ];
}

/** Everything that is wrong where it does not fit into a line. */
function problems(outcomes: readonly Outcome[]): readonly string[] {
  const told = outcomes.flatMap(({ source, department, became }) =>
    became.kind === 'FAILED' && became.message.split('\n').length > 2
      ? ['', `${source}, ${department}:`, became.message]
      : [],
  );
  return told;
}
