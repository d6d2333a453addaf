import { Sparkline } from '../chart/sparkline.tsx';
import { texts, useText } from '../text/use-text.ts';
import style from './figure-card.module.css';

const words = texts({
  fr: { trend: 'Les douze derniers mois' },
  en: { trend: 'The last twelve months' },
});

/** How many months a trend shows. */
export const TREND_MONTHS = 12;

const WIDTH = 120;
const HEIGHT = 40;

/** How a figure went over the last months, small, beside its value. */
export function Trend({ values }: { readonly values: readonly (number | null)[] }) {
  const text = useText(words);
  return (
    <div className={style['trend']} title={text.trend}>
      <Sparkline values={values} width={WIDTH} height={HEIGHT} />
    </div>
  );
}
