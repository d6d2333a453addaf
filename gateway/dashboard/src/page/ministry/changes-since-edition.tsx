import { useMemo } from 'react';
import { dayBefore } from '../../format/days.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { monthAfter } from '../../period/months.ts';
import { useText } from '../../text/use-text.ts';
import { useViewVariables } from '../../view.ts';
import { ChangeRow } from './change-row.tsx';
import { changeWords } from './change-words.ts';
import { IMPACT, isIndicator } from './indicators.ts';
import type { MinistryFigure } from './ministry-card.tsx';
import style from './ministry-page.module.css';

const LATEST = { first: 1 };

/** The indicators beside what they were for the last edition, or the period before where there is none. */
export function ChangesSinceEdition({ figures }: { readonly figures: readonly MinistryFigure[] }) {
  const text = useText(changeWords);
  const variables = useViewVariables();
  const editions = useAnswer('Editions', LATEST);
  const edition = editions.data?.data.editions.nodes[0];
  const then = useAnswer(
    'MinistryFigures',
    useMemo(
      () => ({ ...variables, indicators: IMPACT, asOf: edition?.name ?? null }),
      [variables, edition],
    ),
    { enabled: edition !== undefined },
  );
  const isKnown = !editions.isPending && (edition === undefined || !then.isPending);
  const rows = figures.flatMap((figure) => {
    const { code } = figure.indicator;
    if (!isIndicator(code) || !IMPACT.some((one) => one === code)) return [];
    const past = then.data?.data.ministry.figures?.find(({ indicator }) => indicator.code === code);
    // An edition of the same period, or of a later one than the page is seen at, has nothing to compare with.
    const earlier = past && past.period.end < figure.period.end ? past : null;
    return [{ figure, code, earlier }];
  });
  const isSince = rows.some(({ earlier }) => earlier !== null);
  return (
    <section className={style['section']}>
      <h2>{title()}</h2>
      <p className="quiet">{text.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard. */}
      <section className="wide" tabIndex={0} aria-label={text.lead}>
        <table className="folds">
          <thead>
            <tr>
              <th scope="col">{text.indicator}</th>
              <th scope="col" className="number">
                {text.before}
              </th>
              <th scope="col" className="number">
                {text.now}
              </th>
              <th scope="col" className="number">
                {text.change}
              </th>
              <th scope="col">{text.significant}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ figure, code, earlier }) => (
              <ChangeRow
                key={code}
                figure={figure}
                code={code}
                to={isKnown ? (earlier?.period.label ?? periodBefore(figure.period)) : null}
                cited={earlier?.value ?? null}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );

  function title(): string {
    if (!isKnown) return text.since;
    return edition && isSince ? text.sinceEdition(edition.label ?? edition.name) : text.sincePeriod;
  }
}

/** The period of the same kind that ends as another begins; a day is compared with the end of the month before. */
function periodBefore({ label, start, end }: MinistryFigure['period']): string {
  if (/^\d{4}$/.test(label)) return String(Number(label) - 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) {
    const [, year = 0, one = 0] = quarter.map(Number);
    return one === 1 ? `${year - 1}-Q4` : `${year}-Q${one - 1}`;
  }
  if (dayBefore(end).slice(0, 7) === start.slice(0, 7)) return monthAfter(start.slice(0, 7), -1);
  return `${monthAfter(start.slice(0, 7), -12)}${start.slice(7)}/${start}`;
}
