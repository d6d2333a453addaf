import { useMemo } from 'react';
import type { DataOf } from '../../../graph/ask.ts';
import { useWholeList } from '../../../graph/use-whole-list.ts';
import { texts, useText } from '../../../text/use-text.ts';
import { useView } from '../../../view.ts';
import style from '../departments.module.css';
import { byProduct } from './by-product.ts';
import { MonthChart } from './month-chart.tsx';
import { ProductName } from './product-name.tsx';
import { TagReaders } from './tag-readers.tsx';
import { ThemeList } from './theme-list.tsx';

type TransportData = NonNullable<DataOf<'TransportTheme'>['transport']>;
type Scans = NonNullable<TransportData['tagScans']>['nodes'][number];

/** What is counted, in the order in which it is shown. */
const COUNTS = ['scans', 'bagsFound'] as const;

const words = texts({
  fr: {
    title: 'Étiquette bagage : lue partout ?',
    lead: 'Une même étiquette, lue par les opérateurs de plusieurs modes et de plusieurs pays.',
    use: 'Lectures et bagages rendus',
    scans: {
      title: 'Lectures de l’étiquette',
      meaning:
        'Lectures d’étiquettes dans le mois, par tous les opérateurs ensemble ; un bagage est lu plusieurs fois en chemin.',
      unit: 'lectures',
    },
    bagsFound: {
      title: 'Bagages rendus',
      meaning: 'Bagages oubliés, rendus à leur propriétaire grâce à l’étiquette.',
      unit: 'bagages',
    },
  },
  en: {
    title: 'Luggage tag: read everywhere?',
    lead: 'One tag, read by operators of several modes and several countries.',
    use: 'Scans and bags given back',
    scans: {
      title: 'Scans of the tag',
      meaning:
        'Readings of tags in the month, by all operators together; a bag is read several times on its way.',
      unit: 'scans',
    },
    bagsFound: {
      title: 'Bags given back',
      meaning: 'Forgotten bags given back to their owners thanks to the tag.',
      unit: 'bags',
    },
  },
});

/** What the department for transport alone knows: who reads the luggage tag, and what comes of it. */
export function TransportTheme() {
  const text = useText(words);
  const { asOf } = useView();
  const answer = useWholeList(
    'TransportTheme',
    useMemo(() => (asOf === undefined ? {} : { asOf }), [asOf]),
    ({ transport }) => transport?.tagScans,
  );
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <p className={style['lead']}>{text.lead}</p>
      <TagReaders />
      <ThemeList<Scans> answer={answer} lines={12}>
        {(nodes) =>
          byProduct(nodes).map(({ product, months: reported }) => (
            <div key={product} className={style['section']}>
              <h3>
                {text.use}
                {product && (
                  <>
                    {' · '}
                    <ProductName id={product} />
                  </>
                )}
              </h3>
              <div className={style['multiples']}>
                {COUNTS.map((count) => (
                  <MonthChart
                    key={count}
                    {...text[count]}
                    name={`${count}-${product ?? 'transport'}`.replace(':', '-').toLowerCase()}
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
