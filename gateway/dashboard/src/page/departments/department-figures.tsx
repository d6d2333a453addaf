import { useMemo } from 'react';
import { FigureCard } from '../../figure/figure-card.tsx';
import { TREND_MONTHS, Trend } from '../../figure/trend.tsx';
import type { DataOf } from '../../graph/ask.ts';
import type { IndicatorCode, Unit } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { useSeriesMonths } from '../../period/use-series-months.ts';
import { useLinkTo } from '../../view.ts';
import { isIndicator } from '../ministry/indicators.ts';
import style from './departments.module.css';

type Department = NonNullable<DataOf<'Department'>['department']>;

/** Some figures of a department, as cards; each leads to the other departments beside it. */
export function DepartmentFigures({
  title,
  department,
  codes,
}: {
  readonly title: string;
  readonly department: Department;
  readonly codes: readonly IndicatorCode[];
}) {
  const linkTo = useLinkTo();
  return (
    <section className={style['section']}>
      <h2>{title}</h2>
      <div className="cards">
        {codes.map((code) => {
          const figure = department.figures?.find(({ indicator }) => indicator.code === code);
          return (
            figure && (
              <FigureCard
                key={code}
                figure={figure}
                to={linkTo('/departments', { indicator: code })}
              >
                {isIndicator(code) && (
                  <DepartmentTrend code={department.code} indicator={code} unit={figure.unit} />
                )}
              </FigureCard>
            )
          );
        })}
      </div>
    </section>
  );
}

function DepartmentTrend({
  code,
  indicator,
  unit,
}: {
  readonly code: string;
  readonly indicator: IndicatorCode;
  readonly unit: Unit;
}) {
  const months = useSeriesMonths(TREND_MONTHS);
  const answer = useAnswer(
    'DepartmentTrend',
    useMemo(() => ({ ...months, code, indicator }), [months, code, indicator]),
  );
  const series = answer.data?.data.department?.series ?? [];
  return <Trend series={answer.isPending ? null : series} unit={unit} />;
}
