import { pageSettings } from '../layout/page-settings.ts';
import { useView } from '../view.ts';
import { type WordedFigure, worthWords } from './figure-words.ts';
import style from './worth.module.css';

/** That facts are made up is said above every page of a demonstration: there, no figure repeats it. */
const ABOVE = pageSettings.demonstration ? 'DEMONSTRATION' : undefined;

/** The reasons that are to be told beside a figure. */
export function toldReasons<Reason extends { readonly code: string }>(
  reasons: readonly Reason[],
): readonly Reason[] {
  return reasons.filter(({ code }) => code !== ABOVE);
}

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
      {toldReasons(figure.reasons).map(({ code, label }) => (
        <li key={code}>{label}</li>
      ))}
    </ul>
  );
}
