import { useView } from '../view.ts';
import { type WordedFigure, worthWords } from './figure-words.ts';
import style from './worth.module.css';

/** What a figure is worth, line by line: interval or bounds, sample, coverage, freshness, and why it is not more. */
export function Worth({
  figure,
}: {
  readonly figure: WordedFigure & {
    readonly reasons: readonly { readonly code: string; readonly label: string }[];
  };
}) {
  const { lang } = useView();
  return (
    <ul className={style['worth']}>
      {worthWords(figure, lang).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {figure.reasons.map(({ code, label }) => (
        <li key={code}>{label}</li>
      ))}
    </ul>
  );
}
