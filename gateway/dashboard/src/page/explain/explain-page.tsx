import { useMemo } from 'react';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { Notice } from '../../layout/notice.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useParameter, useViewVariables } from '../../view.ts';
import { type Cited, readCitation } from './citation.ts';
import { CitationForm } from './citation-form.tsx';
import { ExplainedFigure } from './explained-figure.tsx';
import { FigureParts } from './figure-parts.tsx';
import { Statements } from './statements.tsx';

const words = texts({
  fr: {
    title: 'Expliquer un chiffre',
    lead: 'D’un chiffre cité à sa formule, à ce dont il est fait, et à ce qui a été déclaré.',
    none: 'Collez la citation d’un chiffre : la ligne que donne « Expliquer ce chiffre », ou qu’un document cite.',
    unknown: 'Aucun chiffre ne répond à cette citation.',
    check:
      'Elle a la forme d’une citation, mais nomme un indicateur, une direction, un produit, une période ou un moment qui n’existe pas ici. Vérifiez-la mot par mot, ou repartez de « Expliquer ce chiffre ».',
    wrong: 'Ce texte n’est pas la citation d’un chiffre. Copiez la ligne entière.',
  },
  en: {
    title: 'Explain a figure',
    lead: 'From a cited figure to its formula, to what it was made of, and to what was stated.',
    none: 'Paste the citation of a figure: the line that “Explain this figure” gives, or that a document cites.',
    unknown: 'No figure answers this citation.',
    check:
      'It has the form of a citation, but names an indicator, a department, a product, a period or a moment that there is not here. Check it word by word, or begin again at “Explain this figure”.',
    wrong: 'This text is no citation of a figure. Copy the whole line.',
  },
});

/** From a citation to the figure recomputed, its parts, and the statements behind them. */
export function ExplainPage() {
  const text = useText(words);
  const [citation] = useParameter('citation');
  const cited = useMemo(() => readCitation(citation), [citation]);
  return (
    <div className="stack">
      <PageTitle title={text.title} lead={text.lead} />
      <CitationForm citation={citation} />
      {citation === '' ? (
        <p>{text.none}</p>
      ) : cited === null ? (
        <Notice kind="bad" title={text.wrong} />
      ) : (
        <Explained citation={citation} cited={cited} />
      )}
    </div>
  );
}

function Explained({ citation, cited }: { readonly citation: string; readonly cited: Cited }) {
  const text = useText(words);
  const { lang } = useViewVariables();
  const [part] = useParameter('part');
  const answer = useAnswer(
    'Explanation',
    useMemo(() => ({ citation, lang }), [citation, lang]),
  );
  const isSilent = answer.data?.problems.some(({ code }) => code === 'SOURCE_UNAVAILABLE') ?? false;
  const isUnknown = answer.data?.data.explanation === null && !isSilent;
  const product = cited.scope.includes(':') ? cited.scope : part;
  return (
    <Answered answer={answer} lines={16} tellsProblems={!isUnknown}>
      {({ explanation }) =>
        explanation === null ? (
          isUnknown && (
            <Notice kind="bad" title={text.unknown}>
              <p>{text.check}</p>
            </Notice>
          )
        ) : (
          <>
            <ExplainedFigure explanation={explanation} cited={cited} />
            {!cited.scope.includes(':') && <FigureParts cited={cited} />}
            {product !== '' && <Statements key={product} id={product} />}
          </>
        )
      }
    </Answered>
  );
}
