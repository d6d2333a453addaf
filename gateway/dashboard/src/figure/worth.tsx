import { pageSettings } from '../layout/page-settings.ts';
import { withFrenchSpaces } from '../text/french-spaces.ts';
import { useView } from '../view.ts';
import { type WordedFigure, worthWords } from './figure-words.ts';
import style from './worth.module.css';

/** That facts are made up is said above every page of a demonstration: there, no figure repeats it. */
const ABOVE = pageSettings.demonstration ? 'DEMONSTRATION' : undefined;

/** That departments do not answer is said by what the figure covers, where that is told. */
const COVERED: readonly string[] = ['DEPARTMENTS_MISSING', 'DEPARTMENTS_STALE'];

/** The reasons that are to be told beside a figure: those that nothing else beside it says. */
export function toldReasons<Reason extends { readonly code: string }>(
  reasons: readonly Reason[],
  isCoverageTold = false,
): readonly Reason[] {
  return reasons.filter(
    ({ code }) => code !== ABOVE && !(isCoverageTold && COVERED.includes(code)),
  );
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
      {toldReasons(figure.reasons, figure.coverage !== undefined).map(({ code, label }) => (
        <li key={code}>{withFrenchSpaces(label)}</li>
      ))}
    </ul>
  );
}
