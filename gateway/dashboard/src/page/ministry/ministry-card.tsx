import { useMemo } from 'react';
import { Link } from 'react-router';
import { Sparkline } from '../../chart/sparkline.tsx';
import { FigureValue } from '../../figure/figure-value.tsx';
import { targetWords } from '../../figure/figure-words.ts';
import { StatusBadge } from '../../figure/status-badge.tsx';
import { Worth } from '../../figure/worth.tsx';
import { periodText } from '../../format/days.ts';
import type { DataOf } from '../../graph/ask.ts';
import type { IndicatorCode } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView, useViewVariables } from '../../view.ts';
import { isIndicator } from './indicators.ts';
import style from './ministry-card.module.css';
import { monthsBack } from './months.ts';

/** A figure of the ministry, as its operation answers it. */
export type MinistryFigure = NonNullable<DataOf<'MinistryFigures'>['ministry']['figures']>[number];

const words = texts({
  fr: { explain: 'Expliquer ce chiffre', trend: 'Les douze derniers mois' },
  en: { explain: 'Explain this figure', trend: 'The last twelve months' },
});

/** How many months a trend shows. */
const TREND_MONTHS = 12;

/** One indicator of the ministry: its value, how it went, its target, and what it is worth. */
export function MinistryCard({ figure }: { readonly figure: MinistryFigure }) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const { indicator, period, value, unit, status, citation } = figure;
  const target = targetWords(figure, lang);
  return (
    <article className={style['card']}>
      <h3>
        <Link to={linkTo(`/indicators/${indicator.code}`)}>{indicator.label}</Link>
      </h3>
      <p className="quiet">{periodText(period.label, lang)}</p>
      <div className={style['figure']}>
        <FigureValue value={value} unit={unit} />
        {isIndicator(indicator.code) && <Trend code={indicator.code} title={text.trend} />}
      </div>
      <StatusBadge status={status} />
      {target && <p className={style['target']}>{target}</p>}
      <Worth figure={figure} />
      <Link className={style['explain']} to={linkTo('/explain', { citation })}>
        {text.explain}
        <span className="unseen"> : {indicator.label}</span>
      </Link>
    </article>
  );
}

function Trend({ code, title }: { readonly code: IndicatorCode; readonly title: string }) {
  const { lang, asOf } = useViewVariables();
  const variables = useMemo(
    () => ({
      indicator: code,
      ...monthsBack(TREND_MONTHS),
      lang,
      ...(asOf === undefined ? {} : { asOf }),
    }),
    [code, lang, asOf],
  );
  const series = useAnswer('MinistrySeries', variables).data?.data.ministry.series ?? [];
  return (
    <div className={style['trend']} title={title}>
      <Sparkline values={series.map(({ value }) => value)} width={120} height={40} />
    </div>
  );
}
