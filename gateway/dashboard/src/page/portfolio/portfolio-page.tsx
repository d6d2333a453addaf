import { PageTitle } from '../../layout/page-title.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { FirstFeatures } from './first-features.tsx';
import { PhasesOverTime } from './phases-over-time.tsx';
import { ProductTable } from './product-table.tsx';
import { ProductsAtRisk } from './products-at-risk.tsx';
import { StoppedProducts } from './stopped-products.tsx';

const words = texts({
  fr: {
    title: 'Le portefeuille de produits',
    lead: 'Où en sont les produits du ministère, lesquels surveiller, lesquels se sont arrêtés, et combien de temps il faut pour mettre quelque chose entre les mains des usagers.',
    list: 'Aller directement à la liste des produits',
  },
  en: {
    title: 'The portfolio of products',
    lead: 'Where the ministry’s products stand, which to watch, which were stopped, and how long it takes to put something into users’ hands.',
    list: 'Go straight to the list of products',
  },
});

/** The ministry's products as a whole, and the list of them. */
export function PortfolioPage() {
  const text = useText(words);
  return (
    <div className="stack">
      <PageTitle title={text.title} lead={text.lead}>
        <p className="only-screen">
          <a href="#products">{text.list}</a>
        </p>
      </PageTitle>
      <PhasesOverTime />
      <FirstFeatures />
      <ProductsAtRisk />
      <StoppedProducts />
      <ProductTable />
    </div>
  );
}
