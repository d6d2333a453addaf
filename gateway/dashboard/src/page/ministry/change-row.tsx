import { useMemo } from 'react';
import { periodText } from '../../format/days.ts';
import { bareText, differenceText, NO_VALUE, valueText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import type { IndicatorCode } from '../../graph/operations.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { withFrenchSpaces } from '../../text/french-spaces.ts';
import { useText } from '../../text/use-text.ts';
import { useView, useViewVariables } from '../../view.ts';
import { changeWords } from './change-words.ts';
import type { MinistryFigure } from './ministry-card.tsx';

type Change = NonNullable<NonNullable<DataOf<'MinistryChange'>['ministry']['figure']>['change']>;

/** What a figure lacks now, so that its change is not taken for one of what is measured. */
const SILENT = /^DEPARTMENTS_/;

/** One indicator now and then, and whether the change is more than chance. */
export function ChangeRow({
  figure,
  code,
  to,
  cited,
}: {
  readonly figure: MinistryFigure;
  readonly code: IndicatorCode;
  /** The period that it is compared with; `null` while that is not known yet. */
  readonly to: string | null;
  /** What the edition said of that period, before what was published since; `null`: nothing. */
  readonly cited: number | null;
}) {
  const text = useText(changeWords);
  const { lang } = useView();
  const variables = useViewVariables();
  const period = figure.period.label;
  const answer = useAnswer(
    'MinistryChange',
    useMemo(
      () => ({ ...variables, indicator: code, period, to: to ?? period }),
      [variables, code, period, to],
    ),
    { enabled: to !== null },
  );
  const isWaiting = answer.isPlaceholderData || answer.isPending;
  const known = isWaiting ? undefined : answer.data?.data.ministry.figure;
  const change: Change | null = known?.change ?? null;
  const { unit } = figure;
  return (
    <tr aria-busy={isWaiting}>
      <th scope="row">{figure.indicator.label}</th>
      <td className="number" data-label={text.before}>
        {change ? valueText(change.from, unit, lang) : NO_VALUE}
        <br />
        <span className="quiet">
          {to === null ? '\u00a0' : periodText(change?.period.label ?? to, lang)}
        </span>
        {change && cited !== null && cited !== change.from && (
          <>
            <br />
            <span className="quiet">{text.cited(valueText(cited, unit, lang))}</span>
          </>
        )}
      </td>
      <td className="number" data-label={text.now}>
        {valueText(known?.value ?? figure.value, unit, lang)}
        <br />
        <span className="quiet">{periodText(period, lang)}</span>
        {known?.reasons
          .filter((reason) => SILENT.test(reason.code))
          .map((reason) => (
            <p key={reason.code} className="quiet">
              {withFrenchSpaces(reason.label)}
            </p>
          ))}
      </td>
      <td className="number" data-label={text.change}>
        {change?.value == null ? NO_VALUE : differenceText(change.value, unit, lang)}
      </td>
      <td data-label={text.significant} className="whole">
        {significance()}
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

  function significance(): string {
    if (isWaiting) return '…';
    if (answer.isError) return text.failed;
    if (change?.significant == null) return text.unknown;
    return change.significant ? text.yes : text.no;
  }
}
