import { FigureCard } from '../../figure/figure-card.tsx';
import { texts, useText } from '../../text/use-text.ts';
import style from './product.module.css';
import type { Product } from './product.ts';

const words = texts({
  fr: { title: 'Ses chiffres' },
  en: { title: 'Its figures' },
});

/** The indicators of one product alone, each with what it is worth. */
export function ProductFigures({ product }: { readonly product: Product }) {
  const text = useText(words);
  const figures = product.figures ?? [];
  if (figures.length === 0) return null;
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <div className="cards">
        {figures.map((figure) => (
          <FigureCard key={figure.indicator.code} figure={figure} />
        ))}
      </div>
    </section>
  );
}
