import { isActive, isLiving } from '../products/phase.ts';
import { inOrder, isAccountableOn, type ProductRecord, phaseOn } from '../products/record.ts';
import { stopReasons } from '../products/stop-reason.ts';
import { oneProduct, type ProductSets, productSets, productsIn } from '../states/product-sets.ts';
import type { Label } from '../text/label.ts';
import type { PeriodRange } from '../time/period.ts';
import { censusDay, identityOf } from './census.ts';
import { thatDay } from './default-period.ts';
import { CENSUS, type IndicatorDefinition, noReading } from './definition.ts';

const COMPONENTS: readonly { readonly code: string; readonly wording: Label }[] = [
  { code: 'LIVING', wording: { fr: 'Produits vivants', en: 'Living products' } },
  { code: 'ACTIVE', wording: { fr: 'dont en phase active', en: 'of which in an active phase' } },
  { code: 'TRANSFERRED', wording: { fr: 'dont transférés', en: 'of which transferred' } },
  { code: 'LAUNCHED', wording: { fr: 'Lancés dans la période', en: 'Launched in the period' } },
  { code: 'STOPPED', wording: { fr: 'Arrêtés dans la période', en: 'Stopped in the period' } },
  {
    code: 'STOPPED_IN_INVESTIGATION',
    wording: { fr: 'dont arrêtés en investigation', en: 'of which stopped in investigation' },
  },
  ...stopReasons.map(({ code, label: { fr, en } }) => ({
    code: `STOPPED_FOR_${code}`,
    wording: {
      fr: `dont arrêtés, raison : ${fr.toLowerCase()}`,
      en: `of which stopped, reason: ${en.toLowerCase()}`,
    },
  })),
  {
    code: 'STOPPED_UNEXPLAINED',
    wording: {
      fr: 'dont arrêtés sans raison publiée',
      en: 'of which stopped, no reason published',
    },
  },
  { code: 'PLANNED', wording: { fr: 'Planifiés', en: 'Planned' } },
];

/**
 * How many products live, and what became of the others.
 *
 * Formula: products in a living phase on the period's last day, today at most.
 * Unit: products.
 * Source: decision page `portfolio.md`.
 */
export const portfolio: IndicatorDefinition<ProductSets> = {
  ...CENSUS,
  code: 'PORTFOLIO',
  version: '1',
  wording: {
    label: { fr: 'Portefeuille de produits', en: 'Portfolio of products' },
    formula: {
      fr: 'Nombre de produits en phase active ou transférés, au dernier jour de la période (aujourd’hui au plus tard).',
      en: 'Number of products in an active phase or transferred, on the last day of the period (today at the latest).',
    },
  },
  unit: 'PRODUCTS',
  direction: 'NEUTRAL',
  source: 'Phases published by the departments; decision page portfolio.md',
  defaultPeriod: thatDay,
  monoid: productSets,
  contribution({ product }, { period, today }) {
    return oneProduct(identityOf(product), setsOf(product, period, today));
  },
  read(state) {
    const count = (set: string) => productsIn(state, set).length;
    const known = count('KNOWN');
    const excluded = withoutPhase(state);
    if (known === 0) return noReading(NOTHING_KNOWN.code, NOTHING_KNOWN.wording, { excluded });
    return {
      value: count('LIVING'),
      sampleSize: known,
      included: known,
      interval: null,
      bounds: null,
      components: COMPONENTS.map(({ code, wording }) => ({ code, wording, value: count(code) })),
      reasons: [],
      excluded,
    };
  },
  boundsWhenMissing: ({ value }) => ({ low: value, high: null }),
};

/** No census can be taken: of no product the phases are published. */
export const NOTHING_KNOWN = {
  code: 'NOTHING_KNOWN',
  wording: {
    fr: 'Aucun produit dont la phase soit publiée',
    en: 'No product whose phase is published',
  },
};

/** The products that no census can place: nothing was published of their phases. */
export function withoutPhase(state: ProductSets) {
  const count = productsIn(state, 'WITHOUT_PHASE').length;
  const wording = { fr: 'Aucune phase publiée', en: 'No phase published' };
  return count === 0 ? [] : [{ code: 'WITHOUT_PHASE', wording, count }];
}

function setsOf(product: ProductRecord, period: PeriodRange, today: string): readonly string[] {
  const day = censusDay(period, today);
  const accountable = isAccountableOn(product, day);
  if (product.phases.length === 0) return accountable ? ['WITHOUT_PHASE'] : [];
  const phase = phaseOn(product, day);
  const begunInPeriod = ({ from }: { readonly from: string }) =>
    period.start <= from && from <= day && isAccountableOn(product, from);
  const sets: string[] = [];
  if (accountable) {
    sets.push('KNOWN');
    if (phase === null) sets.push('PLANNED');
    if (isLiving(phase)) sets.push('LIVING', isActive(phase) ? 'ACTIVE' : 'TRANSFERRED');
  }
  const [first] = inOrder(product.phases);
  if (first && begunInPeriod(first)) sets.push('LAUNCHED');
  const end = inOrder(product.phases)
    .filter(({ from }) => from <= day)
    .at(-1);
  if (end && !isLiving(end.phase) && begunInPeriod(end)) {
    sets.push(
      'STOPPED',
      product.stopReason === null ? 'STOPPED_UNEXPLAINED' : `STOPPED_FOR_${product.stopReason}`,
    );
    if (end.phase === 'STOPPED_IN_INVESTIGATION') sets.push('STOPPED_IN_INVESTIGATION');
  }
  return sets;
}
