import { Chart } from '../../chart/chart.tsx';
import { domainOf } from '../../chart/domain.ts';
import { Legend } from '../../chart/legend.tsx';
import { type Line, LineChart } from '../../chart/line-chart.tsx';
import { colourOf, dashOf } from '../../chart/line-style.ts';
import { monthText, periodText } from '../../format/days.ts';
import { NO_VALUE, numberText } from '../../format/values.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import style from './product.module.css';
import type { Product } from './product.ts';

const words = texts({
  fr: {
    title: 'Ses usagers',
    satisfaction: (instrument: string) => `Réponses des usagers, mois par mois (${instrument})`,
    usage: 'Usagers actifs et population cible, mois par mois',
    last: (month: string, values: string) => `En ${month} : ${values}.`,
    noSatisfaction: 'Aucune réponse d’usagers n’a été publiée sur la période.',
    noUsage: 'Aucun usage n’a été publié sur la période.',
    hidden: 'masqué (secret statistique)',
    month: 'Mois',
    all: 'Réponses',
  },
  en: {
    title: 'Its users',
    satisfaction: (instrument: string) => `Users’ answers, month by month (${instrument})`,
    usage: 'Active users and target population, month by month',
    last: (month: string, values: string) => `In ${month}: ${values}.`,
    noSatisfaction: 'No answers of users were published over the period.',
    noUsage: 'No usage was published over the period.',
    hidden: 'withheld (few persons)',
    month: 'Month',
    all: 'Answers',
  },
});

const HEIGHT = 260;
/** More than these are added up to one: nobody tells ten lines apart. */
const MOST_LINES = 5;
const COLOURS: Readonly<Record<string, string>> = {
  GOOD: 'var(--good)',
  MEDIUM: 'var(--series-1)',
  BAD: 'var(--bad)',
};

/** What users answered, instrument by instrument, and how many there are. */
export function ProductUsers({ product }: { readonly product: Product }) {
  const text = useText(words);
  const answers = product.satisfaction?.nodes ?? [];
  const usage = product.usage?.nodes ?? [];
  const instruments = [...new Set(answers.map(({ instrument }) => instrument))];
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      {usage.length === 0 ? (
        <p>{text.noUsage}</p>
      ) : (
        <Months title={text.usage} name="usage" months={usage} />
      )}
      {instruments.length === 0 && <p>{text.noSatisfaction}</p>}
      {instruments.map((instrument) => (
        <Months
          key={instrument}
          title={text.satisfaction(instrument ?? NO_VALUE)}
          name={`satisfaction-${instrument}`}
          months={answers.filter((one) => one.instrument === instrument)}
        />
      ))}
    </section>
  );
}

interface Month {
  readonly month: string;
  readonly hidden: boolean;
  readonly values: readonly {
    readonly code: string;
    readonly label: string;
    readonly value: number | null;
  }[];
}

/** The values of a metric, a line each; a month without a report breaks the line. */
function Months({
  title,
  name,
  months,
}: {
  readonly title: string;
  readonly name: string;
  readonly months: readonly Month[];
}) {
  const text = useText(words);
  const { lang } = useView();
  const sorted = [...months].sort((a, b) => (a.month < b.month ? -1 : 1));
  const kinds = (sorted.find(({ values }) => values.length > 0)?.values ?? []).map(
    ({ code, label }) => ({ code, label }),
  );
  const valueIn = ({ hidden, values }: Month, code: string) =>
    hidden ? null : (values.find((one) => one.code === code)?.value ?? null);
  const told = (month: Month, code: string) => {
    const value = valueIn(month, code);
    if (month.hidden) return text.hidden;
    return value === null ? NO_VALUE : numberText(value, lang);
  };
  const byMonth = new Map(sorted.map((month) => [month.month, month]));
  const run = monthsBetween(sorted[0]?.month, sorted.at(-1)?.month);
  const each: readonly Line[] = kinds.map(({ code, label }) => ({
    name: label,
    isExpected: code === 'TARGET_POPULATION',
    colour: COLOURS[code],
    points: run.map((month) => {
      const found = byMonth.get(month);
      return { on: `${month}-01`, value: found ? valueIn(found, code) : null };
    }),
  }));
  const lines = each.length > MOST_LINES ? [sumOf(each, text.all)] : each;
  const last = sorted.at(-1);
  return (
    <Chart
      title={title}
      summary={
        last
          ? text.last(
              periodText(last.month, lang),
              kinds
                .map(({ code, label }) => `${label.toLowerCase()} ${told(last, code)}`)
                .join(', '),
            )
          : ''
      }
      name={name}
      height={HEIGHT}
      legend={
        lines.length > 1 && (
          <Legend
            keys={lines.map(({ name: line, isExpected, colour }, index) => ({
              name: line,
              fill: colourOf(index, isExpected, colour),
              line: dashOf(index, isExpected),
            }))}
          />
        )
      }
      table={{
        columns: [{ label: text.month }, ...kinds.map(({ label }) => ({ label, isNumber: true }))],
        rows: sorted.map((month) => [
          { text: periodText(month.month, lang), raw: month.month },
          ...kinds.map(({ code }) => ({ text: told(month, code), raw: valueIn(month, code) })),
        ]),
      }}
    >
      {(width) => (
        <LineChart
          lines={lines}
          width={width}
          height={HEIGHT}
          domain={domainOf(lines.flatMap(({ points }) => points.map(({ value }) => value)))}
          valueText={(value) => numberText(value, lang)}
          monthText={(month) => monthText(month, lang)}
        />
      )}
    </Chart>
  );
}

/** All lines added up; unknown in a month in which none of them is known. */
function sumOf(lines: readonly Line[], name: string): Line {
  const points = (lines[0]?.points ?? []).map(({ on }, index) => {
    const known = lines.flatMap(({ points: all }) => all[index]?.value ?? []);
    return { on, value: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) };
  });
  return { name, points };
}

function monthsBetween(first: string | undefined, last: string | undefined): readonly string[] {
  const months: string[] = [];
  if (first === undefined || last === undefined) return months;
  const [year = 0, month = 1] = first.split('-').map(Number);
  for (let index = 0; ; index += 1) {
    const one = new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7);
    if (one > last) return months;
    months.push(one);
  }
}
