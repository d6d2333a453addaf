import { isLiving } from '../products/phase.ts';
import { isAccountableOn, operatorOn, phaseOn } from '../products/record.ts';
import {
  NO_PRODUCTS,
  oneProduct,
  type ProductSets,
  productSets,
  productsIn,
} from '../states/product-sets.ts';
import { censusDay, identityOf } from './census.ts';
import { thatDay } from './default-period.ts';
import {
  CENSUS,
  type ComponentValue,
  component,
  type IndicatorDefinition,
  noReading,
  type Reading,
} from './definition.ts';
import { NOTHING_KNOWN, withoutPhase } from './portfolio.ts';

/**
 * The share of the ministry's living products that the service runs.
 *
 * Formula: |M| / |R|, on the period's last day, today at most; R the living products of the register,
 * M those run by the service. With u products of unknown operator, the share lies in
 * [|M| / |R|, (|M| + u) / |R|].
 * Unit: ratio, 0 to 1.
 * Source: decision page `managed-share.md`.
 */
export const managedShare: IndicatorDefinition<ProductSets> = {
  ...CENSUS,
  code: 'MANAGED_SHARE',
  version: '1',
  wording: {
    label: {
      fr: 'Part des produits opérés par la sous-direction',
      en: 'Share of products run by the service',
    },
    formula: {
      fr: 'Produits vivants opérés par la sous-direction, divisés par tous les produits vivants du registre, au dernier jour de la période (aujourd’hui au plus tard).',
      en: 'Living products run by the service, divided by all living products of the register, on the last day of the period (today at the latest).',
    },
  },
  unit: 'RATIO',
  direction: 'UP',
  source: 'Phases and operators published by the departments; decision page managed-share.md',
  defaultPeriod: thatDay,
  monoid: productSets,
  contribution({ product }, { period, today }) {
    const day = censusDay(period, today);
    if (!isAccountableOn(product, day)) return NO_PRODUCTS;
    const identity = identityOf(product);
    if (product.phases.length === 0) return oneProduct(identity, ['WITHOUT_PHASE']);
    if (!isLiving(phaseOn(product, day))) return oneProduct(identity, ['NOT_LIVING']);
    const operator = operatorOn(product, day);
    if (operator === 'SERVICE') return oneProduct(identity, ['REGISTER', 'MANAGED']);
    return oneProduct(identity, operator === 'UNKNOWN' ? ['REGISTER', 'UNKNOWN'] : ['REGISTER']);
  },
  read: readShare,
  changeParts: readTransfers,
};

function readShare(state: ProductSets): Reading {
  const register = productsIn(state, 'REGISTER').length;
  const excluded = withoutPhase(state);
  if (register === 0 && productsIn(state, 'NOT_LIVING').length === 0)
    return noReading(NOTHING_KNOWN.code, NOTHING_KNOWN.wording, { excluded });
  const managedSet = new Set(productsIn(state, 'MANAGED'));
  const managed = managedSet.size;
  const unknown = productsIn(state, 'UNKNOWN').filter((id) => !managedSet.has(id)).length;
  const nothingKnown = register === 0 || unknown === register;
  return {
    value: nothingKnown ? null : managed / register,
    sampleSize: register,
    included: register,
    interval: null,
    bounds:
      unknown === 0 ? null : { low: managed / register, high: (managed + unknown) / register },
    components: [
      {
        code: 'MANAGED',
        wording: { fr: 'Opérés par la sous-direction', en: 'Run by the service' },
        value: managed,
      },
      {
        code: 'UNKNOWN',
        wording: { fr: 'Opérateur inconnu', en: 'Operator unknown' },
        value: unknown,
      },
      {
        code: 'REGISTER',
        wording: { fr: 'Produits vivants', en: 'Living products' },
        value: register,
      },
    ],
    reasons: reasonsOf(register, unknown),
    excluded,
  };
}

/**
 * What a change of the share is made of, in points of share that add up to it: transfers of products that
 * were there before and after, then entries into the register, then exits from it.
 */
function readTransfers(earlier: ProductSets, later: ProductSets): readonly ComponentValue[] {
  const [r0, r1] = [earlier, later].map((state) => new Set(productsIn(state, 'REGISTER')));
  const [m0, m1] = [earlier, later].map((state) => new Set(productsIn(state, 'MANAGED')));
  if (!r0 || !r1 || !m0 || !m1 || r0.size === 0 || r1.size === 0) return [];
  const stays = (id: string) => r0.has(id) && r1.has(id);
  const arrived = [...m1].filter((id) => stays(id) && !m0.has(id)).length;
  const left = [...m0].filter((id) => stays(id) && !m1.has(id)).length;
  const entries = [...r1].filter((id) => !r0.has(id));
  const entered = entries.filter((id) => m1.has(id)).length;
  const exits = [...r0].filter((id) => !r1.has(id)).length;
  const moved = m0.size + arrived - left;
  const afterTransfers = moved / r0.size;
  const afterEntries = (moved + entered) / (r0.size + entries.length);
  return [
    component(
      'TRANSFERS',
      'Effet des transferts',
      'Effect of transfers',
      afterTransfers - m0.size / r0.size,
    ),
    component(
      'ENTRIES',
      'Effet des entrées au registre',
      'Effect of entries',
      afterEntries - afterTransfers,
    ),
    component(
      'EXITS',
      'Effet des sorties du registre',
      'Effect of exits',
      m1.size / r1.size - afterEntries,
    ),
    component(
      'ARRIVED',
      'Produits transférés à la sous-direction',
      'Products transferred to the service',
      arrived,
    ),
    component(
      'LEFT',
      'Produits rendus par la sous-direction',
      'Products that left the service',
      left,
    ),
    component('ENTERED', 'Produits entrés au registre', 'Products entered', entries.length),
    component('EXITED', 'Produits sortis du registre', 'Products that left the register', exits),
  ];
}

function reasonsOf(register: number, unknown: number) {
  if (register === 0) {
    const wording = {
      fr: 'Aucun produit vivant au registre',
      en: 'No living product in the register',
    };
    return [{ code: 'EMPTY_REGISTER', wording }];
  }
  if (unknown === 0) return [];
  const wording = {
    fr: `Opérateur inconnu pour ${unknown} produits sur ${register}`,
    en: `Operator unknown for ${unknown} of ${register} products`,
  };
  return [{ code: 'UNKNOWN_OPERATORS', wording }];
}
