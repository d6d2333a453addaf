import { useMemo } from 'react';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useViewVariables } from '../../view.ts';
import { ChangesSinceEdition } from './changes-since-edition.tsx';
import { IMPACT, INDICATORS, RESOURCES } from './indicators.ts';
import { MinistryCard, type MinistryFigure } from './ministry-card.tsx';
import style from './ministry-page.module.css';

const words = texts({
  fr: {
    title: 'Le ministère, par son impact',
    lead: 'Six indicateurs, chacun avec ce qu’il vaut. Ouvrez-en un pour sa série et ses directions.',
    impact: 'L’impact',
    resources: 'Les moyens, à côté',
  },
  en: {
    title: 'The ministry, by its impact',
    lead: 'Six indicators, each with what it is worth. Open one for its series and its departments.',
    impact: 'Impact',
    resources: 'Resources, beside it',
  },
});

/** What top management opens on Monday: the indicators of the ministry, each with what it is worth. */
export function MinistryPage() {
  const text = useText(words);
  const variables = useViewVariables();
  const answer = useAnswer(
    'MinistryFigures',
    useMemo(() => ({ indicators: INDICATORS, ...variables }), [variables]),
  );
  return (
    <div className="stack">
      <PageTitle title={text.title} lead={text.lead} />
      <Answered answer={answer} lines={24} tellsSilence={false}>
        {({ ministry }) => {
          const figures = ministry.figures ?? [];
          return (
            <>
              <Cards title={text.impact} figures={figures} codes={IMPACT} />
              <ChangesSinceEdition figures={figures} />
              <Cards title={text.resources} figures={figures} codes={RESOURCES} />
            </>
          );
        }}
      </Answered>
    </div>
  );
}

function Cards({
  title,
  figures,
  codes,
}: {
  readonly title: string;
  readonly figures: readonly MinistryFigure[];
  readonly codes: readonly string[];
}) {
  return (
    <section className={style['section']}>
      <h2>{title}</h2>
      <div className="cards">
        {codes.map((code) => {
          const figure = figures.find(({ indicator }) => indicator.code === code);
          return figure && <MinistryCard key={code} figure={figure} />;
        })}
      </div>
    </section>
  );
}
