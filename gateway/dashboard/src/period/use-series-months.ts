import { useMemo } from 'react';
import { useView } from '../view.ts';
import { monthsBack } from './months.ts';

/** How far back a series goes, unless told otherwise. */
const SERIES_MONTHS = 24;

/** So many months up to the last one, and as known when: what operations about series take. */
export function useSeriesMonths(count: number = SERIES_MONTHS) {
  const { asOf } = useView();
  return useMemo(
    () => ({ ...monthsBack(count, asOf), ...(asOf === undefined ? {} : { asOf }) }),
    [count, asOf],
  );
}
