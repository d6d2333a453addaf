import type { SourceCode } from '@pilotage/kit/sources';
import type { SyncRun } from './sync-run.ts';

/** How fresh a source is, as the graph tells it. */
interface SourceState {
  readonly code: string;
  readonly askedAt: string | null;
  readonly every: number;
  readonly isDue: boolean;
}

/**
 * Why a source is left alone for a department: it is not set up, or is not due and was not named; `null` when it is asked.
 *
 * @throws GraphRefusal when the department does not answer.
 */
export async function whyLeft(
  run: SyncRun,
  source: SourceCode,
  department: string,
): Promise<string | null> {
  if (!isSetUp(run, source, department)) return 'not set up in the settings';
  const { askGraph, keys, sources } = run;
  const { told } = await askGraph<{ readonly told: { readonly sources: readonly SourceState[] } }>(
    `{ told: ${department} { sources { code askedAt every isDue } } }`,
    {},
    keys[department],
  );
  const state = told.sources.find(({ code }) => code === source);
  if (sources.length > 0 || state === undefined || state.isDue) return null;
  return `not due: last asked ${state.askedAt}, every ${state.every} h`;
}

/** Whether the settings say what a source is asked for. */
export function isSetUp(
  { settings }: Pick<SyncRun, 'settings'>,
  source: SourceCode,
  department: string,
): boolean {
  if (source === 'betagouv') return settings.all.betagouv !== undefined;
  return settings.departments[department]?.[source] !== undefined;
}
