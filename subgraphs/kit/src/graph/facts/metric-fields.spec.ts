import { describe, expect, it } from 'vitest';
import { defineDepartment } from '../../department/define-department.ts';
import type { DepartmentMetric } from '../../measurements/department-metric.ts';
import { given } from '../../testing/given.ts';

const persons = { code: 'PERSONS', label: { fr: 'personnes', en: 'persons' }, meaning: 'Persons.' };

const rescues: DepartmentMetric = {
  code: 'RESCUES',
  field: 'rescues',
  type: 'Rescues',
  label: { fr: 'Sauvetages', en: 'Rescues' },
  meaning: 'Persons who were rescued (sauvetages).',
  instruments: [],
  persons: ['RESCUED'],
  values: [
    {
      code: 'RESCUED',
      label: { fr: 'Personnes secourues', en: 'Persons rescued' },
      meaning: 'Persons rescued in the month (personnes secourues).',
      unit: persons,
      magnitude: 'COUNT',
    },
  ],
};

const subgraph = given(
  defineDepartment({
    code: 'maritime',
    sources: { betagouv: { sponsors: [], operatorsOf: () => [] } },
    metrics: [rescues],
  }),
  { now: () => new Date('2026-10-15T10:00:00Z') },
);

const QUERY = `{
  maritimeProduct(id: "maritime:a") {
    rescues { nodes { month hidden rescued } }
    measurements(metric: "RESCUES") { nodes { month hidden values { value } } }
  }
  maritime { rescues { nodes { product month hidden rescued } } }
}`;

const rescued = (slug: string, months: Readonly<Record<string, number>>) => ({
  slug,
  name: slug,
  measurements: Object.entries(months).map(([month, value]) => ({
    metric: 'RESCUES',
    month,
    values: [{ code: 'RESCUED', value, unit: 'PERSONS' }],
  })),
});

describe('A metric of a department that counts persons', () => {
  it('tells nobody but the owner of fewer than three, by whichever field it is asked', async () => {
    await subgraph().publishProducts([
      rescued('a', { '2026-08': 2, '2026-09': 40 }),
      rescued('b', { '2026-08': 50, '2026-09': 60 }),
    ]);
    const { data, errors } = await subgraph().ask(QUERY);
    expect(errors).toBeUndefined();
    expect(data.maritimeProduct.rescues.nodes).toEqual([
      { month: '2026-08', hidden: true, rescued: null },
      { month: '2026-09', hidden: false, rescued: 40 },
    ]);
    expect(data.maritimeProduct.measurements.nodes).toEqual([
      { month: '2026-08', hidden: true, values: [{ value: null }] },
      { month: '2026-09', hidden: false, values: [{ value: 40 }] },
    ]);
    const whole = data.maritime.rescues.nodes.filter(
      ({ month }: { month: string }) => month === '2026-08',
    );
    expect(whole[0]).toEqual({
      product: 'maritime:a',
      month: '2026-08',
      hidden: true,
      rescued: null,
    });
    expect(JSON.stringify(data.maritime)).not.toContain('"rescued":2');
  });

  it('tells the owner all of it', async () => {
    const { data } = await subgraph().ask(QUERY, {}, subgraph().publisher);
    expect(data.maritimeProduct.rescues.nodes[0]).toEqual({
      month: '2026-08',
      hidden: false,
      rescued: 2,
    });
    expect(data.maritime.rescues.nodes).toContainEqual({
      product: 'maritime:a',
      month: '2026-08',
      hidden: false,
      rescued: 2,
    });
  });
});
