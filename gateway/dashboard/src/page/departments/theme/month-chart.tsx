import { Chart } from '../../../chart/chart.tsx';
import { domainOf } from '../../../chart/domain.ts';
import { LineChart } from '../../../chart/line-chart.tsx';
import { monthText, periodText } from '../../../format/days.ts';
import { NO_VALUE, numberText } from '../../../format/values.ts';
import { texts, useText } from '../../../text/use-text.ts';
import { useView } from '../../../view.ts';

const words = texts({
  fr: {
    month: 'Mois',
    nothing: 'Aucun mois n’a de valeur.',
    last: (value: string, month: string) => `Dernier mois déclaré : ${value} en ${month}.`,
    most: (value: string, month: string) => `Le plus haut : ${value} en ${month}.`,
  },
  en: {
    month: 'Month',
    nothing: 'No month has a value.',
    last: (value: string, month: string) => `Last month reported: ${value} in ${month}.`,
    most: (value: string, month: string) => `The highest: ${value} in ${month}.`,
  },
});

const HEIGHT = 200;

/** A count, month by month: a month without a report breaks the line, and is never 0. */
export function MonthChart({
  title,
  meaning,
  unit,
  name,
  points,
}: {
  readonly title: string;
  /** What is counted, in a sentence. */
  readonly meaning: string;
  /** What the count is measured in, in the plural. */
  readonly unit: string;
  readonly name: string;
  readonly points: readonly { readonly month: string; readonly value: number | null }[];
}) {
  const text = useText(words);
  const { lang } = useView();
  const told = (value: number | null) =>
    value === null ? NO_VALUE : `${numberText(value, lang)}\u00a0${unit}`;
  const known = points.filter(({ value }) => value !== null);
  const last = known.at(-1);
  const most = [...known].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  const summary =
    last && most
      ? `${text.last(told(last.value), periodText(last.month, lang))} ${text.most(told(most.value), periodText(most.month, lang))}`
      : text.nothing;
  return (
    <Chart
      title={title}
      summary={`${meaning} ${summary}`}
      name={name}
      height={HEIGHT}
      level="h4"
      table={{
        columns: [{ label: text.month }, { label: `${title} (${unit})`, isNumber: true }],
        rows: points.map(({ month, value }) => [
          { text: periodText(month, lang), raw: month },
          { text: value === null ? NO_VALUE : numberText(value, lang), raw: value },
        ]),
      }}
    >
      {(width) =>
        known.length > 0 && (
          <LineChart
            lines={[
              {
                name: title,
                points: points.map(({ month, value }) => ({ on: `${month}-01`, value })),
              },
            ]}
            width={width}
            height={HEIGHT}
            domain={domainOf(points.map(({ value }) => value))}
            valueText={(value) => numberText(value, lang)}
            monthText={(month) => monthText(month, lang)}
          />
        )
      }
    </Chart>
  );
}
