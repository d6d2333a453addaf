import type { DataOf } from '../../../graph/ask.ts';
import { useWholeList } from '../../../graph/use-whole-list.ts';
import { useSeriesMonths } from '../../../period/use-series-months.ts';
import { texts, useText } from '../../../text/use-text.ts';
import style from '../departments.module.css';
import { byProduct } from './by-product.ts';
import { MonthChart } from './month-chart.tsx';
import { ProductName } from './product-name.tsx';
import { ThemeList } from './theme-list.tsx';

type HousingData = NonNullable<DataOf<'HousingTheme'>['housing']>;
type Activity = NonNullable<HousingData['activity']>['nodes'][number];

/** What is counted, in the order in which it is shown. */
const COUNTS = ['rentedHomes', 'renovationFiles', 'agreements'] as const;

const words = texts({
  fr: {
    title: 'Logements, dossiers et conventions',
    lead: 'Ce que chaque produit a traité, mois par mois. Les trois comptes n’ont pas la même unité : chacun a sa propre échelle. Un mois qui n’est pas déclaré est laissé vide.',
    rentedHomes: {
      title: 'Logements loués',
      meaning: 'Logements loués par le produit dans le mois, chacun compté une fois.',
      unit: 'logements',
    },
    renovationFiles: {
      title: 'Dossiers de rénovation',
      meaning: 'Dossiers de rénovation traités avec le produit dans le mois.',
      unit: 'dossiers',
    },
    agreements: {
      title: 'Conventions signées',
      meaning: 'Conventions entre l’État et un bailleur, signées par le produit dans le mois.',
      unit: 'conventions',
    },
  },
  en: {
    title: 'Homes, files and agreements',
    lead: 'What each product handled, month by month. The three counts differ in unit: each has a scale of its own. A month that is not reported is left empty.',
    rentedHomes: {
      title: 'Rented homes',
      meaning: 'Homes rented through the product in the month, each counted once.',
      unit: 'homes',
    },
    renovationFiles: {
      title: 'Renovation files',
      meaning: 'Renovation files handled with the product in the month.',
      unit: 'files',
    },
    agreements: {
      title: 'Agreements signed',
      meaning:
        'Agreements between the State and a landlord, signed through the product in the month.',
      unit: 'agreements',
    },
  },
});

/** What the department for housing alone knows: what its products handle. */
export function HousingTheme() {
  const text = useText(words);
  const months = useSeriesMonths();
  const answer = useWholeList('HousingTheme', months, ({ housing }) => housing?.activity);
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <p className={style['lead']}>{text.lead}</p>
      <ThemeList<Activity> answer={answer} lines={16}>
        {(nodes) =>
          byProduct(nodes).map(({ product, months: reported }) => (
            <div key={product} className={style['section']}>
              <h3>{product && <ProductName id={product} />}</h3>
              <div className={style['thirds']}>
                {COUNTS.map((count) => (
                  <MonthChart
                    key={count}
                    {...text[count]}
                    name={`${count}-${product ?? 'housing'}`.replace(':', '-').toLowerCase()}
                    points={reported.map(({ month, report }) => ({
                      month,
                      value: report?.[count] ?? null,
                    }))}
                  />
                ))}
              </div>
            </div>
          ))
        }
      </ThemeList>
    </section>
  );
}
