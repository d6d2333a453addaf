import { csvOf, download } from '../../chart/csv.ts';
import { numberText } from '../../format/values.ts';
import { Notice } from '../../layout/notice.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { type Lang, useView } from '../../view.ts';
import type { Failure, Problem } from './failure.ts';
import { useFailureWords } from './failure-words.ts';
import { ProblemTable } from './problem-table.tsx';

const words = texts({
  fr: {
    count: (count: string, isOne: boolean, atLeast: boolean) =>
      `Rien n’a été publié : ${atLeast ? 'au moins ' : ''}${count} ${isOne ? 'erreur' : 'erreurs'}.`,
    untold: (count: string) =>
      `${count} autres ne sont pas montrées : corrigez d’abord celles-ci, puis recommencez.`,
    caption: 'Les erreurs, dans l’ordre du fichier',
    sheet: 'Feuille',
    line: 'Ligne',
    column: 'Colonne',
    value: 'Valeur',
    problem: 'Problème',
    remedy: 'Que faire',
    rule: 'Règle',
    csv: 'Télécharger les erreurs (CSV)',
    file: 'fichier',
  },
  en: {
    count: (count: string, isOne: boolean, atLeast: boolean) =>
      `Nothing was published: ${atLeast ? 'at least ' : ''}${count} ${isOne ? 'problem' : 'problems'}.`,
    untold: (count: string) => `${count} more are not shown: mend these first, then try again.`,
    caption: 'The problems, in the order of the file',
    sheet: 'Sheet',
    line: 'Line',
    column: 'Column',
    value: 'Value',
    problem: 'Problem',
    remedy: 'What to do',
    rule: 'Rule',
    csv: 'Download the problems (CSV)',
    file: 'file',
  },
});

/** At so many problems a file is read no further. */
const READING_ENDS_AT = 10_000;

const LONGEST_VALUE = 80;

/** What a failure comes down to, for whoever hears it. */
export function useFailureTitle(): (failure: Failure) => string {
  const text = useText(words);
  const { lang } = useView();
  const told = useFailureWords();
  return (failure) => {
    const { problemCount: count } = failure;
    if (count === 0) return told(failure).title;
    return text.count(numberText(count, lang), count === 1, count >= READING_ENDS_AT);
  };
}

/** Why nothing was published: place by place in the file, or in one sentence with what to do. */
export function FailureView({ failure }: { readonly failure: Failure }) {
  const text = useText(words);
  const { lang } = useView();
  const title = useFailureTitle()(failure);
  const { remedy, detail, detailLang } = useFailureWords()(failure);
  const { problems, problemCount } = failure;
  if (problems.length === 0) {
    return (
      <Notice kind="bad" title={title}>
        <p>{remedy}</p>
        {detail !== '' && (
          <p className="quiet" lang={detailLang}>
            {detail}
          </p>
        )}
      </Notice>
    );
  }
  const untold = problemCount - problems.length;
  const table = {
    columns: [
      { label: text.line },
      { label: text.column },
      { label: text.value },
      { label: text.problem },
      { label: text.remedy },
      { label: text.sheet },
      { label: text.rule },
    ],
    rows: problems.map((problem) => rowOf(problem, lang, text.file)),
  };
  return (
    <div className="stack">
      <Notice kind="bad" title={title}>
        {untold > 0 && <p>{text.untold(numberText(untold, lang))}</p>}
      </Notice>
      <ProblemTable table={table} caption={text.caption} />
      <div>
        <button
          type="button"
          className="plain"
          onClick={() => download('problems.csv', csvOf(table, lang))}
        >
          {text.csv}
        </button>
      </div>
    </div>
  );
}

function rowOf(problem: Problem, lang: Lang, file: string): (string | number | null)[] {
  const { path, value, rule, sheet, line, column } = problem;
  const { message, remedy } = lang === 'fr' ? (problem.fr ?? problem) : problem;
  const text = value === null || value === undefined ? '' : shown(value);
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  const within = sheet === 'file' ? file : (sheet ?? null);
  return [line ?? path, column ?? null, short, message, remedy, within, rule];
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
