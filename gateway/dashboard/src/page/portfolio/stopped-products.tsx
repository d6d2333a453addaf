import { useMemo } from 'react';
import { BarChart, heightOfBars } from '../../chart/bar-chart.tsx';
import { Chart } from '../../chart/chart.tsx';
import { dayText } from '../../format/days.ts';
import { NO_VALUE, numberText } from '../../format/values.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { ProductLink } from '../../product/product-link.tsx';
import { phaseWords } from '../../product/product-words.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView, useViewVariables } from '../../view.ts';
import style from './portfolio.module.css';

const words = texts({
  fr: {
    title: 'Produits arrêtés, et pourquoi',
    chart: 'Les arrêts de tous les temps, par raison publiée',
    says: (count: string) =>
      `Produits arrêtés : ${count}. Arrêter à temps ce qui n’a pas d’impact fait partie du mode produit.`,
    nothing: 'Aucun produit n’a été arrêté.',
    unknown: 'Le nombre d’arrêts n’est pas connu.',
    reason: 'Raison',
    unexplained: 'sans raison publiée',
    count: 'Produits',
    product: 'Produit',
    how: 'Arrêt',
    since: 'Depuis',
    department: 'Direction',
    first: (shown: string, all: string) => `Les ${shown} premiers de ${all}.`,
  },
  en: {
    title: 'Stopped products, and why',
    chart: 'All stops ever, by published reason',
    says: (count: string) =>
      `Products stopped: ${count}. To stop in time what has no impact is part of product mode.`,
    nothing: 'No product was stopped.',
    unknown: 'How many were stopped is not known.',
    reason: 'Reason',
    unexplained: 'no reason published',
    count: 'Products',
    product: 'Product',
    how: 'Stop',
    since: 'Since',
    department: 'Department',
    first: (shown: string, all: string) => `The first ${shown} of ${all}.`,
  },
});

/** Before any product of the ministry began. */
const EVER = '2000-01-01';
const REASON = /^STOPPED_(FOR_|UNEXPLAINED)/;

/** What was stopped, how often for which reason, and which products they are. */
export function StoppedProducts() {
  const text = useText(words);
  const { lang, asOf } = useView();
  const { lang: language } = useViewVariables();
  const answer = useAnswer(
    'PortfolioStops',
    useMemo(
      () => ({
        period: `${EVER}/${tomorrow()}`,
        lang: language,
        first: 100,
        ...(asOf === undefined ? {} : { asOf }),
      }),
      [language, asOf],
    ),
  );
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <Answered answer={answer} lines={12}>
        {({ ministry: { figure }, products: { nodes, totalCount } }) => {
          const components = figure?.components ?? [];
          const stopped = components.find(({ code }) => code === 'STOPPED')?.value ?? null;
          const reasons = components
            .filter(({ code }) => REASON.test(code))
            .map(({ label, value }) => ({ name: nameOf(label), value }));
          if (stopped === null) return <p>{text.unknown}</p>;
          if (stopped === 0 && totalCount === 0) return <p>{text.nothing}</p>;
          return (
            <>
              <Chart
                title={text.chart}
                summary={text.says(numberText(stopped, lang))}
                name="stopped-products"
                height={heightOfBars(reasons.length)}
                table={{
                  columns: [{ label: text.reason }, { label: text.count, isNumber: true }],
                  rows: reasons.map(({ name, value }) => [name, value]),
                }}
              >
                {(width) => (
                  <BarChart
                    width={width}
                    domain={[0, Math.max(1, ...reasons.map(({ value }) => value ?? 0))]}
                    bars={reasons.map(({ name, value }) => ({
                      name,
                      value,
                      told: value === null ? NO_VALUE : numberText(value, lang),
                    }))}
                  />
                )}
              </Chart>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard. */}
              <section className="wide" tabIndex={0} aria-label={text.title}>
                <table className="folds">
                  <thead>
                    <tr>
                      <th scope="col">{text.product}</th>
                      <th scope="col">{text.reason}</th>
                      <th scope="col">{text.how}</th>
                      <th scope="col">{text.since}</th>
                      <th scope="col">{text.department}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {nodes.map(({ id, name, phase, phases, stopReason, department }) => {
                      const since = phases?.find((one) => one.phase === phase)?.from;
                      return (
                        <tr key={id}>
                          <th scope="row">
                            <ProductLink id={id} name={name} />
                          </th>
                          <td data-label={text.reason}>{stopReason?.label ?? text.unexplained}</td>
                          <td data-label={text.how}>
                            {phase === null ? NO_VALUE : phaseWords[lang][phase]}
                          </td>
                          <td data-label={text.since}>
                            {since === undefined ? NO_VALUE : dayText(since, lang)}
                          </td>
                          <td data-label={text.department}>{department.name}</td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </section>
              {totalCount > nodes.length && (
                <p className="quiet">
                  {text.first(numberText(nodes.length, lang), numberText(totalCount, lang))}
                </p>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

/** The reason alone, of a component that says that it is one. */
function nameOf(label: string): string {
  const reason = label.replace(/^.*(?:raison|reason)\s*: /, '').replace(/^(?:dont|of which) /, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}
