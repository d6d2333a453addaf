import { useMemo } from 'react';
import { Chart } from '../../chart/chart.tsx';
import { Legend } from '../../chart/legend.tsx';
import { StackedChart } from '../../chart/stacked-chart.tsx';
import { periodText } from '../../format/days.ts';
import { NO_VALUE, numberText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import type { Phase } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { phaseWords } from '../../product/product-words.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useParameter, useView, useViewVariables } from '../../view.ts';
import style from './portfolio.module.css';
import { lastQuarters } from './quarters.ts';

const words = texts({
  fr: {
    made: 'Les produits en cours de fabrication, phase par phase, à la fin de chaque trimestre',
    all: 'Tous les produits vivants, phase par phase, à la fin de chaque trimestre',
    says: (made: string, quarter: string, before: string, then: string, operated: string) =>
      `De l’investigation à la consolidation : ${made} (${quarter}), contre ${before} (${then}). À côté, opérés ou transférés : ${operated}.`,
    nothing: 'Aucun trimestre n’a de valeur.',
    quarter: 'Trimestre',
    whole: 'Montrer aussi les produits opérés et transférés',
    today: 'Le dernier trimestre est compté à ce jour s’il n’est pas fini.',
    total: 'Vivants',
    letter: 'T',
  },
  en: {
    made: 'The products being made, phase by phase, at the end of each quarter',
    all: 'All living products, phase by phase, at the end of each quarter',
    says: (made: string, quarter: string, before: string, then: string, operated: string) =>
      `From investigation to consolidation: ${made} (${quarter}), against ${before} (${then}). Beside them, operated or transferred: ${operated}.`,
    nothing: 'No quarter has a value.',
    quarter: 'Quarter',
    whole: 'Show those operated and transferred, too',
    today: 'The last quarter is counted to date where it is not over.',
    total: 'Living',
    letter: 'Q',
  },
});

const LIVING = [
  { phase: 'INVESTIGATION', colour: 'var(--series-5)' },
  { phase: 'CONSTRUCTION', colour: 'var(--series-2)' },
  { phase: 'ACCELERATION', colour: 'var(--series-4)' },
  { phase: 'CONSOLIDATION', colour: 'var(--series-3)' },
  { phase: 'OPERATED', colour: 'var(--series-1)' },
  { phase: 'TRANSFERRED', colour: 'var(--ink-quiet)' },
] as const satisfies readonly { readonly phase: Phase; readonly colour: string }[];
const MADE = 4;
const HEIGHT = 280;

/** How many products were in which phase, quarter by quarter. */
export function PhasesOverTime() {
  const text = useText(words);
  const { lang, asOf } = useView();
  const { lang: language } = useViewVariables();
  const [all, setAll] = useParameter('all');
  const quarters = useMemo(() => lastQuarters(asOf), [asOf]);
  const answer = useAnswer(
    'PortfolioPhases',
    useMemo(
      () => ({
        ...quarterVariables(quarters),
        lang: language,
        ...(asOf === undefined ? {} : { asOf }),
      }),
      [quarters, language, asOf],
    ),
  );
  return (
    <section className={style['section']}>
      <Answered answer={answer} lines={14}>
        {(data) => {
          const columns = [data.q1, data.q2, data.q3, data.q4, data.q5, data.q6, data.q7, data.q8];
          const layers = LIVING.map(({ phase, colour }) => ({
            name: phaseWords[lang][phase],
            colour,
            values: columns.map((column) => countOf(column, phase)),
          }));
          const shown = all === '' ? layers.slice(0, MADE) : layers;
          const sum = (from: number, to: number, column: number) =>
            layers.slice(from, to).reduce<number | null>((total, { values }) => {
              const value = values[column] ?? null;
              return value === null ? total : (total ?? 0) + value;
            }, null);
          const told = (value: number | null) =>
            value === null ? NO_VALUE : numberText(value, lang);
          const last = columns.length - 1;
          return (
            <Chart
              title={all === '' ? text.made : text.all}
              summary={
                sum(0, layers.length, last) === null
                  ? text.nothing
                  : text.says(
                      told(sum(0, MADE, last)),
                      periodText(quarters[last] ?? '', lang),
                      told(sum(0, MADE, 0)),
                      periodText(quarters[0] ?? '', lang),
                      told(sum(MADE, layers.length, last)),
                    )
              }
              legend={<Legend keys={shown.map(({ name, colour }) => ({ name, fill: colour }))} />}
              name="portfolio-phases"
              level="h2"
              height={HEIGHT}
              table={{
                columns: [
                  { label: text.quarter },
                  ...layers.map(({ name }) => ({ label: name, isNumber: true })),
                  { label: text.total, isNumber: true },
                ],
                rows: quarters.map((quarter, column) => [
                  { text: periodText(quarter, lang), raw: quarter },
                  ...layers.map(({ values }) => values[column] ?? null),
                  sum(0, layers.length, column),
                ]),
              }}
            >
              {(width) => (
                <StackedChart
                  columns={quarters.map((quarter) => shortQuarter(quarter, text.letter))}
                  layers={shown}
                  width={width}
                  height={HEIGHT}
                  valueText={(value) => numberText(value, lang)}
                />
              )}
            </Chart>
          );
        }}
      </Answered>
      <label className={style['switch']}>
        <input
          type="checkbox"
          checked={all !== ''}
          onChange={({ target }) => setAll(target.checked ? 'yes' : '')}
        />
        {text.whole}
      </label>
      <p className="quiet">{text.today}</p>
    </section>
  );
}

type Column = DataOf<'PortfolioPhases'>['q1'];

/** Nothing is known of a quarter without a row; a phase without one has no product. */
function countOf({ nodes }: Column, phase: Phase): number | null {
  const known = nodes.filter(({ figure }) => figure.value !== null);
  if (known.length === 0) return null;
  return known.find(({ keys }) => keys[0]?.code === phase)?.figure.value ?? 0;
}

function quarterVariables(quarters: readonly string[]) {
  const [q1 = '', q2 = '', q3 = '', q4 = '', q5 = '', q6 = '', q7 = '', q8 = ''] = quarters;
  return { q1, q2, q3, q4, q5, q6, q7, q8 };
}

/** `T3 26`, as it stands below a column. */
function shortQuarter(quarter: string, letter: string): string {
  return `${letter}${quarter.slice(6)} ${quarter.slice(2, 4)}`;
}
