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
    wrong: 'Ce texte n’est pas la citation d’un chiffre. Copiez la ligne entière.',
  },
  en: {
    title: 'Explain a figure',
    lead: 'From a cited figure to its formula, to what it was made of, and to what was stated.',
    none: 'Paste the citation of a figure: the line that “Explain this figure” gives, or that a document cites.',
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
  const { lang } = useViewVariables();
  const [part] = useParameter('part');
  const answer = useAnswer(
    'Explanation',
    useMemo(() => ({ citation, lang }), [citation, lang]),
  );
  const product = cited.scope.includes(':') ? cited.scope : part;
  return (
    <Answered answer={answer} lines={16}>
      {({ explanation }) =>
        explanation && (
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
