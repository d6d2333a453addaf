import { useMemo } from 'react';
import { dayBefore, periodText } from '../../format/days.ts';
import { bareText, differenceText, NO_VALUE, valueText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import type { IndicatorCode } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { withFrenchSpaces } from '../../text/french-spaces.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView, useViewVariables } from '../../view.ts';
import { IMPACT, isIndicator } from './indicators.ts';
import type { MinistryFigure } from './ministry-card.tsx';
import style from './ministry-page.module.css';
import { monthAfter } from './months.ts';

const words = texts({
  fr: {
    sinceEdition: (label: string) => `Ce qui a changé depuis l’édition « ${label} »`,
    sincePeriod: 'Ce qui a changé depuis la période précédente',
    lead: 'Un écart est significatif quand le hasard seul l’expliquerait mal (intervalle à 95 % sans zéro).',
    indicator: 'Indicateur',
    before: 'Alors',
    now: 'À présent',
    cited: (value: string) => `cité alors : ${value}`,
    change: 'Écart',
    significant: 'Significatif',
    yes: 'Oui',
    no: 'Non',
    unknown: 'Ne se dit pas',
    interval: (low: string, high: string) => `de ${low} à ${high}`,
  },
  en: {
    sinceEdition: (label: string) => `What has changed since the edition “${label}”`,
    sincePeriod: 'What has changed since the period before',
    lead: 'A change is significant when chance alone would hardly explain it (95% interval without zero).',
    indicator: 'Indicator',
    before: 'Then',
    now: 'Now',
    cited: (value: string) => `cited then: ${value}`,
    change: 'Change',
    significant: 'Significant',
    yes: 'Yes',
    no: 'No',
    unknown: 'Cannot be said',
    interval: (low: string, high: string) => `from ${low} to ${high}`,
  },
});

const LATEST = { first: 1 };

/** The indicators beside what they were for the last edition, or the period before where there is none. */
export function ChangesSinceEdition({ figures }: { readonly figures: readonly MinistryFigure[] }) {
  const text = useText(words);
  const variables = useViewVariables();
  const edition = useAnswer('Editions', LATEST).data?.data.editions.nodes[0];
  const then = useAnswer(
    'MinistryFigures',
    useMemo(
      () => ({ ...variables, indicators: IMPACT, asOf: edition?.name ?? null }),
      [variables, edition],
    ),
    { enabled: edition !== undefined },
  ).data?.data.ministry.figures;
  const rows = figures.flatMap((figure) => {
    const { code } = figure.indicator;
    if (!isIndicator(code) || !IMPACT.some((one) => one === code)) return [];
    const past = then?.find(({ indicator }) => indicator.code === code);
    const cited = past?.period.label;
    const isEarlier = cited !== undefined && cited !== figure.period.label;
    return [
      {
        figure,
        code,
        to: isEarlier ? cited : periodBefore(figure.period),
        cited: isEarlier ? (past?.value ?? null) : null,
      },
    ];
  });
  return (
    <section className={style['section']}>
      <h2>{edition ? text.sinceEdition(edition.label ?? edition.name) : text.sincePeriod}</h2>
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
            {rows.map((row) => (
              <Row key={row.code} {...row} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

type Change = NonNullable<NonNullable<DataOf<'MinistryChange'>['ministry']['figure']>['change']>;

function Row({
  figure,
  code,
  to,
  cited,
}: {
  readonly figure: MinistryFigure;
  readonly code: IndicatorCode;
  readonly to: string;
  /** What the edition said of that period, before what was published since; `null`: nothing. */
  readonly cited: number | null;
}) {
  const text = useText(words);
  const { lang } = useView();
  const variables = useViewVariables();
  const answer = useAnswer(
    'MinistryChange',
    useMemo(
      () => ({ ...variables, indicator: code, period: figure.period.label, to }),
      [variables, code, figure.period.label, to],
    ),
  );
  const known = answer.isPlaceholderData ? undefined : answer.data;
  const change: Change | null = known?.data.ministry.figure?.change ?? null;
  const { unit } = figure;
  const value = known?.data.ministry.figure?.value ?? figure.value;
  return (
    <tr>
      <th scope="row">{figure.indicator.label}</th>
      <td className="number" data-label={text.before}>
        {change ? valueText(change.from, unit, lang) : NO_VALUE}
        <br />
        <span className="quiet">{periodText(change?.period.label ?? to, lang)}</span>
        {change && cited !== null && cited !== change.from && (
          <>
            <br />
            <span className="quiet">{text.cited(valueText(cited, unit, lang))}</span>
          </>
        )}
      </td>
      <td className="number" data-label={text.now}>
        {valueText(value, unit, lang)}
        <br />
        <span className="quiet">{periodText(figure.period.label, lang)}</span>
      </td>
      <td className="number" data-label={text.change}>
        {change?.value == null ? NO_VALUE : differenceText(change.value, unit, lang)}
      </td>
      <td data-label={text.significant} className="whole">
        {change?.significant == null ? text.unknown : change.significant ? text.yes : text.no}
        {change?.interval?.low != null && change.interval.high != null && (
          <>
            <br />
            <span className="quiet">
              {text.interval(
                bareText(change.interval.low, unit, lang),
                bareText(change.interval.high, unit, lang),
              )}
            </span>
          </>
        )}
        {change?.reasons.map(({ code: reason, label }) => (
          <p key={reason} className="quiet">
            {withFrenchSpaces(label)}
          </p>
        ))}
      </td>
    </tr>
  );
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
