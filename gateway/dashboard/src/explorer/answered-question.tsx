import { useEffect, useState } from 'react';
import { keep } from '../chart/csv.ts';
import { numberText } from '../format/values.ts';
import { texts, useText } from '../text/use-text.ts';
import { useView } from '../view.ts';
import { type Asked, type Exported, exportOf } from './last-question.ts';

const words = texts({
  fr: {
    none: 'Posez une question : son coût s’affichera ici.',
    cost: (cost: string, limit: string, left: string) =>
      `Dernière question : coût ${cost} sur ${limit} au plus ; il en reste ${left}.`,
    refused: 'La dernière question n’a pas été exécutée : la réponse dit pourquoi.',
    csv: 'Télécharger en CSV',
    csvOf: (list: string) => `Télécharger ${list}`,
    choose: 'La réponse a plusieurs listes : choisissez celle à télécharger.',
    failed: 'La réponse ne peut pas être téléchargée ainsi.',
    partly: 'Télécharger sans les directions qui manquent',
    saved: 'Téléchargé.',
    nextPage: (cursor: string) => `Il y a d’autres lignes : demandez-les avec after: "${cursor}".`,
    gaps: (codes: string) => `Des directions ne répondent pas : ${codes}.`,
  },
  en: {
    none: 'Ask a question: its cost will be shown here.',
    cost: (cost: string, limit: string, left: string) =>
      `Last question: cost ${cost} of ${limit} at most; ${left} left.`,
    refused: 'The last question was not executed: the answer says why.',
    csv: 'Download CSV',
    csvOf: (list: string) => `Download ${list}`,
    choose: 'The answer has several lists: choose the one to download.',
    failed: 'The answer cannot be downloaded like this.',
    partly: 'Download without the departments that are missing',
    saved: 'Downloaded.',
    nextPage: (cursor: string) => `There are more rows: ask for them with after: "${cursor}".`,
    gaps: (codes: string) => `Departments do not answer: ${codes}.`,
  },
});

/** What the last question cost, and its answer as a file. */
export function Answered({ asked }: { readonly asked: Asked | null }) {
  const text = useText(words);
  const { lang } = useView();
  const [exported, setExported] = useState<Exported | null>(null);
  // What was said of one question is not said of the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => setExported(null), [asked]);
  if (asked === null) return <p role="status">{text.none}</p>;
  const { body, cost } = asked;
  const take = async (list: string | null, partial: boolean) => {
    const told = await exportOf(asked, { list, partial });
    setExported(told);
    if ('file' in told) keep(`${body.operationName || 'pilotage'}.csv`, told.file);
  };
  const number = (value: number) => numberText(value, lang);
  return (
    <>
      <p role="status">
        {cost ? text.cost(number(cost.cost), number(cost.limit), number(cost.left)) : text.refused}
      </p>
      {cost && (
        <button type="button" onClick={() => void take(null, false)}>
          {text.csv}
        </button>
      )}
      <div role="status" className="bar-line">
        {exported && <Told exported={exported} take={take} />}
      </div>
    </>
  );
}

function Told({
  exported,
  take,
}: {
  readonly exported: Exported;
  readonly take: (list: string | null, partial: boolean) => Promise<void>;
}) {
  const text = useText(words);
  if ('file' in exported) {
    const { gaps, nextPage } = exported;
    return (
      <p>
        {text.saved} {nextPage !== null && text.nextPage(nextPage)}{' '}
        {gaps.length > 0 && text.gaps(gaps.join(', '))}
      </p>
    );
  }
  const { message, lists, isPartial } = exported;
  return (
    <>
      <p>{lists.length > 1 ? text.choose : text.failed}</p>
      {lists.length < 2 && message !== '' && <p lang="en">{message}</p>}
      {lists.length > 1 &&
        lists.map((list) => (
          <button key={list} type="button" onClick={() => void take(list, false)}>
            {text.csvOf(list)}
          </button>
        ))}
      {isPartial && (
        <button type="button" onClick={() => void take(null, true)}>
          {text.partly}
        </button>
      )}
    </>
  );
}
