import { isActive } from '../products/phase.ts';
import { isAccountableOn, phaseOn } from '../products/record.ts';
import {
  NO_PRODUCTS,
  oneProduct,
  type ProductSets,
  productSets,
  productsIn,
} from '../states/product-sets.ts';
import { censusDay, identityOf } from './census.ts';
import { thatDay } from './default-period.ts';
import { CENSUS, component, type IndicatorDefinition, noReading } from './definition.ts';
import { withoutPhase } from './portfolio.ts';

/** What an engagement says, as far as it is counted. */
interface Engagement {
  readonly from: string;
  readonly until: string | null;
}

/**
 * How many products are engaged in optimising an operation.
 *
 * Formula: active products with an engagement that is open on the period's last day, today at most.
 * Unit: products, not operations.
 * Source: decision page `optimisation-products.md`.
 */
export const optimisationProducts: IndicatorDefinition<ProductSets> = {
  ...CENSUS,
  code: 'OPTIMISATION_PRODUCTS',
  version: '1',
  wording: {
    label: {
      fr: 'Produits engagés dans l’optimisation d’une opération',
      en: 'Products engaged in optimising an operation',
    },
    formula: {
      fr: 'Produits en phase active ayant au moins un engagement ouvert au dernier jour de la période (aujourd’hui au plus tard).',
      en: 'Products in an active phase with at least one engagement open on the last day of the period (today at the latest).',
    },
  },
  unit: 'PRODUCTS',
  direction: 'UP',
  source:
    'Engagements and phases published by the departments; decision page optimisation-products.md',
  kind: 'ENGAGEMENT',
  monoid: productSets,
  defaultPeriod: thatDay,
  contribution({ product, facts }, { period, today }) {
    const day = censusDay(period, today);
    if (!isAccountableOn(product, day)) return NO_PRODUCTS;
    if (product.phases.length === 0) return oneProduct(identityOf(product), ['WITHOUT_PHASE']);
    const engagements = facts as readonly Engagement[];
    const active = isActive(phaseOn(product, day));
    const isOpen = ({ from, until }: Engagement) => from <= day && (until === null || day < until);
    const begins = ({ from }: Engagement) => period.start <= from && from <= day;
    const ends = ({ until }: Engagement) => until !== null && period.start <= until && until <= day;
    return oneProduct(identityOf(product), [
      ...(active ? ['ACTIVE'] : []),
      ...(active && engagements.some(isOpen) ? ['ENGAGED'] : []),
      ...(engagements.some(begins) ? ['OPENED'] : []),
      ...(engagements.some(ends) ? ['CLOSED'] : []),
    ]);
  },
  read(state) {
    const count = (set: string) => productsIn(state, set).length;
    const [engaged, active] = [count('ENGAGED'), count('ACTIVE')];
    const components = [
      component('ENGAGED', 'Produits engagés', 'Products engaged', engaged),
      component(
        'OPENED',
        'Produits dont un engagement s’ouvre dans la période',
        'Products with an engagement opened in the period',
        count('OPENED'),
      ),
      component(
        'CLOSED',
        'Produits dont un engagement se clôt dans la période',
        'Products with an engagement closed in the period',
        count('CLOSED'),
      ),
      component('ACTIVE', 'Produits actifs', 'Active products', active),
      component(
        'RATE',
        'Part des produits actifs',
        'Share of active products',
        active === 0 ? null : engaged / active,
      ),
    ];
    if (active === 0) {
      return noReading(
        'NO_ACTIVE_PRODUCT',
        { fr: 'Aucun produit actif', en: 'No active product' },
        { components, excluded: withoutPhase(state) },
      );
    }
    return {
      value: engaged,
      sampleSize: active,
      included: active,
      interval: null,
      bounds: null,
      components,
      reasons: [],
      excluded: withoutPhase(state),
    };
  },
  boundsWhenMissing: ({ value }) => ({ low: value, high: null }),
};
