import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.tsx';
import { domainOf } from '../chart/domain.ts';
import { LineChart } from '../chart/line-chart.tsx';
import { monthText, periodText } from '../format/days.ts';
import { bareText, valueText } from '../format/values.ts';
import type { FigureStatus, Unit } from '../graph/operations.ts';
import { texts, useText } from '../text/use-text.ts';
import { type Lang, useView } from '../view.ts';
import { statusWords } from './figure-words.ts';

interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** A figure of one period among others. */
export interface SeriesFigure {
  readonly period: { readonly label: string; readonly start: string };
  readonly value: number | null;
  readonly unit: Unit;
  readonly status: FigureStatus;
  readonly interval: Range | null;
  readonly bounds: Range | null;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
}

const words = texts({
  fr: {
    says: (first: string, last: string, from: string, to: string) =>
      `De ${first} en ${from} à ${last} en ${to}.`,
    one: (value: string, month: string) => `Une seule valeur : ${value} en ${month}.`,
    nothing: (why: string) => `Aucun mois n’a de valeur : ${why}.`,
    month: 'Mois',
    value: 'Valeur',
    low: 'Borne basse',
    high: 'Borne haute',
    status: 'Statut',
    reasons: 'À savoir',
  },
  en: {
    says: (first: string, last: string, from: string, to: string) =>
      `From ${first} in ${from} to ${last} in ${to}.`,
    one: (value: string, month: string) => `A single value: ${value} in ${month}.`,
    nothing: (why: string) => `No month has a value: ${why}.`,
    month: 'Month',
    value: 'Value',
    low: 'Lower bound',
    high: 'Upper bound',
    status: 'Status',
    reasons: 'To know',
  },
});

/** The scale that holds all of several series, with their bands: what is compared is drawn on one. */
export function domainOfSeries(
  series: readonly (readonly SeriesFigure[])[],
): readonly [low: number, high: number] {
  return domainOf(series.flat().flatMap((figure) => [figure.value, lowOf(figure), highOf(figure)]));
}

/** An indicator, period by period, with the band in which its values lie. */
export function SeriesChart({
  title,
  to,
  badge,
  of,
  series,
  domain,
  name,
  height,
  level,
}: {
  readonly title: string;
  /** Where more of it is to be seen. */
  readonly to?: string;
  /** A word of warning beside the title. */
  readonly badge?: ReactNode;
  /** Whose series it is. */
  readonly of: string;
  readonly series: readonly SeriesFigure[];
  readonly domain: readonly [low: number, high: number];
  readonly name: string;
  readonly height: number;
  readonly level: 'h2' | 'h3';
}) {
  const text = useText(words);
  const { lang } = useView();
  const told = (figure: SeriesFigure) => valueText(figure.value, figure.unit, lang);
  const when = ({ period }: SeriesFigure) => periodText(period.label, lang);
  const known = series.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const unit = series[0]?.unit ?? 'RATIO';
  const summary =
    first === undefined || last === undefined
      ? text.nothing(whyOf(series.at(-1), lang))
      : first === last
        ? text.one(told(first), when(first))
        : text.says(told(first), told(last), when(first), when(last));
  return (
    <Chart
      title={title}
      {...(to === undefined ? {} : { to })}
      badge={badge}
      summary={summary}
      name={name}
      height={height}
      level={level}
      table={{
        columns: [
          { label: text.month },
          { label: text.value, isNumber: true },
          { label: text.low, isNumber: true },
          { label: text.high, isNumber: true },
          { label: text.status },
          { label: text.reasons },
        ],
        rows: series.map((figure) => [
          { text: when(figure), raw: figure.period.label },
          { text: told(figure), raw: figure.value },
          { text: valueText(lowOf(figure), unit, lang), raw: lowOf(figure) },
          { text: valueText(highOf(figure), unit, lang), raw: highOf(figure) },
          { text: statusWords[lang][figure.status], raw: figure.status },
          figure.reasons.map(({ label }) => label).join(' ; ') || null,
        ]),
      }}
    >
      {(width) =>
        series.length > 0 && (
          <LineChart
            lines={[
              {
                name: of,
                points: series.map((figure) => ({
                  on: figure.period.start,
                  value: figure.value,
                  low: lowOf(figure),
                  high: highOf(figure),
                })),
              },
            ]}
            width={width}
            height={height}
            domain={domain}
            valueText={(value) => bareText(value, unit, lang)}
            monthText={(month) => monthText(month, lang)}
          />
        )
      }
    </Chart>
  );
}

/** Why there is no value, in the figure’s own words; that a department is silent says it all. */
function whyOf(figure: SeriesFigure | undefined, lang: Lang): string {
  const all = figure?.reasons ?? [];
  const silent = all.filter(({ code }) => code === 'DEPARTMENTS_MISSING');
  const reasons = (silent.length > 0 ? silent : all).map(({ label }) => label).join(' ; ');
  return reasons || statusWords[lang][figure?.status ?? 'MISSING'].toLowerCase();
}

function lowOf({ interval, bounds }: SeriesFigure): number | null {
  return interval?.low ?? bounds?.low ?? null;
}

function highOf({ interval, bounds }: SeriesFigure): number | null {
  return interval?.high ?? bounds?.high ?? null;
}
