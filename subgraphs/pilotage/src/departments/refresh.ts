import type { AnyIndicator } from '@pilotage/schema';
import type { DepartmentView } from './department-view.ts';

/** Asks a department for all that dashboards ask by default, so that it is remembered when it fails. */
export async function refresh(
  view: DepartmentView,
  indicators: readonly AnyIndicator[],
): Promise<void> {
  const defaults = indicators.map(({ code, version, defaultInstrument: instrument }) =>
    view.rows({
      indicator: code,
      definition: version,
      instrument,
      period: null,
      asOf: null,
      today: null,
      filter: null,
      by: [],
    }),
  );
  await Promise.all([view.products(null, null), ...defaults]);
}

/** Refreshes every department now, and again after each interval, until stopped. */
export function keepRefreshing(
  views: () => readonly DepartmentView[],
  indicators: () => readonly AnyIndicator[],
  intervalMs: number,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const round = () => {
    running = Promise.all(views().map((view) => refresh(view, indicators()).catch(onError)));
  };
  round();
  const timer = setInterval(round, intervalMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
