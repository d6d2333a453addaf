import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { count, defineRecord, identifier, manyFacts, number, optional } from '../facts/index.ts';
import type { DepartmentMetric } from '../measurements/department-metric.ts';
import { coreFields } from './core-fields.ts';
import { type DepartmentKnowledge, defineDepartment } from './define-department.ts';
import { departmentSchema } from './department-schema.ts';

const bare: DepartmentKnowledge = {
  code: 'water',
  sources: { betagouv: { sponsors: [], operatorsOf: () => [] } },
};

const lighthouse = {
  type: 'Lighthouse',
  description: 'A lighthouse (phare).',
  fields: { code: identifier('Its code.'), lamps: optional(count('How many lamps it has.')) },
};
const lighthouses = {
  code: 'LIGHTHOUSE',
  field: 'lighthouses',
  description: 'Lighthouses (phares).',
  key: ['code'],
  record: defineRecord(lighthouse),
};
const fact = (change: object) => ({ facts: [manyFacts({ ...lighthouses, ...change })] });

const ships = { code: 'SHIPS', label: { fr: 'navires', en: 'ships' }, meaning: 'Ships (navires).' };
const value = (code: string) => ({
  code,
  label: { fr: code, en: code },
  meaning: 'Ships.',
  unit: ships,
  magnitude: 'COUNT' as const,
});
const traffic: DepartmentMetric = {
  code: 'TRAFFIC',
  field: 'traffic',
  type: 'Traffic',
  label: { fr: 'Trafic', en: 'Traffic' },
  meaning: 'Ships that pass (trafic).',
  instruments: [],
  values: [value('SHIPS')],
};
const metric = (change: Partial<DepartmentMetric>) => ({ metrics: [{ ...traffic, ...change }] });

describe('A department cannot be defined with', () => {
  it.each([
    ['a field of the core', fact({ field: 'url' }), /field "url", which is the core's/],
    ['a metric in a field of the core', metric({ field: 'figure' }), /field "figure".*core's/],
    ['a field that GraphQL cannot name', fact({ field: 'light-houses' }), /camel case/],
    [
      'two definitions of one field',
      { ...fact({}), ...metric({ field: 'lighthouses' }) },
      /TRAFFIC and LIGHTHOUSE have the same field/,
    ],
    ['a key that is no field', fact({ key: ['codes'] }), /"codes", which.*Did you mean "code"\?/],
    ['a key that may be left out', fact({ key: ['lamps'] }), /"lamps", which may be left out/],
    ['facts that nothing tells apart', fact({ key: [] }), /has no key/],
    [
      'a record that says by itself what it is about',
      fact({
        record: defineRecord({
          ...lighthouse,
          fields: { ...lighthouse.fields, product: identifier('X.') },
        }),
      }),
      /field "product", by which every fact says what it is about/,
    ],
    [
      'a field that is both kept and derived',
      fact({
        record: defineRecord({
          ...lighthouse,
          derived: { lamps: { field: number('X.'), of: () => null } },
        }),
      }),
      /both keeps and derives "lamps"/,
    ],
    ['a value in a field of every month', metric({ values: [value('MONTH')] }), /value MONTH/],
    [
      'two values in one field',
      metric({ values: [value('SHIPS'), value('ships')] }),
      /two values with the field "ships"/,
    ],
    [
      'instruments that its months could not tell apart',
      metric({ instruments: [{ ...ships, code: 'radar', values: [value('SEEN')] }] }),
      /define a metric for each/,
    ],
    ['persons in a value that is none', metric({ persons: ['SHIP'] }), /Did you mean "SHIPS"\?/],
  ])('%s', (_, knowledge, message) => {
    const define = () => defineDepartment({ ...bare, ...knowledge });
    expect(define).toThrow('The department "water" cannot be defined so:');
    expect(define).toThrow(message);
  });

  it('several of these without being told all of them', () => {
    expect(() =>
      defineDepartment({ ...bare, ...fact({ field: 'url' }), ...metric({ field: 'id' }) }),
    ).toThrow(/"url".*\n.*"id"/);
  });
});

describe('The names that no team may take', () => {
  it('are all that every product, department and publication has, and what the ministry’s view adds', () => {
    const { schema } = departmentSchema(defineDepartment(bare));
    const named = ['WaterProduct', 'WaterDepartment', 'WaterProductInput', 'WaterPublicationInput'];
    const fields = named.flatMap((name) => {
      const type = schema.getType(name);
      return type && 'getFields' in type ? Object.keys(type.getFields()) : [];
    });
    expect(isObjectType(schema.getType('WaterProduct'))).toBe(true);
    const added = ['figure', 'figures', 'series', 'products', 'targets'];
    expect([...coreFields].sort()).toEqual([...new Set([...fields, ...added])].sort());
  });
});
