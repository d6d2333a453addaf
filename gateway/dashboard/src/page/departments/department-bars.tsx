import { useMemo } from 'react';
import { BarChart, heightOfBars } from '../../chart/bar-chart.tsx';
import { Chart } from '../../chart/chart.tsx';
import { domainOf } from '../../chart/domain.ts';
import { statusWords } from '../../figure/figure-words.ts';
import { periodText } from '../../format/days.ts';
import { valueText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import type { IndicatorCode } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useView, useViewVariables } from '../../view.ts';
import { SilentDepartments } from './silent-departments.tsx';

type DepartmentFigure = NonNullable<DataOf<'DepartmentFigures'>['departments'][number]['figure']>;

const words = texts({
  fr: {
    title: (label: string) => `${label}, direction par direction, sur une même échelle`,
    on: (period: string) => `Période : ${period}.`,
    range: (high: string, most: string, low: string, least: string) =>
      `De ${least} (${low}) à ${most} (${high}).`,
    one: (name: string, value: string) => `Une seule direction a une valeur : ${name} (${value}).`,
    nothing: 'Aucune direction n’a de valeur.',
    unsure: 'Hachuré : valeur à lire avec réserve, son statut est dans le tableau.',
    department: 'Direction',
    value: 'Valeur',
    low: 'Borne basse',
    high: 'Borne haute',
    status: 'Statut',
    reasons: 'À savoir',
  },
  en: {
    title: (label: string) => `${label}, department by department, on one scale`,
    on: (period: string) => `Period: ${period}.`,
    range: (high: string, most: string, low: string, least: string) =>
      `From ${least} (${low}) to ${most} (${high}).`,
    one: (name: string, value: string) => `A single department has a value: ${name} (${value}).`,
    nothing: 'No department has a value.',
    unsure: 'Hatched: to be read with care; the table has the status.',
    department: 'Department',
    value: 'Value',
    low: 'Lower bound',
    high: 'Upper bound',
    status: 'Status',
    reasons: 'To know',
  },
});

/** One indicator, department by department: bars on one scale, each with its interval. */
export function DepartmentBars({
  indicator,
  label,
}: {
  readonly indicator: IndicatorCode;
  readonly label: string;
}) {
  const text = useText(words);
  const variables = useViewVariables();
  const { lang } = useView();
  const answer = useAnswer(
    'DepartmentFigures',
    useMemo(() => ({ ...variables, indicator }), [variables, indicator]),
  );
  const told = ({ value, unit, status }: DepartmentFigure) =>
    value === null ? statusWords[lang][status] : valueText(value, unit, lang);
  const cell = (value: number | null | undefined, { unit }: DepartmentFigure) => ({
    text: valueText(value, unit, lang),
    raw: value ?? null,
  });
  return (
    <Answered answer={answer} lines={9} tellsSilence={false}>
      {({ departments }) => {
        const rows = departments.flatMap(({ name, figure }) => (figure ? [{ name, figure }] : []));
        const known = rows
          .filter(({ figure }) => figure.value !== null)
          .sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
        const [most, least] = [known[0], known.at(-1)];
        const period = rows[0] && text.on(periodText(rows[0].figure.period.label, lang));
        const range =
          most === undefined || least === undefined
            ? text.nothing
            : most === least
              ? text.one(most.name, told(most.figure))
              : text.range(told(most.figure), most.name, told(least.figure), least.name);
        const isAnyUnsure = known.some(({ figure }) => figure.status !== 'OK');
        return (
          <>
            <SilentDepartments coverages={rows.map(({ figure }) => figure.coverage)} />
            <Chart
              title={text.title(label)}
              summary={[period, range, isAnyUnsure ? text.unsure : null].filter(Boolean).join(' ')}
              name={`${indicator}-departments`.toLowerCase()}
              height={heightOfBars(rows.length)}
              level="h2"
              table={{
                columns: [
                  { label: text.department },
                  { label: text.value, isNumber: true },
                  { label: text.low, isNumber: true },
                  { label: text.high, isNumber: true },
                  { label: text.status },
                  { label: text.reasons },
                ],
                rows: rows.map(({ name, figure }) => [
                  name,
                  cell(figure.value, figure),
                  cell(figure.interval?.low ?? figure.bounds?.low, figure),
                  cell(figure.interval?.high ?? figure.bounds?.high, figure),
                  { text: statusWords[lang][figure.status], raw: figure.status },
                  figure.reasons.map((reason) => reason.label).join(' ; ') || null,
                ]),
              }}
            >
              {(width) => (
                <BarChart
                  width={width}
                  domain={domainOf(
                    rows.flatMap(({ figure: { value, interval, bounds } }) => [
                      value,
                      interval?.low ?? bounds?.low,
                      interval?.high ?? bounds?.high,
                    ]),
                  )}
                  bars={rows.map(({ name, figure }) => ({
                    name,
                    value: figure.value,
                    low: figure.interval?.low ?? figure.bounds?.low,
                    high: figure.interval?.high ?? figure.bounds?.high,
                    told: told(figure),
                    isUnsure: figure.status !== 'OK',
                  }))}
                />
              )}
            </Chart>
          </>
        );
      }}
    </Answered>
  );
}
