import { useMemo } from 'react';
import { useAnswer } from '../../graph/use-answer.ts';
import { useViewVariables } from '../../view.ts';
import type { Cited } from './citation.ts';

/** The figure of a citation as of a moment, of the ministry or of one department, with a page of its parts. */
export function useFigureParts(
  { indicator, period, instrument }: Cited,
  {
    scope,
    asOf,
    after = '',
    first = 20,
  }: {
    readonly scope: string;
    readonly asOf: string | null;
    readonly after?: string;
    readonly first?: number;
  },
) {
  const { lang } = useViewVariables();
  const variables = useMemo(
    () => ({
      indicator,
      period,
      lang,
      first,
      ...(instrument === null ? {} : { instrument }),
      ...(asOf === null ? {} : { asOf }),
      ...(after === '' ? {} : { after }),
    }),
    [indicator, period, instrument, lang, first, asOf, after],
  );
  const isMinistry = scope === 'ministry';
  const isProduct = scope.includes(':');
  const ministry = useAnswer('MinistryParts', variables, { enabled: isMinistry });
  const department = useAnswer(
    'DepartmentParts',
    useMemo(() => ({ ...variables, code: scope }), [variables, scope]),
    { enabled: !isMinistry && !isProduct },
  );
  return { isMinistry, ministry, department };
}
