import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parsedJson } from '@pilotage/kit/sources';
import type { z } from 'zod';
import { ImportError } from '../import/import-error.ts';

/**
 * What is kept in a file; `null` when there is none.
 *
 * @throws ImportError when it is damaged.
 */
export function readKept<Kept>(file: string, shape: z.ZodType<Kept>): Kept | null {
  if (!existsSync(file)) return null;
  const read = shape.safeParse(parsedJson(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new ImportError(
    `${file} is damaged. Restore it from a copy, or remove it: files that the source has deleted since are then no longer known.`,
  );
}

/** Keeps something in a file, whole or not at all, readable by this account alone. */
export function keep(file: string, kept: unknown): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}

/** Removes a file, if there is one. */
export function dropKept(file: string): void {
  rmSync(file, { force: true });
}
