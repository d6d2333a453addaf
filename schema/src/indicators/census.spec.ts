import { describe, expect, it } from 'vitest';
import type { OperatorCode } from '../products/operator.ts';
import type { PhaseCode } from '../products/phase.ts';
import type { ProductRecord } from '../products/record.ts';
import { type PeriodRange, parsePeriod } from '../time/period.ts';
import type { AnyIndicator } from './definition.ts';
import { managedShare } from './managed-share.ts';
import { portfolio } from './portfolio.ts';
import { stateOf } from './state.ts';

const TODAY = '2026-06-30';

function product(
  id: string,
  phases: readonly [PhaseCode, string][],
  operator?: OperatorCode,
  more: Partial<ProductRecord> = {},
): ProductRecord {
  return {
    id,
    name: id,
    url: null,
    team: null,
    sponsors: null,
    portfolio: null,
    aliases: [],
    phases: phases.map(([phase, from]) => ({ phase, from, sourceWord: null })),
    operators: operator ? [{ operator, from: '2020-01-01' }] : [],
    milestones: {},
    movedFrom: null,
    movedTo: null,
    stopReason: null,
    demonstration: false,
    ...more,
  };
}

function period(text: string): PeriodRange {
  const range = parsePeriod(text);
  if (range === null) throw new Error(text);
  return range;
}

function read(
  indicator: AnyIndicator,
  products: readonly ProductRecord[],
  text = '2026-06-30/2026-07-01',
) {
  const circumstances = { period: period(text), today: TODAY, instrument: null };
  const facts = products.map((one) => ({
    product: one,
    measurements: [],
    pooled: [],
    withheld: [],
    facts: [],
  }));
  return indicator.read(stateOf(indicator, facts, circumstances), circumstances);
}

const component = ({ components }: ReturnType<AnyIndicator['read']>, code: string) =>
  components.find((one) => one.code === code)?.value;

describe('The share of products that the service runs', () => {
  it('is those it runs over all living ones: three of ten', () => {
    const products = Array.from({ length: 10 }, (_, index) =>
      product(
        `water:${index}`,
        [['CONSTRUCTION', '2025-01-01']],
        index < 3 ? 'SERVICE' : 'CONTRACTOR',
      ),
    );
    expect(read(managedShare, products)).toMatchObject({
      value: 0.3,
      sampleSize: 10,
      bounds: null,
      reasons: [],
    });
  });

  it('lies between bounds when operators are unknown: one of four, and one that may be', () => {
    const products = (['SERVICE', 'INCUBATOR', 'DIRECTORATE', undefined] as const).map(
      (operator, index) => product(`water:${index}`, [['OPERATED', '2025-01-01']], operator),
    );
    const reading = read(managedShare, products);
    expect(reading).toMatchObject({ value: 0.25, bounds: { low: 0.25, high: 0.5 } });
    expect(reading.reasons.map(({ code }) => code)).toEqual(['UNKNOWN_OPERATORS']);
  });

  it('counts transferred products as living, stopped and planned ones not', () => {
    const products = [
      product('water:a', [['TRANSFERRED', '2025-01-01']], 'SERVICE'),
      product('water:b', [['STOPPED', '2025-01-01']], 'CONTRACTOR'),
      product('water:c', [['INVESTIGATION', '2026-07-01']], 'CONTRACTOR'),
    ];
    expect(read(managedShare, products)).toMatchObject({ value: 1, sampleSize: 1 });
  });

  it('has no value, never 0, when the register is empty or no operator is known at all', () => {
    expect(read(managedShare, [])).toMatchObject({ value: null, bounds: null });
    expect(read(managedShare, [product('water:a', [['OPERATED', '2025-01-01']])])).toMatchObject({
      value: null,
      bounds: { low: 0, high: 1 },
    });
  });

  it('leaves out products of which no phase is known, and counts them', () => {
    const reading = read(managedShare, [
      product('water:a', [], 'SERVICE'),
      product('water:b', [['OPERATED', '2025-01-01']], 'SERVICE'),
    ]);
    expect(reading).toMatchObject({ value: 1, sampleSize: 1 });
    expect(reading.excluded).toMatchObject([{ code: 'WITHOUT_PHASE', count: 1 }]);
  });

  it('counts a product once while only one department has published its move', () => {
    const before = product('water:x', [['OPERATED', '2025-01-01']], 'SERVICE');
    const moved = product('maritime:x', [['OPERATED', '2025-01-01']], 'SERVICE', {
      movedFrom: { product: 'water:x', on: '2026-06-30' },
    });
    expect(read(managedShare, [before, moved]).sampleSize).toBe(1);
  });
});

describe('The portfolio', () => {
  const products = [
    product('water:living', [
      ['INVESTIGATION', '2024-01-01'],
      ['CONSTRUCTION', '2026-02-01'],
    ]),
    product('water:launched', [['INVESTIGATION', '2026-03-01']]),
    product('water:transferred', [
      ['ACCELERATION', '2023-01-01'],
      ['TRANSFERRED', '2025-01-01'],
    ]),
    product('water:stopped', [
      ['CONSTRUCTION', '2025-01-01'],
      ['STOPPED', '2026-04-01'],
    ]),
    product('water:stopped-early', [
      ['INVESTIGATION', '2026-01-15'],
      ['STOPPED_IN_INVESTIGATION', '2026-05-01'],
    ]),
    product('water:planned', [['INVESTIGATION', '2026-09-01']]),
  ];

  it('is the living products on the last day of the period, today at most', () => {
    expect(read(portfolio, products, '2026')).toMatchObject({ value: 3, sampleSize: 6 });
    expect(read(portfolio, products, '2025')).toMatchObject({ value: 3 });
  });

  it('tells what was launched, stopped and planned in the period', () => {
    const reading = read(portfolio, products, '2026');
    const codes = [
      'ACTIVE',
      'TRANSFERRED',
      'LAUNCHED',
      'STOPPED',
      'STOPPED_IN_INVESTIGATION',
      'PLANNED',
    ];
    expect(codes.map((code) => component(reading, code))).toEqual([2, 1, 2, 2, 1, 1]);
  });

  it('tells why products stopped, and of how many nobody said why', () => {
    const stopped = (id: string, more: Partial<ProductRecord>) =>
      product(id, [['STOPPED', '2026-04-01']], undefined, more);
    const reading = read(
      portfolio,
      [
        stopped('water:late', { stopReason: 'TIME_TO_MARKET' }),
        stopped('water:alone', { stopReason: 'BUSINESS_UNAVAILABLE' }),
        stopped('water:silent', {}),
        product('water:living', [['CONSTRUCTION', '2026-01-01']], undefined, {
          stopReason: 'NO_IMPACT',
        }),
      ],
      '2026',
    );
    const codes = [
      'STOPPED',
      'STOPPED_FOR_TIME_TO_MARKET',
      'STOPPED_FOR_BUSINESS_UNAVAILABLE',
      'STOPPED_FOR_NO_IMPACT',
      'STOPPED_UNEXPLAINED',
    ];
    expect(codes.map((code) => component(reading, code))).toEqual([3, 1, 1, 0, 1]);
  });

  it('is 0 when all products are stopped, and nothing at all when none is known', () => {
    expect(read(portfolio, [product('water:a', [['STOPPED', '2025-01-01']])]).value).toBe(0);
    expect(read(portfolio, []).value).toBeNull();
  });
});
