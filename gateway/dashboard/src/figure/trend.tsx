import { domainOf } from '../chart/domain.ts';
import { Sparkline } from '../chart/sparkline.tsx';
import { bareText } from '../format/values.ts';
import type { Unit } from '../graph/operations.ts';
import { texts, useText } from '../text/use-text.ts';
import { useView } from '../view.ts';
import style from './trend.module.css';

const words = texts({
  fr: {
    months: 'Douze derniers mois',
    partial: 'Directions manquantes',
    says: (low: string, high: string) => ` : de ${low} au plus bas à ${high} au plus haut.`,
  },
  en: {
    months: 'Last twelve months',
    partial: 'Departments missing',
    says: (low: string, high: string) => `: from ${low} at the lowest to ${high} at the highest.`,
  },
});

/** How many months a trend shows. */
export const TREND_MONTHS = 12;

const WIDTH = 104;
const HEIGHT = 40;

/** How a figure went over the last months, beside its value, on a scale from zero that is written there. */
export function Trend({
  series,
  unit,
}: {
  /** The months, the earliest first; `null` while they are on their way. */
  readonly series:
    | readonly {
        readonly value: number | null;
        readonly reasons: readonly { readonly code: string }[];
      }[]
    | null;
  readonly unit: Unit;
}) {
  const text = useText(words);
  const { lang } = useView();
  if (series === null) return <div className={style['trend']} aria-busy="true" />;
  const values = series.map(({ value }) => value);
  const isPartial = series.some(({ reasons }) =>
    reasons.some(({ code }) => code === 'DEPARTMENTS_MISSING'),
  );
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <div className={style['trend']} />;
  const domain = domainOf(known);
  const told = (value: number) => bareText(value, unit, lang);
  return (
    <div className={style['trend']}>
      <Sparkline values={values} domain={domain} width={WIDTH} height={HEIGHT} />
      <p className={style['scale']} aria-hidden="true">
        <span>{told(domain[1])}</span>
        <span>{told(domain[0])}</span>
      </p>
      <p className={style['months']}>
        {isPartial ? text.partial : text.months}
        <span className="unseen">
          {text.says(told(Math.min(...known)), told(Math.max(...known)))}
        </span>
      </p>
    </div>
  );
}
