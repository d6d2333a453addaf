import { useMemo } from 'react';
import { useParams } from 'react-router';
import { BarChart, heightOfBars } from '../../chart/bar-chart.tsx';
import { Chart } from '../../chart/chart.tsx';
import { domainOf } from '../../chart/domain.ts';
import { LineChart } from '../../chart/line-chart.tsx';
import { statusWords } from '../../figure/figure-words.ts';
import { monthText, periodText } from '../../format/days.ts';
import { bareText, valueText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import type { IndicatorCode } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useView, useViewVariables } from '../../view.ts';
import { NothingPage } from '../nothing-page.tsx';
import { isIndicator } from './indicators.ts';
import { MinistryCard, type MinistryFigure } from './ministry-card.tsx';
import { monthsBack } from './months.ts';

const words = texts({
  fr: {
    series: 'Mois par mois',
    seriesOf: (label: string) => `${label}, mois par mois`,
    seriesSays: (first: string, last: string, from: string, to: string) =>
      `De ${first} en ${from} à ${last} en ${to}.`,
    nothing: 'Aucun mois n’a de valeur.',
    departments: (label: string) => `${label}, direction par direction, sur une même échelle`,
    departmentsSay: (best: string, value: string) =>
      `La valeur la plus haute : ${best} (${value}).`,
    department: 'Direction',
    month: 'Mois',
    value: 'Valeur',
    low: 'Borne basse',
    high: 'Borne haute',
    status: 'Statut',
    ministry: 'Ministère',
    expected: 'Attendu',
  },
  en: {
    series: 'Month by month',
    seriesOf: (label: string) => `${label}, month by month`,
    seriesSays: (first: string, last: string, from: string, to: string) =>
      `From ${first} in ${from} to ${last} in ${to}.`,
    nothing: 'No month has a value.',
    departments: (label: string) => `${label}, department by department, on one scale`,
    departmentsSay: (best: string, value: string) => `The highest value: ${best} (${value}).`,
    department: 'Department',
    month: 'Month',
    value: 'Value',
    low: 'Lower bound',
    high: 'Upper bound',
    status: 'Status',
    ministry: 'Ministry',
    expected: 'Expected',
  },
});

const HEIGHT = 280;
const SERIES_MONTHS = 24;

/** One indicator: the ministry's figure, its series, and the departments beside each other. */
export function IndicatorPage() {
  const { code } = useParams();
  return isIndicator(code) ? <Indicator code={code} /> : <NothingPage />;
}

function Indicator({ code }: { readonly code: IndicatorCode }) {
  const variables = useViewVariables();
  const answer = useAnswer(
    'MinistryFigures',
    useMemo(() => ({ ...variables, indicators: [code] }), [variables, code]),
  );
  return (
    <Answered answer={answer} lines={20}>
      {({ ministry }) => {
        const figure = ministry.figures?.[0];
        if (figure === undefined) return null;
        return (
          <div className="stack">
            <PageTitle title={figure.indicator.label} />
            <MinistryCard figure={figure} />
            <Series code={code} figure={figure} />
            <Departments code={code} figure={figure} />
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
  const { lang } = useView();
  const { asOf, lang: language } = useViewVariables();
  const answer = useAnswer(
    'MinistrySeries',
    useMemo(
      () => ({
        indicator: code,
        ...monthsBack(SERIES_MONTHS),
        lang: language,
        ...(asOf === undefined ? {} : { asOf }),
      }),
      [code, language, asOf],
    ),
  );
  const { unit, indicator } = figure;
  return (
    <Answered answer={answer} lines={10}>
      {({ ministry }) => {
        const points = (ministry.series ?? []).map(
          ({ period, value, interval, bounds, status }) => ({
            on: period.start,
            label: period.label,
            value,
            low: interval?.low ?? bounds?.low ?? null,
            high: interval?.high ?? bounds?.high ?? null,
            status,
          }),
        );
        const known = points.filter(({ value }) => value !== null);
        const [first, last] = [known[0], known.at(-1)];
        const summary =
          first && last
            ? text.seriesSays(
                valueText(first.value, unit, lang),
                valueText(last.value, unit, lang),
                periodText(first.label, lang),
                periodText(last.label, lang),
              )
            : text.nothing;
        return (
          <Chart
            title={text.seriesOf(indicator.label)}
            summary={summary}
            name={`${code}-series`.toLowerCase()}
            height={HEIGHT}
            level="h2"
            table={{
              columns: [
                { label: text.month },
                { label: text.value, isNumber: true },
                { label: text.low, isNumber: true },
                { label: text.high, isNumber: true },
                { label: text.status },
              ],
              rows: points.map(({ label, value, low, high, status }) => [
                { text: periodText(label, lang), raw: label },
                { text: valueText(value, unit, lang), raw: value },
                { text: valueText(low, unit, lang), raw: low },
                { text: valueText(high, unit, lang), raw: high },
                { text: statusWords[lang][status], raw: status },
              ]),
            }}
          >
            {(width) => (
              <LineChart
                lines={[{ name: text.ministry, points }]}
                width={width}
                height={HEIGHT}
                domain={domainOf(points.flatMap(({ value, low, high }) => [value, low, high]))}
                valueText={(value) => bareText(value, unit, lang)}
                monthText={(month) => monthText(month, lang)}
              />
            )}
          </Chart>
        );
      }}
    </Answered>
  );
}

function Departments({
  code,
  figure,
}: {
  readonly code: IndicatorCode;
  readonly figure: MinistryFigure;
}) {
  const text = useText(words);
  const variables = useViewVariables();
  const { lang } = useView();
  const answer = useAnswer(
    'DepartmentFigures',
    useMemo(() => ({ ...variables, indicator: code }), [variables, code]),
  );
  const { unit, indicator } = figure;
  const told = (one: DepartmentFigure) =>
    one.value === null ? statusWords[lang][one.status] : valueText(one.value, unit, lang);
  return (
    <Answered answer={answer} lines={8}>
      {({ departments }) => {
        const bars = departments.flatMap(({ name, figure: one }) =>
          one ? [{ name, figure: one }] : [],
        );
        const best = [...bars].sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0))[0];
        const domain = domainOf(
          bars.flatMap(({ figure: { value, interval } }) => [value, interval?.low, interval?.high]),
        );
        return (
          <Chart
            title={text.departments(indicator.label)}
            summary={best ? text.departmentsSay(best.name, told(best.figure)) : text.nothing}
            name={`${code}-departments`.toLowerCase()}
            height={heightOfBars(bars.length)}
            level="h2"
            table={{
              columns: [
                { label: text.department },
                { label: text.value, isNumber: true },
                { label: text.low, isNumber: true },
                { label: text.high, isNumber: true },
                { label: text.status },
              ],
              rows: bars.map(({ name, figure: one }) => [
                name,
                { text: told(one), raw: one.value },
                { text: valueText(one.interval?.low, unit, lang), raw: one.interval?.low ?? null },
                {
                  text: valueText(one.interval?.high, unit, lang),
                  raw: one.interval?.high ?? null,
                },
                { text: statusWords[lang][one.status], raw: one.status },
              ]),
            }}
          >
            {(width) => (
              <BarChart
                width={width}
                domain={domain}
                bars={bars.map(({ name, figure: one }) => ({
                  name,
                  value: one.value,
                  low: one.interval?.low,
                  high: one.interval?.high,
                  told: told(one),
                  isUnsure: one.status !== 'OK',
                }))}
              />
            )}
          </Chart>
        );
      }}
    </Answered>
  );
}

type DepartmentFigure = NonNullable<DataOf<'DepartmentFigures'>['departments'][number]['figure']>;
