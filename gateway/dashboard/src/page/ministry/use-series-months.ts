import { useMemo } from 'react';
import { useView } from '../../view.ts';
import { lastMonth, seriesUpTo } from './months.ts';

/** The months of every series of the page, and as known when: what operations about series take. */
export function useSeriesMonths() {
  const { asOf } = useView();
  return useMemo(
    () => ({ ...seriesUpTo(lastMonth()), ...(asOf === undefined ? {} : { asOf }) }),
    [asOf],
  );
}
