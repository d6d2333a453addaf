import { useMemo } from 'react';
import { FigureCard } from '../../figure/figure-card.tsx';
import { TREND_MONTHS, Trend } from '../../figure/trend.tsx';
import type { DataOf } from '../../graph/ask.ts';
import type { IndicatorCode } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLinkTo, useViewVariables } from '../../view.ts';
import { isIndicator } from './indicators.ts';
import { useSeriesMonths } from './use-series-months.ts';

/** A figure of the ministry, as its operation answers it. */
export type MinistryFigure = NonNullable<DataOf<'MinistryFigures'>['ministry']['figures']>[number];

/** One indicator of the ministry: its value, how it went, its target, and what it is worth. */
export function MinistryCard({
  figure,
  level = 'h3',
}: {
  readonly figure: MinistryFigure;
  readonly level?: 'h2' | 'h3';
}) {
  const linkTo = useLinkTo();
  const { code } = figure.indicator;
  return (
    <FigureCard figure={figure} level={level} to={linkTo(`/indicators/${code}`)}>
      {isIndicator(code) && <MinistryTrend code={code} />}
    </FigureCard>
  );
}

function MinistryTrend({ code }: { readonly code: IndicatorCode }) {
  const months = useSeriesMonths(TREND_MONTHS);
  const { lang } = useViewVariables();
  const series = useAnswer(
    'MinistrySeries',
    useMemo(() => ({ ...months, lang, indicator: code }), [months, lang, code]),
  ).data?.data.ministry.series;
  return <Trend values={(series ?? []).map(({ value }) => value)} />;
}
