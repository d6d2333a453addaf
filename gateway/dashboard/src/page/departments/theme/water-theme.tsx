import { useMemo } from 'react';
import { Link } from 'react-router';
import type { DataOf } from '../../../graph/ask.ts';
import { useAnswer } from '../../../graph/use-answer.ts';
import { useWholeList } from '../../../graph/use-whole-list.ts';
import { useSeriesMonths } from '../../../period/use-series-months.ts';
import { texts, useText } from '../../../text/use-text.ts';
import { useLinkTo, useViewVariables } from '../../../view.ts';
import style from '../departments.module.css';
import { byProduct, type ProductMonths } from './by-product.ts';
import { DroughtChart } from './drought-chart.tsx';
import { ThemeList } from './theme-list.tsx';

type WaterData = NonNullable<DataOf<'WaterTheme'>['water']>;

/** What a product reports of drought for a month. */
export type Drought = NonNullable<WaterData['droughtCoverage']>['nodes'][number];

const words = texts({
  fr: {
    title: 'Restrictions de sécheresse',
    lead: 'Part du territoire que sert chaque produit, par niveau de restriction, au pire jour de chaque mois. Un lieu relève d’un seul niveau à la fois : les niveaux s’ajoutent, et font au plus 100 %.',
    basins: (names: string) => `Bassins servis : ${names}.`,
    noBasins: 'Aucun bassin n’est publié pour ce produit.',
  },
  en: {
    title: 'Drought restrictions',
    lead: 'Share of the territory that each product serves, by level of restriction, on the worst day of each month. A place is under one level at a time: the levels add up, to 100% at most.',
    basins: (names: string) => `Basins served: ${names}.`,
    noBasins: 'No basin is published for this product.',
  },
});

/** What the department for water alone knows: where water is short. */
export function WaterTheme() {
  const text = useText(words);
  const months = useSeriesMonths();
  const answer = useWholeList('WaterTheme', months, ({ water }) => water?.droughtCoverage);
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <p className={style['lead']}>{text.lead}</p>
      <ThemeList<Drought> answer={answer} lines={16}>
        {(nodes) =>
          byProduct(nodes).map((one) => <ProductDrought key={one.product} reported={one} />)
        }
      </ThemeList>
    </section>
  );
}

function ProductDrought({ reported }: { readonly reported: ProductMonths<Drought> }) {
  const text = useText(words);
  const linkTo = useLinkTo();
  const { asOf, lang } = useViewVariables();
  const id = reported.product ?? '';
  const answer = useAnswer(
    'WaterProductBasins',
    useMemo(() => ({ id, lang, ...(asOf === undefined ? {} : { asOf }) }), [id, lang, asOf]),
  );
  const product = answer.data?.data.waterProduct;
  const basins = product?.basins ?? [];
  return (
    <div className={style['section']}>
      <div>
        <h3>
          <Link to={linkTo(`/products/${id}`)}>{product?.name ?? id}</Link>
        </h3>
        <p>
          {answer.isPending
            ? '\u00a0'
            : basins.length === 0
              ? text.noBasins
              : text.basins(basins.map(({ label }) => label).join(', '))}
        </p>
      </div>
      <DroughtChart reported={reported} />
    </div>
  );
}
