import { useMemo } from 'react';
import type { DataOf } from '../../../graph/ask.ts';
import { useWholeList } from '../../../graph/use-whole-list.ts';
import { texts, useText } from '../../../text/use-text.ts';
import { useView } from '../../../view.ts';
import style from '../departments.module.css';
import { CampaignCharts } from './campaign-charts.tsx';
import { CampaignTable } from './campaign-table.tsx';
import { ProductName } from './product-name.tsx';
import { ThemeList } from './theme-list.tsx';

type MaritimeData = NonNullable<DataOf<'MaritimeTheme'>['maritime']>;

/** One campaign of medal awards. */
export type Campaign = NonNullable<MaritimeData['campaigns']>['nodes'][number];

const words = texts({
  fr: {
    title: 'Campagnes de médailles',
    lead: 'Deux campagnes par an. Un dossier est complet quand son instruction a commencé ; le délai est la médiane, du dossier complet à la décision ; une médaille ne compte qu’une fois décernée par décret.',
  },
  en: {
    title: 'Medal campaigns',
    lead: 'Two campaigns a year. A file is complete once its instruction has begun; the delay is the median from a complete file to its decision; a medal counts only once a decree has awarded it.',
  },
});

/** What the department for maritime alone knows: its campaigns of medal awards. */
export function MaritimeTheme() {
  const text = useText(words);
  const { asOf } = useView();
  const answer = useWholeList(
    'MaritimeTheme',
    useMemo(() => (asOf === undefined ? {} : { asOf }), [asOf]),
    ({ maritime }) => maritime?.campaigns,
  );
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <p className={style['lead']}>{text.lead}</p>
      <ThemeList<Campaign> answer={answer} lines={16}>
        {(nodes) =>
          [...new Set(nodes.map(({ product }) => product))].map((product) => {
            const campaigns = nodes
              .filter((one) => one.product === product)
              .sort((a, b) => a.opensOn.localeCompare(b.opensOn));
            return (
              <div key={product} className={style['section']}>
                <h3>{product && <ProductName id={product} />}</h3>
                <CampaignTable campaigns={campaigns} />
                <CampaignCharts campaigns={campaigns} />
              </div>
            );
          })
        }
      </ThemeList>
    </section>
  );
}
