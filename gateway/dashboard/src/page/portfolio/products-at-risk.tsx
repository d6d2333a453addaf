import { useMemo } from 'react';
import { BarChart, heightOfBars } from '../../chart/bar-chart.tsx';
import { Chart } from '../../chart/chart.tsx';
import { numberText } from '../../format/values.ts';
import { useWholeList } from '../../graph/use-whole-list.ts';
import { Answered } from '../../layout/answered.tsx';
import { dayOf, lastMonthOf, monthAfter } from '../../period/months.ts';
import { ProductLink } from '../../product/product-link.tsx';
import { phaseWords } from '../../product/product-words.ts';
import { useText } from '../../text/use-text.ts';
import { useParameter, useView } from '../../view.ts';
import style from './portfolio.module.css';
import { riskWords, whyOf } from './risk-words.ts';
import { type Risk, type RiskRule, RULES, risksOf } from './risks.ts';

const FIRST = 10;
const SILENT_MONTHS = 3;

/** The products that somebody should look at, by rules that the page tells: the ministry's, or one department's. */
export function ProductsAtRisk({ department }: { readonly department?: string }) {
  const text = useText(riskWords);
  const { lang, asOf } = useView();
  const [rule, setRule] = useParameter('risk');
  const [shown, setShown] = useParameter('risks');
  const today = dayOf(asOf);
  const since = monthAfter(lastMonthOf(asOf), 1 - SILENT_MONTHS);
  const answer = useWholeList(
    'PortfolioRisks',
    useMemo(
      () => ({
        since,
        ...(department === undefined ? {} : { department: [department] }),
        ...(asOf === undefined ? {} : { asOf }),
      }),
      [since, department, asOf],
    ),
    (data) => data.products,
  );
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <Answered answer={answer} lines={18}>
        {(products) => {
          // Nobody answers: nothing is known, which is not that nothing is at risk.
          if (products === null) return null;
          const touched = products
            .map((product) => ({ product, risks: risksOf(product, today) }))
            .filter(({ risks }) => risks.length > 0)
            .sort((a, b) => weightOf(a.risks) - weightOf(b.risks));
          const wanted = touched.filter(
            ({ risks }) => rule === '' || risks.some((risk) => risk.rule === rule),
          );
          const counts = RULES.map(
            (one) => touched.filter(({ risks }) => risks.some((risk) => risk.rule === one)).length,
          );
          return (
            <>
              <div>
                <p>{text.lead(numberText(products.length, lang))}</p>
                <ol className={style['rules']}>
                  {RULES.map((one) => (
                    <li key={one}>
                      <strong>{text.rules[one]}</strong> — {text.meaning[one]}
                    </li>
                  ))}
                </ol>
              </div>
              <Chart
                title={text.chart}
                summary={
                  touched.length === 0 ? text.nothing : text.says(numberText(touched.length, lang))
                }
                name="products-at-risk"
                height={heightOfBars(RULES.length)}
                table={{
                  columns: [{ label: text.rule }, { label: text.count, isNumber: true }],
                  rows: RULES.map((one, index) => [text.rules[one], counts[index] ?? 0]),
                }}
              >
                {(width) => (
                  <BarChart
                    width={width}
                    domain={[0, Math.max(1, ...counts)]}
                    bars={RULES.map((one, index) => ({
                      name: `${index + 1}. ${text.rules[one]}`,
                      value: counts[index] ?? 0,
                      told: numberText(counts[index] ?? 0, lang),
                    }))}
                  />
                )}
              </Chart>
              {touched.length > 0 && (
                <>
                  <label className={style['row']}>
                    <span>{text.choose}</span>
                    <select value={rule} onChange={({ target }) => setRule(target.value)}>
                      <option value="">{text.any}</option>
                      {RULES.map((one) => (
                        <option key={one} value={one}>
                          {text.rules[one]}
                        </option>
                      ))}
                    </select>
                  </label>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard. */}
                  <section className="wide" tabIndex={0} aria-label={text.title}>
                    <table className="folds">
                      <thead>
                        <tr>
                          <th scope="col">{text.product}</th>
                          <th scope="col">{text.why}</th>
                          <th scope="col">{text.phase}</th>
                          <th scope="col">{text.department}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {(shown === '' ? wanted.slice(0, FIRST) : wanted).map(
                          ({ product, risks }) => (
                            <tr key={product.id}>
                              <th scope="row">
                                <ProductLink id={product.id} name={product.name} />
                              </th>
                              <td data-label={text.why} className="whole">
                                <ul className={style['why']}>
                                  {risks.map((risk) => (
                                    <li key={whyOf(risk, lang, since)}>
                                      {whyOf(risk, lang, since)}
                                    </li>
                                  ))}
                                </ul>
                              </td>
                              <td data-label={text.phase}>
                                {product.phase === null ? '—' : phaseWords[lang][product.phase]}
                              </td>
                              <td data-label={text.department}>{product.department.name}</td>
                            </tr>
                          ),
                        )}
                      </tbody>
                    </table>
                  </section>
                  {wanted.length > FIRST && (
                    <p>
                      <button
                        type="button"
                        className="plain"
                        onClick={() => setShown(shown === '' ? 'all' : '')}
                      >
                        {shown === '' ? text.more(numberText(wanted.length, lang)) : text.less}
                      </button>
                    </p>
                  )}
                </>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

/** What is missed comes before what is not known. */
function weightOf(risks: readonly Risk[]): number {
  return Math.min(...risks.map(({ rule }) => RULES.indexOf(rule satisfies RiskRule)));
}
