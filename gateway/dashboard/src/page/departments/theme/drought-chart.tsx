import { Chart } from '../../../chart/chart.tsx';
import { Legend } from '../../../chart/legend.tsx';
import { StackedColumns } from '../../../chart/stacked-columns.tsx';
import { monthText, periodText } from '../../../format/days.ts';
import { NO_VALUE, shareText } from '../../../format/values.ts';
import { texts, useText } from '../../../text/use-text.ts';
import { useView } from '../../../view.ts';
import type { ProductMonths } from './by-product.ts';
import type { Drought } from './water-theme.tsx';

/** The levels, the mildest first, each darker than the one before. */
const LEVELS = ['vigilance', 'alert', 'reinforcedAlert', 'crisis'] as const;
const FILLS = [0, 35, 70, 100].map(
  (percent) => `color-mix(in srgb, var(--accent) ${percent}%, var(--band))`,
);

/** From here on water is restricted; under watch, it is not yet. */
const RESTRICTED = ['alert', 'reinforcedAlert', 'crisis'] as const;

/** The whole territory: the same scale for every product. */
const WHOLE = [0, 1] as const;
const HEIGHT = 260;

const words = texts({
  fr: {
    title: 'Part du territoire par niveau de restriction, mois par mois',
    worst: (share: string, month: string) =>
      `Le pire mois : ${share} du territoire en alerte ou au-delà en ${month}.`,
    last: (share: string, month: string) => `Dernier mois déclaré : ${share} en ${month}.`,
    nothing: 'Aucun mois n’a été déclaré.',
    month: 'Mois',
    restricted: 'Alerte ou au-delà',
    vigilance: { name: 'Vigilance', meaning: 'pas encore de restriction' },
    alert: { name: 'Alerte', meaning: 'premières restrictions' },
    reinforcedAlert: { name: 'Alerte renforcée', meaning: 'restrictions plus fortes' },
    crisis: { name: 'Crise', meaning: 'seuls les usages prioritaires sont permis' },
  },
  en: {
    title: 'Share of the territory by level of restriction, month by month',
    worst: (share: string, month: string) =>
      `The worst month: ${share} of the territory under alert or beyond in ${month}.`,
    last: (share: string, month: string) => `Last month reported: ${share} in ${month}.`,
    nothing: 'No month was reported.',
    month: 'Month',
    restricted: 'Alert or beyond',
    vigilance: { name: 'Watch', meaning: 'no restriction yet' },
    alert: { name: 'Alert', meaning: 'first restrictions' },
    reinforcedAlert: { name: 'Reinforced alert', meaning: 'stronger restrictions' },
    crisis: { name: 'Crisis', meaning: 'only priority uses are allowed' },
  },
});

/** Drought restrictions on the territory of one product, month by month. */
export function DroughtChart({ reported }: { readonly reported: ProductMonths<Drought> }) {
  const text = useText(words);
  const { lang } = useView();
  const cell = (value: number | null) => ({
    text: value === null ? NO_VALUE : shareText(value, lang),
    raw: value,
  });
  const rows = reported.months.map(({ month, report }) => ({
    month,
    parts: LEVELS.map((level) => report?.[level] ?? null),
    restricted: report && restrictedShare(report),
  }));
  const known = rows.flatMap(({ month, restricted }) =>
    restricted === null ? [] : [{ month, share: restricted }],
  );
  const worst = [...known].sort((a, b) => b.share - a.share)[0];
  const last = known.at(-1);
  const summary =
    worst && last
      ? [
          text.worst(shareText(worst.share, lang), periodText(worst.month, lang)),
          text.last(shareText(last.share, lang), periodText(last.month, lang)),
        ].join(' ')
      : text.nothing;
  return (
    <Chart
      title={text.title}
      summary={summary}
      name={`drought-${reported.product ?? 'department'}`.replace(':', '-')}
      height={HEIGHT}
      legend={
        <Legend
          keys={LEVELS.map((level, index) => ({ ...text[level], fill: FILLS[index] ?? '' }))}
        />
      }
      level="h4"
      table={{
        columns: [
          { label: text.month },
          ...LEVELS.map((level) => ({ label: text[level].name, isNumber: true })),
          { label: text.restricted, isNumber: true },
        ],
        rows: rows.map(({ month, parts, restricted }) => [
          { text: periodText(month, lang), raw: month },
          ...parts.map(cell),
          cell(restricted),
        ]),
      }}
    >
      {(width) => (
        <StackedColumns
          columns={rows.map(({ month, parts }) => ({ label: monthText(month, lang), parts }))}
          fills={FILLS}
          width={width}
          height={HEIGHT}
          domain={WHOLE}
          valueText={(value) => shareText(value, lang)}
        />
      )}
    </Chart>
  );
}

/** The share of the territory where water is restricted; `null` when a level was not published. */
function restrictedShare(report: Drought): number | null {
  let share = 0;
  for (const level of RESTRICTED) {
    const part = report[level];
    if (part === null) return null;
    share += part;
  }
  return share;
}
