import { useMemo } from 'react';
import { FigureCard } from '../../figure/figure-card.tsx';
import { TREND_MONTHS, Trend } from '../../figure/trend.tsx';
import type { DataOf } from '../../graph/ask.ts';
import type { IndicatorCode, Unit } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { useSeriesMonths } from '../../period/use-series-months.ts';
import { useLinkTo, useViewVariables } from '../../view.ts';
import { isIndicator } from './indicators.ts';

/** A figure of the ministry, as its operation answers it. */
export type MinistryFigure = NonNullable<DataOf<'MinistryFigures'>['ministry']['figures']>[number];

/** One indicator of the ministry: its value, how it went, its target, and what it is worth. */
export function MinistryCard({ figure }: { readonly figure: MinistryFigure }) {
  const linkTo = useLinkTo();
  const { code } = figure.indicator;
  return (
    <FigureCard figure={figure} to={linkTo(`/indicators/${code}`)}>
      {isIndicator(code) && <MinistryTrend code={code} unit={figure.unit} />}
    </FigureCard>
  );
}

function MinistryTrend({ code, unit }: { readonly code: IndicatorCode; readonly unit: Unit }) {
  const months = useSeriesMonths(TREND_MONTHS);
  const { lang } = useViewVariables();
  const answer = useAnswer(
    'MinistrySeries',
    useMemo(() => ({ ...months, lang, indicator: code }), [months, lang, code]),
  );
  const series = answer.data?.data.ministry.series ?? [];
  return <Trend series={answer.isPending ? null : series} unit={unit} />;
}
