import { useMemo } from 'react';
import { domainOfSeries, SeriesChart, type SeriesFigure } from '../../figure/series-chart.tsx';
import { Badge } from '../../figure/status-badge.tsx';
import type { IndicatorCode } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { useSeriesMonths } from '../../period/use-series-months.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useViewVariables } from '../../view.ts';
import style from './departments.module.css';

const words = texts({
  fr: {
    title: (label: string) => `${label}, sur vingt-quatre mois`,
    missing: 'Ne répond pas',
    stale: 'Ne répond pas : dernière réponse connue',
    lead: 'Toutes les directions sont à la même échelle. La bande claire est l’intervalle, ou les bornes, où se trouve la valeur ; un trait interrompu, des mois sans valeur.',
  },
  en: {
    title: (label: string) => `${label}, over twenty-four months`,
    missing: 'Not answering',
    stale: 'Not answering: last known answer',
    lead: 'All departments are on the same scale. The pale band is the interval, or the bounds, in which the value lies; a broken line, months without a value.',
  },
});

const HEIGHT = 180;

/** One small chart a department, all on the scale that holds them all. */
export function DepartmentMultiples({
  indicator,
  label,
}: {
  readonly indicator: IndicatorCode;
  readonly label: string;
}) {
  const text = useText(words);
  const linkTo = useLinkTo();
  const months = useSeriesMonths();
  const { lang } = useViewVariables();
  const answer = useAnswer(
    'DepartmentSeries',
    useMemo(() => ({ ...months, lang, indicator }), [months, lang, indicator]),
  );
  return (
    <section className={style['section']}>
      <h2>{text.title(label)}</h2>
      <p className="quiet">{text.lead}</p>
      <Answered answer={answer} lines={18} tellsSilence={false}>
        {({ departments }) => {
          const domain = domainOfSeries(departments.map(({ series }) => series ?? []));
          return (
            <div className={style['multiples']}>
              {departments.map(({ code, name, series }) => (
                <SeriesChart
                  key={code}
                  title={name}
                  to={linkTo(`/departments/${code}`)}
                  badge={<Silence series={series} />}
                  of={name}
                  series={series ?? []}
                  domain={domain}
                  name={`${indicator}-${code}`.toLowerCase()}
                  height={HEIGHT}
                  level="h3"
                />
              ))}
            </div>
          );
        }}
      </Answered>
    </section>
  );
}

/** Says of a department that does not answer that it does not, and of its series that it is remembered. */
function Silence({ series }: { readonly series: readonly SeriesFigure[] | null }) {
  const text = useText(words);
  const says = (code: string) =>
    series?.some(({ reasons }) => reasons.some((reason) => reason.code === code)) ?? false;
  if (series === null || says('DEPARTMENTS_MISSING'))
    return <Badge kind="warn">{text.missing}</Badge>;
  return says('DEPARTMENTS_STALE') ? <Badge kind="warn">{text.stale}</Badge> : null;
}
