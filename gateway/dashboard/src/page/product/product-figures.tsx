import { Link } from 'react-router';
import { FigureValue } from '../../figure/figure-value.tsx';
import { StatusBadge } from '../../figure/status-badge.tsx';
import { Worth } from '../../figure/worth.tsx';
import { periodText } from '../../format/days.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView } from '../../view.ts';
import style from './product.module.css';
import type { Product } from './product.ts';

const words = texts({
  fr: { title: 'Ses chiffres', explain: 'Expliquer ce chiffre' },
  en: { title: 'Its figures', explain: 'Explain this figure' },
});

/** The indicators of one product alone, each with what it is worth. */
export function ProductFigures({ product }: { readonly product: Product }) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const figures = product.figures ?? [];
  if (figures.length === 0) return null;
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      <div className="cards">
        {figures.map((figure) => (
          <article key={figure.indicator.code} className={style['card']}>
            <h3>{figure.indicator.label}</h3>
            <p className="quiet">{periodText(figure.period.label, lang)}</p>
            <FigureValue value={figure.value} unit={figure.unit} />
            <StatusBadge status={figure.status} />
            <Worth figure={figure} />
            <Link to={linkTo('/explain', { citation: figure.citation })}>
              {text.explain}
              <span className="unseen"> : {figure.indicator.label}</span>
            </Link>
          </article>
        ))}
      </div>
    </section>
  );
}
