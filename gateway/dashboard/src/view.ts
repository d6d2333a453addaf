import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** The languages of the page. */
export type Lang = 'fr' | 'en';

/** What the whole page is seen as: kept in the address, so that a link shows the same to somebody else. */
export interface View {
  readonly lang: Lang;
  /** As it was known then: an edition or a moment; absent: now. */
  readonly asOf: string | undefined;
  /** The period of the figures, such as `2026-05`; absent: each indicator's own. */
  readonly period: string | undefined;
}

/** The parameters that go with every link inside the page. */
const KEPT = ['lang', 'asOf', 'period'] as const;

/** How the page is seen, by its address. */
export function useView(): View {
  const [search] = useSearchParams();
  return useMemo(
    () => ({
      lang: search.get('lang') === 'en' ? 'en' : 'fr',
      asOf: search.get('asOf') ?? undefined,
      period: search.get('period') ?? undefined,
    }),
    [search],
  );
}

/** The variables that every operation about figures takes. */
export function useViewVariables() {
  const { lang, asOf, period } = useView();
  return useMemo(
    () => ({
      lang: lang === 'en' ? ('EN' as const) : ('FR' as const),
      ...(asOf === undefined ? {} : { asOf }),
      ...(period === undefined ? {} : { period }),
    }),
    [lang, asOf, period],
  );
}

/** Makes the address of another page that is seen in the same way. */
export function useLinkTo(): (path: string, more?: Readonly<Record<string, string>>) => string {
  const [search] = useSearchParams();
  return useCallback(
    (path, more = {}) => {
      const kept = new URLSearchParams(more);
      for (const name of KEPT) {
        const value = search.get(name);
        if (value !== null && !kept.has(name)) kept.set(name, value);
      }
      const text = kept.toString();
      return text === '' ? path : `${path}?${text}`;
    },
    [search],
  );
}

/** One parameter of the address, and how it is set; an empty one is left out, and going back undoes it. */
export function useParameter(name: string): [value: string, set: (value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (value: string) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(name);
          else after.set(name, value);
          return after;
        },
        { preventScrollReset: true },
      ),
    [name, setSearch],
  );
  return [search.get(name) ?? '', set];
}
