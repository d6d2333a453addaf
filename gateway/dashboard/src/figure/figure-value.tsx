import { bareText, NO_VALUE, unitWord } from '../format/values.ts';
import type { Unit } from '../graph/operations.ts';
import { useView } from '../view.ts';
import style from './figure-value.module.css';

/** The value of a figure, large, with its unit beside it. */
export function FigureValue({
  value,
  unit,
}: {
  readonly value: number | null;
  readonly unit: Unit;
}) {
  const { lang } = useView();
  if (value === null) return <p className={style['value']}>{NO_VALUE}</p>;
  const word = unitWord(value, unit, lang);
  return (
    <p className={style['value']}>
      {bareText(value, unit, lang)}
      {word !== '' && <span className={style['unit']}>{`\u00a0${word}`}</span>}
    </p>
  );
}
