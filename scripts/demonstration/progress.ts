import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far a data directory has come with its demonstration. */
export interface Progress {
  /** The month of the first start, `YYYY-MM`, around which the demonstration is told for ever. */
  readonly anchor: string;
  readonly isComplete: boolean;
}

/** What a data directory says of its demonstration; of a new one, that it begins in the month of `today`. */
export function progressOf(dataDirectory: string, today: string): Progress {
  const file = fileIn(dataDirectory);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Progress;
  const progress = { anchor: today.slice(0, 7), isComplete: false };
  keepProgress(dataDirectory, progress);
  return progress;
}

/** Remembers it for the next start. */
export function keepProgress(dataDirectory: string, progress: Progress): void {
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(fileIn(dataDirectory), `${JSON.stringify(progress, null, 2)}\n`);
}

function fileIn(dataDirectory: string): string {
  return join(dataDirectory, 'demonstration.json');
}
