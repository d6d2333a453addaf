import { useMemo } from 'react';
import { useParams } from 'react-router';
import { FigureCard } from '../../figure/figure-card.tsx';
import { domainOfSeries, SeriesChart } from '../../figure/series-chart.tsx';
import type { IndicatorCode } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { useSeriesMonths } from '../../period/use-series-months.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useViewVariables } from '../../view.ts';
import { DepartmentBars } from '../departments/department-bars.tsx';
import { NothingPage } from '../nothing-page.tsx';
import { isIndicator } from './indicators.ts';
import type { MinistryFigure } from './ministry-card.tsx';

const words = texts({
  fr: { seriesOf: (label: string) => `${label}, mois par mois`, ministry: 'Ministère' },
  en: { seriesOf: (label: string) => `${label}, month by month`, ministry: 'Ministry' },
});

const HEIGHT = 280;

/** One indicator: the ministry's figure, its series, and the departments beside each other. */
export function IndicatorPage() {
  const { code } = useParams();
  return isIndicator(code) ? <Indicator code={code} /> : <NothingPage />;
}

function Indicator({ code }: { readonly code: IndicatorCode }) {
  const text = useText(words);
  const variables = useViewVariables();
  const answer = useAnswer(
    'MinistryFigures',
    useMemo(() => ({ ...variables, indicators: [code] }), [variables, code]),
  );
  return (
    <Answered answer={answer} lines={20} tellsSilence={false}>
      {({ ministry }) => {
        const figure = ministry.figures?.[0];
        if (figure === undefined) return null;
        return (
          <div className="stack">
            <PageTitle title={figure.indicator.label} />
            <FigureCard figure={figure} title={text.ministry} level="h2" />
            <Series code={code} figure={figure} />
            <DepartmentBars indicator={code} label={figure.indicator.label} />
          </div>
        );
      }}
    </Answered>
  );
}

function Series({
  code,
  figure,
}: {
  readonly code: IndicatorCode;
  readonly figure: MinistryFigure;
}) {
  const text = useText(words);
  const months = useSeriesMonths();
  const { lang } = useViewVariables();
  const answer = useAnswer(
    'MinistrySeries',
    useMemo(() => ({ ...months, lang, indicator: code }), [months, lang, code]),
  );
  return (
    <Answered answer={answer} lines={10}>
      {({ ministry }) => (
        <SeriesChart
          title={text.seriesOf(figure.indicator.label)}
          of={text.ministry}
          series={ministry.series ?? []}
          domain={domainOfSeries([ministry.series ?? []])}
          name={`${code}-series`.toLowerCase()}
          height={HEIGHT}
          level="h2"
        />
      )}
    </Answered>
  );
}
